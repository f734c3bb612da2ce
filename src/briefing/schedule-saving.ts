/** Saves what was decided about a schedule that is there, so that no window is told twice and none is lost. */
import type { Context } from '../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../contracts/schedule.ts';
import { same } from './lifecycle.ts';
import { firstTurn } from './timing.ts';

/** The schedule as it is now; null where it is gone. A digest begins where the last one ended, whatever the times. */
export function saveSpec(
  schedule: Schedule,
  spec: ScheduleSpec,
  { plans, now }: Pick<Context, 'plans' | 'now'>,
): Promise<Schedule | null> {
  if (same(schedule.timing, spec.timing)) return plans.changeSchedule(schedule.id, spec);
  const turn = firstTurn(spec.timing, now.getTime());
  return plans.changeSchedule(schedule.id, {
    ...spec,
    // Before the first digest of it the window reaches back to whichever begins sooner.
    since: Math.min(schedule.since, turn.since),
    ...(schedule.paused ? {} : { nextDue: turn.nextDue }),
  });
}
