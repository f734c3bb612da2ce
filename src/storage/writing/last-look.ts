/** The last look of whoever writes: at a log that no other writer changes meanwhile. */
import { EVERYBODY, type Reader, type View } from '../../contracts/reader.ts';
import type { NewRevision } from '../../contracts/store.ts';
import type { Visibility } from '../../domain/event/shapes.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { Db } from '../engines/engine.ts';
import { compiledFor } from '../reading/compiled.ts';

/** The reader that sees what a transaction does. */
export type ReaderIn = (db: Db, view: View) => Reader;

/** True where the last look of one of the revisions lets nothing be written. */
export async function mustNot(
  readerIn: ReaderIn,
  scope: WriteTransaction,
  { workspace, now }: { workspace: string; now: number },
  revisions: readonly NewRevision[],
): Promise<boolean> {
  for (const { unless, patch } of revisions) {
    if (!unless) continue;
    const asOf = Math.max(now, await lastWritten(scope));
    const audience = audienceOf(patch.visibility ?? 'workspace');
    if (await unless(readerIn(scope.db, { workspace, asOf, audience }))) return true;
  }
  return false;
}

function audienceOf(visibility: Visibility) {
  const [kind, id = null] = visibility.split(':');
  if (kind === 'channel') return { channel: id, person: null };
  return kind === 'me' ? { channel: null, person: id } : EVERYBODY;
}

/** Writers whose clocks differ are not more of them than this behind each other. */
const LAST = 200;

/** The latest moment among those of the last revisions; 0 for none. */
async function lastWritten(scope: WriteTransaction): Promise<number> {
  const [row] = await latest(scope, {});
  return Number(row?.last ?? 0);
}

const latest = compiledFor(({ db }) =>
  db
    .selectFrom((eb) =>
      eb.selectFrom('revision').select('recorded_at').orderBy('id', 'desc').limit(LAST).as('r'),
    )
    .select((eb) => eb.fn.max('r.recorded_at').as('last')),
);
