/** The sources of a workspace as they stood at a moment: how many were read, which failed, how new the newest item was. Pure. */
import type { PollState, WorkspaceSource } from '../../../contracts/sources/followed.ts';
import { HOUR_MS } from '../../../domain/durations.ts';

/** A source that fails once and is read an hour later has missed nothing. */
const FAILING_AFTER = HOUR_MS;
/** One that should have been asked so long before was asked by nobody. */
const OVERDUE_AFTER = 2 * HOUR_MS;

/** A source that could not be read. Moments are epoch milliseconds. */
export interface FailingSource {
  publisher: string;
  /** Null where it is not known. */
  since: number | null;
  /** As `PollState.trouble`; `gone` for one that will not come back, null where it is not known any more. */
  trouble: string | null;
}

/** All sources that a workspace followed at a moment and had not paused. Moments are epoch milliseconds. */
export interface SourcesRead {
  all: number;
  /** Those that had been read in their time. */
  read: number;
  /** Those that had failed for an hour or more, the longest first. */
  failing: readonly FailingSource[];
  /** The publication of the newest item, as `SourceItem.published`; null where none has a date. */
  newest: string | null;
  /** The last reading of any of them; null for none. */
  lastRead: number | null;
  /** Those whose items wait for a later day because of their limit, the most first. */
  held: readonly { publisher: string; items: number }[];
  /** Since when the first of them is followed; null for none. */
  since: number | null;
}

/** The sources at a moment, of what is known of them now: nothing of what came after it. */
export function sourcesRead(followed: readonly WorkspaceSource[], at: number): SourcesRead {
  const active = activeAt(followed, at);
  const states = active.map(({ poll }) => poll.state);
  const failing = active.flatMap((one) => failureOf(one, at) ?? []);
  const dates = states.flatMap(({ newest }) => newest ?? []).filter((date) => isBy(date, at));
  const readings = states.flatMap(({ readAt }) => (readAt === null ? [] : Math.min(readAt, at)));
  const starts = active.map(({ addedAt }) => addedAt ?? Number.NEGATIVE_INFINITY);
  return {
    all: active.length,
    read: active.filter((one) => failureOf(one, at) === null && isRead(one, at)).length,
    failing: failing.sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
    newest: dates.sort().at(-1) ?? null,
    held: active.flatMap((one) => heldBy(one, at)).sort((a, b) => b.items - a.items),
    lastRead: readings.length > 0 ? Math.max(...readings) : null,
    since: starts.length > 0 ? Math.min(...starts) : null,
  };
}

/** Items that were learnt as known in [from, to), and the number of their sources: what is read at the moment of a digest is told by the next. */
export function firstReads(
  followed: readonly WorkspaceSource[],
  { from, to }: { from: number; to: number },
): { items: number; sources: number } {
  const counts = activeAt(followed, to).flatMap(({ poll: { state } }) => {
    const { at = 0, items = 0 } = state.firstRead ?? {};
    return items > 0 && from <= at && at < to ? [items] : [];
  });
  return { items: counts.reduce((sum, count) => sum + count, 0), sources: counts.length };
}

const activeAt = (followed: readonly WorkspaceSource[], at: number) =>
  followed.filter(
    ({ addedAt, paused }) => (addedAt ?? at) <= at && (paused === null || paused.at > at),
  );

/** Items of a source that wait since before a moment; nobody knows any more how many did at the moment itself. */
const heldBy = ({ source, held }: WorkspaceSource, at: number) =>
  held === null || held.since > at ? [] : [{ publisher: source.publisher, items: held.items }];

/** A month or a year is no date of an item that is the newest. */
const isBy = (date: string, at: number) => date.length >= 10 && Date.parse(date) <= at;

/** The failure of a source at a moment; null where it was well, or failed a short while ago alone. */
function failureOf({ source, poll }: WorkspaceSource, at: number): FailingSource | null {
  const { publisher } = source;
  const { failingSince, trouble, lastFailure, isGone } = poll.state;
  if (isGone) return { publisher, since: failingSince, trouble: 'gone' };
  if (failingSince !== null && failingSince + FAILING_AFTER <= at)
    return { publisher, since: failingSince, trouble };
  const isOver = lastFailure !== null && lastFailure.from <= at && at < lastFailure.to;
  return isOver ? { publisher, since: lastFailure.from, trouble: null } : null;
}

/** True for a source that was read, and was not to be asked long before. */
function isRead({ poll: { state, nextAt } }: WorkspaceSource, at: number): boolean {
  if (state.readAt === null) return false;
  return readLater(state, at) || nextAt === null || nextAt + OVERDUE_AFTER >= at;
}

/** Of one that was read after the moment, nobody knows any more when it was read before. */
const readLater = ({ readAt }: PollState, at: number) => readAt !== null && readAt > at;
