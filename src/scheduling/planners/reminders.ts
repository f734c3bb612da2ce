/** Reminders of coming dates, each morning of the targets that watch a jurisdiction. */

import { audienceAt } from '../../briefing/command/audiences.ts';
import {
  type AlertPreferences,
  afterQuiet,
  morningOf,
  nextMorning,
  toldHow,
} from '../../briefing/watches/preferences.ts';
import {
  DAYS_AHEAD,
  type Due,
  knownSince,
  reminderDue,
  reminderPage,
} from '../../briefing/watches/reminders.ts';
import { termsQuery } from '../../briefing/watches/terms.ts';
import type { Deadline, Reader } from '../../contracts/reader.ts';
import { REMINDERS_MARK, type Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { addDays, dayInZone } from '../../domain/time/calendar.ts';
import { drawOne, forTarget, type Planner, type SchedulerContext } from '../planner.ts';

/** Plans the reminders of all watches with a jurisdiction. */
export function reminderPlanner(context: SchedulerContext): Planner {
  const { plans, marks } = context;
  const watched = async () => {
    const active = (await plans.watches()).filter(({ paused }) => !paused);
    return Map.groupBy(
      active.filter(({ terms }) => terms.jurisdiction),
      ({ target }) => target,
    );
  };
  return {
    name: 'reminders',
    async plan(now) {
      const targets = await watched();
      if (targets.size === 0) return;
      const mark = await marks.mark(REMINDERS_MARK);
      for (const [target, watches] of targets) {
        const told = await toldHow(plans, target);
        const morning = morningOf(dayInZone(now, told.zone), told);
        const isNew = mark === null || nextMorning(mark, told) <= now;
        // A reminder that fell into quiet hours waits for the morning.
        if (morning <= now && isNew) await remind(context, watches, told, { now, mark });
      }
      await marks.moveMark(REMINDERS_MARK, now);
    },
    async next(now) {
      const targets = [...(await watched()).keys()];
      const all = await Promise.all(targets.map((target) => toldHow(plans, target)));
      const mornings = all.map((told) => nextMorning(now, told));
      return mornings.length > 0 ? Math.min(...mornings) : null;
    },
  };
}

/** A date that is due to be recalled, for the watches that it fits. */
interface Recalled extends Due {
  /** The deadlines of that day by one law; at least one. */
  deadlines: Deadline[];
  watches: Watch[];
}

/** A look, and the one before it by the ledger’s mark; null for the first. */
interface Look {
  now: number;
  mark: number | null;
}

async function remind(
  context: SchedulerContext,
  watches: readonly Watch[],
  told: AlertPreferences,
  { now, mark }: Look,
): Promise<void> {
  const { outbox, poster, store, router } = context;
  const audience = audienceAt(present(watches[0], 'a watch').target);
  const log = store.reader({ workspace: poster.workspace(), asOf: now, audience });
  const dueAt = afterQuiet(now, told);
  for (const { deadlines, ahead, days, watches: own } of await recalled(watches, log, told, {
    now,
    mark,
    dueAt,
  })) {
    const { target, id: origin } = present(own[0], 'a watch');
    const { event, date } = present(deadlines[0], 'a date');
    const reminder = reminderPage({ deadlines, days, watches: own }, router);
    const page = await forTarget(context, target, reminder.page);
    const key = `reminder ${target} ${event.id} ${date} ${ahead}`;
    const shared = { kind: 'reminder', key, origin, channel: target, dueAt } as const;
    const drawing = drawOne(poster, page, now);
    const issue = { page, asOf: now, told: reminder.told };
    await outbox.enqueue({ deliveries: [{ ...shared, drawing }], issue }, now);
  }
}

/** The moment from which on a watch is reminded. The clock of the copy that made it may be wrong: it was made after one look, and before the next. */
function madeAt({ createdAt, lookedBefore = 0 }: Watch, { now, mark }: Look): number {
  const wasThere = mark !== null && mark > lookedBefore;
  return Math.min(Math.max(createdAt, lookedBefore), wasThere ? mark : now);
}

async function recalled(
  watches: readonly Watch[],
  log: Reader,
  told: AlertPreferences,
  { now, mark, dueAt: at }: Look & { dueAt: number },
): Promise<Recalled[]> {
  const found = new Map<string, Recalled>();
  const today = dayInZone(at, told.zone);
  for (const watch of watches) {
    const query = { types: ['regulation'] as const, ...termsQuery(watch.terms) };
    const window = { from: today, to: addDays(today, DAYS_AHEAD[0]) };
    for (const deadline of await log.deadlines(query, window)) {
      const since = Math.max(madeAt(watch, { now, mark }), knownSince(deadline));
      const due = reminderDue(deadline.date, since, at, told);
      if (!due || deadline.standing === 'superseded') continue;
      const key = `${deadline.event.id} ${deadline.date}`;
      const known = found.get(key) ?? { ...due, deadlines: [], watches: [] };
      if (!known.deadlines.some(({ label }) => label === deadline.label))
        known.deadlines.push(deadline);
      if (!known.watches.includes(watch)) known.watches.push(watch);
      found.set(key, known);
    }
  }
  return [...found.values()];
}
