/** The moment from which digests have yet to tell what a log learns. */
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { spanOf } from '../digest/window.ts';

/** The earliest moment from which the next digest of a schedule tells, epoch milliseconds; null where no schedule runs. */
export async function toldFrom(
  plans: Pick<SubscriptionStore, 'schedules'>,
  deliveries: DeliveryLog,
): Promise<number | null> {
  const running = (await plans.schedules()).filter(({ paused }) => paused === null);
  const spans = await Promise.all(running.map((schedule) => spanOf(deliveries, schedule)));
  return spans.length > 0 ? Math.min(...spans.map(({ from }) => from)) : null;
}
