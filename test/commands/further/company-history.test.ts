import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, JULY, MARCH, openLog, partsOf, titles } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const on = (day: string) => `${day}T09:00:00Z`;
const noticesOf = async (line: string, day: string) =>
  partsOf((await log.ask(line, on(day))).page, 'notice').map(({ text }) => text);
const titleOf = async (line: string, day: string) =>
  (await log.ask(line, on(day))).page.title ?? 'unknown';

describe('a company before and after it was listed', () => {
  it.each([
    ['Cerebras', 'NASDAQ:CBRS', '2026-05-14', 'startup · United States · Chips'],
    ['SpaceX', 'NASDAQ:SPCX', '2026-06-12', 'United States · Space'],
    ['MiniMax', 'HKEX:0100', null, null],
    ['Zhipu AI', 'HKEX:2513', null, null],
    ['CoreWeave', 'NASDAQ:CRWV', null, null],
  ])(
    '%s has its ticker %s from the day after, and nothing finds it by that before',
    async (name, ticker, day, before) => {
      expect((await log.ask(`/ai-company ${name}`, JULY)).text).toContain(`listed company`);
      expect((await log.ask(`/ai-company ${ticker}`, JULY)).page.title).toBe(name);
      if (day === null) return;
      const { text } = await log.ask(`/ai-company ${name}`, on(day));
      expect(text.split('\n').map((line) => line.trim())).toContain(before);
      expect(text).not.toContain(ticker);
      expect(await titleOf(`/ai-company ${ticker}`, day)).toBe('unknown');
    },
  );

  it('A company that left its exchange keeps no ticker, and says until when it had one', async () => {
    const { page, text } = await log.ask('/ai-company CFLT', JULY);
    expect(text).not.toContain('listed company');
    expect(factsOf(page)['Part of']).toBe('IBM');
    expect(await noticesOf('/ai-company CFLT', '2026-07-01')).toContain(
      'NASDAQ:CFLT was the ticker of Confluent until 17 Mar 2026.',
    );
    const { text: before } = await log.ask('/ai-company Confluent', MARCH);
    expect(before).toContain('listed company · United States · Data · NASDAQ:CFLT');
  });

  it.each(['NVDA', 'nvda', 'NASDAQ:NVDA', 'nasdaq: nvda'])(
    'A company is found by its ticker as it is typed: %s',
    async (typed) => {
      expect(await titleOf(`/ai-company ${typed}`, '2026-03-12')).toBe('Nvidia');
      expect(await noticesOf(`/ai-company ${typed}`, '2026-03-12')).toContain(
        'NASDAQ:NVDA is the ticker of Nvidia.',
      );
    },
  );

  it('A ticker stands beside filters', async () => {
    const { page } = await log.ask('/ai-company NASDAQ:NVDA type:earnings', MARCH);
    expect(page.title).toBe('Nvidia');
    expect(page.events.every(({ type }) => type === 'earnings')).toBe(true);
  });
});

describe('a company before it was known', () => {
  it.each([
    ['AMI Labs', '2025-06-01'],
    ['Alexandr Wang', '2025-01-20'],
    ['David Silver', '2025-01-20'],
    ['Ineffable', '2026-02-20'],
    ['Ineffible', '2024-01-20'],
    ['Ineffable Inteligence', '2026-02-20'],
    ['Claude Mythos', '2025-12-01'],
    ['Claude Cowork', '2026-01-12'],
  ])('%s is unknown on %s, not in a word', async (name, day) => {
    const { page, text } = await log.ask(`/ai-company ${name}`, on(day));
    expect(page.headline).toContain(`No company “${name}” in the log (`);
    expect(page.events).toEqual([]);
    expect(text).not.toMatch(/is with|is a product|Showing/);
  });

  it('A person of a company that was not yet known is none of it', async () => {
    const { text } = await log.ask('/ai-company Yann LeCun', on('2025-01-20'));
    expect(text).toContain('No company “Yann LeCun” in the log');
    expect(text).not.toMatch(/AMI|is with/);
  });

  it('A later name is at most a typing error of what was known', async () => {
    expect(await noticesOf('/ai-company DeepSeek V4', '2026-04-24')).toContain(
      'Showing DeepSeek for “DeepSeek V4”.',
    );
    expect(await noticesOf('/ai-company DeepSeek V4', '2026-04-25')).toContain(
      'DeepSeek V4 is a product of DeepSeek.',
    );
    expect(await titleOf('/ai-company SpaceXAI', '2026-05-06')).toBe('SpaceX');
    expect(await titleOf('/ai-company SpaceXAI', '2026-05-07')).toBe('xAI');
  });

  it('A company before it was known is none for filters and watches either', async () => {
    const { text } = await log.ask('/ai-rounds company:"AMI Labs"', on('2025-06-01'));
    expect(text).toContain('AMI Labs is not a company in the log');
  });

  it('A company before it was known is not counted', async () => {
    const counts = ['2024-08-01', '2025-06-30', '2026-03-12', '2026-07-01'].map(
      async (day) => (await log.reader(on(day)).size()).companies,
    );
    expect(await Promise.all(counts)).toEqual([7, 93, 358, 412]);
  });
});

describe('a person', () => {
  it('A person is said to be where they were by the day, in what they did elsewhere too', async () => {
    const { page } = await log.ask('/ai-company LeCun', MARCH);
    expect(page.title).toBe('AMI Labs');
    expect(await noticesOf('/ai-company LeCun', '2026-03-12')).toContain(
      'Yann LeCun is with AMI Labs, and was with Meta until 1 Jan 2026.',
    );
    expect(titles(page)).toContain('Yann LeCun says he will leave Meta after 12 years');
    expect(new Set(titles(page)).size).toBe(page.events.length);
  });

  it.each([
    ['LeCun', '2025-10-01', 'Yann LeCun is with Meta.'],
    ['LeCun', '2026-02-01', 'Yann LeCun was with Meta until 1 Jan 2026.'],
    [
      'Alexandr Wang',
      '2025-06-13',
      'Alexandr Wang is with Meta, and was with Scale AI until 12 Jun 2025.',
    ],
    [
      'David Silver',
      '2026-05-01',
      'David Silver is with Ineffable Intelligence, and was with Google until 20 Feb 2026.',
    ],
    [
      'Jonathan Ross',
      '2026-03-12',
      'Jonathan Ross is with Nvidia, and was with Groq until 24 Dec 2025.',
    ],
  ])('%s on %s: %s', async (name, day, sentence) => {
    expect((await noticesOf(`/ai-company ${name}`, day))[0]).toBe(sentence);
  });
});

describe('a person of no company in the log', () => {
  it.each([
    ['Hinton', 'Geoffrey Hinton', 'Yann LeCun shares the 2018 Turing Award'],
    [
      'Michael Burry',
      'Michael Burry',
      "Michael Burry's fund discloses puts on Nvidia and Palantir",
    ],
  ])('%s is found in the events that name %s', async (typed, person, title) => {
    const { page, text } = await log.ask(`/ai-company ${typed}`, MARCH);
    const { companies } = await log.reader(MARCH).size();
    expect(page.headline).toBe(
      `No company “${typed}” in the log (${companies} companies; 1 text in the log names it).`,
    );
    expect(text).toContain(`Events that name ${person}`);
    expect(titles(page)).toEqual([title]);
  });

  it('A word of the texts that is nobody’s name lists no events', async () => {
    expect((await log.ask('/ai-company warrants', MARCH)).page.events).toEqual([]);
  });
});

describe('a product', () => {
  it.each([
    ['Cursor', '2026-03-12', 'Cursor is a product of Anysphere.'],
    ['Sora', '2026-04-26', 'Sora is a product of OpenAI.'],
    ['Sora', '2026-04-27', 'Sora was a product of OpenAI until 26 Apr 2026.'],
    ['Claude Mythos', '2026-03-27', 'Claude Mythos is a product of Anthropic.'],
  ])('The product %s on %s: %s', async (name, day, sentence) => {
    expect((await noticesOf(`/ai-company ${name}`, day))[0]).toBe(sentence);
  });
});

describe('a company that owns others', () => {
  it('A company that owns others tells their events apart from its own', async () => {
    const { page, text } = await log.ask('/ai-company Amazon', MARCH);
    expect(factsOf(page).Owns).toBe('Amazon Web Services');
    expect(text).toContain('Of companies that belong to Amazon');
    expect(text).toContain('Amazon Web Services 3 events, apart from those of Amazon itself.');
    expect(text).toMatch(/AWS us-east-1 outage .* resolved 20 Oct 2025 .* Amazon Web Services/);
    expect(text).toContain('understood: company Amazon · apart: Amazon Web Services · known by');
    const [table] = partsOf(page, 'table');
    expect(table?.caption).toBe('Amazon, 13 events, newest first');
    expect(page.events).toHaveLength(16);
  });

  it('A company that owns others tells of what these own as soon as they do', async () => {
    const owns = async (day: string) =>
      factsOf((await log.ask('/ai-company Alphabet', on(day))).page).Owns;
    expect(await owns('2026-03-11')).toBe('CapitalG, Google, GV, Isomorphic Labs, Waymo');
    expect(await owns('2026-03-12')).toBe('CapitalG, Google, GV, Isomorphic Labs, Waymo, Wiz');
    expect(titles((await log.ask('/ai-company Alphabet', MARCH)).page)).toContain(
      'Google completes the $32B Wiz acquisition',
    );
  });

  it('A company that owns others counts what they raise with them, and says so', async () => {
    const { text } = await log.ask('/ai-company Alphabet', MARCH);
    expect(text).toMatch(/They raised \$[\d.]+B in \d+ rounds?, which is in no sum of Alphabet\./);
    expect(factsOf((await log.ask('/ai-company Alphabet', MARCH)).page)).not.toHaveProperty(
      'Raised in this log',
    );
  });

  it('A company that had another name says until when', async () => {
    const formerly = async (day: string) =>
      factsOf((await log.ask('/ai-company Nebius', on(day))).page).Formerly;
    expect(await formerly('2026-03-12')).toBe('Yandex N.V. until 5 Sep 2024');
    expect(await formerly('2024-09-05')).toBeUndefined();
  });

  it('A company that owns others narrows their events by the same filters', async () => {
    const { page } = await log.ask('/ai-company Amazon type:outage', MARCH);
    expect(page.events.length).toBeGreaterThan(1);
    expect(page.events.every(({ type }) => type === 'outage')).toBe(true);
    const { text } = await log.ask('/ai-company Amazon type:labour', MARCH);
    expect(text).not.toContain('Of companies that belong');
  });

  it('A company that owns others stands for itself in a filter, which says whom it leaves out', async () => {
    const alone = await log.ask('/ai-search company:Amazon outage', MARCH);
    expect(titles(alone.page).some((title) => title.includes('us-east-1'))).toBe(false);
    expect(alone.text.replace(/\s*│?\s+/g, ' ')).toContain(
      'Not included: Amazon Web Services, which belongs to Amazon. To include it, add the name after a comma.',
    );
    const both = await log.ask('/ai-search company:Amazon,AWS outage', MARCH);
    expect(titles(both.page).some((title) => title.includes('us-east-1'))).toBe(true);
    expect(both.text).not.toContain('Not included');
  });

  it('A company that owns one without events of its own leaves nothing unsaid in a filter', async () => {
    expect((await log.ask('/ai-rounds company:Anthropic', MARCH)).text).not.toContain(
      'Not included',
    );
  });
});
