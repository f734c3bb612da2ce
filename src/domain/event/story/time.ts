/** The likeness of two tellings in time: tellings of one event lie close, and a later stage comes later. */
import type { Status } from '../vocabulary.ts';
import { type Compared, shared } from './comparing.ts';
import { LATE, profileOf } from './profiles.ts';
import { NEVER, type Reason, type Weighed } from './reasons.ts';
import type { DaySpan } from './telling.ts';

/** The points for one day, and for two of a month when no day is known. */
const ONE_DAY = 0.25;
const ONE_PERIOD = 0.15;
/** The points for a later stage that comes in its time. */
const LATER_STAGE = 0.15;
/** The points against a telling that comes late. */
const TOLD_LATE = -0.15;

const FOREVER = 100_000;

/** Stages in the order in which an event has them; of those of one number none comes before the other. */
const ORDER: Partial<Record<Status, number>> = {
  rumoured: 0,
  announced: 1,
  pending: 2,
  completed: 3,
  failed: 4,
  reported: 1,
  confirmed: 2,
  disputed: 2,
  resolved: 3,
  consultation: 0,
  proposed: 1,
  in_committee: 2,
  passed_one_chamber: 3,
  passed: 4,
  enacted: 5,
  in_force: 6,
  repealed: 7,
  filed: 0,
  ruled: 1,
  appealed: 2,
  settled: 3,
  opened: 0,
  decided: 1,
  contested: 2,
};

/** True where `to` is a stage that comes after `from`. */
export function comesAfter(to: Status, from: Status): boolean {
  const [x, y] = [ORDER[from], ORDER[to]];
  return x !== undefined && y !== undefined && y > x;
}

/** Compares the days and the stages of two tellings. */
export function timeLikeness(a: Compared, b: Compared): Weighed[] {
  const gap = gapOf(a, b);
  if (gap === null) return [{ reason: { kind: 'days', days: null }, points: 0 }];
  const profile = profileOf(a.type, b.type);
  const { near } = profile;
  // A law or a case keeps its name for years.
  const far = shared(a.references, b.references).length > 0 ? FOREVER : profile.far;
  const days: Reason = { kind: 'days', days: gap };
  const stage = laterStage(a, b);
  if (gap <= 1) return [{ reason: days, points: closePoints(a, b) }];
  if (gap <= near && !stage) return [{ reason: days, points: ONE_DAY * (1 - gap / (near + 1)) }];
  if (gap <= Math.max(near, far) && stage)
    return [{ reason: stage, points: LATER_STAGE }, ...doubtful(a, b)];
  if (gap <= LATE && profile.group === 'deal' && profile.far > 0)
    return [{ reason: days, points: TOLD_LATE }];
  return [{ reason: days, points: NEVER }];
}

function closePoints(a: Compared, b: Compared): number {
  const isDay = (spans: readonly DaySpan[]) => spans.some(({ first, last }) => first === last);
  return isDay(a.spans) && isDay(b.spans) ? ONE_DAY : ONE_PERIOD;
}

/** The days between them, 0 where periods meet; null where one has no date. */
function gapOf({ spans }: Compared, other: Compared): number | null {
  const gaps = spans.flatMap((one) => other.spans.map((two) => between(one, two)));
  return gaps.length > 0 ? Math.min(...gaps) : null;
}

const between = (a: DaySpan, b: DaySpan) => Math.max(0, b.first - a.last, a.first - b.last);

/** The stage that the later one tells of, where it comes after that of the earlier. */
function laterStage(a: Compared, b: Compared): Reason | null {
  const [from, to] = startOf(a) <= startOf(b) ? [a.status, b.status] : [b.status, a.status];
  return comesAfter(to, from) ? { kind: 'stage', from, to } : null;
}

/** A purchase that is done is seldom undone: it may be another that failed. An end may be that of the next outage. */
function doubtful(a: Compared, b: Compared): Weighed[] {
  const statuses = [a.status, b.status];
  const isUndone = statuses.includes('completed') && statuses.includes('failed');
  const isIncident = profileOf(a.type, b.type).group === 'incident';
  return isUndone || isIncident ? [{ reason: { kind: 'other_stage' }, points: 0 }] : [];
}

const startOf = ({ spans }: Compared) => spans[0]?.first ?? 0;
