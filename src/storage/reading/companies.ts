/** Companies as people look for them: by any of their names, by typing errors, by a person's surname. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { CompanyFound } from '../../contracts/reader.ts';
import { type Company, companySchema } from '../../domain/reference/company.ts';
import { parseJson } from '../../domain/text/json.ts';
import { errorsForgiven, typingErrors } from '../../domain/text/names.ts';
import { keyOf, RANKS } from './name-keys.ts';
import type { Reading } from './rows.ts';
import { workspacesOf } from './view.ts';

/** The company meant by a name: exactly, the stronger kind of name first, else with the fewest typing errors. */
export async function findCompany(reading: Reading, name: string): Promise<CompanyFound> {
  const key = keyOf(name);
  if (key === '') return { kind: 'none' };
  const exact = await namesSeen(reading, sql`n.key = ${key}`);
  if (exact.length > 0)
    return found(
      reading,
      best(exact, (entry) => entry.rank),
      0,
    );
  const limit = errorsForgiven(key);
  if (limit === 0) return { kind: 'none' };
  const alike = await namesSeen(
    reading,
    sql`n.length between ${key.length - limit} and ${key.length + limit} and n.rank <= ${RANKS.product}`,
  );
  const near = alike
    .map((entry) => ({ ...entry, errors: typingErrors(key, entry.key, limit) }))
    .filter((entry) => entry.errors <= limit);
  const nearest = best(near, (entry) => entry.errors * 10 + entry.rank);
  return found(reading, nearest, nearest[0]?.errors ?? 0);
}

type Entry = Awaited<ReturnType<typeof namesSeen>>[number];

async function namesSeen({ db, view }: Reading, which: Expression<SqlBool>) {
  return db
    .selectFrom('company_name as n')
    .where('n.workspace', 'in', workspacesOf(view))
    .where('n.since', '<=', view.asOf)
    .where(which)
    .select(['n.key', 'n.workspace', 'n.company', 'n.kind', 'n.name', 'n.rank'])
    .orderBy('n.workspace')
    .orderBy('n.company')
    .execute();
}

/** Those with the lowest measure, one for each company. */
function best<E extends Entry>(entries: readonly E[], measure: (entry: E) => number): E[] {
  const least = Math.min(...entries.map(measure));
  const first = entries.filter((entry) => measure(entry) === least);
  // A workspace's own company of a name that the bundled data has since learnt is the same company.
  const [lead] = first;
  const same = first.filter(
    (entry) => entry.workspace === lead?.workspace || entry.key !== lead?.key,
  );
  return same.filter(
    (entry, index) => same.findIndex((e) => e.company === entry.company) === index,
  );
}

async function found(
  reading: Reading,
  entries: readonly Entry[],
  errors: number,
): Promise<CompanyFound> {
  const companies = (
    await Promise.all(entries.map((entry) => companyBy(reading, entry.company)))
  ).filter((company) => company !== null);
  const [company] = companies;
  const [entry] = entries;
  if (!company || !entry) return { kind: 'none' };
  if (companies.length > 1) return { kind: 'several', companies };
  const { kind, name } = entry;
  return { kind: 'one', company, by: { kind, name }, errors };
}

/** By id: a workspace's own companies and the bundled ones have ids of their own. */
export async function companyBy({ db, view }: Reading, id: string): Promise<Company | null> {
  const row = await db
    .selectFrom('company')
    .where('workspace', 'in', workspacesOf(view))
    .where('since', '<=', view.asOf)
    .where('id', '=', id)
    .select('json')
    .orderBy('workspace')
    .executeTakeFirst();
  return row ? parseJson(row.json, companySchema) : null;
}
