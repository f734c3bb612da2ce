/** The growth of a time with the length of what it reads: linear work told from worse, whatever the memory does once. */

/** The doublings that are looked at: the upper ones, where what grows faster shows. */
const DOUBLINGS = 4;

/**
 * The step of a time from one length to its double: 2 where it is linear, 4 where it is quadratic. The second smallest
 * of the last four doublings up to `to`: when a list outgrows the processor's cache or the young generation of the
 * collector, one or two steps are high and the next ones are not; work that is quadratic has four high ones.
 */
export function stepOf(timeAt: (length: number) => number, to: number): number {
  const times = Array.from({ length: DOUBLINGS + 1 }, (_, at) => timeAt(to / 2 ** at));
  const steps = times.slice(0, -1).map((time, at) => time / (times[at + 1] ?? time));
  return steps.toSorted((a, b) => a - b)[1] ?? 1;
}
