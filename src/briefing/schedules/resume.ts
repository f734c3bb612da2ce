/** Lets a schedule that stopped go on. */

import type { Delivery } from '../../contracts/delivery.ts';
import type { DeliveryLog, Resends } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { nextDue } from '../../domain/schedule/timing.ts';

/** So many messages that failed are looked at. */
const MOST_FAILED = 50;

/** Where a schedule is resumed. */
interface ResumeContext {
  plans: SubscriptionStore;
  deliveries: DeliveryLog;
  resends: Resends;
}

/** A schedule that goes on. */
export interface Resumed {
  schedule: Schedule;
  /** The last digest that failed, where it is posted now after all; null for none. */
  again: Delivery | null;
  /** The number of parts of earlier digests that are posted now. */
  parts: number;
}

/** Lets it go on; what failed when it stopped is tried once more, if it is not too late for that. Null where it is gone. */
export async function resumeSchedule(
  { plans, deliveries, resends }: ResumeContext,
  schedule: Schedule,
  now: number,
): Promise<Resumed | null> {
  const list = { kinds: ['digest'] as const, origin: schedule.id };
  const [last] = await deliveries.list({ ...list, firstOnly: true, limit: 1 });
  const isAgain =
    last !== undefined &&
    (await isWorthTrying(deliveries, last, schedule, now)) &&
    (await resends.reopen(last.id, now));
  const failed = await deliveries.list({ ...list, states: ['failed'], limit: MOST_FAILED });
  let parts = 0;
  for (const part of failed)
    if ((await isMissing(deliveries, part, schedule)) && (await resends.reopen(part.id, now)))
      parts += 1;
  const due = nextDue(schedule.timing, now);
  const resumed = await plans.changeSchedule(schedule.id, { paused: null, nextDue: due });
  return resumed && { schedule: resumed, again: isAgain ? last : null, parts };
}

/** Its news would come late, and nobody has told them in the meantime. */
async function isWorthTrying(
  deliveries: DeliveryLog,
  { state, dueAt, window, channel }: Delivery,
  { grace }: Schedule,
  now: number,
): Promise<boolean> {
  if (state !== 'failed' || now - dueAt > grace) return false;
  const newest = await deliveries.lastSent(channel, null);
  return !newest?.window || !window || newest.window.to <= window.from;
}

/** A part of a digest that did arrive, refused by what stopped the schedule: no other digest tells what stands in it. */
async function isMissing(
  deliveries: DeliveryLog,
  { parent, cause }: Delivery,
  { paused }: Schedule,
): Promise<boolean> {
  const closed = paused?.cause;
  if (parent === null || cause?.kind !== 'refused' || closed?.kind !== 'channel_closed')
    return false;
  if (cause.word !== closed.word) return false;
  return (await deliveries.delivery(parent))?.state === 'sent';
}
