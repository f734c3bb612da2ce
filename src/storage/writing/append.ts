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
import { compiled } from '../reading/compiled.ts';
import { numberOf } from '../reading/lookup.ts';
import { eventsOf, selectEvents } from '../reading/rows.ts';
import { stepsFor, stepsOf } from '../reading/steps.ts';
import { isHidden, layersUnder, ownerOf, workspaceOf } from '../schema/owners.ts';
import { adoptCompanies } from './adopted-companies.ts';
import { checkedPatch, mustFit, newFields } from './checked.ts';
import { type WriteContext, writing } from './context.ts';
import { yieldToOwn } from './desk/own-word.ts';
import { share, type WrittenRevision } from './desk/sharing.ts';
import { appendSteps, type EventKey, eventKeys, insertEvents } from './events.ts';
import { mustNot, type ReaderIn } from './last-look.ts';
import { moveTo, mustOpen } from './opening.ts';

/** Writes revisions, known now, in one transaction; the events as they then stand, in the order given. */
export async function append(
  { readerIn, ...context }: WriteContext & { readerIn: ReaderIn },
  workspace: string,
  revisions: readonly NewRevision[],
): Promise<TrackedEvent[]> {
  if (workspace === '') throw new TypeError('a revision belongs to a workspace');
  const now = context.now();
  return writing(context, async (scope) => {
    if (await mustNot(readerIn, scope, { workspace, now }, revisions)) return [];
    const numbers: number[] = [];
    const shared: number[] = [];
    for (const revision of revisions) {
      const written = await write(context, scope, { ...revision, workspace, now });
      numbers.push(written.event);
      shared.push(...(await share(scope, written)));
    }
    await rebuild(scope, [...numbers, ...shared]);
    const hidden = await yieldToOwn(scope, shared, now);
    if (hidden.length > 0) await rebuild(scope, hidden);
    return asTheyStand(scope, { workspace, now }, numbers);
  });
}

interface Place {
  workspace: string;
  now: number;
}

/** The events as they are now, each as whoever sees it does. */
async function asTheyStand(
  scope: WriteTransaction,
  place: Place,
  numbers: readonly number[],
): Promise<TrackedEvent[]> {
  const keys = await eventKeys(scope, 'seq', numbers);
  const events = await Promise.all(keys.map((key) => seenBy(scope, place, key)));
  const byNumber = new Map(events.map((event) => [event.number, event]));
  return numbers.map((number) => present(byNumber.get(number), `event ${number}, just written,`));
}

/** An event as its owner sees it, or the workspace that changes one of a layer below. */
async function seenBy(
  { db, words, desk }: WriteTransaction,
  { workspace, now }: Place,
  key: EventKey,
): Promise<TrackedEvent> {
  const viewer = workspaceOf(key.workspace) === workspace ? key.workspace : workspace;
  const reading = { db, words, view: { layers: layersUnder(viewer, desk), asOf: now } };
  const [event] = await eventsOf(reading, await versionOf(reading, key));
  return present(event, `event ${key.seq}`);
}

const versionOf = compiled((reading, { seq }: Pick<EventKey, 'seq'>) =>
  selectEvents(reading, 'version_event', true).where('v.event', '=', seq),
);

/** Writes one revision. */
async function write(
  context: WriteContext,
  scope: WriteTransaction,
  revision: NewRevision & Place,
): Promise<WrittenRevision> {
  const { workspace, now, event: ref, patch: given, who, why } = revision;
  const place = { workspace, now };
  const known = ref === null ? null : await found(scope, place, ref);
  const { patch, visibility, before } = known
    ? await changed(scope, place, known, checkedPatch(given))
    : created(newFields(given));
  const owner = ownerOf(workspace, visibility);
  const key = known?.key ?? (await inserted(context, scope, owner, now));
  const written = { ...place, event: key.seq, key, patch, before, visibility, revision };
  if (Object.keys(patch).length === 0) return written;
  if (known && patch.visibility) await moveTo(scope, key, owner);
  const parties = patch.parties ?? (patch.visibility && known ? known.event.parties : []);
  await adoptCompanies(
    scope,
    owner,
    parties.map(({ company }) => company),
    now,
  );
  const knownOn = new Date(now).toISOString().slice(0, 10);
  const step = { knownAt: now, knownOn, recordedAt: now, patch };
  await appendSteps(scope, [{ ...step, event: key.seq, workspace: owner, who, why }]);
  return written;
}

/** An event of the log, as its owner sees it. */
interface Known {
  key: EventKey;
  event: TrackedEvent;
}

/** By number, id or slug; of events with one id, that which everybody sees. */
async function found(scope: WriteTransaction, place: Place, ref: string): Promise<Known> {
  const number = numberOf(ref);
  const keys =
    number === null
      ? await eventKeys(scope, 'id', [ref.trim()])
      : await eventKeys(scope, 'seq', [number]);
  const layers = layersUnder(place.workspace, scope.desk);
  const own = keys.filter(({ workspace }) => layers.includes(workspaceOf(workspace)));
  const key = own.toSorted(
    (a, b) => Number(isHidden(a.workspace)) - Number(isHidden(b.workspace)),
  )[0];
  if (key) return { key, event: await seenBy(scope, place, key) };
  throw new InputError({
    wrong: `“${ref}” is not an event of this log.`,
    allowed: 'Use the short number of an event, as E214',
  });
}

const created = (patch: EventFields) => ({ patch, visibility: patch.visibility, before: null });

async function inserted(
  context: WriteContext,
  scope: WriteTransaction,
  owner: string,
  now: number,
): Promise<EventKey> {
  const id = `evt_${ulid(now, context.random)}`;
  const [key] = await insertEvents(scope, [{ id, workspace: owner }]);
  return present(key, 'the key of a new event');
}

/** The fields of a patch that say otherwise than the log, with what the editor could not see kept; and to whom the event is visible with them. */
async function changed(
  { db, words, desk }: WriteTransaction,
  { workspace, now }: Place,
  { event }: Known,
  patch: Patch,
) {
  const steps = (await stepsOf(db, words, [event.number])).get(event.number) ?? [];
  const state = present(
    fullState(stepsFor(steps, layersUnder(workspace, desk)), now),
    `what is known of event ${event.number}`,
  );
  const before = { withdrawn: false, ...state };
  const whole = standing({ ...patch, ...unseenKept(patch, state, event) }, before);
  const changes = pick(whole, (field) => !same(whole[field], before[field]));
  mustFit({ ...state, ...changes });
  if (changes.visibility) mustOpen(event, changes.visibility);
  return { patch: changes, visibility: changes.visibility ?? state.visibility, before: state };
}

/** A patch by which an event, where it takes it back into the log, is no longer the same as another. */
function standing(patch: Patch, before: EventFields & { withdrawn: boolean }): Patch {
  if (patch.withdrawn !== false || !before.withdrawn) return patch;
  const links = (patch.links ?? before.links).filter(({ kind }) => kind !== 'duplicate_of');
  return { ...patch, links };
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
