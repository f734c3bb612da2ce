/** The digests around a moment: since when the next one tells, and when it comes. One answer for every door. */
import type { Delivery } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';

/** The place and the moment that somebody asks at. */
interface AskedAt {
  deliveries: DeliveryLog;
  plans: SubscriptionStore;
  /** Slack's id of the channel; null where there is none, as in a terminal: then the whole workspace is meant. */
  here: string | null;
  now: Date;
}

/** Both in epoch milliseconds. */
interface DigestsAround {
  /** Where the last digest that was posted ended; null where none was. */
  since: number | null;
  /** When the next one is due; null where none is planned. */
  next: number | null;
}

/** The digests before and after a moment. */
export async function digestsAround({
  deliveries,
  plans,
  here,
  now,
}: AskedAt): Promise<DigestsAround> {
  const last = await lastDigest(deliveries, here, now.getTime());
  const dues = (await plans.schedules(here ?? undefined)).flatMap(({ nextDue }) => nextDue ?? []);
  return {
    since: last?.window?.to ?? null,
    next: dues.length > 0 ? Math.min(...dues) : null,
  };
}

/** So many are looked through for one that ended before a moment of the past. */
const MOST_RECENT = 50;

/** The last digest sent in a channel, of those that ended before a moment where one is named; without a channel, in the whole workspace. */
export async function lastDigest(
  deliveries: DeliveryLog,
  here: string | null,
  before = Number.POSITIVE_INFINITY,
): Promise<Delivery | null> {
  const sent = await deliveries.list({
    kinds: ['digest'],
    states: ['sent'],
    ...(here === null ? {} : { channel: here }),
    firstOnly: true,
    limit: MOST_RECENT,
  });
  return sent.find(({ window }) => window !== null && window.to < before) ?? null;
}
