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

describe('/ai-regulation jurisdiction:EU', () => {
  it('/ai-regulation jurisdiction:EU counts down to the next date', async () => {
    const { page, text } = await log.ask('/ai-regulation jurisdiction:EU');
    expect(page.headline).toMatch(/^2 Aug 2026, in 143 days: general application/);
    expect(text).toContain('Next: 2 Aug 2026, in 143 days: general application');
    expect(text).toContain('Not legal advice.');
  });

  it('/ai-regulation jurisdiction:EU says of a date that a proposal would move it', async () => {
    const [table] = partsOf((await log.ask('/ai-regulation jurisdiction:EU')).page, 'table');
    const standing = (date: string, label: string) =>
      table?.rows.find((row) => row[0] === date && String(row[3]).startsWith(label))?.[4];
    expect(table?.caption).toBe('Coming dates (6)');
    expect(standing('2 Aug 2026', 'high-risk duties')).toBe('law; delay proposed');
    expect(standing('2 Aug 2026', 'general application')).toBe('law');
    expect(standing('2 Dec 2027', 'high-risk duties')).toBe('proposed');
  });

  it('/ai-regulation jurisdiction:EU has moved the dates by July, when the law had', async () => {
    const { text } = await log.ask('/ai-regulation jurisdiction:EU', JULY);
    const [table] = partsOf((await log.ask('/ai-regulation jurisdiction:EU', JULY)).page, 'table');
    expect(text).toContain('Next: 2 Aug 2026, in 23 days');
    expect(table?.rows.every((row) => row[4] === 'law')).toBe(true);
    expect(table?.rows.map((row) => row[0])).toEqual([
      '2 Aug 2026',
      '2 Dec 2026',
      '2 Dec 2026',
      '2 Aug 2027',
      '2 Aug 2027',
      '2 Dec 2027',
      '2 Aug 2028',
    ]);
  });

  it('/ai-regulation jurisdiction:EU groups what is proposed, what is law, what is enforced', async () => {
    const line = '/ai-regulation jurisdiction:EU';
    expect(await under('Proposed', line)).toEqual([
      'Commission proposes the Digital Omnibus on AI',
    ]);
    expect(await under('Law', line)).toContain(
      'EU AI Act in force, its duties phased in until 2027',
    );
    expect(await under('Enforcement', line)).toContain(
      'EU fines X €120M under the Digital Services Act',
    );
    expect(await under('Past', line, JULY)).toContain(
      'Commission proposes the Digital Omnibus on AI',
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
    expect(text).toContain('Member states, 3 more: Germany 1, Italy 1, Sweden 1.');
    const action = page.actions.find((candidate) => candidate.label === 'Show member states');
    expect(action).toMatchObject({ ask: '/ai-regulation jurisdiction:EU+' });
    const below = await log.ask('/ai-regulation jurisdiction:EU+');
    expect(below.page.events.length).toBe(page.events.length + 3);
    expect(below.text).toContain('understood: EU and below');
  });
});

describe('/ai-regulation', () => {
  it('/ai-regulation offers the states of a country', async () => {
    const { text } = await log.ask('/ai-regulation jurisdiction:US');
    expect(text).toContain('States, 4 more: California 2, Texas 1, New York 1.');
    expect(text).toContain('The log has no coming effective date.');
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
      'European Commission opens a DSA case on X over Grok images',
    ]);
  });

  it('/ai-regulation counts down by the day of the asker', async () => {
    const late = '2026-03-12T23:30:00Z';
    const utc = await log.ask('/ai-regulation jurisdiction:EU', late);
    const tokyo = await log.ask('/ai-regulation jurisdiction:EU', late, { zone: 'Asia/Tokyo' });
    expect(utc.text).toContain('in 143 days');
    expect(tokyo.text).toContain('in 142 days');
  });

  it('/ai-regulation says what it searched where there is nothing', async () => {
    const { page, understood } = await log.ask('/ai-regulation jurisdiction:BR');
    expect(understood).toBe(true);
    expect(page.headline).toMatch(/^Brazil is not covered by this log\. Covered most: /);
  });
});
