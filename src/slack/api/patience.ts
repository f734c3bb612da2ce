/** Waits that end: for what may take longer than somebody waits. */

/** The usual wait for an answer about a person or a channel, milliseconds. */
export const PATIENCE = 2_000;
/** The wait where somebody sees that they wait: longer than any look-up takes, milliseconds. */
export const UNTIL_ANSWERED = 30_000;

/** The outcome of work, or `late` where it takes longer than so many milliseconds of real time; the work goes on. Rejects as the work does in time; later, nobody hears of it. */
export async function within<T, L>(ms: number, work: Promise<T>, late: L): Promise<T | L> {
  const end = Promise.withResolvers<L>();
  const timer = setTimeout(end.resolve, ms, late);
  try {
    return await Promise.race([work, end.promise]);
  } finally {
    clearTimeout(timer);
  }
}
