/** Ids of companies, made of their names. */
import type { WriteTransaction } from '../deriving/transaction.ts';
import { workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';

/** A name, with the id of the company that is made of it. */
export interface Adopted {
  id: string;
  name: string;
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'company';
}

/** Names, each with an id made of it that no company in its owner's sight has; a number is added to one that is taken. */
export async function withFreeIds(
  { db, words }: WriteTransaction,
  owner: string,
  names: readonly string[],
): Promise<Adopted[]> {
  const takenOf = async (ids: readonly string[]) => {
    const rows = await db
      .selectFrom('company')
      .where('workspace', 'in', [BUNDLED, workspaceOf(owner), owner])
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
