/**
 * The shared desk as others read it: a copy of each event that its review accepted, as far as it may cross, and of what
 * the desk says of it later. Nobody reads the desk's own rows: the copies have an owner of their own.
 */
import type { NewRevision } from '../../../contracts/store.ts';
import { pick } from '../../../domain/collections.ts';
import type { EventFields } from '../../../domain/event/event.ts';
import type { Visibility } from '../../../domain/event/shapes.ts';
import { fullState, type Patch, same } from '../../../domain/event/versions.ts';
import type { WriteTransaction } from '../../deriving/transaction.ts';
import { stepsFor, stepsOf } from '../../reading/steps.ts';
import { deskOwner } from '../../schema/owners.ts';
import { BUNDLED } from '../../schema/tables.ts';
import { adoptCompanies } from '../adopted-companies.ts';
import { appendSteps, type EventKey, eventsByIds, insertEvents } from '../events.ts';
import { isOfSlack, mayCross, outward } from './crossing.ts';
import { DESK } from './own-word.ts';

/** A revision as a workspace has written it: of an event that was `before`, null for a new one. */
export interface WrittenRevision {
  workspace: string;
  now: number;
  event: number;
  key: EventKey;
  patch: Patch;
  before: Patch | null;
  visibility: Visibility;
  revision: Pick<NewRevision, 'accepted' | 'sameAs'>;
}

/** An event as readers of the desk see it; `state` is null where they have none of it. */
interface Told {
  key: EventKey | null;
  state: (Patch & EventFields) | null;
  /** True where the desk has told something of it before. */
  isShared: boolean;
}

/** Repeats a revision for the readers of the desk, where it is the desk’s and may cross; the numbers of the events that it changed. */
export async function share(scope: WriteTransaction, written: WrittenRevision): Promise<number[]> {
  const { workspace, revision, visibility, key, now } = written;
  if (workspace !== scope.desk.workspace || visibility !== 'workspace') return [];
  const told = await toldOf(scope, key, now);
  if (!told.isShared && !revision.accepted) return [];
  if (revision.sameAs && !(await isTold(scope, revision.sameAs, now))) return [];
  const links = await linksTold(scope, written, revision.accepted);
  if (!mayCross(written)) return [];
  const accepted = revision.accepted && outward(revision.accepted, { links });
  const patch = told.state ? changed(told.state, written, links) : accepted;
  if (!patch) return [];
  const isCopy = told.key !== null && told.key.workspace !== BUNDLED;
  const whole = isCopy && patch.sources?.length === 0 ? { withdrawn: true } : patch;
  if (Object.keys(pick(whole, (field) => !same(whole[field], told.state?.[field]))).length === 0)
    return [];
  return [await tell(scope, written, told, whole)];
}

/** Writes down what readers are told. */
async function tell(
  scope: WriteTransaction,
  { workspace, now, key }: WrittenRevision,
  { key: known, state }: Told,
  patch: Patch,
): Promise<number> {
  const owner = deskOwner(workspace);
  const event = known ?? (await insertEvents(scope, [{ id: key.id, workspace: owner }]))[0];
  if (!event) throw new TypeError('a shared event has no number');
  const companies = (patch.parties ?? []).map(({ company }) => company);
  await adoptCompanies(scope, owner, companies, now);
  const knownOn = new Date(now).toISOString().slice(0, 10);
  const step = { knownAt: now, knownOn, recordedAt: now, patch };
  const said = { who: DESK, why: whyOf(patch, state) };
  await appendSteps(scope, [{ ...step, ...said, event: event.seq, workspace: owner }]);
  return event.seq;
}

function whyOf({ withdrawn, sources }: Patch, state: Patch | null): string {
  if (state === null) return 'accepted by the desk';
  if (withdrawn) return 'withdrawn by the desk';
  if (withdrawn === false && state.withdrawn) return 'restored by the desk';
  const isTelling = sources && sources.length > (state.sources?.length ?? 0);
  return isTelling ? 'told by a further source, accepted by the desk' : 'revised by the desk';
}

/** The event as readers have it: a bundled one, or the desk’s copy of its own. */
async function toldOf(scope: WriteTransaction, key: EventKey, now: number): Promise<Told> {
  const owner = deskOwner(scope.desk.workspace ?? '');
  const found =
    key.workspace === BUNDLED
      ? key
      : ((await eventsByIds(scope.db, scope.words, [owner], [key.id])).get(key.id) ?? null);
  if (!found) return { key: null, state: null, isShared: false };
  const steps = (await stepsOf(scope.db, scope.words, [found.seq])).get(found.seq) ?? [];
  const state = fullState(stepsFor(steps, [BUNDLED, owner]), now);
  const whole = state && { withdrawn: false, ...state };
  return { key: found, state: whole, isShared: steps.some((step) => step.workspace === owner) };
}

/** True for an event, by its short number, that readers see. */
async function isTold(scope: WriteTransaction, ref: string, now: number): Promise<boolean> {
  const seq = Number(ref.replace(/^e/i, ''));
  const [key] = await scope.db.selectFrom('event').where('seq', '=', seq).selectAll().execute();
  return key ? (await toldOf(scope, key, now)).state !== null : false;
}

/** The ids among the links of a revision that readers see. */
async function linksTold(
  { db, words, desk }: WriteTransaction,
  { patch }: WrittenRevision,
  accepted: EventFields | undefined,
): Promise<ReadonlySet<string>> {
  const ids = [...(patch.links ?? []), ...(accepted?.links ?? [])].map(({ event }) => event);
  if (ids.length === 0) return new Set();
  const owners = [BUNDLED, deskOwner(desk.workspace ?? '')];
  return new Set((await eventsByIds(db, words, owners, ids)).keys());
}

/** The changes of a revision, done to the event as readers have it: whatever else the desk says of it stays there. */
function changed(
  state: Patch & EventFields,
  { patch, before, revision }: WrittenRevision,
  links: ReadonlySet<string>,
) {
  const { visibility: _, ...said } = patch;
  const merged: Patch = {};
  for (const [field, value] of Object.entries(said)) {
    const [was, theirs] = [fieldOf(before, field), fieldOf(state, field)];
    const next =
      Array.isArray(value) && Array.isArray(theirs)
        ? listAfter(theirs, Array.isArray(was) ? was : [], value)
        : value;
    Object.assign(merged, { [field]: next });
  }
  const out = outward(merged, { links, known: state, accepted: revision.accepted });
  return pick(out, (field) => !same(out[field], state[field]) && !isOfSlack(out[field]));
}

const fieldOf = (patch: object | null, field: string): unknown =>
  patch && Object.entries(patch).find(([name]) => name === field)?.[1];

/** A list, with what another gained added to it and what that lost taken off. */
function listAfter(list: readonly unknown[], was: readonly unknown[], now: readonly unknown[]) {
  const has = (all: readonly unknown[], one: unknown) => all.some((other) => same(one, other));
  const kept = list.filter((one) => !has(was, one) || has(now, one));
  return [...kept, ...now.filter((one) => !has(was, one) && !has(kept, one))];
}
