/** What writing in a workspace needs, and the companies that it brings with it. */
import type { Company } from '../briefing/company.ts';
import type { World } from '../briefing/world.ts';
import type { Db, Engine } from './engine.ts';
import { insertCompanies, keyOf, Names } from './names.ts';
import type { Scope } from './rebuild.ts';
import { BUNDLED } from './tables.ts';

export interface Pen {
  engine: Engine;
  world: World;
  /** Numbers in [0, 1). */
  random: () => number;
  /** Epoch milliseconds of the injected clock. */
  now: () => number;
}

/** Runs a write in one transaction: whole or absent. */
export function writing<T>(
  { engine, world }: Pen,
  action: (scope: Scope) => Promise<T>,
): Promise<T> {
  return engine.write.transaction().execute((db) => action(scopeOf(db, engine, world)));
}

/** What a transaction writes with. */
export function scopeOf(db: Db, { words }: Engine, world: World): Scope {
  return { db, words, world, names: new Names(db, words) };
}

/** Makes companies of the workspace for those names that nobody has. */
export async function adoptCompanies(
  { db, names }: Scope,
  workspace: string,
  named: Iterable<string>,
  since: number,
): Promise<void> {
  const all = [...new Set(named)];
  await names.learn(all);
  const unknown = all.filter((name) => names.meaning(workspace, name) === null);
  // Of spellings of one name the first is the company's.
  for (const [name] of Map.groupBy(unknown, keyOf).values()) {
    const company = companyOf(await freeId(db, workspace, slugOf(name!)), name!);
    await insertCompanies(db, workspace, [company], since);
    names.add(workspace, company);
  }
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

async function freeId(db: Db, workspace: string, slug: string): Promise<string> {
  const rows = await db
    .selectFrom('company')
    .where('workspace', 'in', [BUNDLED, workspace])
    .where((eb) => eb.or([eb('id', '=', slug), eb('id', 'like', `${slug}-%`)]))
    .select('id')
    .execute();
  const taken = new Set(rows.map((row) => row.id));
  let id = slug;
  for (let next = 2; taken.has(id); next++) id = `${slug}-${next}`;
  return id;
}
