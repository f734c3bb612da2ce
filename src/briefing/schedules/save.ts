/** Creates and changes schedules, so that no window is reported twice and none is lost. */
import type { Request } from '../../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { same } from '../../domain/event/versions.ts';
import { firstTurn } from '../../domain/schedule/timing.ts';
import { placeFor } from './reference.ts';

/** A schedule of the channel asked in: made, or the one that says the very same. */
export async function addHere(
  spec: ScheduleSpec,
  context: Request,
): Promise<{ schedule: Schedule; isNew: boolean }> {
  const place = await placeFor(context);
  const now = context.now.getTime();
  const known = new Set((await context.plans.schedules(place.id)).map(({ id }) => id));
  const schedule = await context.plans.addSchedule(
    {
      ...spec,
      channel: place.id,
      channelName: place.name,
      isPrivate: place.kind !== 'public',
      owner: context.asker.id,
      ...firstTurn(spec.timing, now),
    },
    now,
  );
  return { schedule, isNew: !known.has(schedule.id) };
}

/** The schedule as it is now; null where it is gone. A digest begins where the last one ended, whatever the times. */
export function saveSpec(
  schedule: Schedule,
  spec: ScheduleSpec,
  { plans, now }: Pick<Request, 'plans' | 'now'>,
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
