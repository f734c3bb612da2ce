/** Companies by name: where parties are resolved when they are written. Looking one up by what people type is `companies.ts`. */
import type { CompanyRecord, NameKind } from '../../domain/reference/company.ts';
import { type Dated, finishOf, startOf } from '../../domain/reference/dated.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import { companyRecordIn } from '../reading/company-records.ts';
import { keyOf, RANKS } from '../reading/name-keys.ts';
import { type Desk, layersUnder, workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';

/** A company of a workspace ('' for bundled). */
interface OwnedRecord {
  workspace: string;
  record: CompanyRecord;
}

/** A company with the moment from which it is known by itself. */
interface KnownRecord {
  record: CompanyRecord;
  since: number;
}

/** Companies of one workspace ('' for bundled), with all their names. */
export async function insertCompanies(
  scope: { db: Db; words: Dialect },
  workspace: string,
  companies: readonly KnownRecord[],
): Promise<void> {
  await insertRecords(scope, workspace, companies);
  await insertNames(
    scope,
    companies.map(({ record }) => ({ workspace, record })),
  );
}

/** The records alone. */
export function insertRecords(
  scope: { db: Db; words: Dialect },
  workspace: string,
  companies: readonly KnownRecord[],
): Promise<void> {
  const rows = companies.map(({ record, since }) => {
    return { workspace, id: record.id, since, json: JSON.stringify(record) };
  });
  return insertRows(scope, 'company', rows);
}

/** All that is looked up of companies: their names, and whom they belong to. */
export async function insertNames(
  scope: { db: Db; words: Dialect },
  companies: readonly OwnedRecord[],
): Promise<void> {
  await insertRows(scope, 'company_name', companies.flatMap(nameRows));
  await insertRows(scope, 'subsidiary', companies.flatMap(ownedRows));
}

/** Every name by which a company is found, with the moments between which it has it. */
function nameRows({ workspace, record }: OwnedRecord) {
  const row = (kind: NameKind, rank: number, fact: Dated<string>, keyed = fact.value) => {
    const key = keyOf(keyed);
    return {
      workspace,
      key,
      length: key.length,
      rank,
      company: record.id,
      kind,
      name: fact.value,
      ...holding(fact),
    };
  };
  return [
    ...record.name.map((fact) => row('name', RANKS.name, fact)),
    ...record.aliases.map((fact) => row('alias', RANKS.alias, fact)),
    ...record.products.map((fact) => row('product', RANKS.product, fact)),
    ...record.ticker.flatMap((fact) => [
      row('ticker', RANKS.ticker, fact),
      row('ticker', RANKS.ticker, fact, fact.value.split(':')[1]),
    ]),
    ...record.people.flatMap((fact) => [
      row('person', RANKS.person, fact),
      ...surnamesOf(fact.value).map((surname) => row('person', RANKS.surname, fact, surname)),
    ]),
  ];
}

function surnamesOf(person: string): string[] {
  return person.trim().split(/\s+/).slice(1).slice(-1);
}

function ownedRows({ workspace, record }: OwnedRecord) {
  return record.parent.map((fact) => ({
    workspace,
    parent: fact.value,
    company: record.id,
    ...holding(fact),
  }));
}

const holding = (fact: Dated<string>) => ({ since: startOf(fact), until: finishOf(fact) });

/** Past so many the names that a write has met are forgotten, so that an import of any length fits in memory. */
const MOST_NAMES = 5_000;

/** The companies that the parties' names of one write mean; a name is looked up once. */
export class Names {
  readonly #db: Db;
  readonly #words: Dialect;
  readonly #desk: Desk;
  readonly #keys = new Map<string, string>();
  readonly #meanings = new Map<string, Map<string, CompanyRecord>>();

  constructor(db: Db, words: Dialect, desk: Desk) {
    this.#db = db;
    this.#words = words;
    this.#desk = desk;
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
      if (meanings && !meanings.has(workspace)) meanings.set(workspace, companyRecordIn(json));
    }
  }

  /** The company that has the name as its own or as an alias, where an owner sees one: that of the lowest layer; null where none has. */
  meaning(owner: string, name: string): CompanyRecord | null {
    return this.#lowest(layersUnder(owner, this.#desk), name);
  }

  /** The same without what the shared desk knows: an owner's log does not depend on reading it. */
  meaningApart(owner: string, name: string): CompanyRecord | null {
    return this.#lowest([BUNDLED, workspaceOf(owner), owner], name);
  }

  #lowest(layers: readonly string[], name: string): CompanyRecord | null {
    const meanings = this.#meanings.get(this.#keyOf(name));
    if (meanings === undefined || meanings.size === 0) return null;
    const layer = layers.find((one) => meanings.has(one));
    return layer === undefined ? null : (meanings.get(layer) ?? null);
  }

  /** A company that was just made, by its name. */
  add(workspace: string, name: string, company: CompanyRecord): void {
    const key = this.#keyOf(name);
    this.#meanings.set(key, (this.#meanings.get(key) ?? new Map()).set(workspace, company));
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
