/** Random trials: many in `npm run soak`, a few with the suite. */

/** True in `npm run soak`. */
export const SOAK = Boolean(process.env.SOAK);

/** Runs of a rule that the soak tries so many times; with the suite `few`, by default a twelfth and never fewer than five of them. */
export const runsOf = (many: number, few = Math.max(5, Math.ceil(many / 12))): number =>
  SOAK ? many : Math.min(many, few);
