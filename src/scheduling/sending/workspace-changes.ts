/** Changes of channels and people in a workspace, carried over to its schedules and watches. */
import { resumeSchedule } from '../../briefing/schedules/resume.ts';
import type { Pause } from '../../contracts/causes.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { SchedulerContext } from '../planner.ts';
import { greet, orphan, tellOwner, welcome } from './workspace-notices.ts';

interface WorkspaceChanges {
  /** A channel that was archived is open again: what stopped for that goes on. */
  reopened(channel: string, now: number): Promise<void>;
  renamed(channel: string, name: string): Promise<void>;
  /** A channel has another id: all goes along, and what stopped because the old one is gone goes on. */
  moved(from: string, to: string, now: number): Promise<void>;
  /** The app is in a channel: what stopped because it was not goes on, and the channel reads so. */
  joined(channel: string, now: number): Promise<void>;
  /** Somebody's account is closed: their own watches stop, their schedules go on with nobody to answer for them. */
  departed(person: string, now: number): Promise<void>;
  /** Somebody's account is open again: their watches go on, and their schedules are theirs. False where nothing stopped with it. */
  returned(person: string, now: number): Promise<boolean>;
}

/** Slack's words for a post where the app is not: it hides private channels from whoever is not in them. */
const NOT_THERE = ['not_in_channel', 'channel_not_found'];

/** True of a stop for which Slack has one of these words. */
const isFor = (words: readonly string[], paused: Pause | null) =>
  paused?.cause.kind === 'channel_closed' && words.includes(paused.cause.word);

/** Follows what happens in a workspace. */
export function createWorkspaceChanges(context: SchedulerContext): WorkspaceChanges {
  const { plans } = context;

  /** Lets go on what stopped in a channel for one of these words of Slack's. */
  async function goOn(channel: string, words: readonly string[], now: number): Promise<Schedule[]> {
    const going: Schedule[] = [];
    for (const schedule of await plans.schedules(channel)) {
      if (!isFor(words, schedule.paused)) continue;
      const resumed = await resumeSchedule(context, schedule, now);
      if (resumed) going.push(resumed.schedule);
    }
    for (const { id, paused } of await plans.watches(channel))
      if (isFor(words, paused)) await plans.pauseWatch(id, null);
    return going;
  }

  return {
    async reopened(channel, now) {
      for (const schedule of await goOn(channel, ['is_archived'], now))
        await tellOwner(context, schedule, 'the channel is no longer archived', now);
    },
    async moved(from, to, now) {
      await plans.moveChannel(from, to);
      for (const schedule of await goOn(to, NOT_THERE, now))
        await tellOwner(context, schedule, 'the app can post in the channel again', now);
    },
    async joined(channel, now) {
      const going = await goOn(channel, NOT_THERE, now);
      await welcome(context, channel, going, now);
    },
    async renamed(channel, channelName) {
      for (const { id } of await plans.schedules(channel))
        await plans.changeSchedule(id, { channelName });
    },
    async departed(person, now) {
      const gone = { cause: { kind: 'account_closed' }, at: now } as const;
      for (const { id, paused } of await plans.watches(person))
        if (!paused) await plans.pauseWatch(id, gone);
      for (const schedule of await plans.schedules()) {
        const { id, channel, owner, paused } = schedule;
        if (channel !== person && owner === person) await orphan(context, schedule, now);
        if (channel === person && !paused)
          await plans.changeSchedule(id, { paused: gone, nextDue: null });
      }
    },
    async returned(person, now) {
      const all = await plans.watches(person);
      const watches = all.filter(({ paused }) => paused?.cause.kind === 'account_closed');
      for (const { id } of watches) await plans.pauseWatch(id, null);
      const left = (await plans.schedules()).filter(
        ({ owner, leftBy }) => owner === null && leftBy === person,
      );
      for (const { id } of left) await plans.changeSchedule(id, { owner: person });
      const own: Schedule[] = [];
      for (const schedule of await plans.schedules(person)) {
        if (schedule.paused?.cause.kind !== 'account_closed') continue;
        const resumed = await resumeSchedule(context, schedule, now);
        if (resumed) own.push(resumed.schedule);
      }
      if (watches.length + left.length + own.length === 0) return false;
      await greet(context, person, { watches, left, own }, now);
      return true;
    },
  };
}
