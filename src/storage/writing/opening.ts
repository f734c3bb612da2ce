/** An event is opened to more people: it gets another owner. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Visibility } from '../../domain/event/shapes.ts';
import { InputError } from '../../errors.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { EventKey } from './events.ts';

/** True where one visibility is of more people than another: one person, the people of a channel, everybody. */
export const isWider = (one: Visibility, other: Visibility): boolean =>
  widthOf(one) > widthOf(other);

function widthOf(visibility: Visibility): number {
  if (visibility === 'workspace') return 2;
  return visibility.startsWith('channel:') ? 1 : 0;
}

/** Refuses to hide what more people have seen, and to change who sees bundled data. @throws {InputError} */
export function mustOpen(event: Pick<TrackedEvent, 'number' | 'visibility'>, to: Visibility): void {
  if (isWider(to, event.visibility)) return;
  throw new InputError({
    wrong: `E${event.number} can’t be hidden from people who can see it now.`,
    allowed: 'Withdraw it if it should not be in the log',
  });
}

/** Gives an event its new owner. @throws {InputError} where that one has an event of the same id */
export async function moveTo(
  { db }: Pick<WriteTransaction, 'db'>,
  { seq, id }: EventKey,
  owner: string,
): Promise<void> {
  const same = await db
    .selectFrom('event')
    .where('id', '=', id)
    .where('workspace', '=', owner)
    .select('seq')
    .executeTakeFirst();
  if (same)
    throw new InputError({
      wrong: `E${seq} was imported there already, as E${same.seq}.`,
      allowed: 'Nothing was changed',
    });
  await db.updateTable('event').set({ workspace: owner }).where('seq', '=', seq).execute();
}
