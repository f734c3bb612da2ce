import { audienceAt } from '../../briefing/command/audiences.ts';
import { foldedPage } from '../../briefing/watches/alert-page.ts';
import { type AlertPreferences, morningOf } from '../../briefing/watches/preferences.ts';
import type { Overflow } from '../../contracts/causes.ts';
import { isNarrow } from '../../domain/schedule/scope.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { addDays, type Day, dayInZone, startOfMoment } from '../../domain/time/calendar.ts';
import { drawOne, forTarget, type SchedulerContext } from '../planner.ts';
import { foldKey } from './alert-ledger.ts';

/** The place of alerts past the budget of a target: the channel's digest where it has one that hides nothing, else a message of their own. */
export async function overflowOf(
  { plans }: SchedulerContext,
  target: string,
  day: Day,
  told: AlertPreferences,
): Promise<Overflow> {
  const schedules = isPerson(target) ? [] : await plans.schedules(target);
  const tellsAll = schedules.some(
    ({ paused, nextDue, scope }) => !paused && nextDue !== null && !isNarrow(scope),
  );
  if (tellsAll) return { kind: 'digest' };
  return { kind: 'message', at: morningOf(addDays(day, 1), told), zone: told.zone };
}

/** So many are one message; the trial of the watch tells all. */
const MOST = 20;

/** Writes the message of a day, or words it anew: everything past that day's budget, as it stands now. */
export async function fold(
  context: SchedulerContext,
  target: string,
  day: Day,
  told: AlertPreferences,
  now: number,
): Promise<void> {
  const { deliveries, outbox, poster, router } = context;
  const rest = await overflowOf(context, target, day, told);
  if (rest.kind === 'digest') return;
  const events = (await pastBudgetOn(context, target, day, told, now)).slice(0, MOST);
  const key = foldKey(target, day);
  const known = await deliveries.byKey(key);
  if (events.length === 0) {
    const cause = { kind: 'obsolete' } as const;
    if (known) await outbox.cancel(known, cause, now);
    return;
  }
  const folded = foldedPage(events, { day, budget: told.budget }, router);
  const page = await forTarget(context, target, folded.page);
  const lines = folded.told;
  const drawing = drawOne(poster, page, now);
  const issue = { page, asOf: now, told: lines };
  if (known) {
    await outbox.replace(known.id, drawing, issue);
    return;
  }
  const alert = { kind: 'fold', day } as const;
  const shared = { kind: 'alert', key, origin: null, channel: target, dueAt: rest.at } as const;
  await outbox.enqueue({ deliveries: [{ ...shared, alert, drawing }], issue }, now);
}

/** Read anew from the ledger each time, so that copies of the bot that fold at once leave none out. */
async function pastBudgetOn(
  { deliveries, store, poster }: SchedulerContext,
  target: string,
  day: Day,
  { zone }: AlertPreferences,
  now: number,
) {
  const skipped = await deliveries.list({
    kinds: ['alert'],
    states: ['skipped'],
    channel: target,
    dueAfter: startOfMoment(day, '00:00', zone) - 1,
    limit: 500,
  });
  const ofDay = skipped.filter(
    ({ cause, dueAt }) => cause?.kind === 'past_budget' && dayInZone(dueAt, zone) === day,
  );
  const audience = audienceAt(target);
  const log = store.reader({ workspace: poster.workspace(), asOf: now, audience });
  const issues = await Promise.all(ofDay.reverse().map(({ id }) => deliveries.issue(id)));
  const ids = new Set(issues.flatMap((issue) => issue?.told.map(({ event }) => event) ?? []));
  const events = await Promise.all([...ids].map((id) => log.event(id)));
  return events.filter((event) => event !== null).filter(({ withdrawn }) => !withdrawn);
}
