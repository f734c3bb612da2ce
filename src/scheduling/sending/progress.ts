/** The last time that the schedule got on: its turns, its writes, and Slack's answers. */
import type { Clock } from '../../contracts/clock.ts';
import type { Poster } from '../../contracts/poster.ts';
import type { PostingProgress } from '../../contracts/scheduling.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import { plural } from '../../domain/text/english.ts';

/** Without progress for so long something is wrong, milliseconds. */
const STANDS = 2 * MINUTE_MS;
/** Slack is asked for a sign of life after so long without one, milliseconds. */
const QUIET = 45_000;

/** A kind of progress. */
type Sign = keyof PostingProgress;

/** The progress of one copy of the bot since its start, which counts as the first of each kind. */
interface ProgressNotes {
  note(sign: Sign): void;
  /** The same poster; what Slack answers to it is noted. */
  heard(poster: Poster): Poster;
  /** True where Slack has said nothing for a while. */
  isQuiet(): boolean;
  moments(): PostingProgress;
  /** A sentence on what stands still; null where nothing does. */
  word(): string | null;
}

/** Ages go by the stopwatch, for a clock may be moved; moments are the clock's. */
export function createProgress({
  clock,
  stopwatch,
}: {
  clock: Clock;
  stopwatch(): number;
}): ProgressNotes {
  const now = () => ({ at: clock.now().getTime(), on: stopwatch() });
  const last = { turned: now(), wrote: now(), reached: now() };
  const age = (sign: Sign) => stopwatch() - last[sign].on;

  function note(sign: Sign): void {
    last[sign] = now();
  }

  /** Passes an answer on; one that says something was noted. */
  async function noted<Answer>(
    asked: Promise<Answer>,
    says: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const answer = await asked;
    if (says(answer)) note('reached');
    return answer;
  }

  return {
    note,
    heard: (poster) => ({
      ...poster,
      post: (...post) => noted(poster.post(...post), ({ kind }) => kind !== 'unknown'),
      find: (address, since) => noted(poster.find(address, since), ({ kind }) => kind !== 'unsure'),
      isWelcome: () => noted(poster.isWelcome(), (welcome) => welcome),
    }),
    isQuiet: () => age('reached') >= QUIET,
    moments: () => ({
      turned: last.turned.at,
      wrote: last.wrote.at,
      reached: last.reached.at,
    }),
    word() {
      // A long turn that sends has not come to its end, but gets on.
      const stood = Math.min(age('turned'), age('wrote'));
      if (stood > STANDS) return `the schedule has stood still for ${minutes(stood)}`;
      if (age('wrote') > STANDS)
        return `nothing could be written in the log for ${minutes(age('wrote'))}`;
      if (age('reached') > STANDS) return `Slack has not answered for ${minutes(age('reached'))}`;
      return null;
    },
  };
}

const minutes = (milliseconds: number) => plural(Math.floor(milliseconds / MINUTE_MS), 'minute');
