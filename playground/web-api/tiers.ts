/** The tiers of Slack's methods, and what a call too many is answered with. */
import type { Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import type { Fault } from '../state/faults.ts';
import type { RateLimit } from '../state/rates.ts';

/** Calls a minute, as Slack publishes them. How much of a burst it bears it does not say: here as much again, and more of the rarest. */
const TIERS = {
  1: { perMinute: 1, burst: 20 },
  2: { perMinute: 20, burst: 40 },
  3: { perMinute: 50, burst: 100 },
  4: { perMinute: 100, burst: 200 },
  /** "Hundreds a minute." */
  special: { perMinute: 300, burst: 600 },
} as const satisfies Record<string, RateLimit>;

/** The name of a tier. */
export type Tier = keyof typeof TIERS;

const HISTORY = ['conversations.history', 'conversations.replies'];

/** Messages to one channel: one a second, in short bursts more. */
const PER_CHANNEL: RateLimit = { perMinute: 60, burst: 20 };

/** The history, for an app that is distributed outside of the marketplace. */
const OUTSIDE_THE_MARKETPLACE: RateLimit = { perMinute: 1, burst: 1 };

/** The answer to a call that is one too many; undefined for any other, which is counted. */
export function rateLimitOf(
  { rates, faults }: Core,
  name: string,
  tier: Tier,
  args: Fields,
): Fault | undefined {
  const isLimited = faults.historyIsLimited() && HISTORY.includes(name);
  const limit = isLimited ? OUTSIDE_THE_MARKETPLACE : TIERS[tier];
  const isPost = name === 'chat.postMessage';
  const ofChannel = isPost ? rates.take(`${name} ${args.channel}`, PER_CHANNEL) : null;
  const retryAfter = ofChannel ?? rates.take(`${name} ${limit.perMinute}`, limit);
  if (retryAfter === null) return undefined;
  // The methods that say something have the word for it among their errors too, and use it at times.
  const inBody = name.startsWith('chat.') && rates.refused() % 3 === 0;
  return { kind: 'rate_limited', retryAfter, status: inBody ? 200 : 429 };
}
