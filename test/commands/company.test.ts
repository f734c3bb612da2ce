import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, JULY, MARCH, openLog, partsOf, titles } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-company Anthropic', () => {
  it('/ai-company Anthropic tells in March what was known in March', async () => {
    const { page, text } = await log.ask('/ai-company Anthropic');
    expect(page.headline).toMatch(
      /^Anthropic: latest valuation \$380B post-money, Series G, 12 Feb 2026/,
    );
    expect(factsOf(page)).toMatchObject({
      'Latest valuation':
        '$380B post-money, Series G, 12 Feb 2026 · 2.08× the $183B post-money, Series F, 2 Sep 2025',
      'Raised in this log':
        '$46.5B in 3 rounds, Mar 2025 – 12 Feb 2026; earlier rounds are not in the log.',
      Pledged: 'up to $10B by Nvidia, up to $5B by Microsoft (18 Nov 2025); not in any total',
      Circular: expect.stringContaining('Microsoft: investor and supplier'),
    });
    expect(text).toContain('AI lab · United States · Foundation models');
    expect(text).not.toContain('$965B');
    expect(text).not.toContain('published after');
  });

  it('/ai-company Anthropic says of an accusation that it is one', async () => {
    const { page } = await log.ask('/ai-company Anthropic');
    expect(factsOf(page).Open).toContain(
      'Anthropic accuses DeepSeek, Moonshot and MiniMax of distilling Claude: allegation, 23 Feb 2026',
    );
  });

  it('/ai-company Anthropic draws the line of post-money valuations and names what it does not draw', async () => {
    const [chart] = partsOf((await log.ask('/ai-company Anthropic')).page, 'chart');
    expect(chart).toMatchObject({
      title: 'Valuation, post-money, US$ billion',
      labels: ['Mar 2025', '2 Sep 2025', '12 Feb 2026'],
      series: [{ values: [61.5, 183, 380] }],
      notDrawn: 'about $350B, basis not stated (18 Nov 2025)',
    });
  });

  it('/ai-company Anthropic tells in July what had become known by then', async () => {
    const { page, text } = await log.ask('/ai-company Anthropic', JULY);
    expect(factsOf(page)['Latest valuation']).toBe(
      '$965B post-money, Series H, 28 May 2026 · 2.54× the $380B post-money, Series G, 12 Feb 2026',
    );
    expect(factsOf(page).Rumoured).toBeUndefined();
    expect(text).not.toContain('published after');
  });

  it('/ai-company Anthropic shows nothing that became known later, on any day', async () => {
    for (const day of ['2025-09-30', '2025-12-31', '2026-02-12', '2026-03-12', '2026-05-01']) {
      const { page } = await log.ask('/ai-company Anthropic', `${day}T09:00:00Z`);
      expect(page.events.filter((event) => event.knownOn >= day)).toEqual([]);
    }
  });

  it('/ai-company Anthropic lists its events newest first, each once', async () => {
    const { page } = await log.ask('/ai-company Anthropic');
    const dates = page.events.map((event) => event.occurredOn?.date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(titles(page)).size).toBe(page.events.length);
  });
});

describe('finding a company', () => {
  it.each([
    ['  NSCALE ', 'Nscale'],
    ['Advanced Machine Intelligence', 'AMI Labs'],
    ['Open AI', 'OpenAI'],
    ['Claude', 'Anthropic'],
    ['Yann LeCun', 'AMI Labs'],
    ['"AMI Labs"', 'AMI Labs'],
  ])('Finding a company finds %j', async (typed, name) => {
    expect((await log.ask(`/ai-company ${typed}`)).page.title).toBe(name);
  });

  it.each(['antropic', 'anthorpic', 'Anthropicc'])(
    'Finding a company says what it took %s for',
    async (typed) => {
      const { page, text } = await log.ask(`/ai-company ${typed}`);
      expect(page.title).toBe('Anthropic');
      expect(text).toContain(`Showing Anthropic for “${typed}”.`);
    },
  );

  it('Finding a company finds no company inside a word, nor one by a short slip', async () => {
    expect((await log.ask('/ai-company training')).page.events).toEqual([]);
    expect((await log.ask('/ai-company xai')).page.title).toBe('xAI');
    expect((await log.ask('/ai-company xbi')).page.title).not.toBe('xAI');
  });

  it('Finding a company says of an unknown one how many there are, and the way on', async () => {
    const { page, understood } = await log.ask('/ai-company Zorblatt Industries');
    expect(understood).toBe(true);
    const { companies } = await log.reader(MARCH).size();
    expect(page.headline).toBe(
      `No company “Zorblatt Industries” in the log (${companies} companies; no text mentions it).`,
    );
    expect(page.events).toEqual([]);
    expect(page.actions).toEqual([
      { kind: 'form', label: 'Add it', prefill: { company: 'Zorblatt Industries' } },
    ]);
  });

  it('Finding a company says of an unknown one whether a text names it', async () => {
    const { page } = await log.ask('/ai-company warrants');
    expect(page.headline).toMatch(/; \d+ texts? in the log names? it\)\.$/);
  });

  it('Finding a company asks for a name where there is none', async () => {
    for (const line of ['/ai-company', '/ai-company since:2026']) {
      const { text, understood } = await log.ask(line);
      expect(understood).toBe(false);
      expect(text).toBe(
        'No company is named. Name a company, a product or a person: /ai-company Anthropic',
      );
    }
  });
});

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
    expect(later.text).toContain('rumour, since announced');
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
