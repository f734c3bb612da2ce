import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, JULY, MARCH, openLog, partsOf, titles } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('what is known of a company', () => {
  it('What is known of a company marks what nobody vouches for', async () => {
    const { page, text } = await log.ask('/ai-company GoodVision AI');
    expect(page.events.every((event) => event.evidence.word === 'unconfirmed')).toBe(true);
    expect(text).toMatch(
      /Calisa Acquisition Corp to merge with GoodVision AI for \$180M.*unconfirmed/,
    );
    expect(factsOf(page)).not.toHaveProperty('Raised in this log');
  });

  it('What is known of a company keeps a rumour a rumour until what became of it is known', async () => {
    const APRIL = '2026-04-20T09:00:00Z';
    const { page } = await log.ask('/ai-company Cursor', APRIL);
    expect(page.title).toBe('Anysphere');
    expect(factsOf(page)).toMatchObject({
      'Latest valuation': '$29.3B post-money, Series D, 13 Nov 2025',
      'Raised in this log': '$2.3B in 1 round, 13 Nov 2025; earlier rounds are not in the log.',
      Rumoured: expect.stringMatching(/^Reports put Cursor .* at a \$50B valuation \(rumoured\)/),
    });
    const later = await log.ask('/ai-company Cursor', JULY);
    expect(factsOf(later.page).Rumoured).toBeUndefined();
    expect(later.text).toContain('rumour, since fell through');
  });

  it.each([
    ['Wayve', '2026-02-20T09:00:00Z', '2026-03-12T07:59:00Z'],
    ['Anthropic', '2026-05-20T09:00:00Z', '2026-05-30T09:00:00Z'],
    ['DeepSeek', '2026-06-20T09:00:00Z', '2026-07-01T09:00:00Z'],
    ['Moonshot', '2026-03-20T09:00:00Z', '2026-06-20T09:00:00Z'],
  ])('What is known of %s has its rumour until it closed', async (name, before, after) => {
    const rumoured = async (now: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, now)).page).Rumoured;
    expect(await rumoured(before)).toContain('(rumoured)');
    expect(await rumoured(after)).toBeUndefined();
  });

  it('What is known of a company counts no talks among what it backs', async () => {
    const { page } = await log.ask('/ai-company Microsoft');
    expect(factsOf(page).Backs).toMatch(/^2 rounds: /);
  });

  it('What is known of a company adds an extension to its round, and compares its round with the one before', async () => {
    const { page } = await log.ask('/ai-company Legora', JULY);
    expect(factsOf(page)['Raised in this log']).toBe(
      '$830M in 3 rounds, May 2025 – 30 Apr 2026; earlier rounds are not in the log.',
    );
    expect(factsOf(page)['Latest valuation']).toBe(
      '$5.6B post-money, Series D, 30 Apr 2026 · before: $1.8B, basis not stated, Series C, 30 Oct 2025; no step-up, the basis of one of them is not stated',
    );
  });

  it('What is known of a company takes the value of its listing, and its own price in a merger', async () => {
    const valued = async (name: string, now: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, now)).page)['Latest valuation'];
    expect(await valued('Cerebras', '2026-06-15T09:00:00Z')).toMatch(
      /^at least \$66B at its listing, 14 May 2026 · before: about \$23\.1B, basis not stated, Series H, 4 Feb 2026; no step-up/,
    );
    expect(await valued('MiniMax', JULY)).toBe('about $11.6B at its listing, 9 Jan 2026');
    expect(await valued('xAI', JULY)).toMatch(/^\$250B in a merger, completed 2 Feb 2026/);
    expect(await valued('SpaceX', MARCH)).toMatch(/^\$1T in a merger, completed 2 Feb 2026/);
    expect(await valued('SpaceX', JULY)).toBe('about $2.1T at its listing, 12 Jun 2026');
    // Not the $20B of the pair that it forms with Aleph Alpha.
    expect(await valued('Cohere', JULY)).toMatch(/^about \$7B, basis not stated, 24 Sep 2025/);
  });

  it('What is known of a company tells a listed company’s results and what it backs', async () => {
    const { page, text } = await log.ask('/ai-company Nvidia');
    expect(text).toContain('listed company · United States · Chips · NASDAQ:NVDA');
    expect(factsOf(page).Results).toBe(
      'Nvidia guides Q1 FY2027 revenue to $78B · Nvidia reports Q4 FY2026 revenue of $68.1B',
    );
    expect(factsOf(page).Backs).toMatch(/^23 rounds: Nebius, AMI Labs, Nscale, /);
  });

  it('What is known of a company has whom it backs and trades with, from either side', async () => {
    const circular = async (name: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, JULY)).page).Circular;
    const pairs = [
      ['OpenAI', 'Nvidia: investor and supplier', 'OpenAI: backed by it and customer', 'Nvidia'],
      ['xAI', 'Nvidia: investor and supplier', 'xAI: backed by it and customer', 'Nvidia'],
      [
        'Anthropic',
        'Amazon: investor and supplier (Amazon Web Services)',
        'Anthropic: backed by it and customer (of Amazon Web Services)',
        'Amazon',
      ],
    ] as const;
    for (const [backed, seen, asSeen, backer] of pairs) {
      expect(await circular(backed)).toContain(seen);
      expect(await circular(backer)).toContain(asSeen);
    }
    expect(await circular('Nebius')).toBeUndefined();
    expect(await circular('AMI Labs')).toBeUndefined();
  });

  it('What is known of a company has what was pledged to it in any deal, with the source that says it was dropped', async () => {
    const pledged = async (name: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, JULY)).page).Pledged;
    expect(await pledged('Anthropic')).toMatch(
      /^up to \$25B by Amazon \(20 Apr 2026\); up to \$10B/,
    );
    expect(await pledged('OpenAI')).toMatch(
      /^up to \$100B by Nvidia \(22 Sep 2025; Mint says the plan was dropped: /,
    );
  });

  it('What is known of a company calls a purchase that is undone no open one, and its case open once', async () => {
    const { Purchase, Open } = factsOf((await log.ask('/ai-company Manus', JULY)).page);
    expect(Purchase).toMatch(/fell through, Jun 2026$/);
    expect(Open).toBe('China orders Meta to unwind the Manus acquisition: decided, 27 Apr 2026');
    const { text } = await log.ask('/ai-deals company:Manus', JULY);
    expect(text).not.toContain('announced and not closed');
  });

  it('What is known of a company stands under the name that the log tells it by, and says so', async () => {
    const { text } = await log.ask('/ai-company DeepMind', JULY);
    expect(text).toContain('This log tells of DeepMind under Google.');
    for (const plain of ['AWS', 'SoftBank', 'Google'])
      expect((await log.ask(`/ai-company ${plain}`, JULY)).text).not.toContain('This log tells of');
  });

  it('What is known of a company says of how many of its investors it looked at', async () => {
    const { text } = await log.ask('/ai-company AMI Labs', JULY);
    expect(text).toContain('also back (5 of 10 looked at)');
  });

  it('What is known of a company gives a later stage no date of an earlier one', async () => {
    const { Open } = factsOf((await log.ask('/ai-company OpenAI', JULY)).page);
    expect(Open).toContain('song lyrics: appealed, known since 31 Dec 2025');
  });

  it('What is known of a company names investors of every stage of a round', async () => {
    const { page } = await log.ask('/ai-company xAI', JULY);
    expect(factsOf(page).Investors).toMatch(/^8 in 1 round: Humain, Valor Equity Partners, /);
  });

  it('What is known of a company values a venture of its own for itself', async () => {
    const latest = async (name: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, JULY)).page)['Latest valuation'];
    expect(await latest('OpenAI')).toMatch(/^\$852B post-money/);
    expect(await latest('The Deployment Company')).toMatch(/^about \$10B pre-money/);
  });

  it('What is known of a company tells of what a company is part', async () => {
    expect(factsOf((await log.ask('/ai-company AWS')).page)['Part of']).toBe('Amazon');
  });

  it('What is known of a company narrows the list by filters and the facts by none', async () => {
    const all = await log.ask('/ai-company Anthropic');
    const { page, text } = await log.ask('/ai-company Anthropic type:legal');
    expect(page.events.length).toBeGreaterThan(0);
    expect(page.events.every((event) => event.type === 'legal')).toBe(true);
    expect(factsOf(page)).toEqual(factsOf(all.page));
    expect(text).toContain('understood: company Anthropic · court case · known by 12 Mar 2026');
  });

  it('What is known of a company says of one without events of its own by then that there were none', async () => {
    const { page, text } = await log.ask('/ai-company Alphabet', '2025-03-20T09:00:00Z');
    expect(page.headline).toBe('Alphabet: no event about it was known at that time');
    expect(text).toContain('No event about Alphabet was known at that time.');
    expect(titles(page)).toEqual(['Google agrees to buy Wiz for $32B in cash']);
  });

  it('What is known of a company says what no event fits where a filter leaves none', async () => {
    const { text } = await log.ask('/ai-company Legora type:outage');
    expect(text).toContain('No event about Legora in the log fits outage.');
    expect(text).not.toContain('was known at that time');
  });

  it('What is known of a company leads to the rest of a long list', async () => {
    const { page } = await log.ask('/ai-company Nvidia', MARCH, {
      window: { offset: 20, limit: 20 },
    });
    const all = (await log.ask('/ai-company Nvidia')).page.events.length;
    const [table] = partsOf(page, 'table');
    expect(table?.caption).toBe(`Nvidia, ${all} events, newest first, 21–40 of ${all}`);
    expect(page.actions[0]).toMatchObject({ label: `Show ${all - 40} more`, offset: 40 });
  });
});
