import { afterAll, describe, expect, it } from 'vitest';
import { JULY, MARCH, openLog, partsOf, titles } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-search', () => {
  it('/ai-search heads its answer with no event that nobody confirms', async () => {
    const { page } = await log.ask('/ai-search headcount', '2026-07-01T09:00:00Z');
    expect(page.events[0]?.evidence.word).toBe('unconfirmed');
    expect(page.headline).not.toContain(page.events[0]?.title);
    expect(page.headline).toContain(page.events[1]?.title);
  });

  it('/ai-search finds what speaks of a word, all words at once', async () => {
    expect(titles((await log.ask('/ai-search distillation')).page)).toEqual([
      'Anthropic accuses DeepSeek, Moonshot and MiniMax of distilling Claude',
    ]);
    const { page, text } = await log.ask('/ai-search UBS default');
    expect(page.headline).toMatch(/^2 events for “UBS” · “default”: /);
    expect(text).toContain('15%');
  });

  it('/ai-search finds a company by its other names', async () => {
    const { page } = await log.ask('/ai-search "Advanced Machine Intelligence"');
    expect(titles(page)).toContain('AMI Labs raises a $1.03B seed at $3.5B pre-money');
  });

  it('/ai-search finds by the name of a type', async () => {
    const { page } = await log.ask('/ai-search amazon outage');
    expect(page.events.filter(({ type }) => type === 'outage').length).toBeGreaterThan(1);
    expect(page.events.every((event) => event.type !== 'funding_round')).toBe(true);
  });

  it('/ai-search finds a claim that contradicts an event by its own words', async () => {
    for (const line of ['/ai-search N3', '/ai-search n3 chip']) {
      const { page } = await log.ask(line);
      expect(page.events.length, line).toBeGreaterThan(0);
      expect(
        page.events.every(({ parties }) => parties.some(({ company }) => company === 'MatX')),
      ).toBe(true);
    }
  });

  it.each([
    ['Anthropic lawsuit', 'Anthropic files two suits against the supply-chain-risk label'],
    ['layoffs', 'Block cuts more than 4,000 jobs, citing AI tools'],
    ['labor market', 'Atlassian cuts about 1,600 jobs, a tenth of its staff'],
    ['AI workers', 'Atlassian cuts about 1,600 jobs, a tenth of its staff'],
    ['specialised chips', 'Chip startups raise large rounds to challenge Nvidia'],
    ['monopoly', 'Three companies took 83% of February 2026 venture funding'],
    ['sustainability', 'Energy use of large AI operations grows exponentially'],
    [
      'due diligence',
      'AI tools automate investment analysis, market assessment and deal screening',
    ],
    ['overvaluation', 'Bank of England and IMF warn of stretched AI valuations'],
    ['Europe startups', 'European AI startup funding hit a record $11B in 2025'],
    ['Nvidia guidance', 'Nvidia guides Q1 FY2027 revenue to $78B'],
    ['reskilling', 'Ivee, an AI upskilling platform, raises a $1M seed round'],
  ])('/ai-search finds what is meant by “%s”', async (words, title) => {
    expect(titles((await log.ask(`/ai-search ${words}`)).page)).toContain(title);
  });

  it('/ai-search ranks what says a word before what says a near one, counts these apart and names them', async () => {
    const { page, text } = await log.ask('/ai-search redundancies', JULY);
    expect(page.headline).toMatch(/^(\d+) events for “redundancies”, \d+ of them by near words: /);
    expect(text).toContain('also looked for: job cuts, staff cuts, fewer jobs');
    const other = await log.ask('/ai-search "redundancies"', JULY);
    expect(other.page.events.length).toBeGreaterThan(0);
    expect(titles(page).slice(0, other.page.events.length)).toEqual(titles(other.page));
    expect(page.events.length).toBeGreaterThan(other.page.events.length);
    expect(other.text).not.toContain('also looked for');
  });

  it('/ai-search takes no near word for another in rounds, whose totals it would swell', async () => {
    const { text } = await log.ask('/ai-rounds investment', JULY);
    expect(text).not.toContain('also looked for');
  });

  it('/ai-search takes filters beside words', async () => {
    const { page, text } = await log.ask('/ai-search export jurisdiction:US since:2025');
    expect(page.events.length).toBeGreaterThan(0);
    expect(page.events.every((event) => event.jurisdiction === 'US')).toBe(true);
    expect(text).toContain(
      'understood: United States, without states · since 1 Jan 2025 · “export”',
    );
  });

  it('A lead narrows a search for words', async () => {
    const { page } = await log.ask('/ai-search seed lead:a16z');
    expect(titles(page)).toEqual([
      'Inferact raises a $150M seed at $800M',
      "Naveen Rao's Unconventional AI raises a $475M seed at $4.5B for energy-saving computers",
      'Thinking Machines Lab raises a $2B seed at $12B',
      'LMArena raises a $100M seed at $600M',
    ]);
    expect((await log.ask('/ai-search seed lead:Nvidia')).page.events).toEqual([]);
  });

  it('/ai-search takes filters without words', async () => {
    const { page } = await log.ask('/ai-search type:outage');
    expect(page.events.every(({ type }) => type === 'outage')).toBe(true);
  });

  it('/ai-search asks for words where there are none', async () => {
    for (const line of ['/ai-search', '/ai-search   ']) {
      const { text, isUnderstood } = await log.ask(line);
      expect(isUnderstood).toBe(false);
      expect(text).toBe(
        'There is nothing to search for. Type one or more words: /ai-search lawsuit',
      );
    }
  });

  it('/ai-search says what it looked for where it finds nothing', async () => {
    const { page, isUnderstood } = await log.ask('/ai-search zorblatt');
    expect(isUnderstood).toBe(true);
    expect(page.headline).toBe('Nothing for “zorblatt”.');
    expect(page.events).toEqual([]);
  });

  it.each(["Robert'); DROP TABLE events;--", '"', '*', '<!channel>', 'שלום', '🚀', 'NOT OR AND'])(
    '/ai-search takes %j for words and nothing else',
    async (typed) => {
      const { isUnderstood } = await log.ask(`/ai-search ${typed}`);
      expect(typeof isUnderstood).toBe('boolean');
      expect((await log.ask('/ai-search distillation')).page.events).toHaveLength(1);
    },
  );

  it('/ai-search finds nothing that was not known, not even by words of later', async () => {
    const { page } = await log.ask('/ai-search Mythos');
    expect(page.events).toEqual([]);
    const later = await log.ask('/ai-search Mythos', JULY);
    expect(titles(later.page)).toContain(
      'Anthropic limits Claude Mythos Preview to Project Glasswing',
    );
  });

  it('/ai-search leads from each line to its sources and to the form', async () => {
    const { page } = await log.ask('/ai-search distillation');
    const [line] = partsOf(page, 'lines').flatMap((part) => part.lines);
    const [event] = page.events;
    expect(line?.menu?.items).toEqual([
      { kind: 'ask', label: 'Sources and history', ask: `/ai-event history E${event?.number}` },
      { kind: 'form', label: 'Correct it', event: event?.id },
      { kind: 'ask', label: 'Follow Anthropic', ask: '/ai-watch add company:Anthropic' },
    ]);
  });

  it('/ai-search says which stretch it shows', async () => {
    const { text } = await log.ask('/ai-search nvidia', MARCH, {
      window: { offset: 20, limit: 5 },
    });
    expect(text).toMatch(/21–25 of \d+/);
  });
});
