import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, titles } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  ['Nvidia guidance for next quarter', 'Nvidia guides Q2 FY2027 revenue to $91B'],
  ['nvidia’s revenue', 'Nvidia Q1 FY2027 revenue is $81.6B'],
  ['coreweave revenue q1 2026', 'CoreWeave Q1 2026 revenue is $2.08B'],
  ['tsmc q1 results', 'TSMC Q1 2026 profit rises 58%'],
  ['nvidia vs amd revenue', 'Nvidia Q1 FY2027 revenue is $81.6B'],
  ['google revenue', 'Alphabet Q1 2026 revenue is $109.9B'],
  ['aws revenue', 'Amazon Q1 2026 sales are $181.5B'],
  ['microsoft capex', 'Microsoft Q3 FY2026 revenue is $82.9B'],
  ['meta headcount', 'Meta lays off about 8,000 people'],
])('“%s” is answered first with what the company states last: %s', async (asked, first) => {
  const { page } = await log.ask(`/briefing ${asked}`, JULY);
  expect(titles(page)[0]).toContain(first);
});

it('The run rate of a company is told beside its valuation', async () => {
  expect((await log.ask('/briefing anthropic arr', JULY)).text).toContain('at least $47B');
});

it.each([
  ['OpenAI run rate', 'Nothing about OpenAI · “run rate”.'],
  ['OpenAI revenue 2026', 'Nothing about OpenAI · since 1 Jan 2026 · “revenue”.'],
])('A figure that the log does not have is answered with no other: %s', async (asked, said) => {
  const { page, text } = await log.ask(`/briefing ${asked}`, JULY);
  expect(page.headline).toBe(said);
  expect(text).not.toContain('Nearest');
  expect(page.events).toEqual([]);
  expect(page.actions.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^Without the words/),
  );
});

it('A question without one of its parts keeps the quotes of its words', async () => {
  const { page } = await log.ask('/ai-search company:OpenAI since:2026-06-29 "revenue"', JULY);
  const asks = page.actions.map((action) => (action.kind === 'ask' ? action.ask : ''));
  expect(asks).toContain('/ai-search company:OpenAI "revenue"');
});
