/** The end of waits that a wrong clock has set: the next attempt of a delivery stands where no clock that is right would have put it. */
import type { Delivery } from '../../../contracts/delivery.ts';
import type { SendQueue } from '../../../contracts/ledger.ts';
import { MINUTE_MS } from '../../../domain/durations.ts';
import { createSightings } from './sightings.ts';

/** Longer than any wait that the bot sets itself, the longest of which is five minutes. */
const OWN = 6 * MINUTE_MS;
/** Slack may ask for an hour. */
const ASKED = 70 * MINUTE_MS;

/** Waits that Slack has asked for. */
const SLACKS: readonly string[] = ['rate_limited', 'put_off', 'app_refused'];

const longest = ({ cause }: Delivery) => (cause && SLACKS.includes(cause.kind) ? ASKED : OWN);

/** Deliveries that were tried and wait for too long, by a stopwatch and no clock. */
export function createOverlongWaits(
  queue: Pick<SendQueue, 'waiting' | 'hasten'>,
  stopwatch: () => number,
) {
  const sightings = createSightings(stopwatch);
  return {
    /** Lets those be tried at once. */
    async end(now: number): Promise<void> {
      const waiting = await queue.waiting(now);
      const ages = sightings.ages(waiting.map(waitOf));
      for (const delivery of waiting)
        if ((ages.get(waitOf(delivery)) ?? 0) > longest(delivery))
          await queue.hasten(delivery, now);
    },
  };
}

const waitOf = ({ id, state, attempts, nextAt }: Delivery) =>
  `${id} ${state} ${attempts} ${nextAt}`;
