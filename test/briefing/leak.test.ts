import { afterAll, describe, expect, it } from 'vitest';
import { type Log, openLog, openLogOf } from '../helpers/log.ts';
import { endedAt } from '../helpers/samples/ended.ts';
import { questionsAbout } from '../helpers/samples/questions.ts';
import { SOAK } from '../helpers/soak.ts';

const log = await openLog();
afterAll(() => log.close());

const QUESTIONS = questionsAbout(log.bundle);

/** The morning of the briefing's day, days before and after much came out, a month's turn, and the end. */
const MOMENTS = SOAK
  ? [
      '2024-08-02T00:00:00Z',
      '2025-01-28T09:00:00Z',
      '2025-06-30T23:59:59Z',
      '2025-10-31T09:00:00Z',
      '2026-01-01T00:00:00Z',
      '2026-03-02T09:00:00Z',
      '2026-03-12T09:00:00Z',
      '2026-05-14T12:00:00Z',
    ]
  : ['2025-10-31T09:00:00Z', '2026-03-06T09:00:00Z'];

/** With the suite, every so many of the questions, each moment others. */
const asked = (moment: number) =>
  SOAK ? QUESTIONS : QUESTIONS.filter((_, index) => index % 47 === moment);

const bytesOf = async (of: Log, line: string, now: string) => {
  const { page, text } = await of.ask(line, now);
  return JSON.stringify({ text, page });
};

describe('a log that ends at a moment', () => {
  it('A log that ends at a moment gives the same bytes as the whole log asked as of then, whatever is asked', async () => {
    expect(QUESTIONS.length).toBeGreaterThan(1_000);
    for (const [index, now] of MOMENTS.entries()) {
      const ended = await openLogOf(endedAt(log.bundle, Date.parse(now)));
      const leaks: string[] = [];
      for (const line of asked(index))
        if ((await bytesOf(log, line, now)) !== (await bytesOf(ended, line, now))) leaks.push(line);
      expect(leaks).toEqual([]);
      await ended.close();
    }
  });

  it('A log that ends at a moment composes the digests that the whole log composes as of then', async () => {
    const now = '2026-03-06T09:00:00Z';
    const ended = await openLogOf(endedAt(log.bundle, Date.parse(now)));
    const leaks: number[] = [];
    for (const days of [1, 7, 30, 365]) {
      const from = new Date(Date.parse(now) - days * 86_400_000).toISOString();
      const [whole, cut] = [await log.digest(from, now), await ended.digest(from, now)];
      if (JSON.stringify(whole) !== JSON.stringify(cut)) leaks.push(days);
    }
    expect(leaks).toEqual([]);
    await ended.close();
  });
});
