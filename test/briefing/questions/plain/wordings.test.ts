import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  [
    '/ai-rounds foundation model labs in Europe',
    'Foundation models · Europe (EU, UK, Switzerland, Norway)',
  ],
  ['/ai-rounds data centre companies', 'Cloud compute'],
  ['/ai-rounds robot makers', 'Robotics'],
  ['/ai-rounds everything but the US', 'without United States'],
  ['/ai-rounds non-US rounds since may', 'without United States · since 1 May 2026'],
  [
    '/ai-rounds lead:Sequoia,"Andreessen Horowitz"',
    'led by Sequoia Capital or Andreessen Horowitz',
  ],
  ['/ai-rounds health or legal startups', 'Health or Legal tech'],
  ['/ai-rounds no debt since may', 'without Debt financing · since 1 May 2026'],
  ['/ai-rounds until the end of 2025', 'until 31 Dec 2025'],
  ['/ai-rounds since the start of June', 'since 1 Jun 2026'],
  ['/ai-rounds from 1 to 15 May', 'since 1 May 2026 · until 15 May 2026'],
  ['/ai-rounds seed rounds at over $1bn valuation', 'Seed · valued at ≥ $1B'],
  ['/ai-rounds valuations between 1bn and 5bn', 'valued at $1B to $5B'],
  ['/ai-rounds rounds worth over 1bn', '≥ $1B'],
  ['/ai-rounds the three smallest rounds since may', 'smallest first · top 3 · since 1 May 2026'],
  ['/briefing startups worth less than $5bn', 'valuations · valued at ≤ $5B'],
  ['/ai-trends valuations over 50bn', 'valuations · valued at ≥ $50B'],
  ['/briefing layoffs over 1000 people', 'labour event · ≥ 1,000 jobs cut'],
  ['/briefing layoffs under 1k', 'labour event · ≤ 1,000 jobs cut'],
  ['/briefing who cut between 1,000 and 5,000 jobs', '1,000 to 5,000 jobs cut'],
  ['/ai-rounds billion-dollar rounds in May', '≥ $1B · since 1 May 2026 · until 31 May 2026'],
  ['/ai-rounds nine-figure seed rounds', '≥ $100M · Seed'],
  ['/ai-rounds six figure seed rounds', '≥ $100K · Seed'],
  ['/ai-rounds half-billion rounds in May', '≥ $500M · since 1 May 2026 · until 31 May 2026'],
  ['/ai-rounds rounds of at least one hundred million', '≥ $100M'],
  ['/briefing multi-billion dollar deals', '≥ $1B'],
  ['/briefing trillion-dollar companies', 'valuations · valued at ≥ $1T'],
  ['/briefing decacorns in france', 'valuations · valued at ≥ $10B · France'],
  ['/briefing companies valued at over 10bn and under 50bn', 'valuations · valued at $10B to $50B'],
  ['/briefing companies that Nvidia bought', 'bought by Nvidia · acquisition or merger'],
  ['/briefing who is buying Cursor', 'acquisition or merger · in which Anysphere is bought'],
  ['/briefing was Wiz taken over', 'in which Wiz is bought · acquisition or merger'],
  ["/briefing Google's acquisitions", 'bought by Google · acquisition or merger'],
  ['/briefing whom did xAI sue', 'brought by xAI · court case'],
  ['/briefing lawsuits filed by xAI', 'court case · brought by xAI'],
  [
    '/briefing is Midjourney being sued by Disney?',
    'against Midjourney · court case · brought by Disney',
  ],
  ['/briefing lawsuits not against OpenAI', 'court case · without against OpenAI'],
  ["/briefing OpenAI's suppliers", 'supplied to OpenAI · partnership or infrastructure deal'],
  [
    '/ai-rounds what did Nvidia back in May',
    'backed by Nvidia · since 1 May 2026 · until 31 May 2026',
  ],
  ['/ai-search biggest layoffs since march', 'most jobs first · labour event · since 1 Mar 2026'],
  [
    '/briefing top 2 layoffs by jobs in May 2026',
    'jobs cut · top 2 · most jobs first · since 1 May 2026 · until 31 May 2026',
  ],
  ['/briefing layoffs sorted by number of jobs', 'labour event · most jobs first'],
  [
    '/briefing why did Google buy Wiz',
    'bought by Google · acquisition or merger · in which Wiz is bought',
  ],
  ['/briefing Finanzierungsrunden in Deutschland über 100 Millionen', 'Germany · ≥ $100M'],
  ['/ai-rounds rundor i Sverige på minst 300 miljoner dollar', 'Sweden · ≥ $300M'],
  ['/briefing Klagen gegen OpenAI', 'court case · against OpenAI'],
  ['/briefing first seed round of 2026', 'oldest first · top 1 · Seed · since 1 Jan 2026'],
  ['/ai-rounds rounds in the first half of 2025', 'since 1 Jan 2025 · until 30 Jun 2025'],
  [
    '/briefing most expensive takeovers of security firms',
    'largest first · acquisition · Security',
  ],
  ['/briefing deals that Nvidia and OpenAI are both in', 'Nvidia · together with OpenAI'],
  ['/briefing when was the last AWS outage', 'newest first · top 1 · Amazon Web Services · outage'],
  ['/briefing tech layoffs may', 'labour event · since 1 May 2026 · until 31 May 2026'],
  ['/briefing bills passed in Illinois', 'regulation · passed or enacted or in force · Illinois'],
  ['/briefing constructor rounds', '“constructor”'],
  ['/briefing acquistions by Anthropc', 'acquisition or merger · bought by Anthropic'],
  [
    '/briefing meidan seed round per quartr',
    'capital · median · by quarter · Seed · since 1 Jul 2025, as no first day was asked for',
  ],
  ['/briefing whom did Elon Musk sue', 'court case · “Elon” · “Musk”'],
  ["/briefing who bought LeCun's startup", 'acquisition or merger · in which AMI Labs is bought'],
  ['/briefing chip export controls since january', 'Chips · Export controls · since 1 Jan 2026'],
  ['/briefing which agencies is Anthropic suing?', 'brought by Anthropic · court case'],
  ['/briefing five-figure layoffs', '≥ 10,000 jobs cut · labour event'],
  ['/briefing layoffs of at least one thousand', 'labour event · ≥ 1,000 jobs cut'],
  ['/briefing companies with more than 5000 layoffs', '≥ 5,000 jobs cut'],
  ['/briefing who fired more than a thousand employees', '≥ 1,000 jobs cut'],
  ['/briefing layoffs over 5% of staff', 'labour event · “5%” · “staff”'],
  ['/ai-search jobs:1.000-5.000', '1,000 to 5,000 jobs cut'],
  ['/briefing when does the Colorado AI act apply', 'Colorado · “AI act”'],
  ['/briefing what did Google pay for Wiz', 'Google · together with Wiz'],
  [
    '/briefing five lowest valuations in europe',
    'valuations · top 5 · smallest first · Europe (EU, UK, Switzerland, Norway)',
  ],
  ['/briefing least valuable unicorns', 'valuations · unicorns · smallest first · valued at ≥ $1B'],
  ['/ai-rounds unicorns in France', 'valued at ≥ $1B · France'],
  ['/briefing series B under 50m valued under 500m', 'Series B · ≤ $50M · valued at ≤ $500M'],
  ['/ai-rounds no more than $50m', '≤ $50M'],
  ['/ai-rounds rounds not over $50m, not seed', '≤ $50M · without Seed'],
  ['/briefing companies not valued above 10bn', '“not” · “valued” · “above” · “10bn”'],
  ['/briefing layoffs of no more than 1000 people', 'labour event · ≤ 1,000 jobs cut'],
  ['/ai-rounds robotics über 5', 'Robotics · “5”'],
  ['/briefing next two EU deadlines', 'top 2 · EU, without member states'],
  [
    '/briefing top five investors in europe this year',
    'investors · top 5 · Europe (EU, UK, Switzerland, Norway) · since 1 Jan 2026',
  ],
  ['/briefing ten most active lead investors this year', 'investors · top 10 · since 1 Jan 2026'],
  ['/briefing most active US investors since 2026', 'investors · United States · since 1 Jan 2026'],
  ['/briefing top 3 acquirers this year', 'purchases · top 3 · since 1 Jan 2026'],
  [
    '/ai-rounds early-stage rounds led by andreessen',
    'Series A or Series B · led by Andreessen Horowitz',
  ],
  ['/ai-rounds growth rounds in france', 'Series C to J · France'],
  ['/ai-regulation voluntary codes of conduct', 'voluntary'],
  ['/ai-rounds talks to raise', 'rumoured'],
  [
    '/briefing did Google buy Wiz',
    'bought by Google · acquisition or merger · in which Wiz is bought',
  ],
  [
    '/briefing top 10 investors in robotics',
    'investors · top 10 · Robotics · since 1 Jul 2025, as no first day was asked for',
  ],
  ['/briefing next AI Act deadline', 'EU, without member states · “AI Act”'],
  ['/ai-deals power deals', 'Energy'],
  ['/ai-deals blocked deals', 'failed'],
  ['/ai-regulation pending lawsuits over copyright', 'court case · filed or appealed · Copyright'],
  [
    '/ai-regulation pending bills in China',
    'regulation · consultation or proposed or in committee or passed one chamber · China',
  ],
  ['/briefing the Meta Scale AI deal', 'Meta · together with Scale AI'],
  [
    '/briefing Anthropic Google compute deal',
    'Anthropic · together with Google · infrastructure deal',
  ],
  ['/briefing what changes in August', 'since 1 Aug 2026 · until 31 Aug 2026'],
  ['/briefing what’s due this month', 'since 1 Jul 2026 · until 31 Jul 2026'],
  ['/briefing people moves', 'personnel change'],
  ['/briefing unconfirmed deals', 'rumoured'],
  [
    '/briefing rumours that turned out true',
    'rumours · since 1 Jul 2025, as no first day was asked for',
  ],
  [
    '/briefing which companies cut jobs because of AI in 2026, more than 1000',
    'labour event · since 1 Jan 2026 · ≥ 1,000 jobs cut',
  ],
  [
    '/briefing companies backed by both Nvidia and Microsoft',
    'backed by Nvidia · together with Microsoft',
  ],
])('A question, %s, is understood as %s', async (line, filters) => {
  const { text } = await log.ask(line, JULY);
  expect(/understood: (.*) · known by/.exec(text)?.[1]).toBe(filters);
});

it('A word that asks for days to come is not dropped in silence where the answer is about others', async () => {
  const { text } = await log.ask('/ai-rounds what changes in chips', JULY);
  expect(text).toContain('Nothing here says “changes”');
});

it('A question for the smallest layoffs says that the order is one of amounts', async () => {
  const { text } = await log.ask('/briefing smallest layoffs', JULY);
  expect(text).toContain('That order is one of amounts of money.');
  expect((await log.ask('/ai-rounds smallest rounds', JULY)).text).not.toContain('That order is');
});

it('The largest layoffs stand with those of most jobs first, and a number of them is kept', async () => {
  const { text } = await log.ask('/briefing the 3 biggest layoffs', JULY);
  expect(text).toMatch(/Jobs cut, largest first \(3 of \d\d\)/);
  const cuts = [...text.matchAll(/ \| (?:at least |about )?([\d,]+) \| /g)].map(([, jobs = '']) =>
    Number(jobs.replace(',', '')),
  );
  expect(cuts).toEqual(cuts.toSorted((a, b) => b - a));
  expect(cuts).toHaveLength(3);
});

it.each(['what was Anthropic worth in October 2025?', 'valuation of Anthropic in October 2025'])(
  'A question like “%s” is answered with what was known at the end of that month',
  async (asked) => {
    const { text } = await log.ask(`/briefing ${asked}`, JULY);
    expect(text).toMatch(/latest valuation \$183B .*[\s\S]*known by 31 Oct 2025/);
  },
);

it.each([
  [
    'data breaches in 2026 that exposed more than 1 million people',
    'No filter counts people, customers or records, so this is answered without “more than 1 million people”.',
  ],
  [
    'Ausfälle bei Anthropic seit Februar, ohne März',
    'Months can’t be left out, so this is answered without “without March”.',
  ],
])(
  'A limit that no filter has is left out of “%s”, and the answer says so',
  async (asked, said) => {
    const { text } = await log.ask(`/briefing ${asked}`, JULY);
    expect(text).toContain(said);
    expect(text).not.toMatch(/≥|“(?:people|without|March)”/);
  },
);

it('A figure of trends that nothing fits offers itself without a filter', async () => {
  const { text } = await log.ask('/ai-trends jobs jobs:100000', JULY);
  expect(text).toMatch(/\[Without jobs \(\d\d\)\] \/ai-trends jobs$/m);
});

it('The lowest valuations stand with the lowest first, and are called so', async () => {
  const { text } = await log.ask('/ai-trends valuations sort:smallest', JULY);
  const others = (await log.ask('/ai-trends investors sort:smallest', JULY)).text;
  for (const [told, isTold] of [
    [others, true],
    [text, false],
  ] as const)
    expect(told.includes('only valuations are told with the smallest first')).toBe(isTold);
  expect(text).toMatch(/Least valuable: .*[\s\S]*lowest first/);
  const [least = 0, next = 0] = [...text.matchAll(/\$(\d+)M/g)].map(([, millions]) =>
    Number(millions),
  );
  expect(least).toBeGreaterThan(0);
  expect(least).toBeLessThanOrEqual(next);
});
