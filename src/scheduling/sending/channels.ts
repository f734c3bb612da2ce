/** The names and the privacy of the channels of schedules, as Slack describes them now: a channel may be renamed, or turn private. */
import type { Schedule } from '../../contracts/schedule.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import type { SchedulerContext } from '../planner.ts';

/** So many are asked about in one turn: Slack answers some fifty of these questions a minute. */
const MOST = 20;

export interface ChannelWatch {
  /** Asks about channels that were not asked about for a day, or have got a digest since; those of which nothing is known first. */
  refresh(now: number): Promise<void>;
  /** Asks about one channel, whenever it was asked about before. */
  look(channel: string, now: number): Promise<void>;
}

interface ChannelWatchOptions extends Pick<SchedulerContext, 'plans' | 'poster'> {
  /** Called for a channel with schedules as often as Slack says that the app is not in it. */
  onAbsent(channel: string, now: number): Promise<void>;
  /** Called where Slack says that it is, the first time since the start: before, nobody may have heard of it. */
  onPresent(channel: string, now: number): Promise<void>;
}

/** Keeps the schedules of a workspace true to their channels. What Slack does not answer stays as it was. */
export function createChannelWatch({
  plans,
  poster,
  onAbsent,
  onPresent,
}: ChannelWatchOptions): ChannelWatch {
  /** By channel, when it was asked about and what was planned then. */
  const asked = new Map<string, { at: number; dues: string }>();

  async function ask(channel: string, schedules: readonly Schedule[], now: number): Promise<void> {
    const isFirst = !asked.has(channel);
    asked.set(channel, { at: now, dues: duesOf(schedules) });
    const place = await poster.describe(channel);
    if (!place) return;
    const { isPrivate } = place;
    for (const { id, ...known } of schedules) {
      const channelName = place.name ?? known.channelName;
      if (known.isPrivate !== isPrivate || known.channelName !== channelName)
        await plans.changeSchedule(id, { channelName, isPrivate });
    }
    if (place.isMember === false) await onAbsent(channel, now);
    if (place.isMember && isFirst) await onPresent(channel, now);
  }

  function isStale(channel: string, schedules: readonly Schedule[], now: number): boolean {
    const last = asked.get(channel);
    // A clock that was put back has not asked lately either.
    return !last || Math.abs(now - last.at) >= DAY_MS || last.dues !== duesOf(schedules);
  }

  return {
    async refresh(now) {
      const ofChannels = (await plans.schedules()).filter(({ channel }) => !isPerson(channel));
      const channels = [...Map.groupBy(ofChannels, ({ channel }) => channel)];
      const stale = channels.filter(([channel, schedules]) => isStale(channel, schedules, now));
      const isKnown = ([, schedules]: (typeof stale)[number]) =>
        Number(schedules.every(({ isPrivate }) => isPrivate !== undefined));
      const next = stale.toSorted((a, b) => isKnown(a) - isKnown(b)).slice(0, MOST);
      await Promise.all(next.map(([channel, schedules]) => ask(channel, schedules, now)));
    },
    look: async (channel, now) => ask(channel, await plans.schedules(channel), now),
  };
}

const duesOf = (schedules: readonly Schedule[]) =>
  schedules.map(({ id, nextDue }) => `${id} ${nextDue}`).join(' ');
