/** The answers of the product against figures that other code computes from the same data by the definitions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Log, openLog } from '../helpers/log.ts';
import { runsOf, SOAK } from '../helpers/soak.ts';
import { compareAnswer } from './compare.ts';
import { compareDigest } from './compare-digest.ts';
import type { Result } from './findings.ts';
import { momentsOf, questionsAt } from './lines.ts';
import { momentAt } from './moment.ts';
import { lineOf, type Question } from './questions.ts';
import { DAY } from './records.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog('2026-11-29T09:00:00Z');
});
afterAll(() => log.close());

const MANY = 40;
const moments = momentsOf(MANY).slice(0, runsOf(MANY, 3));
const QUESTIONS = SOAK ? Number.POSITIVE_INFINITY : 20;
const WINDOWS = [1, 7, 30];
/** Every so many-th company is asked about. */
const STEP = SOAK ? 1 : 40;

const iso = (at: number) => new Date(at).toISOString();

async function compared(question: Question, at: number): Promise<Result> {
  const { page } = await log.ask(lineOf(question), iso(at));
  return compareAnswer(page, question, momentAt(at));
}

/** The differences found; whatever compares next to nothing can't pass. */
function differences(results: readonly Result[]): string[] {
  expect(results.reduce((sum, result) => sum + result.compared, 0)).toBeGreaterThan(40);
  return results.flatMap((result) => result.differences);
}

describe('the recomputation', () => {
  it('An answer finds, says and sums what the definitions give', async () => {
    const results: Result[] = [];
    for (const at of moments)
      for (const question of questionsAt(at).slice(0, QUESTIONS))
        results.push(await compared(question, at));
    expect(differences(results)).toEqual([]);
  });

  it('A digest tells and sums what the definitions make news of its window', async () => {
    const results: Result[] = [];
    for (const at of moments)
      for (const days of WINDOWS) {
        const from = at - days * DAY;
        results.push(compareDigest(await log.digest(iso(from), iso(at)), from, at));
      }
    expect(differences(results)).toEqual([]);
  });

  it('A company page says what the definitions give of its money', async () => {
    const results: Result[] = [];
    for (const at of moments)
      for (const [index, { name }] of momentAt(at).companies.entries())
        if (index % STEP === 0)
          results.push(await compared({ command: 'company', company: name }, at));
    expect(differences(results)).toEqual([]);
  });

  it('A question about a company that the log does not know is told how many it knows', async () => {
    for (const at of moments) {
      const { text } = await log.ask('/ai-company Zorblatt Industries', iso(at));
      const { length } = momentAt(at).companies;
      expect(text).toMatch(new RegExp(`\\b${length} compan(y|ies)\\b`));
    }
  });
});
