/** The numbers of schedules, watches, sources and stories, by which people name them: none is given twice. */
import type { Db } from '../engines/engine.ts';
import type { Tables } from '../schema/tables.ts';
import { moveMark } from './retention.ts';

type NumberedTable = 'schedule' | 'watch' | 'source' | 'candidate';

/** Inserts under the next number, and under the one after it where another copy took that at the same moment. */
export async function numbered<Table extends 'schedule' | 'watch', T>(
  db: Db,
  table: Table,
  workspace: string,
  make: (number: number) => { made: T; row: Tables[Table] },
): Promise<T> {
  for (;;) {
    const { made, row } = make(await nextNumber(db, table, workspace));
    const { numInsertedOrUpdatedRows } = await db
      .insertInto<'schedule' | 'watch'>(table)
      .values(row)
      .onConflict((conflict) => conflict.columns(['workspace', 'number']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) return made;
  }
}

/** The mark that holds the highest number of what was removed: people write numbers down, so that none is given twice. */
const retired = (table: NumberedTable) => `number of ${table}`;

/** Lets a number of what is removed be given to nothing else. */
export const retire = (
  db: Db,
  table: NumberedTable,
  { workspace, number }: { workspace: string; number: number },
): Promise<void> => moveMark({ db, workspace }, retired(table), number);

/** The number of the next row. */
export async function nextNumber(db: Db, table: NumberedTable, workspace: string): Promise<number> {
  const { there, gone } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom(table)
        .where('workspace', '=', workspace)
        .select((of) => of.fn.max('number').as('last'))
        .as('there'),
      eb
        .selectFrom('mark')
        .where('workspace', '=', workspace)
        .where('name', '=', retired(table))
        .select('at')
        .as('gone'),
    ])
    .executeTakeFirstOrThrow();
  return Math.max(there ?? 0, gone ?? 0) + 1;
}

/** Removes a row; false where it is gone already. */
export async function removed(
  db: Db,
  table: 'schedule' | 'watch',
  workspace: string,
  id: string,
): Promise<boolean> {
  const known = await db
    .selectFrom(table)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .select('number')
    .executeTakeFirst();
  if (!known) return false;
  await retire(db, table, { workspace, number: known.number });
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
