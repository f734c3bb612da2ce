import type { Delivery } from '../../contracts/delivery.ts';
import { USUAL_GRACE } from '../../domain/schedule/grace.ts';
import { each, type SchedulerContext } from '../planner.ts';

const MOST = 1_000;

const CAUSE = { kind: 'too_late' } as const;

/** Called with a delivery that was skipped, so that somebody hears of it. */
export type OnLate = (delivery: Delivery, now: number) => Promise<void>;

/** Skips deliveries that wait past their grace. Those that may have arrived are left to the reconciler. */
export async function skipTooLate(
  { deliveries, outbox, plans, logger }: SchedulerContext,
  now: number,
  onLate?: OnLate,
): Promise<void> {
  const waiting = await deliveries.list({
    kinds: ['digest', 'answer'],
    states: ['pending'],
    firstOnly: true,
    open: true,
    limit: MOST,
  });
  if (waiting.length === 0) return;
  const graces = new Map((await plans.schedules()).map(({ id, grace }) => [id, grace]));
  const isTooLate = ({ origin, dueAt }: Delivery) =>
    now - dueAt > (graces.get(origin ?? '') ?? USUAL_GRACE);
  await each(logger, waiting.filter(isTooLate), async (delivery) => {
    if (await outbox.cancel(delivery, CAUSE, now)) await onLate?.(delivery, now);
  });
}
