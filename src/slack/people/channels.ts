/** A channel as Slack describes it: its name, whether it is private, whether the app is in it. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../contracts/clock.ts';
import type { ChannelInfo } from '../../contracts/command.ts';
import type { Descriptions } from '../../contracts/descriptions.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { isGroupName } from '../../domain/schedule/target.ts';
import { failureOf } from '../api/outcomes.ts';
import { PATIENCE, within } from '../api/patience.ts';
import type { Interaction } from './interaction.ts';

export interface Channels {
  /**
   * Never fails: what Slack does not say in time is null, or as it was within the last day. `patience` is how long to
   * wait for it, milliseconds of real time, two seconds by default.
   */
  at(channel: NonNullable<Interaction['channel']>, patience?: number): Promise<ChannelInfo>;
  /** The ids of the channels that somebody is in, as far as the app sees them; null where Slack does not say in time. */
  of(user: string): Promise<ReadonlySet<string> | null>;
  /** Slack says that something happened to a channel: what was remembered of it may not hold. Never fails. */
  forget(id: string): Promise<void>;
}

/** Carries what Slack says of a channel over to what is planned there: it may have turned private. What it does not say changes nothing. */
export async function keepPrivacy(
  { id, kind, isMember }: Pick<ChannelInfo, 'id' | 'kind' | 'isMember'>,
  plans: Pick<SubscriptionStore, 'schedules' | 'changeSchedule'>,
): Promise<void> {
  if (isMember === null) return;
  const isPrivate = kind !== 'public';
  for (const schedule of await plans.schedules(id))
    if (schedule.isPrivate !== isPrivate) await plans.changeSchedule(schedule.id, { isPrivate });
}

const KEPT = DAY_MS;
/** Slack names so many channels of somebody at a time. */
const PAGE = 200;
const MOST_PAGES = 5;

const toldSchema = z.object({
  name: z.string().nullable(),
  kind: z.enum(['public', 'private', 'group']),
  shared: z.boolean().exactOptional(),
});
type Told = z.infer<typeof toldSchema>;

interface ChannelsOptions {
  lookups: {
    conversations: Pick<WebClient['conversations'], 'info'>;
    users: Pick<WebClient['users'], 'conversations'>;
  };
  descriptions(): Descriptions;
  clock: Clock;
}

/**
 * Channels asked of Slack each time: somebody may have invited the app a moment ago, or made one private, of which
 * Slack tells nothing. What it said is remembered for a day, for when it says nothing.
 */
export function createChannels({ lookups, descriptions, clock }: ChannelsOptions): Channels {
  const now = () => clock.now().getTime();

  async function ask({ id, name }: NonNullable<Interaction['channel']>): Promise<ChannelInfo> {
    const { channel } = await lookups.conversations.info({ channel: id });
    const isGroup = channel?.is_mpim || isGroupName(channel?.name ?? '');
    const kind = isGroup ? 'group' : channel?.is_private === false ? 'public' : 'private';
    const shared = channel?.is_ext_shared || channel?.is_pending_ext_shared;
    const told: Told = {
      name: channel?.name ?? name,
      kind,
      ...(shared !== undefined && { shared }),
    };
    await descriptions()
      .keep(id, told, now() + KEPT)
      .catch(() => {});
    return { id, ...told, isMember: channel?.is_member ?? null };
  }

  async function remembered(id: string): Promise<Told | null> {
    const kept = await descriptions()
      .find(id, now())
      .catch(() => null);
    return toldSchema.safeParse(kept).data ?? null;
  }

  async function channelsOf(user: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const all = { user, types: 'public_channel,private_channel', exclude_archived: true };
    for (let cursor: string | undefined, pages = 0; pages < MOST_PAGES; pages++) {
      const page = { limit: PAGE, ...(cursor && { cursor }) };
      const { channels = [], response_metadata: more } = await lookups.users.conversations({
        ...all,
        ...page,
      });
      for (const { id } of channels) if (id) found.add(id);
      cursor = more?.next_cursor;
      if (!cursor) break;
    }
    return found;
  }

  return {
    of: (user) =>
      within(
        PATIENCE,
        channelsOf(user).catch(() => null),
        null,
      ),
    async at(channel, patience = PATIENCE) {
      const { id, name } = channel;
      if (id.startsWith('D')) return { id, name: null, kind: 'direct', isMember: null };
      let hidden = false;
      const failed = (error: unknown) => {
        hidden = failureOf(error).word === 'channel_not_found';
        return null;
      };
      const told = await within(patience, ask(channel).catch(failed), null);
      if (told) return told;
      const before = hidden ? null : await remembered(id);
      if (before) return { id, ...before, isMember: null };
      // Of a private channel that the app is not in, and of nothing else, a command tells no name.
      const kind = name && isGroupName(name) ? 'group' : name ? 'public' : 'private';
      return { id, name, kind, isMember: hidden ? false : null };
    },
    forget: (id) =>
      descriptions()
        .forget(id)
        .catch(() => {}),
  };
}
