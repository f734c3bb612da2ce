import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedCorrections } from '../../../src/briefing/digest/listed-corrections.ts';
import type { Page } from '../../../src/page/page.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { openLog } from '../../helpers/log.ts';
import { sentAs, settled } from '../../helpers/samples/posted.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

const NINE = Date.parse('2026-03-12T09:00:00Z');
const DAY = 86_400_000;
const MINUTE = 60_000;

const page = (text: string): Page => ({
  headline: text,
  parts: [{ kind: 'text', text }],
  actions: [],
  events: [tracked()],
});

function correct(channel: string, text: string, dueAt: number): Promise<string> {
  const issue = { page: page(text), asOf: dueAt, told: [] };
  const delivery = { kind: 'correction' as const, key: text, channel, dueAt };
  const cause = { kind: 'refused', word: 'is_archived' } as const;
  return settled(log.ledger, delivery, { state: 'failed', cause }, { issue });
}

const listed = async (channel: string, from: number, to: number) => {
  const found = await listedCorrections(log.ledger.deliveries, {
    channel,
    schedule: 'sch_1',
    window: { from, to },
  });
  return (found.choice.corrections ?? []).map((text) => plainText(text));
};

describe('the corrections that a digest lists', () => {
  beforeAll(async () => {
    await correct('C1', 'Correction: “A” is 1.', NINE - DAY / 2);
    const corrections = [await correct('C1', 'Correction: “B” is 2.', NINE - MINUTE)];
    const issue = { page: page('In other words.'), asOf: NINE, told: [], corrections };
    const digest = { origin: 'sch_1', window: { from: NINE - DAY, to: NINE }, dueAt: NINE };
    await settled(log.ledger, digest, sentAs('1.1'), { issue });
    await correct('C1', 'Correction: “C” is 3.', NINE - MINUTE / 2);
    await correct('C1', 'Correction: “D” is 4.', NINE + DAY);
    await correct('C1', 'Correction: “E” is 5.', NINE + DAY + 1);
    await correct('C2', 'Correction: “F” is 6.', NINE + DAY);
  });

  it('The corrections that a digest lists are those of its window and channel, whatever became of the line in the thread', async () => {
    expect(await listed('C2', NINE, NINE + DAY)).toEqual(['Correction: “F” is 6.']);
    expect(await listed('C3', NINE, NINE + DAY)).toEqual([]);
  });

  it('The corrections that a digest lists are also those that came too late for the last one, unless that has listed them', async () => {
    expect(await listed('C1', NINE, NINE + DAY)).toEqual([
      'Correction: “C” is 3.',
      'Correction: “D” is 4.',
    ]);
  });

  it('The corrections that a digest lists are the last twenty, and how many more there are', async () => {
    for (let n = 1; n <= 23; n++) await correct('C9', `Correction: “${n}”.`, NINE + n);
    const texts = await listed('C9', NINE, NINE + DAY);
    expect(texts).toHaveLength(21);
    expect(texts[0]).toBe('Correction: “4”.');
    expect(texts.at(-1)).toBe('3 more, each in the thread of what it corrects.');
  });
});
