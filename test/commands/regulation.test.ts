import { afterAll, describe, expect, it } from 'vitest';
import { JULY, MARCH, openLog, partsOf } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

/** The lines under a heading. */
async function under(heading: string, line: string, now = MARCH): Promise<string[]> {
  const { parts } = (await log.ask(line, now)).page;
  const at = parts.findIndex((part) => part.kind === 'heading' && part.text === heading);
  const next = parts[at + 1];
  return at >= 0 && next?.kind === 'lines' ? next.lines.map(({ headline }) => headline) : [];
}

it('/ai-regulation answers at the last moment of the calendar, after which no date comes', async () => {
  const { page } = await log.ask('/ai-regulation', '9999-12-31T23:59:59Z');
  expect(page.headline).toMatch(/^[A-Z].+/);
});

describe('/ai-regulation jurisdiction:EU', () => {
  it('/ai-regulation jurisdiction:EU counts down to the next date', async () => {
    const { page, text } = await log.ask('/ai-regulation jurisdiction:EU');
    expect(page.headline).toMatch(/^2 Aug 2026, in 143 days: EU AI Act, general application/);
    expect(text).toContain('Next: 2 Aug 2026, in 143 days: EU AI Act, general application');
    expect(text).toContain('Not legal advice.');
  });

  it('/ai-regulation jurisdiction:EU opens the rows of its table, each event once and in their order', async () => {
    const { page } = await log.ask('/ai-regulation jurisdiction:EU', MARCH);
    const asks = (page.rows ?? []).map((row) => (row.kind === 'ask' ? row.ask : ''));
    expect(asks.length).toBeGreaterThan(0);
    expect(new Set(asks).size).toBe(asks.length);
    const [first] = partsOf(page, 'table')[0]?.rows ?? [];
    const opened = await log.ask(asks[0] ?? '', MARCH);
    expect(opened.page.events[0]?.lawName).toBe(String(first?.[2]).replace(/ \(.*/, ''));
    const window = { offset: 20, limit: 20 };
    expect((await log.ask('/ai-regulation jurisdiction:EU', MARCH, { window })).page.rows).toEqual(
      [],
    );
  });

  it('/ai-regulation jurisdiction:EU says of a date that a proposal would move it', async () => {
    const [table] = partsOf((await log.ask('/ai-regulation jurisdiction:EU')).page, 'table');
    const standing = (date: string, label: string) =>
      table?.rows.find((row) => row[0] === date && String(row[3]).startsWith(label))?.[4];
    expect(table?.caption).toBe('Coming dates (7)');
    expect(standing('2 Aug 2026', 'high-risk duties')).toBe('law; 2 Dec 2027 proposed');
    expect(standing('2 Aug 2026', 'general application')).toBe('law');
    expect(standing('2 Dec 2027', 'high-risk duties')).toBe('proposed');
  });

  it('/ai-regulation jurisdiction:EU has the dates of the adopted omnibus beside those of the law, since it is not published', async () => {
    const { text, page } = await log.ask('/ai-regulation jurisdiction:EU', JULY);
    const [table] = partsOf(page, 'table');
    expect(text).toContain('Next: 2 Aug 2026, in 23 days');
    expect(table?.rows.map((row) => [row[0], row[4]])).toEqual([
      ['2 Aug 2026', 'law'],
      ['2 Aug 2026', 'law; 2 Dec 2027 adopted'],
      ['2 Aug 2026', 'law; 2 Aug 2027 adopted'],
      ['2 Dec 2026', 'adopted, not yet law'],
      ['2 Dec 2026', 'adopted, not yet law'],
      ['2 Aug 2027', 'law; 2 Aug 2028 adopted'],
      ['2 Aug 2027', 'law'],
      ['2 Aug 2027', 'adopted, not yet law'],
      ['2 Dec 2027', 'adopted, not yet law'],
      ['2 Aug 2028', 'adopted, not yet law'],
    ]);
  });

  it('/ai-regulation jurisdiction:EU groups what is proposed, passed, law, voluntary and enforced', async () => {
    const line = '/ai-regulation jurisdiction:EU';
    expect(await under('Proposed', line)).toEqual([
      'Commission proposes the Digital Omnibus on AI',
    ]);
    expect(await under('Law', line)).toEqual([
      'EU AI Act in force, its duties phased in until 2027',
    ]);
    expect(await under('Voluntary', line)).toEqual([
      'Commission issues guidelines on duties for general-purpose AI models',
      'Commission publishes the general-purpose AI code of practice',
    ]);
    expect(await under('Enforcement', line)).toEqual([
      'X contests its €120M fine under the Digital Services Act',
      'European Commission opens a DSA case on X over Grok images',
    ]);
    expect(await under('Proposed', line, JULY)).toEqual([]);
  });

  it('/ai-regulation jurisdiction:EU has one line for what several events say of one law', async () => {
    const { parts } = (await log.ask('/ai-regulation jurisdiction:EU', JULY)).page;
    const at = parts.findIndex((part) => part.kind === 'heading' && part.text === 'Passed');
    const next = parts[at + 1];
    const lines = next?.kind === 'lines' ? next.lines : [];
    expect(lines.map(({ headline }) => headline)).toEqual([
      'Council of the EU gives final approval to the AI omnibus',
    ]);
    expect(lines[0]?.tail).toContain('and 3 related');
    const shown = lines[0]?.menu?.items.find(({ label }) => label === 'Show 3 related');
    const ask = shown?.kind === 'ask' ? shown.ask : '';
    const { page } = await log.ask(ask, JULY);
    expect(page.events.map(({ lawName }) => lawName)).toEqual(
      Array(4).fill('EU Digital Omnibus on AI'),
    );
  });

  it('/ai-regulation jurisdiction:EU tells which duties apply already', async () => {
    const facts = partsOf((await log.ask('/ai-regulation jurisdiction:EU')).page, 'facts');
    const applies = facts.flatMap((part) => part.facts).map(({ label }) => label);
    expect(applies).toEqual(['2 Aug 2025', '2 Feb 2025', '1 Aug 2024']);
  });

  it('/ai-regulation jurisdiction:EU keeps to its own level, and counts and offers what lies below', async () => {
    const { page, text } = await log.ask('/ai-regulation jurisdiction:EU');
    expect(page.events.every((event) => event.jurisdiction === 'EU')).toBe(true);
    expect(text).toContain('Member states, 5 more: Denmark 1, Germany 1, Italy 2, Sweden 1.');
    const action = page.actions.find((candidate) => candidate.label === 'Show member states');
    expect(action).toMatchObject({ ask: '/ai-regulation jurisdiction:EU+' });
    const below = await log.ask('/ai-regulation jurisdiction:EU+');
    expect(below.page.events.length).toBe(page.events.length + 5);
    expect(below.text).toContain('understood: EU and below');
  });
});

describe('/ai-regulation', () => {
  it('/ai-regulation offers the states of a country', async () => {
    const { text } = await log.ask('/ai-regulation jurisdiction:US');
    expect(text).toContain(
      'States, 11 more: California 6, Texas 1, New York 1, Colorado 1, Illinois 1, Utah 1.',
    );
  });

  it('/ai-regulation says where no date is coming, and counts a trial down beside the laws', async () => {
    const { text } = await log.ask('/ai-regulation jurisdiction:DK');
    expect(text).toContain('No coming effective date among these.');
    const courts = await log.ask('/ai-regulation plaintiff:"New York Times"');
    expect(courts.text).toContain('Courts');
    expect(courts.text).not.toContain('effective date');
    const [table] = partsOf((await log.ask('/ai-regulation jurisdiction:US')).page, 'table');
    expect(table?.rows.map((row) => [row[0], row[3], row[4]])).toEqual([
      ['19 Oct 2026', 'trial in Fort Worth', 'expected'],
    ]);
  });

  it('/ai-regulation finds by company what regulators and courts have to do with it', async () => {
    const { page, text } = await log.ask('/ai-regulation company:Anthropic');
    expect(new Set(page.events.map((event) => event.type))).toEqual(
      new Set(['regulation', 'legal']),
    );
    expect(text).toContain('supply-chain');
  });

  it('/ai-regulation answers about regulation and courts only', async () => {
    const { page } = await log.ask('/ai-regulation', JULY);
    expect(page.events.filter(({ type }) => type !== 'regulation' && type !== 'legal')).toEqual([]);
    expect((await log.ask('/ai-regulation type:outage')).text).toContain(
      'Use regulation or legal: /ai-regulation type:regulation',
    );
  });

  it('/ai-regulation narrows events by since, and the countdown by nothing of the past', async () => {
    const { page, text } = await log.ask('/ai-regulation jurisdiction:EU since:2026-01');
    expect(text).toContain('Next: 2 Aug 2026');
    const lines = partsOf(page, 'lines').flatMap((part) => part.lines);
    expect(lines.map(({ headline }) => headline)).toEqual([
      'EU AI Act in force, its duties phased in until 2027',
      'X contests its €120M fine under the Digital Services Act',
      'European Commission opens a DSA case on X over Grok images',
    ]);
    const law = lines.find(({ headline }) => headline.startsWith('EU AI Act'));
    expect(String(law?.tail[0])).toBe('2 Aug 2026, applies');
  });

  it('/ai-regulation limits the coming dates by until', async () => {
    const { page } = await log.ask('/ai-regulation jurisdiction:EU until:2026-12-31', JULY);
    const [coming] = partsOf(page, 'table');
    const dates = coming?.rows.map(([date]) => String(date)) ?? [];
    expect(dates).toContain('2 Aug 2026');
    expect(dates.filter((date) => /202[789]$/.test(date))).toEqual([]);
  });

  it('/ai-regulation counts down by the day of the asker', async () => {
    const late = '2026-03-12T23:30:00Z';
    const utc = await log.ask('/ai-regulation jurisdiction:EU', late);
    const tokyo = await log.ask('/ai-regulation jurisdiction:EU', late, { zone: 'Asia/Tokyo' });
    expect(utc.text).toContain('in 143 days');
    expect(tokyo.text).toContain('in 142 days');
  });

  it('/ai-regulation says what it searched where there is nothing', async () => {
    const { page, isUnderstood } = await log.ask('/ai-regulation jurisdiction:AR');
    expect(isUnderstood).toBe(true);
    expect(page.headline).toMatch(/^Argentina is not covered by this log\. Covered most: /);
  });

  it('/ai-regulation until a day has no date after it, and since a day none before it', async () => {
    const dates = async (filters: string) =>
      partsOf((await log.ask(`/ai-regulation jurisdiction:EU ${filters}`)).page, 'table').flatMap(
        ({ rows }) => rows.map(([date]) => date),
      );
    expect(new Set(await dates('until:2026-12-31'))).toEqual(new Set(['2 Aug 2026']));
    expect(await dates('since:2027-12')).toEqual(['2 Dec 2027', '2 Aug 2028']);
    expect((await log.ask('/ai-regulation jurisdiction:EU until:2025-12-31')).text).toContain(
      'No coming effective date in that range.',
    );
  });

  it('/ai-regulation tells a law on the day from which it applies', async () => {
    const { page, text } = await log.ask('/ai-regulation', '2026-01-01T09:00:00Z');
    expect(page.headline).toMatch(
      /^Today, 1 Jan 2026: Illinois HB 3773, California AB 2013, Texas TRAIGA, California SB 53, California SB 243 and China's amended Cybersecurity Law take effect/,
    );
    const [table] = partsOf(page, 'table');
    expect(table?.rows.filter((row) => row[4] === 'applies from today')).toHaveLength(6);
    expect(text).not.toMatch(/Already applies\n[^\n]*1 Jan 2026/);
  });

  it.each([
    ['EU', '/ai-regulation jurisdiction:EU'],
    ['eu', '/ai-regulation jurisdiction:EU'],
    ['south korea', '/ai-regulation jurisdiction:KR'],
    ['Texas', '/ai-regulation jurisdiction:US-TX'],
  ])('/ai-regulation takes “%s” for a place', async (typed, same) => {
    const { page } = await log.ask(`/ai-regulation ${typed}`);
    expect(page.events.map(({ id }) => id)).toEqual(
      (await log.ask(same)).page.events.map(({ id }) => id),
    );
  });

  it('/ai-regulation takes two small letters, and what is no place, for words', async () => {
    expect((await log.ask('/ai-regulation ai')).text).toContain('understood: “ai”');
    expect((await log.ask('/ai-regulation watermelons')).text).toContain('“watermelons”');
  });

  it.each(['EU AI Act', '2024/1689', '32024R1689', 'TRAIGA', 'HB 149'])(
    '/ai-regulation finds a law by any of its names, as by “%s”',
    async (typed) => {
      const { page } = await log.ask(`/ai-regulation ${typed}`);
      const names = page.events.map(({ lawName }) => lawName);
      expect(names).toContain(/TRAIGA|HB/.test(typed) ? 'Texas TRAIGA' : 'EU AI Act');
    },
  );
});
