import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../../../../src/domain/collections.ts';
import type { TrackedEvent } from '../../../../src/domain/event/event.ts';
import { valuationText } from '../../../../src/domain/event/labels.ts';
import { JULY, MARCH, openLog, partsOf } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const EVERYTHING = { offset: 0, limit: Number.POSITIVE_INFINITY };
const all = async (moment: string): Promise<TrackedEvent[]> =>
  (await log.reader(moment).find({ sort: 'oldest' }, EVERYTHING)).events;

const named = ({ parties }: TrackedEvent, ...roles: string[]) =>
  parties.filter(({ role }) => roles.includes(role)).map(({ company }) => company);
const isSure = ({ evidence, status }: TrackedEvent) =>
  evidence.origins > 0 && evidence.word !== 'unconfirmed' && !/rumoured|failed/.test(status);

async function rowsOf(line: string, moment: string) {
  const { page } = await log.ask(line, moment);
  return partsOf(page, 'table')[0]?.rows.map((row) => row.map(String)) ?? [];
}

describe('companies by their latest valuation', () => {
  it.each([MARCH, JULY])(
    'Companies by their latest valuation stand with the last value that an event put on them, known by %s',
    async (moment) => {
      const last = new Map<string, TrackedEvent>();
      for (const event of (await all(moment)).filter(isSure))
        if (event.valuation && /funding_round|valuation|ipo/.test(event.type))
          for (const company of named(event, 'subject')) last.set(company, event);
      const rows = await rowsOf('/ai-trends valuations', moment);
      expect(rows).toHaveLength(25);
      for (const [company = '', worth = '', by] of rows.filter(([, , by]) => by !== 'merger')) {
        const { valuation, number } = present(last.get(company), company);
        expect(worth, by).toBe(valuationText(present(valuation, company)));
        expect(rows.find(([name]) => name === company)?.[4]).toContain(`E${number}`);
      }
    },
  );

  it('Companies of a valuation are those whose latest one it is, and not an earlier one', async () => {
    const all = await rowsOf('/ai-trends valuations', JULY);
    const small = await rowsOf('/ai-trends valuations under 100bn', JULY);
    expect(all.map(([name]) => name)).toContain('OpenAI');
    expect(small.map(([name]) => name)).not.toContain('OpenAI');
    expect(
      (await rowsOf('/briefing companies valued at over 500bn', JULY)).map(([name]) => name),
    ).toEqual(all.slice(0, 3).map(([name]) => name));
  });

  it('Companies that others own now are left out, and said to be where they would be among those asked for', async () => {
    const { text } = await log.ask('/ai-trends valuations', JULY);
    expect(text).toContain('Left out, as others own them now: ');
    expect((await log.ask('/ai-trends valuations over 500bn', JULY)).text).not.toContain(
      'Left out',
    );
    expect((await rowsOf('/ai-trends valuations', JULY)).map(([name]) => name)).not.toContain(
      'xAI',
    );
    expect(
      (await rowsOf('/briefing unicorns', '2026-01-20T09:00:00Z')).map(([name]) => name),
    ).toContain('xAI');
  });

  it('Unicorns are companies whose latest value was put on them by a round, and none that is listed', async () => {
    const { text } = await log.ask('/briefing unicorns', JULY);
    expect(text).toMatch(/^\d+ unicorns in this log; most valuable: Anthropic/);
    expect(text).toContain('understood: valuations · unicorns');
    for (const listed of ['SpaceX', 'Cerebras', 'Moore Threads', 'MiniMax'])
      expect(text).not.toContain(`${listed} |`);
    expect((await log.ask('/ai-trends valuations', JULY)).text).toContain('SpaceX |');
  });
});

describe('investors by their rounds', () => {
  it('Investors by their rounds have those counted ones that name them, and those that they led', async () => {
    const counted = (await all(JULY)).filter(
      (event) => event.type === 'funding_round' && event.isCounted && isSure(event),
    );
    const rows = await rowsOf('/ai-trends investors since:2025-01-01', JULY);
    expect(rows).toHaveLength(25);
    for (const [name = '', rounds, led] of rows) {
      const own = counted.filter(
        (event) =>
          named(event, 'investor', 'lead_investor').includes(name) &&
          (event.countedOn?.on?.date ?? event.occurredOn?.date ?? '') >= '2025-01-01',
      );
      expect([name, rounds, led]).toEqual([
        name,
        `${own.length}`,
        `${own.filter((event) => named(event, 'lead_investor').includes(name)).length}`,
      ]);
    }
  });

  it.each([
    ['/briefing most active investors in robotics', 'Trends: investors'],
    ['/briefing who leads the most rounds', 'Trends: investors'],
    ['/briefing most valuable companies in Europe', 'Trends: valuations'],
  ])('%s is answered by %s', async (line, title) => {
    expect((await log.ask(line, JULY)).page.title).toBe(title);
  });
});
