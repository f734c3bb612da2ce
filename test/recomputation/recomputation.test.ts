/** The answers of the product against figures computed from the definitions by other code over the same data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Log, openLog } from '../helpers/log.ts';
import { runsOf, SOAK } from '../helpers/soak.ts';
import { compareAnswer, type Result } from './compare.ts';
import { compareDigest } from './compare-digest.ts';
import { momentsOf, questionsAt } from './lines.ts';
import { momentAt } from './moment.ts';
import { lineOf } from './questions.ts';
import { DAY } from './records.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog('2026-11-29T09:00:00Z');
});
afterAll(() => log.close());

const moments = momentsOf(40).slice(0, runsOf(40, 3));
const QUESTIONS = SOAK ? 60 : 20;
const WINDOWS = [1, 7, 30];

/** Whatever was compared, so that a test of nothing can't pass. */
function report(results: readonly Result[]): string[] {
  expect(results.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(100);
  return results.flatMap(({ differences }) => differences);
}

describe('the recomputation', () => {
  it('Answers say what the definitions give at every moment', async () => {
    const results: Result[] = [];
    for (const at of moments) {
      const moment = momentAt(at);
      for (const question of questionsAt(at).slice(0, QUESTIONS)) {
        const { page } = await log.ask(lineOf(question), new Date(at).toISOString());
        results.push(compareAnswer(page, question, moment));
      }
    }
    expect(report(results)).toEqual([]);
  });

  it('A digest tells and sums what the definitions make news of its window', async () => {
    const results: Result[] = [];
    for (const at of moments)
      for (const days of WINDOWS) {
        const from = at - days * DAY;
        const page = await log.digest(new Date(from).toISOString(), new Date(at).toISOString());
        results.push(compareDigest(page, from, at));
      }
    expect(report(results)).toEqual([]);
  });

  it('A question about a company that nobody knows is told how many are known', async () => {
    for (const at of moments) {
      const { text } = await log.ask('/ai-company Zorblatt Industries', new Date(at).toISOString());
      expect(text).toContain(`${momentAt(at).companies.length} compan`);
    }
  });
});
