/** Figures on the sources that are asked: of each workspace, and of all together. */
import { type SourceState, stateOf } from '../../briefing/sources/state-words.ts';
import type { Poll } from '../../contracts/sources/followed.ts';
import type { SourceFollowing } from '../../contracts/sources/store.ts';

/** The number of sources in each state, and the newest item of all of them. */
export interface SourceFigures extends Record<SourceState, number> {
  /** The moment of the newest item’s publication, epoch milliseconds; null where none has a date. */
  newest: number | null;
}

type Counted = { paused: boolean; poll: Pick<Poll, 'state'> };

/** Counts each source once, however many workspaces follow it; one that nobody follows and reads is left out. */
export const figuresOf = (polls: readonly Poll[]): SourceFigures =>
  counted(
    polls
      .filter(({ nextAt, state }) => nextAt !== null || state.isGone)
      .map((poll) => ({ paused: false, poll })),
  );

/** The sources of each workspace; null is the program’s own list. */
export function figuresByWorkspace(
  followings: readonly SourceFollowing[],
  polls: readonly Poll[],
): Map<string | null, SourceFigures> {
  const known = new Map(polls.map((poll) => [poll.id, poll]));
  const each = Map.groupBy(followings, ({ workspace }) => workspace);
  return new Map(
    [...each].map(([workspace, own]) => [
      workspace,
      counted(
        own.flatMap(({ poll: id, isPaused: paused }) => {
          const poll = known.get(id);
          return poll ? [{ paused, poll }] : [];
        }),
      ),
    ]),
  );
}

function counted(sources: readonly Counted[]): SourceFigures {
  const figures: SourceFigures = { read: 0, new: 0, failing: 0, gone: 0, paused: 0, newest: null };
  for (const source of sources) {
    figures[stateOf(source)] += 1;
    const { newest: date } = source.poll.state;
    const newest = date === null ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(newest)) figures.newest = Math.max(figures.newest ?? newest, newest);
  }
  return figures;
}
