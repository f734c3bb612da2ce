/** Writing in a workspace: its transaction, and the companies that it brings with it. */
import type { CompanyRecord } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { insertCompanies, Names } from '../deriving/names.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { keyOf } from '../reading/name-keys.ts';
import { BUNDLED } from '../schema/tables.ts';

export interface WriteContext {
  engine: Engine;
  reference: ReferenceData;
  /** Numbers in [0, 1). */
  random: () => number;
  /** A ULID of a moment that comes after all that were given before, so that what is planned at one moment keeps its order. */
  inOrder: (moment: number) => string;
  /** Epoch milliseconds of the injected clock. */
  now: () => number;
}

/** Runs a write in one transaction: whole or absent. */
export function writing<T>(
  { engine, reference }: WriteContext,
  action: (scope: WriteTransaction) => Promise<T>,
): Promise<T> {
  return engine.write.transaction().execute((db) => action(scopeOf(db, engine, reference)));
}

/** A transaction with what it reads on the way. */
export function scopeOf(db: Db, { words }: Engine, reference: ReferenceData): WriteTransaction {
  return { db, words, reference, names: new Names(db, words) };
}

/** Makes companies of the workspace for those names that nobody has. */
export async function adoptCompanies(
  scope: WriteTransaction,
  workspace: string,
  named: Iterable<string>,
  since: number,
): Promise<void> {
  const { names } = scope;
  const all = [...new Set(named)];
  await names.learn(all);
  const unknown = all.filter((name) => names.meaning(workspace, name) === null);
  // Of spellings of one name the first is the company's.
  const adopted = [...Map.groupBy(unknown, keyOf).values()].flatMap((same) => same.slice(0, 1));
  const companies = (await withFreeIds(scope, workspace, adopted)).map((named) => ({
    ...named,
    record: recordOf(named),
    since,
  }));
  await insertCompanies(scope, workspace, companies);
  for (const { name, record } of companies) names.add(workspace, name, record);
}

/** A name, with the id of the company that is made of it. */
interface Adopted {
  id: string;
  name: string;
}

function recordOf({ id, name }: Adopted): CompanyRecord {
  const always = { since: null, until: null };
  return {
    ...{ id, since: null, name: [{ value: name, ...always }] },
    ...{ kind: [{ value: 'other', ...always }], country: null, sector: null, website: null },
    ...{ aliases: [], products: [], people: [], parent: [], ticker: [] },
  };
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'company';
}

/** Names, each with an id made of it that no company in sight has; a number is added to one that is taken. */
async function withFreeIds(
  { db, words }: WriteTransaction,
  workspace: string,
  names: readonly string[],
): Promise<Adopted[]> {
  const takenOf = async (ids: readonly string[]) => {
    const rows = await db
      .selectFrom('company')
      .where('workspace', 'in', [BUNDLED, workspace])
      .where(words.inList('id', ids))
      .select('id')
      .execute();
    return rows.map((row) => row.id);
  };
  const taken = new Set(names.length > 0 ? await takenOf(names.map(slugOf)) : []);
  const named: Adopted[] = [];
  for (const name of names) {
    const slug = slugOf(name);
    let id = slug;
    for (let next = 2; taken.has(id); next++) {
      id = `${slug}-${next}`;
      for (const other of await takenOf([id])) taken.add(other);
    }
    taken.add(id);
    named.push({ id, name });
  }
  return named;
}
