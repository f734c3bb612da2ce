/** The numbers of versions: none is ever given twice. */
import type { Db, Dialect } from '../engines/engine.ts';
import { compiledFor } from '../reading/compiled.ts';
import { LAST_VERSION } from '../schema/meta-keys.ts';

type Scope = { db: Db; words: Dialect };

/**
 * The number after that of any version that there ever was, so that none becomes that of another: readers keep what
 * they read by it, see `rows.ts` of the reading. It is asked for before the versions of an event are deleted.
 */
export async function nextVersion(scope: Scope): Promise<number> {
  const [row] = await highest(scope, {});
  return Math.max(row?.there ?? 0, Number(row?.ever ?? 0)) + 1;
}

const highest = compiledFor(({ db }) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('version')
      .select((of) => of.fn.max('id').as('last'))
      .as('there'),
    eb.selectFrom('meta').where('key', '=', LAST_VERSION).select('value').as('ever'),
  ]),
);

/** Notes the number of the last version, which whoever deletes versions leaves there. */
export async function noteLast(scope: Scope, last: number): Promise<void> {
  await noting(scope, { value: String(last) });
}

const noting = compiledFor(({ db }, { value }: { value: string }) =>
  db
    .insertInto('meta')
    .values({ key: LAST_VERSION, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
);
