/** Time that this copy of the bot has seen itself: the clocks of two machines need not agree, and one may be put back. */

interface Sightings {
  /** The milliseconds for which each name has been in sight without a break; the others are forgotten. */
  ages(names: readonly string[]): ReadonlyMap<string, number>;
}

/** Nothing has been seen yet. `stopwatch` gives milliseconds that only grow and that no clock change touches. */
export function createSightings(stopwatch: () => number): Sightings {
  let since: ReadonlyMap<string, number> = new Map();
  return {
    ages(names) {
      const now = stopwatch();
      since = new Map(names.map((name) => [name, since.get(name) ?? now]));
      return new Map([...since].map(([name, first]) => [name, now - first]));
    },
  };
}
