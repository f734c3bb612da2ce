/** A digest that somebody wants now: through the outbox like any other, so that it is posted once and remembered. */

import { digestsAround } from '../../briefing/digest/around.ts';
import { listedCorrections } from '../../briefing/digest/listed-corrections.ts';
import { spanOf } from '../../briefing/digest/window.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { DigestChoice } from '../../contracts/section.ts';
import type { SchedulerContext } from '../planner.ts';
import { marksIn } from './marks.ts';

type Order = Parameters<Scheduling['postNow']>[0];

/** Writes it down and has it sent by `turn`; what came of it by then. */
export async function postNow(
  { store, deliveries, outbox, resends, plans, router, poster }: SchedulerContext,
  { channel, window, at: now, zone, schedule: id }: Order,
  turn: () => Promise<unknown>,
): Promise<Delivery> {
  const key = ['digest now', channel, window.from, window.to, id ?? ''].join(' ').trim();
  const before = await deliveries.byKey(key);
  if (before?.state === 'failed') await resends.reopen(before.id, now);
  if (!before) {
    const schedule = id ? await plans.schedule(id) : null;
    const listed = await listedCorrections(deliveries, { channel, schedule: id ?? null, window });
    const how = { ...howOf(deliveries, schedule, window), ...listed.choice };
    const log = store.reader({ workspace: poster.workspace(), asOf: now });
    const asked = { deliveries, plans, here: channel, now: new Date(now) };
    const { next } = await digestsAround(asked);
    const order = { log, zone, ...window, next, posted: true, ...how };
    const { page, told } = await router.digest(order);
    // Only what begins where the schedule's next one would may stand for that: else what lies between is lost.
    const instead = schedule && window.from <= (await spanOf(deliveries, schedule)).from;
    const origin = instead ? schedule.id : null;
    const shared = { kind: 'digest' as const, origin, channel, dueAt: now, window };
    const messages = poster.draw(page, now).map((drawing, index) => ({
      ...shared,
      key: index === 0 ? key : `${key} ${index}`,
      drawing,
    }));
    await outbox.enqueue(
      { deliveries: messages, issue: { page, asOf: now, told, corrections: listed.ids } },
      now,
    );
  }
  await turn();
  return (await deliveries.byKey(key))!;
}

/** What a schedule tells, with what its channel was told by others. */
function howOf(
  deliveries: DeliveryLog,
  schedule: Schedule | null,
  window: Order['window'],
): DigestChoice {
  if (!schedule) return {};
  const { scope, layout } = schedule;
  return { scope, layout, marks: marksIn(deliveries, schedule, window) };
}
