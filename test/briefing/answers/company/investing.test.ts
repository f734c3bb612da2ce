import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, JULY, MARCH, openLog } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const facts = async (name: string, now = JULY) =>
  factsOf((await log.ask(`/ai-company ${name}`, now)).page);

describe('an investor', () => {
  it('An investor’s page begins with what it backs; that of another company ends with it', async () => {
    const investor = Object.keys(await facts('a16z'));
    expect(investor.slice(0, 4)).toEqual(['Backs', 'Led', 'Joined', 'Backed by year']);
    const nvidia = Object.keys(await facts('Nvidia'));
    expect(nvidia.slice(-4)).toEqual(['Backs', 'Joined', 'Backed by year', 'Backed by sector']);
    expect(nvidia.indexOf('Results')).toBeLessThan(nvidia.indexOf('Backs'));
  });

  it.each(['a16z', 'Sequoia Capital', 'Nvidia', 'SoftBank', 'Lightspeed Venture Partners'])(
    'The rounds that %s led and joined are those that a plain count of the log finds, each deal once',
    async (name) => {
      const reader = log.reader(JULY);
      const found = await reader.findCompany(name);
      const own = found.kind === 'one' ? found.company.name : '';
      const all = { offset: 0, limit: 1_000 };
      const { events } = await reader.find({ types: ['funding_round'] }, all);
      const counted = events.filter(({ isCounted }) => isCounted);
      const deals = (roles: readonly string[], not: readonly string[] = []) => {
        const has = (event: (typeof counted)[number], list: readonly string[]) =>
          event.parties.some(({ company, role }) => company === own && list.includes(role));
        const fitting = counted.filter((event) => has(event, roles) && !has(event, not));
        return new Set(fitting.map(({ dealId, id }) => dealId ?? id)).size;
      };
      const said = await facts(name);
      const countOf = (text = '0') => Number(/^\d+/.exec(text)?.[0] ?? 0);
      expect(countOf(said.Led)).toBe(deals(['lead_investor']));
      expect(countOf(said.Joined)).toBe(deals(['investor'], ['lead_investor']));
      const years = (said['Backed by year'] ?? '').matchAll(/\d{4}: (\d+)/g);
      const sum = [...years].reduce((total, [, count]) => total + Number(count), 0);
      const undated = Number(/(\d+) without a month/.exec(said['Backed by year'] ?? '')?.[1] ?? 0);
      expect(sum + undated).toBeGreaterThanOrEqual(countOf(said.Led) + countOf(said.Joined));
    },
  );

  it('An investor’s sums are said to be of whole rounds, and lead to its rounds', async () => {
    const { page } = await log.ask('/ai-company a16z', MARCH);
    expect(factsOf(page).Led).toMatch(/^\d+ rounds, .*\$[\d.]+[MB] in whole rounds: /);
    expect(page.actions).toContainEqual({
      kind: 'ask',
      label: 'Its rounds',
      ask: '/ai-rounds investor:"Andreessen Horowitz"',
    });
  });

  it('A company that backs one round, or none, has no sums of others', async () => {
    expect(await facts('OpenAI')).not.toHaveProperty('Led');
    expect(await facts('AMI Labs')).not.toHaveProperty('Joined');
  });
});
