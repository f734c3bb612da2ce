/** Creates and changes schedules, so that no window is reported twice and none is lost. */
import type { Request } from '../../contracts/command.ts';
import { type Schedule, type ScheduleSpec, specOf } from '../../contracts/schedule.ts';
import { same } from '../../domain/event/versions.ts';
import { firstTurn } from '../../domain/schedule/timing.ts';
import { alikeOf } from './alike.ts';
import { placeFor, schedulesHere } from './reference.ts';
import { flagged, specLine } from './schedule-line.ts';

/** A schedule of the channel asked in, or the asker's own where it is `mine`: made, or the one that says the very same. */
export async function addHere(
  spec: ScheduleSpec,
  context: Request,
  mine = false,
): Promise<{ schedule: Schedule; isNew: boolean }> {
  const again = context.line(
    'digest',
    `schedule ${flagged(await specLine(spec, context), { mine })}`,
  );
  const place = await placeFor(context, { mine, again });
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

/** A schedule of the same place that is alike to a new one; null for none, and where the very same is there. */
export async function alikeHere(
  spec: ScheduleSpec,
  context: Request,
  mine = false,
): Promise<Schedule | null> {
  const there = mine
    ? await context.plans.schedules(context.asker.id)
    : await schedulesHere(context);
  return there.some((schedule) => same(specOf(schedule), specOf(spec)))
    ? null
    : alikeOf(spec, there, context.now.getTime());
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
