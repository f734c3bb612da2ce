/** A channel as Slack describes it: its name, whether it is private, whether the app is in it. */
import type { WebClient } from '@slack/web-api';
import type { ChannelInfo } from '../../contracts/command.ts';
import { failureOf } from '../api/outcomes.ts';
import type { Interaction } from './interaction.ts';

export interface Channels {
  /** Never fails: what Slack does not say is null. */
  at(channel: NonNullable<Interaction['channel']>): Promise<ChannelInfo>;
}

/** Places asked of Slack each time: somebody may have invited the app a moment ago. */
export function createChannels(reads: WebClient): Channels {
  return {
    async at({ id, name }) {
      if (id.startsWith('D')) return { id, name: null, kind: 'direct', member: null };
      try {
        const { channel } = await reads.conversations.info({ channel: id });
        const kind = channel?.is_private ? 'private' : 'public';
        return { id, name: channel?.name ?? name, kind, member: channel?.is_member ?? null };
      } catch (error) {
        const hidden = failureOf(error).word === 'channel_not_found';
        // Of a private channel that the app is not in, and of nothing else, a command tells no name.
        return { id, name, kind: name ? 'public' : 'private', member: hidden ? false : null };
      }
    },
  };
}
