import { afterAll, describe, expect, it } from 'vitest';
import { mainParty } from '../../src/briefing/wording/event-words.ts';
import { JULY, MARCH, openLog, partsOf } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const companies = async (line: string, now?: string) =>
  (await log.ask(line, now)).page.events.map(mainParty);

describe('/ai-rounds', () => {
  it('/ai-rounds sums up each deal once, says what it leaves out and how it understood', async () => {
    const { text } = await log.ask('/ai-rounds since:2026-02-01 sort:amount top:3');
    expect(text).toContain(
      '23 rounds, at least $174.3B ($171.9B equity, $2.4B debt), median $500M; largest OpenAI, $110B. Each deal is counted once. Shown: 3 of 27.',
    );
    expect(text).toContain('Not counted: 2 rumoured, 1 in listed companies, ');
    expect(text).toContain(
      'understood: since 1 Feb 2026 · largest first · top 3 · known by 12 Mar 2026',
    );
  });

  it('/ai-rounds lists the largest first where asked', async () => {
    expect(await companies('/ai-rounds since:2026-02-01 sort:amount top:3')).toEqual([
      'OpenAI',
      'Anthropic',
      'Waymo',
    ]);
  });

  it('/ai-rounds takes Europe for more than the EU, and says so', async () => {
    const eu = await companies('/ai-rounds region:EU since:2026-03-01');
    expect(eu).toEqual(expect.arrayContaining(['AMI Labs', 'Legora']));
    expect(eu).not.toContain('Nscale');
    const { text } = await log.ask('/ai-rounds region:europe since:2026-03-01');
    expect(text).toMatch(/understood: Europe \(.*UK.*\) · since 1 Mar 2026/);
    expect(await companies('/ai-rounds region:europe since:2026-03-01')).toContain('Nscale');
  });

  it.each([
    ['min:500m sector:chips since:2026-02', ['Ayar Labs', 'MatX', 'Cerebras']],
    ['country:SE since:2026-01', ['Legora']],
    ['round:seed since:2026-03-01 until:2026-03-31', ['AMI Labs']],
    ['investor:ASML since:2025', ['Mistral AI']],
    [
      'lead:a16z since:2025-07',
      ['Inferact', 'Unconventional AI', 'Harvey', 'Thinking Machines Lab'],
    ],
    [
      'lead:a16z,sequoia since:2025-07',
      [
        'Ineffable Intelligence',
        'ElevenLabs',
        'Waymo',
        'Inferact',
        'Unconventional AI',
        'Harvey',
        'Thinking Machines Lab',
      ],
    ],
    ['round:"series g"', ['Anthropic', 'Cerebras', 'Anduril']],
  ])('/ai-rounds narrows by %s', async (args, expected) => {
    expect(await companies(`/ai-rounds ${args}`)).toEqual(expected);
  });

  it('A lead finds fewer rounds than an investor, and is said to have led them', async () => {
    const { page, text } = await log.ask('/ai-rounds lead:a16z', JULY, {
      window: { offset: 0, limit: 2 },
    });
    expect(text).toContain('understood: led by Andreessen Horowitz · known by ');
    expect(page.actions).toContainEqual(
      expect.objectContaining({ label: 'Show 2 more', ask: '/ai-rounds lead:a16z', offset: 2 }),
    );
    const joined = await companies('/ai-rounds investor:a16z', JULY);
    const led = await companies('/ai-rounds lead:a16z', JULY);
    expect(joined).toEqual(expect.arrayContaining(led));
    expect(joined.length).toBeGreaterThan(led.length);
  });

  it('/ai-rounds says no median and no record over fewer than five', async () => {
    const { text } = await log.ask('/ai-rounds min:500m sector:chips since:2026-02');
    expect(text).toContain('3 rounds, $2B; largest ');
    expect(text).not.toContain('median');
  });

  it('/ai-rounds counts what has no date or no amount to go by', async () => {
    expect((await log.ask('/ai-rounds since:2026-02')).text).toMatch(/Left out: \d without a date/);
    expect((await log.ask('/ai-rounds min:1')).text).toMatch(
      /Left out: \d+ without an amount in US dollars\./,
    );
  });

  it('/ai-rounds draws capital per month, in the order of months', async () => {
    const { page } = await log.ask('/ai-rounds since:2025-09');
    const [chart] = partsOf(page, 'chart');
    expect(chart?.title).toBe('Capital per month, US$ billion, at least');
    expect(chart?.labels.at(-1)).toBe('Mar 2026');
    expect(chart?.labels.length).toBe(chart?.series[0]?.values.length);
    // In three digits, as in the words beside it.
    for (const value of chart?.series[0]?.values ?? [])
      expect(Number(value.toPrecision(3))).toBe(value);
  });

  it('/ai-rounds tells what a company raised apart from what it put into others', async () => {
    const { text } = await log.ask('/ai-rounds company:OpenAI');
    expect(text).toContain(
      'OpenAI raised $150B in 2 rounds; largest $110B; it put money into 1 round of others, about $250M',
    );
    expect(text).toContain('in all: the size of those rounds, not of its part');
    const { page } = await log.ask('/ai-rounds company:OpenAI');
    expect(partsOf(page, 'chart')[0]?.series[0]?.values).not.toContain(0.25);
  });

  it('/ai-rounds says that sums over the rounds of an investor are no money of its own', async () => {
    for (const line of ['/ai-rounds investor:Nvidia', '/ai-rounds lead:a16z'])
      expect((await log.ask(line)).text).toContain(
        'Sums are of whole rounds, not of one investor’s',
      );
    expect((await log.ask('/ai-rounds')).text).not.toContain('Sums are of whole rounds');
  });

  it('/ai-rounds names the rate and the day of an amount that it converts', async () => {
    const { text } = await log.ask('/ai-rounds company:Mistral', JULY);
    expect(text).toMatch(/€1\.7B converted at 1\.\d+ on \d+ Sep 2025\./);
  });

  it('/ai-rounds counts no rumour of which the log knows what became as a rumour', async () => {
    const { page, text } = await log.ask('/ai-rounds company:Wayve');
    expect(text).toContain('1 other stage of a deal');
    expect(text).not.toContain('1 rumoured');
    const rounds = partsOf(page, 'table')[0]?.rows.map((row) => row[1]);
    expect(rounds).toContain('Undisclosed, rumour, since completed');
    const { text: rumours } = await log.ask('/ai-rounds status:rumoured company:Wayve');
    expect(rumours).toContain('No rumour is open; 1 rumour has closed:');
    const { page: before } = await log.ask(
      '/ai-rounds status:rumoured company:Wayve',
      '2026-02-20',
    );
    expect(before.events).toHaveLength(1);
  });

  it('/ai-rounds says of a valuation on which basis it is', async () => {
    const [table] = partsOf((await log.ask('/ai-rounds since:2026-03')).page, 'table');
    const cells = table?.rows.flat().map(String) ?? [];
    expect(cells).toContain('$3.5B pre-money');
    expect(cells).toContain('$14.6B, basis not stated');
    expect(cells).toContain('not disclosed');
  });

  it('/ai-rounds shows nothing that became known later', async () => {
    const { page } = await log.ask('/ai-rounds');
    expect(page.events.filter((event) => event.knownOn >= '2026-03-12')).toEqual([]);
    const later = await log.ask('/ai-rounds', JULY);
    expect(later.page.events.length).toBeGreaterThan(page.events.length);
  });

  it('/ai-rounds keeps the moment of the answer on its buttons', async () => {
    const { page } = await log.ask('/ai-rounds', MARCH, { window: { offset: 20, limit: 20 } });
    const asOf = Date.parse(MARCH);
    expect(page.actions).toEqual([
      { kind: 'ask', label: 'Show 20 more', ask: '/ai-rounds', offset: 40, asOf },
      { kind: 'share', label: 'Post to channel', ask: '/ai-rounds', offset: 20, asOf },
    ]);
    expect(partsOf(page, 'table')[0]?.caption).toMatch(/, 21–40 of \d+$/);
    // What the first part of the answer began with is not said again.
    expect(page.parts[0]?.kind).toBe('table');
    expect(partsOf(page, 'chart')).toEqual([]);
  });
});

describe('a question about rounds that finds nothing', () => {
  it('A question about rounds that finds nothing says what was searched, what lies nearest, and the same question without one filter', async () => {
    const { page, isUnderstood } = await log.ask('/ai-rounds round:seed country:SE since:2026-03');
    expect(isUnderstood).toBe(true);
    expect(page.headline).toBe('Nothing for Seed · Sweden · since 1 Mar 2026.');
    expect(page.parts[0]).toEqual({
      kind: 'text',
      text: [page.headline, ' Nearest: Series D, Legora, 10 Mar 2026.'],
    });
    expect(page.actions).toEqual([
      { kind: 'ask', label: 'Without round (1)', ask: '/ai-rounds country:SE since:2026-03' },
      { kind: 'ask', label: 'Without country (1)', ask: '/ai-rounds round:seed since:2026-03' },
      { kind: 'ask', label: 'Watch this', ask: '/ai-watch add round:seed country:SE' },
    ]);
    expect(page.events).toEqual([]);
  });

  it('An empty answer offers the question without its lead', async () => {
    const { page } = await log.ask('/ai-rounds lead:a16z country:SE');
    expect(page.headline).toBe('Nothing led by Andreessen Horowitz · Sweden.');
    expect(page.actions).toEqual([
      { kind: 'ask', label: 'Without country (6)', ask: '/ai-rounds lead:a16z' },
      { kind: 'ask', label: 'Without lead (12)', ask: '/ai-rounds country:SE' },
    ]);
  });

  it('A question about rounds that finds nothing reads as a sentence where only a time was asked', async () => {
    const { page } = await log.ask('/ai-rounds since:2027');
    expect(page.headline).toBe('Nothing since 1 Jan 2027.');
  });

  it('A question about rounds that finds nothing offers only questions that find something', async () => {
    const { page } = await log.ask('/ai-rounds sector:chips min:900bn country:SE');
    for (const action of page.actions) {
      if (action.kind !== 'ask' || action.label === 'Watch this') continue;
      expect((await log.ask(action.ask)).page.events.length).toBeGreaterThan(0);
    }
  });
});

describe('a question about rounds that is wrong', () => {
  it.each([
    ['min:lots', 'min:lots is not an amount. Use 500m, $1.5bn or €20 million: /ai-rounds min:500m'],
    ['secter:chips', 'secter is not a filter. Did you mean sector? /ai-rounds sector:chips'],
    [
      'type:acquisition',
      'type:acquisition is not a type of event here. Use funding_round or valuation: /ai-rounds type:funding_round',
    ],
  ])('A question about rounds that is wrong answers %s', async (args, expected) => {
    const { text, isUnderstood } = await log.ask(`/ai-rounds ${args}`);
    expect(isUnderstood).toBe(false);
    expect(text).toBe(expected);
  });

  it('A question about rounds that is wrong answers a date that is none with dates that are some', async () => {
    expect((await log.ask('/ai-rounds since:yesteryear')).text).toBe(
      'since:yesteryear is not a date. Use 2026-03-12, 12 Mar, 2026-03, q1 2026, last 30 days or monday: /ai-rounds since:2026-03',
    );
  });
});
