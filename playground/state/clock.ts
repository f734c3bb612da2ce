/** The clock of a workspace: it stands still until somebody moves it, and never goes back. */

const MINUTE = 60_000;

/** Where the time of a workspace comes from. `createClock` makes one that a test can move. */
export interface Clock {
  now(): Date;
}

/**
 * Called at a minute boundary. It may return the earliest moment at which it wants to be called
 * again: a jump over months is then as long as what there is to do, not as the minutes in between.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a listener that has no wish returns nothing
export type TickListener = (minute: Date) => Promise<Date | void> | Date | void;

/** A clock that is moved by hand. */
export interface MovableClock extends Clock {
  /**
   * Moves forward and resolves once every listener has been called, and awaited, for every minute
   * boundary on the way. Calls queue up behind each other, so a listener must not await one.
   * @throws {RangeError} when `ms` is negative or not finite
   */
  advance(ms: number): Promise<void>;
  /**
   * As `advance`, up to a date.
   * @throws {RangeError} when the date is earlier than `now()`
   */
  set(date: Date): Promise<void>;
  /** Adds a listener for minute boundaries and returns the function that removes it. */
  onTick(listener: TickListener): () => void;
}

/** True for a clock that can be moved and listened to. */
export function isMovable(clock: Clock): clock is MovableClock {
  return 'onTick' in clock && 'advance' in clock;
}

/** A clock that starts at a moment and stands there until it is moved. */
export function createClock(start: Date): MovableClock {
  let current = start.getTime();
  if (Number.isNaN(current)) throw new RangeError('a clock needs a valid date to start at');
  let queue: Promise<unknown> = Promise.resolve();
  const dueAt = new Map<TickListener, number>();

  function nextBoundary(target: number): number | undefined {
    if (dueAt.size === 0) return undefined;
    const soonest = Math.ceil(Math.min(...dueAt.values()) / MINUTE) * MINUTE;
    const next = Math.max((Math.floor(current / MINUTE) + 1) * MINUTE, soonest);
    return next <= target ? next : undefined;
  }

  async function tick(minute: number): Promise<void> {
    current = minute;
    for (const [listener, due] of [...dueAt]) {
      if (due > minute || !dueAt.has(listener)) continue;
      const again = await listener(new Date(minute));
      if (dueAt.has(listener)) dueAt.set(listener, again ? again.getTime() : 0);
    }
  }

  async function moveTo(target: number): Promise<void> {
    let ticks = 0;
    for (let next = nextBoundary(target); next !== undefined; next = nextBoundary(target)) {
      await tick(next);
      // A long run of listeners that never touch the network would otherwise starve the sockets.
      if (++ticks % 256 === 0) await new Promise((resume) => setImmediate(resume));
    }
    current = Math.max(current, target);
  }

  function enqueue(target: () => number): Promise<void> {
    const run = queue.then(() => moveTo(target()));
    queue = run.catch(() => undefined);
    return run;
  }

  return {
    now: () => new Date(current),
    async advance(ms) {
      if (!(ms >= 0) || !Number.isFinite(ms)) throw new RangeError('a clock only moves forward');
      // Counted from where the clock will be when its turn comes, so that two advances add up.
      return enqueue(() => current + ms);
    },
    async set(date) {
      const target = date.getTime();
      if (!(target >= current)) {
        throw new RangeError(
          `a clock only moves forward: it is ${new Date(current).toISOString()}`,
        );
      }
      return enqueue(() => target);
    },
    onTick(listener) {
      dueAt.set(listener, 0);
      return () => dueAt.delete(listener);
    },
  };
}
