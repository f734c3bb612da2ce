/** Rates: how often the app calls, and how long it has to wait where that is too often. */

/** A limit: `perMinute` in the long run, and `burst` at once after a quiet while. */
export interface RateLimit {
  perMinute: number;
  burst: number;
}

/** The counts of a workspace. */
export interface Rates {
  /** Counts one call under a name. Returns null, or the whole seconds to wait where it is one too many: then it does not count. */
  take(name: string, limit: RateLimit): number | null;
  /** The number of calls so far that were one too many. */
  refused(): number;
}

const MINUTE = 60_000;

/** Nothing called yet. `now` is in milliseconds and never goes back. */
export function createRates(now: () => number): Rates {
  let refused = 0;
  const left = new Map<string, { calls: number; at: number }>();
  return {
    take(name, { perMinute, burst }) {
      const at = now();
      const before = left.get(name) ?? { calls: burst, at };
      const saved = ((at - before.at) * perMinute) / MINUTE;
      const calls = Math.min(burst, before.calls + saved);
      const fits = calls >= 1;
      left.set(name, { calls: fits ? calls - 1 : calls, at });
      if (fits) return null;
      refused += 1;
      return Math.ceil(((1 - calls) * 60) / perMinute);
    },
    refused: () => refused,
  };
}
