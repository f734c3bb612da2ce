/** What is tried at random: often in `npm run soak`, a few times with the suite. */

/** Whether this is `npm run soak`. */
export const SOAK = Boolean(process.env.SOAK);

/** Runs of a rule that the soak tries so many times: with the suite it is a sixth, and never fewer than ten of them. */
export const runsOf = (many: number): number =>
  SOAK ? many : Math.min(many, Math.max(10, Math.ceil(many / 6)));
