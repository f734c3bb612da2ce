import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it('Two halves of years are summed side by side, each as its own question sums it', async () => {
  const { text } = await log.ask('/briefing capital H1 2025 vs H1 2026', JULY);
  const own = await log.ask('/ai-rounds since:2025-01-01 until:2025-06-30', JULY);
  const [sum = 'none'] = /\d+ rounds, (?:about |at least )?\$[\d.]+B/.exec(own.text) ?? [];
  expect(text).toContain(`1 January – 30 June 2025: ${sum}`);
  expect(text).toMatch(/1 January – 30 June 2026: \d+ rounds, /);
});

it.each([
  ['funding last 6 months vs the 6 months before', 'capital', 'since:2025-07'],
  ['Q1 vs Q2 2026', 'capital', 'since:2026-04-01 until:2026-06-30'],
  ['layoffs this year vs last year', 'jobs', 'since:2025-01-01 until:2025-12-31'],
  ['outages in Q1 2026 compared to Q4 2025', 'incidents', 'since:2025-10-01 until:2025-12-31'],
  ['compare May and June 2026', 'capital', 'since:2026-06-01 until:2026-06-30'],
  [
    'acquisitions last quarter vs the same quarter last year',
    'purchases',
    'since:2025-04-01 until:2025-06-30',
  ],
])(
  'Periods beside each other, as in “%s”, open the figure %s with %s',
  async (asked, figure, days) => {
    const { page } = await log.ask(`/briefing ${asked}`, JULY);
    const asks = page.actions.flatMap((action) => (action.kind === 'ask' ? [action.ask] : []));
    expect(asks.some((ask) => ask.includes(`trends ${figure}`) && ask.includes(days))).toBe(true);
  },
);

it('Medians asked for side by side are told, or why there is none', async () => {
  const asked = '/briefing median Series A, this year compared to last year';
  expect((await log.ask(asked, JULY)).text).toMatch(
    /No median: 3 stated amounts,\s+and\s+it\s+needs\s+five/,
  );
  const { text } = await log.ask('/briefing median round 2025 vs 2026', JULY);
  const said = text.match(/Median\s+round\s+(?:about\s+|at\s+least\s+)?\$\d+M,\s+of\s+\d+/g);
  expect(new Set(said).size).toBe(2);
});

it('A period that is not over is said to be so beside one that is', async () => {
  const { text } = await log.ask('/briefing funding 2025 vs 2026', JULY);
  expect(text).toContain('2026 is not over: it is told up to');
});

it.each([
  ['/ai-rounds seed vs a year earlier', 'round:seed since:2025-07-11 until:2026-07-10'],
  ['/ai-rounds Q1 2026 vs a year earlier', 'since:2025-01-01 until:2025-03-31'],
  ['/briefing Anthropic funding vs the year before', 'since:2024-07-11 until:2025-07-10'],
])('Rounds beside those of a year earlier, as in “%s”, open %s', async (asked, days) => {
  const { page } = await log.ask(asked, JULY);
  const asks = page.actions.flatMap((action) => (action.kind === 'ask' ? [action.ask] : []));
  expect(asks.join('\n')).toContain(days);
});

it.each(['OpenAI vs Anthropic in 2025', 'Italy vs DeepSeek'])(
  'Names beside each other, as in “%s”, are no periods',
  async (asked) => {
    expect((await log.ask(`/briefing ${asked}`, JULY)).text).not.toContain('side by side: capital');
  },
);
