import type { DeliveryBatch, NewDelivery, PostedLine } from '../../../src/contracts/delivery.ts';
import type { SendQueue } from '../../../src/contracts/ledger.ts';
import type { NewSchedule } from '../../../src/contracts/subscriptions.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import type { Page } from '../../../src/page/page.ts';

/** Nine on a Thursday morning. */
export const NINE = Date.parse('2026-03-12T09:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Nine each weekday, UTC, first due at `NINE`. */
export function aSchedule(given: Partial<NewSchedule> = {}): NewSchedule {
  return {
    channel: 'C1',
    channelName: 'deals',
    owner: 'U1',
    scope: EVERYTHING,
    layout: 'auto',
    timing: cronTiming('0 9 * * 1-5', 'UTC'),
    since: NINE - DAY,
    nextDue: NINE,
    ...given,
  };
}

/** A digest in C1 due at nine. */
export function aDelivery(key: string, given: Partial<NewDelivery> = {}): NewDelivery {
  const drawing = { text: key };
  return { kind: 'digest', key, origin: null, channel: 'C1', dueAt: NINE, drawing, ...given };
}

export function aPage(headline: string): Page {
  return { headline, parts: [], actions: [], events: [] };
}

/** A line of a digest. */
export function aTold(event: string, given: Partial<PostedLine> = {}): PostedLine {
  const said = { text: `${event}.`, section: 'Deals', because: 'This digest includes everything.' };
  return { number: 1, event, revisedAt: NINE - HOUR, score: [], ...said, ...given };
}

/** A digest of two parts that tells an event. */
export function aDigest(key: string, given: Partial<NewDelivery> = {}): DeliveryBatch {
  const issue = { page: aPage(key), asOf: NINE, told: [aTold(`event of ${key}`)] };
  const parts = [key, `${key} 1`, `${key} 2`];
  return { deliveries: parts.map((part) => aDelivery(part, given)), issue };
}

/** Claims a delivery and says that Slack has taken it. */
export async function sends(queue: SendQueue, id: string, ts: string, now = NINE): Promise<void> {
  const claimed = await queue.claim(id, 'a', now);
  if (!claimed) throw new Error(`${id} can't be claimed`);
  const { delivery } = claimed;
  await queue.settle(delivery, { state: 'sent', ts, channel: delivery.channel }, now);
}
