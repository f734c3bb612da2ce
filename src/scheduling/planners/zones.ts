import type { Delivery } from '../../contracts/delivery.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';

/** The zone of the schedule that a delivery comes from, else what its channel has set, else that of any schedule there. */
export async function zoneOf(
  plans: SubscriptionStore,
  { origin, channel }: Pick<Delivery, 'origin' | 'channel'>,
): Promise<string> {
  const own = origin ? await plans.schedule(origin) : null;
  if (own) return own.timing.zone;
  const target = await plans.target(channel);
  if (target) return target.zone;
  const [other] = await plans.schedules(channel);
  return other?.timing.zone ?? 'UTC';
}
