import { afterAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/page/plain-text.ts';
import { factsOf, JULY, MARCH, openLog, partsOf } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

async function rowsOf(line: string, now = MARCH): Promise<Record<string, string[]>> {
  const [table] = partsOf((await log.ask(line, now)).page, 'table');
  const rows = (table?.rows ?? []).map((row) => row.map((cell) => plainText(cell)));
  return Object.fromEntries(rows.map(([label = '', ...cells]) => [label, cells]));
}

describe('companies side by side', () => {
  it('Companies side by side have the same figures, by the same definitions as on their own pages', async () => {
    const rows = await rowsOf('/ai-company anthropic vs openai');
    expect(rows['Latest valuation']).toEqual([
      '$380B post-money, Series G, 12 Feb 2026',
      '$730B pre-money, 27 Feb 2026',
    ]);
    expect(rows['Latest round']?.[0]).toMatch(/^\$30B · Series G · 12 Feb 2026/);
    expect(rows['Latest round']?.[1]).toMatch(/^\$110B · 27 Feb 2026/);
    for (const [at, name] of ['Anthropic', 'OpenAI'].entries()) {
      const facts = factsOf((await log.ask(`/ai-company ${name}`)).page);
      expect(facts['Raised in this log']).toContain(rows['Raised in this log']?.[at] ?? 'nothing');
      expect(facts['Latest valuation']).toContain(rows['Latest valuation']?.[at] ?? 'nothing');
    }
  });

  it('Companies side by side are in no ratio where their values have not one basis', async () => {
    const refused = 'The latest valuations are not on one basis, so no ratio of them is told.';
    const line = '/ai-company anthropic vs openai';
    expect((await log.ask(line)).text).toContain(refused);
    expect((await log.ask(line, '2026-04-02T09:00:00Z')).text).not.toContain(refused);
    expect((await rowsOf(line))['Step-up']).toEqual([
      '2.08×',
      'refused: pre-money and post-money can’t be compared',
    ]);
  });

  it('Companies side by side have a rumour apart from their values', async () => {
    const rows = await rowsOf('/ai-company Cursor vs Lovable', '2026-04-20T09:00:00Z');
    expect(rows['Latest valuation']?.[0]).toMatch(/^\$29\.3B/);
    expect(rows.Rumoured?.[0]).toMatch(/\$50B valuation/);
  });

  it('Companies side by side show what they have in common, and cite what stands in the table', async () => {
    const { page, text } = await log.ask('/ai-company anthropic vs openai', JULY);
    expect(text).toContain('Investors of both, in rounds, stakes or pledges: ');
    expect(text).toMatch(/pledges: .*Amazon.*Coatue Management.*Microsoft.*Nvidia/);
    expect(text).toContain('Events that name both');
    expect(page.events.map(({ id }) => id)).toContain('openai-122b-close-2026-03');
  });

  it('A company beside one that is unknown leads to the one that is known', async () => {
    const { page } = await log.ask('/ai-company anthropic vs zorblatt');
    expect(page.headline).toContain('No company “zorblatt”');
    expect(page.actions[0]).toMatchObject({ ask: '/ai-company Anthropic' });
  });
});
