/** The state of a source that is followed, in words. */
import type { Poll, WorkspaceSource } from '../../contracts/sources/followed.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { plural } from '../../domain/text/english.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { troubleWords } from './outcome-words.ts';

/** The states that a source can be in, as they are counted. */
export type SourceState = 'read' | 'new' | 'failing' | 'gone' | 'paused';

/** The state of a source. */
export function stateOf({
  paused,
  poll: { state },
}: {
  paused: unknown;
  poll: Pick<Poll, 'state'>;
}): SourceState {
  if (paused) return 'paused';
  if (state.isGone) return 'gone';
  if (state.failingSince !== null) return 'failing';
  return state.readAt === null ? 'new' : 'read';
}

const WEEK_MS = 7 * DAY_MS;

/** The state of a source in a line, by the clocks of a zone. `now` in epoch milliseconds. */
export function stateWords(followed: WorkspaceSource, zone: string, now: number): string {
  const { paused, poll, cap, held } = followed;
  const { readAt, failingSince, trouble, lastFailure, recognised, left = 0 } = poll.state;
  switch (stateOf(followed)) {
    case 'paused':
      return `paused since ${formatMoment(paused?.at ?? now, zone)}`;
    case 'gone':
      return 'gone for good (410)';
    case 'new':
      return 'not read yet';
    case 'failing':
      return `failing since ${formatMoment(failingSince ?? now, zone)}: ${troubleWords(trouble)}`;
    case 'read': {
      const isBack = lastFailure !== null && now - lastFailure.to < WEEK_MS;
      const isRenewed = recognised !== undefined && now - recognised.at < WEEK_MS;
      return sentenceOf([
        `read ${formatMoment(readAt ?? now, zone)}`,
        isBack && `works again since ${formatMoment(lastFailure.to, zone)}`,
        isRenewed &&
          `new links since ${formatMoment(recognised.at, zone)}, ${plural(recognised.items, 'item')} recognised`,
        cap !== null && capWords(cap, held?.items ?? 0),
        left > 0 && `${plural(left, 'item')} left out: a reading takes 500 at most`,
      ]);
    }
  }
}

/** "5 items a day at most, 14 wait". */
const capWords = (cap: number, held: number): string =>
  [
    `${plural(cap, 'item')} a day at most`,
    ...(held > 0 ? [`${held} ${held === 1 ? 'waits' : 'wait'}`] : []),
  ].join(', ');

const sentenceOf = (parts: readonly (string | false)[]) =>
  parts.filter((part) => part !== false).join('; ');
