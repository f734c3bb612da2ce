/**
 * One story, one event, where the shared desk tells what a workspace has in its log already: its own word wins, and the
 * desk’s copy is withdrawn there before anybody has seen it.
 */
import { DAY_MS } from '../../../domain/durations.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { likenesses } from '../../../domain/event/story/alike.ts';
import { soughtTraits } from '../../../domain/event/story/traits.ts';
import type { WriteTransaction } from '../../deriving/transaction.ts';
import { eventsOf, selectEvents } from '../../reading/rows.ts';
import { sharing } from '../../reading/sharing.ts';
import { deskOwner, isDesk, isHidden, layersUnder } from '../../schema/owners.ts';
import { BUNDLED } from '../../schema/tables.ts';
import { appendSteps } from '../events.ts';

/** The author of what the desk’s word does in the log of others: none of its people. */
export const DESK = 'Shared desk';

/** Withdraws events that the desk has just told from those who have told the same; the numbers of those that are. */
export async function yieldToOwn(
  scope: WriteTransaction,
  events: readonly number[],
  now: number,
): Promise<number[]> {
  const { desk } = scope;
  const owner = deskOwner(desk.workspace ?? '');
  const hidden: number[] = [];
  for (const number of events) {
    const [event] = await seenIn(scope, [BUNDLED, owner], [number], now);
    // Of what was told before, whoever has the same by now knows both.
    if (event?.workspace !== owner || event.knownAt !== now) continue;
    for (const workspace of await readersAlike(scope, owner, event, now)) {
      const same = await sameIn(scope, workspace, event, workspace, now);
      if (same[0] && (await hide(scope, workspace, event, same[0], now))) hidden.push(number);
    }
  }
  return hidden;
}

/** Withdraws from a workspace, which begins to read the desk, whatever of it the workspace has told; the numbers of those events. */
export async function keepOwn(
  scope: WriteTransaction,
  workspace: string,
  now: number,
): Promise<number[]> {
  const owner = deskOwner(scope.desk.workspace ?? '');
  const rows = await scope.db
    .selectFrom('event')
    .where('workspace', '=', workspace)
    .select('seq')
    .execute();
  const numbers = rows.map(({ seq }) => seq);
  const own = await seenIn(scope, layersUnder(workspace, scope.desk), numbers, now);
  const hidden: number[] = [];
  for (const event of own)
    for (const copy of await sameIn(scope, workspace, event, owner, now))
      if (await hide(scope, workspace, copy, event, now)) hidden.push(copy.number);
  return hidden;
}

/** Events by their numbers, as far as these layers have them. */
async function seenIn(
  { db, words }: WriteTransaction,
  layers: readonly string[],
  numbers: readonly number[],
  asOf: number,
): Promise<TrackedEvent[]> {
  const reading = { db, words, view: { layers, asOf } };
  const rows = await selectEvents(reading, 'version_event')
    .where(words.inList('v.event', numbers))
    .execute();
  return eventsOf(reading, rows);
}

/** The workspaces that read the desk and have an event which shares a company, a page or a law with one of it. */
async function readersAlike(
  { db, words, desk, names }: WriteTransaction,
  owner: string,
  event: TrackedEvent,
  now: number,
): Promise<string[]> {
  const traits = soughtTraits(byId(event, { names }, owner), Math.floor(now / DAY_MS));
  const keys = traits.filter(({ kind }) => kind !== 'word').map(({ key }) => key);
  const rows = await db
    .selectFrom('trait')
    .where(words.inList('key', keys))
    .where('workspace', 'not in', [BUNDLED, owner])
    .select('workspace')
    .distinct()
    .execute();
  return rows
    .map(({ workspace }) => workspace)
    .filter((one) => !isHidden(one) && !isDesk(one) && layersUnder(one, desk).includes(owner));
}

/** The events of an owner that tell what an event tells, as a workspace sees both; the likest first. */
async function sameIn(
  { db, words, desk, names, reference }: WriteTransaction,
  workspace: string,
  event: TrackedEvent,
  owner: string,
  asOf: number,
): Promise<TrackedEvent[]> {
  const reading = { db, words, view: { layers: layersUnder(workspace, desk), asOf } };
  const { found } = await likenesses(event, byId(event, { names }, workspace), {
    sharing: (traits) => sharing(reading, traits),
    inDollars: (sum, day) => reference.inDollars(sum, day),
    asOf,
  });
  return found
    .filter((one) => one.event.workspace === owner && one.likeness.decision === 'same')
    .toSorted((a, b) => b.likeness.score - a.likeness.score)
    .map((one) => one.event);
}

/** An event with the ids of its companies in place of their names. */
function byId(
  event: TrackedEvent,
  { names }: Pick<WriteTransaction, 'names'>,
  owner: string,
): TrackedEvent {
  const parties = event.parties.flatMap(({ company, role }) => {
    const known = names.meaning(owner, company);
    return known ? [{ company: known.id, role }] : [];
  });
  return { ...event, parties };
}

/** Withdraws an event of the desk from a workspace as the same as one of its own; false where it has said something of that event itself. */
async function hide(
  { db, words }: WriteTransaction,
  workspace: string,
  event: TrackedEvent,
  own: TrackedEvent,
  now: number,
): Promise<boolean> {
  const said = await db
    .selectFrom('revision')
    .where('event', '=', event.number)
    .where('workspace', '=', workspace)
    .select('id')
    .limit(1)
    .execute();
  if (said.length > 0) return false;
  const knownOn = new Date(now).toISOString().slice(0, 10);
  const step = { knownAt: now, knownOn, recordedAt: now, patch: { withdrawn: true } };
  const why = `the same as E${own.number}`;
  await appendSteps({ db, words }, [{ ...step, event: event.number, workspace, who: DESK, why }]);
  return true;
}
