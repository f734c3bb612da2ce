/** Changes of channels and people in a workspace, carried over to its schedules and watches. */
import { resumeSchedule } from '../../briefing/schedules/resume.ts';
import { nextSentence } from '../../briefing/schedules/words.ts';
import type { PauseCause } from '../../contracts/causes.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { SchedulerContext } from '../planner.ts';
import { digestOf, notify } from './notices.ts';

interface WorkspaceChanges {
  /** A channel that was archived is open again: what stopped for that goes on. */
  reopened(channel: string, now: number): Promise<void>;
  renamed(channel: string, name: string): Promise<void>;
  /** Somebody's account is closed: their own watches stop, their schedules go on with nobody to answer for them. */
  departed(person: string, now: number): Promise<void>;
}

/** Slack's word for a post in an archived channel. */
const ARCHIVED = 'is_archived';

const isArchived = (cause: PauseCause | undefined) =>
  cause?.kind === 'channel_closed' && cause.word === ARCHIVED;

/** Follows what happens in a workspace. */
export function createWorkspaceChanges(context: SchedulerContext): WorkspaceChanges {
  const { plans } = context;
  return {
    async reopened(channel, now) {
      for (const schedule of await plans.schedules(channel)) {
        if (!isArchived(schedule.paused?.cause)) continue;
        const going = await resumeSchedule(context, schedule, now);
        if (going?.owner) await tellOwner(context, going, going.owner, now);
      }
    },
    async renamed(channel, channelName) {
      for (const { id } of await plans.schedules(channel))
        await plans.changeSchedule(id, { channelName });
    },
    async departed(person, now) {
      const gone = { cause: { kind: 'account_closed' }, at: now } as const;
      for (const { id, paused } of await plans.watches(person))
        if (!paused) await plans.pauseWatch(id, gone);
      for (const schedule of await plans.schedules())
        if (schedule.owner === person) await orphan(context, schedule, now);
    },
  };
}

function tellOwner(
  context: SchedulerContext,
  schedule: Schedule,
  owner: string,
  now: number,
): Promise<void> {
  const headline = `${digestOf(schedule)} is active again: the channel is no longer archived.`;
  const text = nextSentence([schedule]) ?? 'It has no further send time.';
  return notify(context, { what: 'reopened', about: schedule.id, to: owner, headline, text }, now);
}

/** The channel hears it in the thread of its last digest, where it disturbs nobody. */
async function orphan(context: SchedulerContext, schedule: Schedule, now: number): Promise<void> {
  const { plans, deliveries, router } = context;
  const { id, channel, number, paused } = schedule;
  await plans.changeSchedule(id, { owner: null });
  if (paused) return;
  const last = await deliveries.lastSent(channel, id);
  const headline = `Digest D${number} is still active, but the account of the person who planned it is closed.`;
  const text = `Until somebody takes it over, nobody hears when it fails. To take it over, change, pause or resume it: ${router.line('digest', `edit D${number}`)}`;
  const where = { to: channel, thread: last?.id ?? null };
  await notify(context, { what: 'orphaned', about: id, ...where, headline, text }, now);
}
