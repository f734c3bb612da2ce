/** Companies of an owner, made for names that nobody has whom it sees. */
import type { CompanyRecord } from '../../domain/reference/company.ts';
import { insertCompanies } from '../deriving/names.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import { keyOf } from '../reading/name-keys.ts';
import { type Adopted, withFreeIds } from './company-ids.ts';

/** Makes companies of the owner for those names that nobody has whom it sees. */
export async function adoptCompanies(
  scope: WriteTransaction,
  owner: string,
  named: Iterable<string>,
  since: number,
): Promise<void> {
  const { names } = scope;
  const all = [...new Set(named)];
  await names.learn(all);
  const unknown = all.filter((name) => names.meaningApart(owner, name) === null);
  // Of spellings of one name the first is the company's.
  const adopted = [...Map.groupBy(unknown, keyOf).values()].flatMap((same) => same.slice(0, 1));
  const companies = (await withFreeIds(scope, owner, adopted)).map((named) => ({
    ...named,
    record: recordOf(named),
    since,
  }));
  await insertCompanies(scope, owner, companies);
  for (const { name, record } of companies) names.add(owner, name, record);
}

function recordOf({ id, name }: Adopted): CompanyRecord {
  const always = { since: null, until: null };
  return {
    id,
    since: null,
    name: [{ value: name, ...always }],
    kind: [{ value: 'other', ...always }],
    country: null,
    sector: null,
    website: null,
    aliases: [],
    products: [],
    people: [],
    parent: [],
    ticker: [],
  };
}
