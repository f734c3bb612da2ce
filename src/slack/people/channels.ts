/** A channel as Slack describes it: its name, whether it is private, whether the app is in it. */
import type { WebClient } from '@slack/web-api';
import type { ChannelInfo } from '../../contracts/command.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { isGroupName } from '../../domain/schedule/target.ts';
import { failureOf } from '../api/outcomes.ts';
import type { Interaction } from './interaction.ts';

export interface Channels {
  /** Never fails: what Slack does not say is null. */
  at(channel: NonNullable<Interaction['channel']>): Promise<ChannelInfo>;
}

/** Carries what Slack says of a channel over to what is planned there: it may have turned private. What it does not say changes nothing. */
export async function keepPrivacy(
  { id, kind, member }: Pick<ChannelInfo, 'id' | 'kind' | 'member'>,
  plans: Pick<SubscriptionStore, 'schedules' | 'changeSchedule'>,
): Promise<void> {
  if (member === null) return;
  const isPrivate = kind !== 'public';
  for (const schedule of await plans.schedules(id))
    if (schedule.isPrivate !== isPrivate) await plans.changeSchedule(schedule.id, { isPrivate });
}

/** Places asked of Slack each time: somebody may have invited the app a moment ago. */
export function createChannels(reads: WebClient): Channels {
  return {
    async at({ id, name }) {
      if (id.startsWith('D')) return { id, name: null, kind: 'direct', member: null };
      try {
        const { channel } = await reads.conversations.info({ channel: id });
        const isGroup = channel?.is_mpim || isGroupName(channel?.name ?? '');
        const kind = isGroup ? 'group' : channel?.is_private === false ? 'public' : 'private';
        return { id, name: channel?.name ?? name, kind, member: channel?.is_member ?? null };
      } catch (error) {
        const hidden = failureOf(error).word === 'channel_not_found';
        // Of a private channel that the app is not in, and of nothing else, a command tells no name.
        const kind = name && isGroupName(name) ? 'group' : name ? 'public' : 'private';
        return { id, name, kind, member: hidden ? false : null };
      }
    },
  };
}
