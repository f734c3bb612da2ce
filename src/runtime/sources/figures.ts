/** Figures on the sources that are asked, all workspaces together. */
import type { Poll } from '../../contracts/sources/followed.ts';

/** The number of sources in each state, and the newest item of all of them. */
export interface SourceFigures {
  read: number;
  new: number;
  failing: number;
  gone: number;
  /** The moment of the newest item’s publication, epoch milliseconds; null where none has a date. */
  newest: number | null;
}

/** Counts sources; one that nobody follows any more is left out. */
export function figuresOf(polls: readonly Poll[]): SourceFigures {
  const figures: SourceFigures = { read: 0, new: 0, failing: 0, gone: 0, newest: null };
  for (const { nextAt, state } of polls) {
    if (nextAt === null && !state.isGone) continue;
    figures[stateOf(state)] += 1;
    const newest = state.newest === null ? Number.NaN : Date.parse(state.newest);
    if (!Number.isNaN(newest)) figures.newest = Math.max(figures.newest ?? newest, newest);
  }
  return figures;
}

function stateOf({ isGone, failingSince, readAt }: Poll['state']) {
  if (isGone) return 'gone';
  if (failingSince !== null) return 'failing';
  return readAt === null ? 'new' : 'read';
}
