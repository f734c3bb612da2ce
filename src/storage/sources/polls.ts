/** Sources as they are asked: taken by one copy of the bot at a time, remembered over restarts. */
import { z } from 'zod';
import {
  NEVER_ASKED,
  type Poll,
  type PollEnd,
  type PollState,
  pollStateSchema,
} from '../../contracts/sources/followed.ts';
import type { ClaimedPoll } from '../../contracts/sources/store.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { BUNDLED, type Tables } from '../schema/tables.ts';

const settingsSchema = z.record(z.string(), z.unknown());

/** A row as it is asked. */
export const pollOf = (row: Tables['poll']): Poll => ({
  id: row.id,
  kind: row.kind,
  address: row.address,
  settings: parseJson(row.settings, settingsSchema),
  nextAt: row.next_at,
  state: parseJson(row.state, pollStateSchema),
});

/** All of them, by their addresses. */
export async function allPolls(db: Db): Promise<Poll[]> {
  const rows = await db
    .selectFrom('poll')
    .where('workspace', '=', BUNDLED)
    .selectAll()
    .orderBy('address')
    .execute();
  return rows.map(pollOf);
}

/** Asks a source from a moment on; one that was left is taken up where it was. */
export async function askFrom(
  db: Db,
  { id, kind, address, settings }: Pick<Poll, 'id' | 'kind' | 'address' | 'settings'>,
  now: number,
): Promise<void> {
  await db
    .insertInto('poll')
    .values({
      workspace: BUNDLED,
      id,
      kind,
      address,
      host: hostOf(address),
      settings: JSON.stringify(settings),
      next_at: now,
      claimed_by: null,
      claimed_until: null,
      state: JSON.stringify(NEVER_ASKED),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'id'])
        .doUpdateSet({ next_at: now })
        .where('poll.next_at', 'is', null),
    )
    .execute();
}

/** The sources that somebody follows and has not paused. */
const wanted = (db: Db, id: string) =>
  db.selectFrom('source').where('poll', '=', id).where('paused', 'is', null).select('poll');

/** Asks a source no more where nobody wants it. */
export async function askNoMore(db: Db, id: string): Promise<void> {
  await db
    .updateTable('poll')
    .set({ next_at: null })
    .where('workspace', '=', BUNDLED)
    .where('id', '=', id)
    .where('id', 'not in', wanted(db, id))
    .execute();
}

/** Takes those that are due and that nobody has, the longest due first. */
export async function claimPolls(
  db: Db,
  words: Engine['words'],
  { by, now, until, limit }: { by: string; now: number; until: number; limit: number },
): Promise<ClaimedPoll[]> {
  const free = db
    .selectFrom('poll')
    .where('workspace', '=', BUNDLED)
    .where('next_at', '<=', now)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .select('id')
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .$if(words.locksRows, (query) => query.forUpdate().skipLocked());
  const rows = await db
    .updateTable('poll')
    .set({ claimed_by: by, claimed_until: until })
    .where('workspace', '=', BUNDLED)
    .where('id', 'in', free)
    .returningAll()
    .execute();
  return rows.map((row) => ({ ...pollOf(row), claimedBy: by }));
}

/** Ends a turn; false where the claim was another’s by then. */
export async function endPoll(
  db: Db,
  { id, claimedBy }: ClaimedPoll,
  { address, nextAt, state }: PollEnd,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('poll')
    .set({
      address,
      host: hostOf(address),
      next_at: nextAt,
      claimed_by: null,
      claimed_until: null,
      state: JSON.stringify(state),
    })
    .where('workspace', '=', BUNDLED)
    .where('id', '=', id)
    .where('claimed_by', '=', claimedBy)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  // Whoever followed it may have left while it was asked.
  await askNoMore(db, id);
  return true;
}

/** Replaces what is remembered of a source, in the transaction that ends its turn. */
export async function noteState(db: Db, id: string, state: PollState): Promise<void> {
  await db
    .updateTable('poll')
    .set({ state: JSON.stringify(state) })
    .where('workspace', '=', BUNDLED)
    .where('id', '=', id)
    .execute();
}

/** Ends the first turn of a source that nobody has asked; false where somebody has, or is about to. */
export async function endFirst(
  db: Db,
  id: string,
  { address, nextAt, state }: PollEnd,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('poll')
    .set({ address, host: hostOf(address), next_at: nextAt, state: JSON.stringify(state) })
    .where('workspace', '=', BUNDLED)
    .where('id', '=', id)
    .where('state', '=', JSON.stringify(NEVER_ASKED))
    .where('claimed_until', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The first moment at which one is due that nobody has. */
export async function nextDue(db: Db): Promise<number | null> {
  const { first } = await db
    .selectFrom('poll')
    .where('workspace', '=', BUNDLED)
    .where('next_at', 'is not', null)
    .where('claimed_until', 'is', null)
    .select((eb) => eb.fn.min('next_at').as('first'))
    .executeTakeFirstOrThrow();
  return first;
}

/** Gives back what a copy has taken. */
export async function releasePolls(db: Db, by: string): Promise<void> {
  await db
    .updateTable('poll')
    .set({ claimed_by: null, claimed_until: null })
    .where('workspace', '=', BUNDLED)
    .where('claimed_by', '=', by)
    .execute();
}

/** Lets no source of a host be asked before a moment. */
export async function postponePolls(db: Db, host: string, until: number): Promise<void> {
  await db
    .updateTable('poll')
    .set({ next_at: until })
    .where('workspace', '=', BUNDLED)
    .where('host', '=', host)
    .where('next_at', '<', until)
    .execute();
}

/** The host of an address, with its port where that is not the usual one. */
const hostOf = (address: string) => URL.parse(address)?.host ?? '';
