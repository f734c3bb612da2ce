/** Companies by name: where parties are resolved when they are written. Looking one up by what people type is `companies.ts`. */
import { type Company, nameKey, namesOf } from '../briefing/company.ts';
import type { Db, Dialect } from './engine.ts';
import { insertRows } from './insert.ts';
import { BUNDLED } from './tables.ts';

/** The key of a name as it is looked up: "the" in front says nothing. */
export function keyOf(name: string): string {
  return nameKey(name.replace(/^\s*the\s+/i, '')) || nameKey(name);
}

/** The kinds of names, the strongest first; a surname finds a person's company where nothing stronger has it. */
export const RANKS = { name: 0, alias: 1, product: 2, person: 3, surname: 4 } as const;

/** Companies of one workspace ('' for bundled), known from `since`, with all their names. */
export async function insertCompanies(
  db: Db,
  workspace: string,
  companies: readonly Company[],
  since: number,
): Promise<void> {
  const rows = companies.map((company) => ({
    workspace,
    id: company.id,
    since,
    json: JSON.stringify(company),
  }));
  await insertRows(db, 'company', rows);
  await insertRows(
    db,
    'company_name',
    companies.flatMap((c) => nameRows(workspace, c, since)),
  );
}

function nameRows(workspace: string, company: Company, since: number) {
  return namesOf(company).flatMap((entry) => {
    const row = (rank: number, keyed: string) => {
      const key = keyOf(keyed);
      const { kind, name } = entry;
      return { workspace, key, length: key.length, rank, company: company.id, kind, name, since };
    };
    const surname = entry.kind === 'person' ? entry.name.trim().split(/\s+/).slice(1).at(-1) : null;
    return [row(RANKS[entry.kind], entry.name), ...(surname ? [row(RANKS.surname, surname)] : [])];
  });
}

/** The company that a party's name means to a workspace; null where none has it as its name or alias. */
export type Resolve = (workspace: string, name: string) => Company | null;

/** Reads what these names can mean, to anybody who may be asked for, at once. */
export async function resolverOf(
  db: Db,
  words: Dialect,
  names: Iterable<string>,
): Promise<Resolve> {
  const rows = await db
    .selectFrom('company_name as n')
    .innerJoin('company as c', (join) =>
      join.onRef('c.workspace', '=', 'n.workspace').onRef('c.id', '=', 'n.company'),
    )
    .where(words.among('n.key', [...new Set([...names].map(keyOf))]))
    .where('n.rank', '<=', RANKS.alias)
    .select(['n.key', 'n.workspace', 'c.json'])
    .orderBy('n.rank')
    .orderBy('n.workspace')
    .orderBy('n.company')
    .execute();
  const meanings = new Map<string, Company>();
  for (const { key, workspace, json } of rows) {
    const slot = `${workspace} ${key}`;
    if (!meanings.has(slot)) meanings.set(slot, JSON.parse(json) as Company);
  }
  const find = (workspace: string, key: string) => meanings.get(`${workspace} ${key}`);
  return (workspace, name) => {
    const key = keyOf(name);
    return find(BUNDLED, key) ?? find(workspace, key) ?? null;
  };
}
