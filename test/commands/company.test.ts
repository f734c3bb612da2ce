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
      Pledged: 'up to $10B by Nvidia, up to $5B by Microsoft (18 Nov 2025); in no total',
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

  it('/ai-company Anthropic draws the line of post-money valuations from four on, and says fewer in words', async () => {
    const { page: march } = await log.ask('/ai-company Anthropic');
    expect(partsOf(march, 'chart')).toEqual([]);
    expect(factsOf(march)['Valuation history']).toBe(
      '$61.5B post-money, Mar 2025 → $183B post-money, 2 Sep 2025 (2.98×) → about $350B, basis not stated, 18 Nov 2025 (no step-up: the basis of one of them is not stated) → $380B post-money, 12 Feb 2026 (2.08×)',
    );
    const [chart] = partsOf((await log.ask('/ai-company Anthropic', JULY)).page, 'chart');
    expect(chart).toMatchObject({
      title: 'Valuation, post-money, US$ billion',
      labels: ['Mar 2025', '2 Sep 2025', '12 Feb 2026', '28 May 2026'],
      series: [{ values: [61.5, 183, 380, 965] }],
      notDrawn: expect.stringContaining('about $350B, basis not stated (18 Nov 2025)'),
    });
  });

  it('/ai-company Anthropic names who led each round, and what they back beside it', async () => {
    const { page } = await log.ask('/ai-company Anthropic');
    expect(factsOf(page).Investors).toContain(
      'led by GIC, Coatue Management (Series G, 12 Feb 2026)',
    );
    const lines = partsOf(page, 'lines').flatMap((part) => part.lines);
    const lightspeed = lines.find(({ headline }) => headline === 'Lightspeed Venture Partners');
    expect(lightspeed?.tail).toEqual([
      'led Series F, Series E',
      expect.stringMatching(/^also backs /),
    ]);
    expect(lightspeed?.menu?.items).toContainEqual({
      kind: 'ask',
      label: 'Rounds with Lightspeed Venture Partners',
      ask: '/ai-rounds investor:"Lightspeed Venture Partners"',
    });
  });

  it('/ai-company Anthropic says how much law there is about it, and both sides of a conflict', async () => {
    const facts = factsOf((await log.ask('/ai-company Anthropic')).page);
    expect(facts['Regulation and courts']).toMatch(
      /^\d+ events in this log, \d of them open(?:, \d+ with a ruling)?: \/ai-regulation company:Anthropic$/,
    );
    expect(facts.Conflicts).toMatch(
      /\(.+\); but AI industry briefing says .+ · both sides are kept$/,
    );
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
    const { page, isUnderstood } = await log.ask('/ai-company Zorblatt Industries');
    expect(isUnderstood).toBe(true);
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

  it('Finding a company offers one that is called by more words than were typed', async () => {
    const { page } = await log.ask('/ai-company Quantum');
    expect(page.headline).toMatch(/^No company “Quantum” in the log/);
    const offered = page.actions.flatMap((each) => (each.kind === 'ask' ? [each.ask] : []));
    expect(offered).toContain('/ai-company Quantum Systems');
  });

  it('Finding a company asks for a name where there is none', async () => {
    for (const line of ['/ai-company', '/ai-company since:2026']) {
      const { text, isUnderstood } = await log.ask(line);
      expect(isUnderstood).toBe(false);
      expect(text).toBe(
        'No company is named. Name a company, a product or a person: /ai-company Anthropic',
      );
    }
  });
});
