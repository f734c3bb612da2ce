/** Questions about a round that is under way: "is Mistral raising again", "who is raising now". */
import type { ParseContext } from '../../filter.ts';
import type { TypedFilter } from '../../line.ts';

const RAISING =
  /\b(?:is|are|whos|still) (?:\S+ ){0,4}?(?:raising|fundraising|looking for (?:money|funding|investors))\b/;

/**
 * The filters with that for rumours, where a round under way is asked for. Of a company of which no rumour is open its
 * rounds are told, and that.
 */
export async function underWay(
  filters: readonly TypedFilter[],
  said: string,
  { log }: Pick<ParseContext, 'log'>,
): Promise<{ filters: readonly TypedFilter[]; missing: readonly string[] }> {
  const isOther = filters.some(({ key }) => OTHERS.includes(key));
  if (isOther || !RAISING.test(said)) return { filters, missing: [] };
  const rumoured = [...filters, { key: 'status', value: 'rumoured' } as const];
  const [company, another] = filters.filter(({ key, excludes }) => key === 'company' && !excludes);
  const found = company && !another ? await log.findCompany(company.value) : null;
  if (found?.kind !== 'one') return { filters: rumoured, missing: [] };
  const { id, name } = found.company;
  const open = await log.find(
    { types: ['funding_round'], statuses: ['rumoured'], companies: [id], roles: ['subject'] },
    { offset: 0, limit: 0 },
  );
  if (open.total > 0) return { filters: rumoured, missing: [] };
  const none = `No rumour of a round of ${name} is open in the log, so these are the rounds that it has.`;
  return { filters, missing: [none] };
}

const OTHERS: readonly TypedFilter['key'][] = ['status', 'since', 'until'];
