/** Random trials: many in `npm run soak`, a few with the suite. */

/** True in `npm run soak`. */
export const SOAK = Boolean(process.env.SOAK);

/** Runs of a rule that the soak tries so many times; with the suite `few`, by default a sixth and never fewer than ten of them. */
export const runsOf = (many: number, few = Math.max(10, Math.ceil(many / 6))): number =>
  SOAK ? many : Math.min(many, few);
