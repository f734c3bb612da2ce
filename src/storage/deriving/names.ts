/** Companies by name: where parties are resolved when they are written. Looking one up by what people type is `companies.ts`. */
import { type Company, companySchema } from '../../domain/reference/company.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import { keyOf, RANKS } from '../reading/name-keys.ts';
import { BUNDLED } from '../schema/tables.ts';

/** Companies of one workspace ('' for bundled), known from `since`, with all their names. */
export async function insertCompanies(
  scope: { db: Db; words: Dialect },
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
  await insertRows(scope, 'company', rows);
  await insertRows(
    scope,
    'company_name',
    companies.flatMap((c) => nameRows(workspace, c, since)),
  );
}

/** Every name by which a company is found. */
export function nameRows(workspace: string, company: Company, since: number) {
  const row = (kind: string, rank: number, name: string, keyed = name) => {
    const key = keyOf(keyed);
    return { workspace, key, length: key.length, rank, company: company.id, kind, name, since };
  };
  const people = company.people.map((name) => [name, name.trim().split(/\s+/)] as const);
  return [
    row('name', RANKS.name, company.name),
    ...company.aliases.map((name) => row('alias', RANKS.alias, name)),
    ...company.products.map((name) => row('product', RANKS.product, name)),
    ...company.people.map((name) => row('person', RANKS.person, name)),
    ...people
      .filter(([, parts]) => parts.length > 1)
      .map(([name, parts]) => row('person', RANKS.surname, name, parts.at(-1))),
  ];
}

/** Past so many the names that a write has met are forgotten, so that an import of any length fits in memory. */
const MOST_NAMES = 5_000;

/** The companies that the parties' names of one write mean; a name is looked up once. */
export class Names {
  readonly #db: Db;
  readonly #words: Dialect;
  readonly #keys = new Map<string, string>();
  readonly #meanings = new Map<string, Map<string, Company>>();

  constructor(db: Db, words: Dialect) {
    this.#db = db;
    this.#words = words;
  }

  /** Looks up those of the names that are new; ask for a meaning only after. */
  async learn(names: readonly string[]): Promise<void> {
    if (this.#keys.size > MOST_NAMES) {
      this.#keys.clear();
      this.#meanings.clear();
    }
    const fresh = new Set(names.map((name) => this.#keyOf(name)));
    for (const key of fresh) if (this.#meanings.has(key)) fresh.delete(key);
    if (fresh.size === 0) return;
    for (const key of fresh) this.#meanings.set(key, new Map());
    for (const { key, workspace, json } of await this.#rows([...fresh])) {
      const meanings = this.#meanings.get(key);
      if (meanings && !meanings.has(workspace))
        meanings.set(workspace, parseJson(json, companySchema));
    }
  }

  /** The company that has the name as its own or as an alias, bundled before the workspace's; null where none has. */
  meaning(workspace: string, name: string): Company | null {
    const meanings = this.#meanings.get(this.#keyOf(name));
    return meanings?.get(BUNDLED) ?? meanings?.get(workspace) ?? null;
  }

  /** A company that was just made. */
  add(workspace: string, company: Company): void {
    this.#meanings.set(
      this.#keyOf(company.name),
      (this.#meanings.get(this.#keyOf(company.name)) ?? new Map()).set(workspace, company),
    );
  }

  #keyOf(name: string): string {
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = keyOf(name);
      this.#keys.set(name, key);
    }
    return key;
  }

  #rows(keys: readonly string[]) {
    return this.#db
      .selectFrom('company_name as n')
      .innerJoin('company as c', (join) =>
        join.onRef('c.workspace', '=', 'n.workspace').onRef('c.id', '=', 'n.company'),
      )
      .where(this.#words.inList('n.key', keys))
      .where('n.rank', '<=', RANKS.alias)
      .select(['n.key', 'n.workspace', 'c.json'])
      .orderBy('n.rank')
      .orderBy('n.company')
      .execute();
  }
}
