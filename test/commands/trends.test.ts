import { afterAll, describe, expect, it } from 'vitest';
import { figureText } from '../../src/briefing/wording/figures.ts';
import { plural } from '../../src/domain/text/english.ts';
import type { Action } from '../../src/page/page.ts';
import { JULY, MARCH, openLog, partsOf } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const ask = (line: string, now?: string) => log.ask(line, now);
const lineOf = (action: Action) => (action.kind === 'ask' ? action.ask : '');

describe('/ai-trends', () => {
  it('/ai-trends tells all figures of twelve months, each with a way to it', async () => {
    const { page, text } = await ask('/ai-trends');
    for (const label of [
      'By region',
      'Concentration',
      'Mega-rounds',
      'Debt',
      'Rumours',
      'Jobs cut',
    ])
      expect(text).toContain(`${label}: `);
    expect(text).toMatch(/Herfindahl–Hirschman index \(HHI\) [\d,]+ of 10,000/);
    expect(text).toContain(
      'understood: all figures · since 1 Apr 2025, as no first day was asked for',
    );
    const [chart] = partsOf(page, 'chart');
    expect(chart).toMatchObject({ axes: { y: 'US$ billion' }, style: 'bar' });
    expect(chart?.labels).toHaveLength(12);
    for (const row of page.rows ?? []) {
      const opened = await ask(lineOf(row));
      expect(opened.isUnderstood, row.label).toBe(true);
      expect(opened.page.events.length, row.label).toBeGreaterThan(0);
    }
  });

  it('/ai-trends says a few periods in a sentence, and draws none', async () => {
    const { page, text } = await ask('/ai-trends since:2026-01-01');
    expect(partsOf(page, 'chart')).toEqual([]);
    expect(text).toMatch(/Capital per month: Jan 2026 .* · Feb 2026 .* · Mar 2026, in part /);
  });

  it.each([
    '/ai-trends by region since:2025-10-01',
    '/ai-trends by sector europe not space',
    '/ai-trends by country q1 2026',
    '/ai-trends since:2025 by quarter',
    '/ai-trends seed rounds since:2025 by year',
  ])('%s opens, row by row, rounds that come to the figure of the row', async (line) => {
    const now = line.includes('2026') ? MARCH : JULY;
    const { page } = await ask(line, now);
    const [table] = partsOf(page, 'table');
    const shown = (table?.rows ?? []).map((row) => row.map(String));
    expect(page.rows?.length).toBeGreaterThan(1);
    for (const row of page.rows ?? []) {
      const cells = shown.find(
        ([label]) => label === row.label || label === `${row.label}, in part`,
      );
      const [raised, counted] = [cells?.[1], Number(cells?.[3])];
      const { headline } = (await ask(lineOf(row), now)).page;
      if (counted === 0) expect(headline, row.label).toMatch(/not in a total|none in a total/);
      else expect(headline, row.label).toContain(`${plural(counted, 'round')}, ${raised}`);
    }
  });

  it('/ai-trends by country says what of each sum is debt', async () => {
    const { page, text } = await ask('/ai-trends by country country:FR,DE since:2026-01', JULY);
    expect(text).toContain('$2.15B ($1.14B equity, $1.01B debt) in 4 rounds');
    const rows = partsOf(page, 'table')[0]?.rows.map((row) => [row[0], row.at(-1)].map(String));
    expect(partsOf(page, 'table')[0]?.columns.at(-1)?.label).toBe('Of it debt');
    expect(rows?.map(([country]) => country)).toEqual(['France', 'Germany']);
    expect(text).toMatch(/Germany.*\$177M/);
  });

  it('/ai-trends opens the rounds of each company that the concentration names', async () => {
    const { page, text } = await ask('/ai-trends concentration');
    expect(text).toContain('Concentration of capital raised in this log, not of a market.');
    const [table] = partsOf(page, 'table');
    for (const [at, row] of (page.rows ?? []).entries()) {
      const { page: opened } = await ask(lineOf(row));
      const numbers = lineOf(row).match(/E\d+/g) ?? [];
      expect(opened.events.map(({ number }) => `E${number}`).sort()).toEqual(numbers.sort());
      const own = { numbers: opened.events.map(({ number }) => number), since: '2025-04-01' };
      const raised = await log.reader(MARCH).sum(own);
      const exact = { ...raised, about: false, atLeast: false, moreUsd: 0 };
      expect(table?.rows[at]?.slice(0, 2)).toEqual([row.label, figureText(exact)]);
    }
  });

  it('/ai-trends tells trailing windows once the log is long enough for four of them', async () => {
    const { page } = await ask('/ai-trends concentration', JULY);
    const [chart] = partsOf(page, 'chart');
    if (chart) expect(chart.labels.length).toBeGreaterThanOrEqual(4);
    expect((await ask('/ai-trends concentration', JULY)).text).toContain(
      'Trailing twelve months to ',
    );
  });

  it('/ai-trends names the median first where it is asked for, and never of fewer than five', async () => {
    expect((await ask('/ai-trends median europe since:2025')).page.headline).toMatch(
      /^Median round \$[\d.]+[MB], of \d+; \d+ rounds, /,
    );
    expect((await ask('/ai-trends median seed since:2026')).page.headline).toMatch(
      /^No median: \d stated amounts?, and it needs five; /,
    );
  });

  it.each(['total', 'median', 'step-up'])('The help says what a %s is', async (term) => {
    const { text } = await ask(`/ai-help ${term}`);
    expect(text).toMatch(new RegExp(`^${term}: [A-Z].{150}`));
  });

  it('/ai-trends refuses a multiple without a basis or across more than 120 days, and says why', async () => {
    const { text } = await ask('/ai-trends run rates');
    expect(text).toMatch(/Anthropic \| about \$14B.*\| about 27\.1× \| 0/);
    expect(text).toMatch(/Harvey \|.*none: basis not stated/);
    expect(text).toMatch(/Nebius \|.*none: no valuation within 120 days/);
    expect(text).toContain(
      'No multiple across more than 120 days, or of a valuation whose basis is not post-money.',
    );
    expect((await ask('/ai-trends multiples', JULY)).text).toMatch(/Anthropic at most 20\.6×/);
  });

  it('/ai-trends tells within how many days rumours came true, as a median where there are enough', async () => {
    expect((await ask('/ai-trends rumours', JULY)).text).toMatch(
      /They came true within \d+ days, the median of \d+ rumours\./,
    );
    expect((await ask('/ai-trends rumours')).text).toMatch(
      /Days until they came true are known of \d, too few for a median/,
    );
  });

  it('/ai-trends lets a rumoured round fall through where the company was bought instead', async () => {
    const { text } = await ask('/ai-trends rumours', JULY);
    expect(text).toMatch(/Reports put Cursor in talks.* \| at least \$2B \| fell through \| – \|/);
  });

  it('/ai-trends tells a figure that was stated twice as a series', async () => {
    const { text } = await ask('/ai-trends figures company:UBS');
    expect(text).toContain('UBS, private-credit default rate, worst case: 13% → 15%');
  });

  it('/ai-trends counts what is only “up to” apart, and says what it leaves out', async () => {
    const { text } = await ask('/ai-trends jobs', JULY);
    expect(text).toMatch(
      /^At least [\d,]+ jobs cut in \d+ announcements; the largest Amazon, about 16,000/,
    );
    expect(text).toMatch(/Not counted: 1 that is only “up to”, 4 labour events without a number/);
    const { text: later } = await ask('/ai-trends jobs', JULY);
    expect(later).toContain('Not drawn: Jun 2026, without a stated number');
    expect(later).not.toMatch(/Jun 2026 0/);
    expect(later.indexOf('Cisco | up to')).toBeLessThan(later.indexOf('Cloudflare | at least'));
    const { text: power } = await ask('/ai-trends power');
    expect(power).toMatch(
      /^Announced at least 32\.3 GW and up to 15\.\d GW more, .* begun none; cancelled none/,
    );
    expect(power).toContain('1 deal of which a source says another stage');
  });

  it('/ai-trends counts a purchase on the day on which it was first announced', async () => {
    const { text } = await ask('/ai-trends purchases');
    expect(text).not.toContain('Wiz');
    expect(text).toContain('Announced before or after these days, and not counted: 3.');
  });

  it('/ai-trends knows of rumours what became of them by the moment asked about', async () => {
    expect((await ask('/ai-trends rumours since:2025')).text).toMatch(
      /^4 of 9 rumours closed: 3 came true, 1 fell through; 5 still open/,
    );
    const { text } = await ask('/ai-trends rumours since:2025', '2025-10-01T00:00:00Z');
    expect(text).toMatch(/^1 of 3 rumours closed: 0 came true, 1 fell through/);
  });

  it('/ai-trends settles what was said of the future, and opens it by what became of it', async () => {
    const { page, text } = await ask('/ai-trends expectations since:2026 until:2026-06-30', JULY);
    expect(text).toMatch(
      /^53 expectations: 41 met, 2 missed, 6 moved, 1 dropped; 3 open, 3 of them/,
    );
    expect(text).toMatch(/Nvidia: revenue of the first quarter.*\$78B.*met: above: \$81\.6B/);
    for (const standing of ['missed', 'moved', 'dropped']) {
      const row = page.rows?.find(({ label }) => label.toLowerCase().startsWith(standing));
      const { page: opened } = await ask(row ? lineOf(row) : '', JULY);
      for (const event of opened.events)
        expect(event.expects.map((one) => one.standing)).toContain(standing);
    }
    const before = await ask('/ai-trends expectations company:Nvidia', '2026-05-19T00:00:00Z');
    expect(before.text).not.toContain('$81.6B');
  });

  it('/ai-trends ends where the log ends, so that days that nobody read are no lull', async () => {
    const { page } = await ask('/ai-trends', JULY);
    expect(partsOf(page, 'chart')[0]?.labels.at(-1)).toBe('Jun 2026');
  });

  it('/ai-trends names a field that its figure is not told apart by', async () => {
    const { text } = await ask('/ai-trends jobs by sector');
    expect(text).toContain('By sector is told of capital alone.');
  });

  it('/ai-trends says where nothing is there', async () => {
    const { text, isUnderstood } = await ask('/ai-trends concentration since:2026-03-12');
    expect(isUnderstood).toBe(true);
    expect(text).toMatch(/^Nothing /);
  });
});

describe('plain words at the front door', () => {
  it.each([
    ['how concentrated is funding', 'Trends: concentration'],
    ['trend of seed rounds', 'Trends: capital'],
    ['capital by region', 'Trends: capital by region'],
    ['mega-rounds in europe', 'Trends: mega-rounds'],
    ['outages per quarter', 'Trends: outages and incidents'],
  ])('“%s” is answered by trends', async (words, title) => {
    expect((await ask(`/briefing ${words}`)).page.title).toBe(title);
  });

  it('The help says what a figure means', async () => {
    const { text } = await ask('/ai-help hhi');
    expect(text).toMatch(/sum of the squares of the shares/);
    expect(text).toContain('Merger Guidelines');
  });
});
