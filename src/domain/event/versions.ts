/**
 * An event's life. Its revisions are the truth; what is known at a moment is a projection of those known then.
 * A version is the complete truth for its interval: nothing in it became known later, so no reader filters it.
 */
import { keysOf } from '../collections.ts';
import { DAY_MS } from '../durations.ts';
import type { PublisherKind } from '../reference/reference-data.ts';
import { type Day, firstDay } from '../time/calendar.ts';
import {
  type Conflict,
  type EventFields,
  type Evidence,
  type Source,
  withDefaults,
} from './event.ts';
import { evidenceOf } from './evidence.ts';
import { EVENT_FIELDS } from './fields.ts';
import { outFrom, sourcesOut } from './publication.ts';
import { type DatedStage, stagesOf } from './stages.ts';

/** The fields that a revision replaces, each of them whole. */
export type Patch = Partial<EventFields> & { withdrawn?: boolean };

/** One revision, as the projection reads it. */
export interface Step {
  /** From when it is known, epoch milliseconds. */
  knownAt: number;
  /** The day it was public or recorded; what it says of this day or earlier is known with it. */
  knownOn: Day;
  recordedAt: number;
  patch: Patch;
  /** Above 0 for a change by others than whoever has the event: its fields win over the event's own steps, and the higher over the lower. */
  overlay?: number;
  /** Whoever said so, for a word against which another stands. Default: the bundled data. */
  who?: string;
}

/** An event as known at a moment. */
interface Projection {
  fields: EventFields;
  evidence: Evidence;
  stages: DatedStage[];
  withdrawn: boolean;
  /** When the newest step known became known. */
  revisedAt: number;
}

/** A projection with the moments [from, to) for which it holds; `to` is Infinity for the last. */
export interface Version extends Projection {
  from: number;
  to: number;
}

type KindOf = (publisher: string) => PublisherKind | null;

/** The publisher of a value of the bundled data that a workspace has replaced by its own. */
const DATA_PUBLISHER = 'AI Briefing data';

/** The event's whole life: adjoining versions, oldest first, the last one open. Steps may come in any order. */
export function versions(steps: readonly Step[], kindOf: KindOf): Version[] {
  const ordered = inOrder(steps);
  const found: Version[] = [];
  for (const from of breakpoints(ordered)) {
    const state = stateAt(ordered, from);
    if (!state) continue;
    const next = { ...projectionOf(state, from, kindOf), from, to: Number.POSITIVE_INFINITY };
    const last = found.at(-1);
    if (last && same({ ...last, from, to: next.to }, next)) continue;
    if (last) last.to = from;
    found.push(next);
  }
  return found;
}

/**
 * Everything that steps known at `moment` say, sources and dates still to come included: what the next step
 * changes. Of an overlay, the workspace's fields; what the bundled data says otherwise since stands in `conflicts`.
 */
export function fullState(steps: readonly Step[], moment: number): (Patch & EventFields) | null {
  return stateAt(inOrder(steps), moment)?.patch ?? null;
}

/** The days of the steps that lists come from: an entry of such a day or earlier is known with its step, as that says it. */
type SaidOn = Readonly<Record<'sources' | 'effectiveOn', Day>>;

/**
 * A patch, whose lists were said on `saidOn`, without the sources, dates, conflicts and expectations that are not yet
 * known at `moment`. `record` holds all sources of the event, by which the publisher of a conflict or an expectation is known.
 */
export function visiblePatch<P extends Patch>(
  patch: P,
  saidOn: SaidOn,
  moment: number,
  record: readonly Source[] = patch.sources ?? [],
): P {
  const { sources, effectiveOn, conflicts, expects } = patch;
  const sourcesBy = Math.max(moment, endOf(saidOn.sources));
  const datesBy = Math.max(moment, endOf(saidOn.effectiveOn));
  const isOut = sourcesOut(record, sourcesBy);
  const isTold = (claim: Told) => isClaimed(claim, record, isOut);
  return {
    ...patch,
    ...(sources && { sources: sources.filter(isOut) }),
    ...(effectiveOn && { effectiveOn: effectiveOn.filter((p) => endOf(p.knownOn) <= datesBy) }),
    ...(conflicts && { conflicts: conflicts.filter(isTold) }),
    ...(expects && { expects: expects.filter(isTold) }),
  };
}

interface State {
  patch: Patch & EventFields;
  stages: DatedStage[];
  saidOn: SaidOn;
  revisedAt: number;
}

function stateAt(ordered: readonly Step[], moment: number): State | null {
  const known = ordered.filter((step) => step.knownAt <= moment);
  const first = known[0];
  if (!first || first.overlay) return null;
  // The first step has what every event says itself.
  const patch: State['patch'] = withDefaults(Object.assign({}, ...known.map((step) => step.patch)));
  const dayOf = (list: keyof SaidOn) =>
    (known.findLast((step) => step.patch[list]) ?? first).knownOn;
  if (known.at(-1)?.overlay) reconcileOverlay(patch, known);
  return {
    patch,
    stages: stagesOf(known),
    saidOn: { sources: dayOf('sources'), effectiveOn: dayOf('effectiveOn') },
    revisedAt: Math.max(...known.map((step) => step.knownAt)),
  };
}

/** The event's own steps by the moment they became known, corrections after what they correct; then the overlay's. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted(
    (a, b) =>
      (a.overlay ?? 0) - (b.overlay ?? 0) || a.knownAt - b.knownAt || a.recordedAt - b.recordedAt,
  );
}

function projectionOf(state: State, moment: number, kindOf: KindOf): Projection {
  const { withdrawn = false, ...all } = state.patch;
  const fields = visiblePatch<EventFields>(all, state.saidOn, moment);
  return {
    fields,
    evidence: evidenceOf(fields, kindOf, stageDay(fields, state.stages)),
    stages: state.stages,
    withdrawn,
    revisedAt: state.revisedAt,
  };
}

/** The first day of the present stage; null of a law, whose text names the days of its stages long before they come. */
export function stageDay(
  { type }: Pick<EventFields, 'type'>,
  stages: readonly DatedStage[],
): Day | null {
  const stage = stages.at(-1);
  if (stage === undefined || type === 'regulation') return null;
  return stage.on ? firstDay(stage.on) : stage.by;
}

/** The moments at which something may change, from the first step on. */
function breakpoints(steps: readonly Step[]): number[] {
  const start = steps[0]?.knownAt ?? 0;
  const moments = new Set<number>();
  const add = (moment: number) => moment >= start && moments.add(moment);
  for (const { knownAt, patch } of steps) {
    add(knownAt);
    for (const source of patch.sources ?? []) add(outFrom(source));
    for (const phase of patch.effectiveOn ?? []) add(endOf(phase.knownOn));
  }
  return [...moments].sort((a, b) => a - b);
}

/** For days that were checked when they were written. */
const endOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) + DAY_MS;

/** Something that a publisher says: a conflict or an expectation. */
type Told = Pick<Conflict, 'publisher'>;

/** A claim is known once a source of its publisher is out; one of the data against a workspace's word is no publisher's. */
function isClaimed(
  { publisher }: Told,
  sources: readonly Source[],
  isOut: (source: Source) => boolean,
): boolean {
  const own = sources.filter((source) => source.publisher === publisher);
  return own.length === 0 || own.some(isOut);
}

/** Adds to the uppermost values what the layers below have said since: new sources, and other values as conflicts. */
function reconcileOverlay(patch: State['patch'], known: readonly Step[]): void {
  const claims: Conflict[] = [];
  for (const field of keysOf(patch)) {
    const mine = known.findLast((step) => step.overlay && field in step.patch);
    const base = known.filter((step) => (step.overlay ?? 0) < (mine?.overlay ?? 0));
    const theirs = base.findLast((step) => field in step.patch);
    if (!mine || !theirs || !isLater(theirs, mine)) continue;
    if (field === 'sources') patch.sources = withNewSources(patch.sources, base, mine);
    if (field === 'withdrawn' || !EVENT_FIELDS[field].claims) continue;
    if (!same(patch[field], theirs.patch[field])) claims.push(claimOf(field, theirs));
  }
  if (claims.length) patch.conflicts = [...patch.conflicts, ...claims];
}

/** Corrections of the data are known from the past's own days, so the later word is also the later written. */
function isLater(theirs: Step, mine: Step): boolean {
  return theirs.knownAt > mine.knownAt || theirs.recordedAt > mine.recordedAt;
}

function withNewSources(own: Source[], base: readonly Step[], mine: Step): Source[] {
  const saying = base.filter((step) => step.patch.sources);
  const before = saying.findLast((step) => !isLater(step, mine))?.patch.sources ?? [];
  const old = [...own, ...before];
  const now = saying.at(-1)?.patch.sources ?? [];
  return [...own, ...now.filter((source) => !old.some((other) => same(source, other)))];
}

function claimOf(field: keyof EventFields, { patch, who = DATA_PUBLISHER }: Step): Conflict {
  const money = field === 'amount' || field === 'valuation' ? patch[field] : null;
  return {
    field,
    claim: claimText(patch[field]).slice(0, 500),
    value: money?.value ?? null,
    unit: money?.currency ?? null,
    publisher: who,
  };
}

function claimText(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
  if (Array.isArray(value)) return value.map(claimText).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .filter((part) => part !== null)
    .join(' ');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True for two values of the record's shape that are equal, in whatever order their keys stand. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}
