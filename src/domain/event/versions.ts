/**
 * An event's life. Its revisions are the truth; what is known at a moment is a projection of those known then.
 * A version is the complete truth for its interval: nothing in it became known later, so no reader filters it.
 */

import { keysOf } from '../collections.ts';
import type { PublisherKind } from '../reference/reference-data.ts';
import { DAY_MS, type Day } from '../time/calendar.ts';
import {
  type Conflict,
  type EventFields,
  type Evidence,
  type Phase,
  type Source,
  withDefaults,
} from './event.ts';
import { evidenceOf } from './evidence.ts';
import { EVENT_FIELDS } from './fields.ts';
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
  /** A workspace's own change of a bundled event: its fields win over the event's own steps. */
  overlay?: boolean;
}

/** An event as known at a moment. */
interface Projection {
  fields: EventFields;
  evidence: Evidence;
  stages: DatedStage[];
  /** Sources that carry a date after the moment: counted, never shown. */
  laterSources: number;
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

/**
 * A patch, said on `saidOn`, without the sources, dates and conflicts that are not yet known at `moment`.
 * `record` holds all sources of the event, by which a conflict's publisher is known.
 */
export function visiblePatch<P extends Patch>(
  patch: P,
  saidOn: Day,
  moment: number,
  record: readonly Source[] = patch.sources ?? [],
): P {
  const { sources, effectiveOn, conflicts } = patch;
  return {
    ...patch,
    ...(sources && { sources: sources.filter((source) => isOut(source, moment)) }),
    ...(effectiveOn && { effectiveOn: effectiveOn.filter((p) => isKnown(p, saidOn, moment)) }),
    ...(conflicts && { conflicts: conflicts.filter((c) => isClaimed(c, record, moment)) }),
  };
}

interface State {
  patch: Patch & EventFields;
  stages: DatedStage[];
  /** The day of the step that the effective dates come from. */
  datesKnownOn: Day;
  revisedAt: number;
}

function stateAt(ordered: readonly Step[], moment: number): State | null {
  const known = ordered.filter((step) => step.knownAt <= moment);
  const first = known[0];
  if (!first || first.overlay) return null;
  // The first step has what every event says itself.
  const patch: State['patch'] = withDefaults(Object.assign({}, ...known.map((step) => step.patch)));
  const dates = known.findLast((step) => step.patch.effectiveOn) ?? first;
  if (known.at(-1)?.overlay) reconcileOverlay(patch, known);
  return {
    patch,
    stages: stagesOf(known),
    datesKnownOn: dates.knownOn,
    revisedAt: Math.max(...known.map((step) => step.knownAt)),
  };
}

/** The event's own steps by the moment they became known, corrections after what they correct; then the overlay's. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted(
    (a, b) =>
      Number(a.overlay ?? false) - Number(b.overlay ?? false) ||
      a.knownAt - b.knownAt ||
      a.recordedAt - b.recordedAt,
  );
}

function projectionOf(state: State, moment: number, kindOf: KindOf): Projection {
  const { withdrawn = false, ...all } = state.patch;
  const fields = visiblePatch<EventFields>(all, state.datesKnownOn, moment);
  return {
    fields,
    evidence: evidenceOf(fields, kindOf),
    stages: state.stages,
    laterSources: all.sources.length - fields.sources.length,
    withdrawn,
    revisedAt: state.revisedAt,
  };
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

/** As `startOfDayUtc`, for days that were checked when they were written: this runs for every source of a log. */
const startOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const endOf = (day: Day) => startOf(day) + DAY_MS;

/** A source is out from the start of its day or month; one without a date always was. */
function outFrom({ publishedOn }: Source): number {
  if (publishedOn === null) return Number.NEGATIVE_INFINITY;
  return startOf(publishedOn.length === 7 ? `${publishedOn}-01` : publishedOn);
}

const isOut = (source: Source, moment: number) => outFrom(source) <= moment;

function isKnown(phase: Phase, saidOn: Day, moment: number): boolean {
  return phase.knownOn <= saidOn || endOf(phase.knownOn) <= moment;
}

/** A conflict whose publisher is among the sources is known once one of that publisher's is out. */
function isClaimed(conflict: Conflict, sources: readonly Source[], moment: number): boolean {
  const own = sources.filter((source) => source.publisher === conflict.publisher);
  return own.length === 0 || own.some((source) => isOut(source, moment));
}

/** Adds to a workspace's values what the bundled data has said since: new sources, and other values as conflicts. */
function reconcileOverlay(patch: State['patch'], known: readonly Step[]): void {
  const base = known.filter((step) => !step.overlay);
  const claims: Conflict[] = [];
  for (const field of keysOf(patch)) {
    const mine = known.findLast((step) => step.overlay && field in step.patch);
    const theirs = base.findLast((step) => field in step.patch);
    if (!mine || !theirs || !isLater(theirs, mine)) continue;
    if (field === 'sources') patch.sources = withNewSources(patch.sources, base, mine);
    if (field === 'withdrawn' || !EVENT_FIELDS[field].claims) continue;
    if (!same(patch[field], theirs.patch[field])) claims.push(claimOf(field, theirs.patch));
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

function claimOf(field: keyof EventFields, patch: Patch): Conflict {
  const money = field === 'amount' || field === 'valuation' ? patch[field] : null;
  return {
    field,
    claim: claimText(patch[field]).slice(0, 500),
    value: money?.value ?? null,
    unit: money?.currency ?? null,
    publisher: DATA_PUBLISHER,
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
