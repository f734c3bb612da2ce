/** Writes one alert down: new, as an update, in the place of one that still waits, or past the budget. */
import { audienceAt } from '../../briefing/command/audiences.ts';
import { type AlertNews, alertPage } from '../../briefing/watches/alert-page.ts';
import { type AlertPreferences, toldHow } from '../../briefing/watches/preferences.ts';
import { dueFor, isMaterial, placeOf, verdict } from '../../briefing/watches/rules.ts';
import type { DeliveryBatch } from '../../contracts/delivery.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { drawOne, forTarget, type SchedulerContext } from '../planner.ts';
import { fold, overflowOf } from './alert-folding.ts';
import {
  type Alerted,
  digestTells,
  duesAround,
  isFold,
  isLive,
  isWaiting,
  lastAlerts,
} from './alert-ledger.ts';

/** A new event or a change of one, as seen by one target. */
interface Sighted {
  target: string;
  event: TrackedEvent;
  /** As it was just before; null where it is new. */
  before: TrackedEvent | null;
  /** The target's watches that it fits, or whose alerts showed it before. */
  watches: readonly Watch[];
  /** False where it fits none of them any more. */
  isWantedNow: boolean;
  now: number;
}

/** Writes the alert that a target gets of it, if any. The same change looked at again changes nothing. */
export async function alert(context: SchedulerContext, sighted: Sighted): Promise<void> {
  const { target, event, now } = sighted;
  const told = await toldHow(context.plans, target);
  const [last, earlier] = await lastAlerts(context.deliveries, target, event.id);
  const day = last && dayToFold(last, told);
  if (day) await fold(context, target, day, told, now);
  if (last && last.line.revisedAt >= event.revisedAt) return;
  if (!last || !isWaiting(last.delivery)) return write(context, sighted, told, last);
  if (!day) await reword(context, sighted, last, earlier);
}

/** The day whose folded message tells the event, or must. */
function dayToFold({ delivery }: Alerted, { zone }: AlertPreferences): string | null {
  const { cause, alert: of, dueAt } = delivery;
  if (cause?.kind === 'past_budget') return dayInZone(dueAt, zone);
  return of?.kind === 'fold' && isWaiting(delivery) ? of.day : null;
}

/** The event as it was in the last alert of a target. */
function stateAt(
  { store, poster }: SchedulerContext,
  { delivery, line }: Alerted,
): Promise<TrackedEvent | null> {
  const audience = audienceAt(delivery.channel);
  const then = { workspace: poster.workspace(), asOf: line.revisedAt, audience };
  return store.reader(then).event(line.event);
}

async function write(
  context: SchedulerContext,
  sighted: Sighted,
  told: AlertPreferences,
  last: Alerted | undefined,
): Promise<void> {
  const { deliveries, outbox } = context;
  const { target, event, before, isWantedNow, now } = sighted;
  const heard = last && isLive(last.delivery) ? last.delivery : null;
  const base = last ? await stateAt(context, last) : before;
  const kind = verdict({ event, base, wasTold: heard !== null, isWantedNow });
  if (!kind) return;
  const dueAt = dueFor(now, heard && (heard.sentAt ?? heard.dueAt), told);
  const day = dayInZone(dueAt, told.zone);
  const place = placeOf(dueAt, await duesAround(deliveries, target, dueAt), told);
  const reached = { budget: told.budget, rest: await overflowOf(context, target, day, told) };
  const cause = { kind, limit: place.isLast ? reached : null };
  const plan = await planOf(context, sighted, dueAt, { base, cause });
  if (await digestTells(deliveries, target, event)) {
    await outbox.enqueue({ ...plan, skipped: { kind: 'in_digest' } }, now);
  } else if (place.isWithin) {
    await outbox.enqueue(plan, now);
  } else {
    await outbox.enqueue({ ...plan, skipped: { kind: 'past_budget', ...reached } }, now);
    await fold(context, target, day, told, now);
  }
}

type How = Pick<AlertNews, 'base' | 'cause'>;

async function planOf(
  context: SchedulerContext,
  sighted: Sighted,
  dueAt: number,
  how: How,
): Promise<DeliveryBatch> {
  const { target, event, watches } = sighted;
  const { drawing, issue } = await worded(context, sighted, how);
  const key = `alert ${target} ${event.id} ${event.revisedAt}`;
  const shared = {
    kind: 'alert',
    origin: present(watches[0], 'a watch').id,
    channel: target,
  } as const;
  return { deliveries: [{ ...shared, key, dueAt, drawing, alert: how.cause }], issue };
}

async function worded(
  context: SchedulerContext,
  { event, watches, target, now }: Sighted,
  how: How,
) {
  const { router, poster } = context;
  const alerted = alertPage({ event, watches, ...how }, router);
  const { told } = alerted;
  const page = await forTarget(context, target, alerted.page);
  return { drawing: drawOne(poster, page, now), issue: { page, asOf: now, told } };
}

/** One that waits tells the latest; where there is nothing left to tell, it does not go out. */
async function reword(
  context: SchedulerContext,
  sighted: Sighted,
  { delivery }: Alerted,
  earlier: Alerted | undefined,
): Promise<void> {
  const { outbox } = context;
  const { event, isWantedNow, now } = sighted;
  const cause = delivery.alert;
  if (!cause || cause.kind === 'fold') return;
  const update = cause.kind === 'update';
  const base = update && earlier ? await stateAt(context, earlier) : null;
  const { drawing, issue } = await worded(context, sighted, { base, cause });
  const replaced = await outbox.replace(delivery.id, drawing, issue);
  const gone = update ? base !== null && !isMaterial(base, event) : event.withdrawn || !isWantedNow;
  if (replaced && gone) await outbox.cancel(delivery, { kind: 'obsolete' }, now);
}

/** Skips alerts that waited for the end of quiet hours, and that the channel's digest has shown meanwhile. */
export async function dropTold(
  { deliveries, outbox }: SchedulerContext,
  now: number,
): Promise<void> {
  const waiting = await deliveries.list({ kinds: ['alert'], states: ['pending'], limit: 500 });
  for (const delivery of waiting) {
    if (!isWaiting(delivery) || isFold(delivery) || (delivery.nextAt ?? now) > now) continue;
    const line = (await deliveries.issue(delivery.id))?.told[0];
    const told = line && { id: line.event, revisedAt: line.revisedAt };
    if (told && (await digestTells(deliveries, delivery.channel, told)))
      await outbox.cancel(delivery, { kind: 'in_digest' }, now);
  }
}
