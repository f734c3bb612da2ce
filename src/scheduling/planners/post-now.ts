/** A digest that somebody wants now. */
import { audienceAt } from '../../briefing/command/audiences.ts';
import { firstDue } from '../../briefing/digest/around.ts';
import { listedCorrections } from '../../briefing/digest/listed-corrections.ts';
import { spanOf } from '../../briefing/digest/window.ts';
import type { Delivery, DeliveryBatch } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { DigestChoice } from '../../contracts/section.ts';
import { forTarget, type SchedulerContext } from '../planner.ts';
import { marksIn } from './marks.ts';
import { messagesOf } from './messages.ts';
import { postOnce } from './post-once.ts';

type Order = Parameters<Scheduling['postNow']>[0];

/** Writes it down and has it sent by `turn`; what came of it by then. */
export function postNow(
  context: SchedulerContext,
  order: Order,
  turn: () => Promise<unknown>,
): Promise<Delivery> {
  const { channel, window, at: now, schedule = '' } = order;
  const key = ['digest now', channel, window.from, window.to, schedule].join(' ').trim();
  const batch = () => compose(context, order, key);
  return postOnce(context, { key, now, batch }, turn);
}

async function compose(
  { store, deliveries, plans, router, poster }: SchedulerContext,
  { channel, window, at: now, zone, schedule: id }: Order,
  key: string,
): Promise<DeliveryBatch> {
  const schedule = id ? await plans.schedule(id) : null;
  const listed = await listedCorrections(deliveries, { channel, schedule: id ?? null, window });
  const next = firstDue(await plans.schedules(channel));
  const composed = await router.digest({
    log: store.reader({ workspace: poster.workspace(), asOf: now, audience: audienceAt(channel) }),
    zone,
    ...window,
    next,
    isPosted: true,
    sources: store.sources.of(poster.workspace()),
    review: store.review(poster.workspace()),
    ...choiceOf(deliveries, schedule, window),
    ...listed.choice,
  });
  const { told } = composed;
  const page = await forTarget({ plans, poster }, channel, composed.page);
  // Only what begins where the schedule's next one would may stand for that: else what lies between is lost.
  const instead = schedule && window.from <= (await spanOf(deliveries, schedule)).from;
  const origin = instead ? schedule.id : null;
  const shared = { kind: 'digest', key, origin, channel, dueAt: now, window } as const;
  const messages = messagesOf(poster.draw(page, now), shared);
  return { deliveries: messages, issue: { page, asOf: now, told, corrections: listed.ids } };
}

/** The choices of a schedule, with marks on events that other messages of its channel have shown. */
function choiceOf(
  deliveries: DeliveryLog,
  schedule: Schedule | null,
  window: Order['window'],
): DigestChoice {
  if (!schedule) return {};
  const { scope, layout } = schedule;
  return { scope, layout, marks: marksIn(deliveries, schedule, window) };
}
