/** Remembers what was done, for a while and up to a number: the second of two presses gets what the first got. */
import type { Clock } from '../../contracts/clock.ts';
import { forgetOldest } from '../../domain/collections.ts';

export interface Deduplicator {
  /** True the first time. */
  first(key: string): boolean;
  /**
   * Does the work the first time; later calls share its outcome. Work that fails, or whose outcome is not
   * to be kept, may be done again.
   */
  run<T>(key: string, work: () => Promise<T>, keep?: (outcome: T) => boolean): Promise<T>;
}

const LIFE = 6 * 3_600_000;
const MOST = 2_000;

/** A memory for six hours of the clock and 2,000 keys. */
export function createDeduplicator(clock: Clock, life = LIFE, most = MOST): Deduplicator {
  const known = new Map<string, { at: number; outcome: Promise<unknown> }>();

  function recall(key: string): Promise<unknown> | undefined {
    const entry = known.get(key);
    if (entry && clock.now().getTime() - entry.at < life) return entry.outcome;
    return undefined;
  }

  function remember(key: string, outcome: Promise<unknown>): void {
    known.delete(key);
    known.set(key, { at: clock.now().getTime(), outcome });
    forgetOldest(known, most);
  }

  return {
    first(key) {
      if (recall(key)) return false;
      remember(key, Promise.resolve());
      return true;
    },
    run<T>(key: string, work: () => Promise<T>, keep: (outcome: T) => boolean = () => true) {
      const before = recall(key);
      // A key belongs to one kind of work, whose outcomes are all of one type.
      if (before) return before as Promise<T>;
      const outcome = work();
      remember(key, outcome);
      const forget = () => {
        if (known.get(key)?.outcome === outcome) known.delete(key);
      };
      outcome.then((result) => keep(result) || forget(), forget);
      return outcome;
    },
  };
}
