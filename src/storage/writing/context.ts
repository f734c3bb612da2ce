/** What writing in a workspace needs, and the companies that it brings with it. */
import type { Company } from '../../domain/reference/company.ts';
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

/** What a transaction writes with. */
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
  const adopted = [...Map.groupBy(unknown, keyOf).values()].map(([name]) => name as string);
  const ids = await freeIds(scope, workspace, adopted.map(slugOf));
  const companies = adopted.map((name, index) => companyOf(ids[index]!, name));
  await insertCompanies(scope, workspace, companies, since);
  for (const company of companies) names.add(workspace, company);
}

function companyOf(id: string, name: string): Company {
  const none = { parent: null, country: null, sector: null, ticker: null, website: null };
  return { id, name, aliases: [], products: [], people: [], kind: 'other', ...none };
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'company';
}

/** An id for each slug that no company in sight has; a number after those that are taken. */
async function freeIds(
  { db, words }: WriteTransaction,
  workspace: string,
  slugs: readonly string[],
): Promise<string[]> {
  const takenOf = async (ids: readonly string[]) => {
    const rows = await db
      .selectFrom('company')
      .where('workspace', 'in', [BUNDLED, workspace])
      .where(words.inList('id', ids))
      .select('id')
      .execute();
    return rows.map((row) => row.id);
  };
  const taken = new Set(slugs.length > 0 ? await takenOf(slugs) : []);
  const ids: string[] = [];
  for (const slug of slugs) {
    let id = slug;
    for (let next = 2; taken.has(id); next++) {
      id = `${slug}-${next}`;
      for (const other of await takenOf([id])) taken.add(other);
    }
    taken.add(id);
    ids.push(id);
  }
  return ids;
}
