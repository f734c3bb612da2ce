/** Revisions that people write. */
import { ulid } from 'ulid';
import type { NewRevision } from '../../contracts/store.ts';
import { pick, present } from '../../domain/collections.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../domain/event/fields.ts';
import { fullState, type Patch, same } from '../../domain/event/versions.ts';
import { InputError } from '../../errors.ts';
import { rebuild } from '../deriving/rebuild.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import { eventBy } from '../reading/lookup.ts';
import type { Reading } from '../reading/reading.ts';
import { eventsOf, selectEvents } from '../reading/rows.ts';
import { stepsFor, stepsOf } from '../reading/steps.ts';
import { adoptCompanies } from './adopted-companies.ts';
import { checkedPatch, mustFit, newFields } from './checked.ts';
import { type WriteContext, writing } from './context.ts';
import { appendSteps, insertEvents } from './events.ts';

/** Writes revisions, known now, in one transaction; the events as they then stand, in the order given. */
export async function append(
  context: WriteContext,
  workspace: string,
  revisions: readonly NewRevision[],
): Promise<TrackedEvent[]> {
  if (workspace === '') throw new TypeError('a revision belongs to a workspace');
  const now = context.now();
  return writing(context, async (scope) => {
    const reading = { db: scope.db, words: scope.words, view: { workspace, asOf: now } };
    const numbers: number[] = [];
    for (const revision of revisions) numbers.push(await write(context, scope, reading, revision));
    await rebuild(scope, numbers);
    return standing(reading, numbers);
  });
}

async function standing(reading: Reading, numbers: readonly number[]): Promise<TrackedEvent[]> {
  const rows = await selectEvents(reading, 'version_event', true)
    .where(reading.words.inList('v.event', numbers))
    .execute();
  const events = new Map((await eventsOf(reading, rows)).map((event) => [event.number, event]));
  return numbers.map((number) => present(events.get(number), `event ${number}, just written,`));
}

/** The log as the workspace reads it that writes in it. */
interface OwnReading extends Reading {
  view: { workspace: string; asOf: number };
}

/** Writes one revision; the number of its event. */
async function write(
  context: WriteContext,
  scope: WriteTransaction,
  reading: OwnReading,
  revision: NewRevision,
): Promise<number> {
  const { workspace, asOf: now } = reading.view;
  const target = revision.event === null ? null : await found(reading, revision.event);
  const event = target ?? (await created(context, scope, workspace, now));
  const patch = target
    ? await changed(scope, target, workspace, checkedPatch(revision.patch), now)
    : newFields(revision.patch);
  if (Object.keys(patch).length === 0) return event.number;
  await adoptCompanies(
    scope,
    workspace,
    (patch.parties ?? []).map((p) => p.company),
    now,
  );
  const knownOn = new Date(now).toISOString().slice(0, 10);
  const step = { knownAt: now, knownOn, recordedAt: now, patch };
  const { who, why } = revision;
  await appendSteps(scope, [{ ...step, event: event.number, workspace, who, why }]);
  return event.number;
}

async function found(reading: Reading, ref: string): Promise<TrackedEvent> {
  const event = await eventBy(reading, ref);
  if (event) return event;
  throw new InputError({
    wrong: `“${ref}” is not an event of this log.`,
    allowed: 'Use the short number of an event, as E214',
  });
}

async function created(
  context: WriteContext,
  scope: WriteTransaction,
  workspace: string,
  now: number,
) {
  const id = `evt_${ulid(now, context.random)}`;
  const [key] = await insertEvents(scope, workspace, [id]);
  return { number: present(key, 'the number of a new event').seq };
}

/** The fields of a patch that say otherwise than the log, with what the editor could not see kept. */
async function changed(
  { db, words }: WriteTransaction,
  event: TrackedEvent,
  workspace: string,
  patch: Patch,
  now: number,
): Promise<Patch> {
  const steps = (await stepsOf(db, words, [event.number])).get(event.number) ?? [];
  const state = present(
    fullState(stepsFor(steps, workspace), now),
    `what is known of event ${event.number}`,
  );
  const whole = { ...patch, ...unseenKept(patch, state, event) };
  const before = { withdrawn: false, ...state };
  const changes = pick(whole, (field) => !same(whole[field], before[field]));
  mustFit({ ...state, ...changes });
  return changes;
}

const HIDING = FIELD_NAMES.filter((field) => EVENT_FIELDS[field].hides);

/** Lists are replaced whole, so what is not yet out must not fall out of them when somebody edits what is. */
function unseenKept(patch: Patch, state: EventFields, seen: TrackedEvent): Patch {
  const kept: Patch = {};
  for (const field of HIDING) {
    const [given, all, shown]: unknown[] = [patch[field], state[field], seen[field]];
    if (!Array.isArray(given) || !Array.isArray(all) || !Array.isArray(shown)) continue;
    const unseen = all.filter((entry) => !shown.some((other) => same(entry, other)));
    Object.assign(kept, { [field]: [...given, ...unseen] });
  }
  return kept;
}
