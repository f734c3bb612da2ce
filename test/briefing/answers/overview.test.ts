import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, JULY, MARCH, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const facts = async (line: string, now = MARCH) => factsOf((await log.ask(line, now)).page);

describe('the page of a sector or a place', () => {
  it.each([
    ['/briefing chips', 'sector:chips'],
    ['/briefing europe', 'region:europe'],
    ['/ai-search country:FR', 'country:FR'],
    ['/ai-search topic:energy', 'topic:energy'],
  ])(
    'The page that %s opens has its money, and leads to its rounds, deals and law',
    async (line, filter) => {
      const said = await facts(line, JULY);
      const rounds = await log.ask(`/ai-rounds ${filter} type:funding_round`, JULY);
      const [sum] = /\$[\d.]+[MB]/.exec(said['Raised in this log'] ?? '') ?? [];
      expect(rounds.text).toContain(sum ?? 'no sum');
      const listed = await log.ask(`/ai-rounds ${filter}`, JULY);
      expect(said.Rounds).toBe(`${listed.page.events.length}: /ai-rounds ${filter}`);
      const deals = await log.ask(`/ai-deals ${filter}`, JULY);
      expect(said.Deals).toBe(`${deals.page.events.length}: /ai-deals ${filter}`);
    },
  );

  it('The page of a sector counts an investor once a deal, and knows nothing later', async () => {
    const said = await facts('/briefing chips');
    expect(said['Most active investors']).toMatch(/^\S.* \d+( · .* \d+)*$/);
    expect(said.Largest).toMatch(/, \$[\d.]+B/);
    const later = await facts('/briefing chips as of 12 March 2026', JULY);
    expect(later['Most active investors']).toBe(said['Most active investors']);
    expect(later.Largest).toBe(said.Largest);
  });

  it('A search of words, of types or of companies has no such page above it', async () => {
    for (const line of ['/ai-search lawsuit sector:chips', '/ai-search company:Nvidia'])
      expect(await facts(line)).toEqual({});
  });
});
