/** conversations.*: where the app may look, and who is there. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Channel, Fields } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import {
  botIsIn,
  channelForApp,
  directMessage,
  isOfClosedAccount,
  own,
} from '../../state/state.ts';
import {
  channelOf,
  flag,
  type Methods,
  needChannelScope,
  optionalText,
  page,
  text,
} from './method.ts';

/** A channel as Slack describes it to the app. */
export function channelToWire(core: Core, channel: Channel, withCount = false): Fields {
  const shared = {
    id: channel.id,
    created: channel.created,
    is_im: channel.kind === 'im',
    is_archived: channel.is_archived,
    is_org_shared: false,
    context_team_id: core.state.team.id,
    updated: channel.created * 1000,
  };
  if (channel.kind === 'im') {
    const other = channel.members.find((each) => each !== core.state.app.bot_user);
    return { ...shared, user: other, is_user_deleted: isOfClosedAccount(core.state, channel) };
  }
  const counted = withCount ? { num_members: channel.members.length } : {};
  return {
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.is_general,
    is_member: botIsIn(core.state, channel),
    is_shared: channel.is_ext_shared,
    is_ext_shared: channel.is_ext_shared,
    is_pending_ext_shared: false,
    creator: channel.members[0] ?? core.state.app.bot_user,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    ...counted,
  };
}

const KINDS: Record<string, Channel['kind'] | undefined> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
};

/** The channels that a listing may show, by the kinds asked for. */
export function listChannels(core: Core, args: Fields): Channel[] {
  const types = (optionalText(args, 'types') ?? 'public_channel').split(',');
  const kinds = types.map((each) => KINDS[each.trim()]);
  return Object.values(core.state.channels)
    .filter((each) => kinds.includes(each.kind))
    .filter((each) => each.kind === 'public' || botIsIn(core.state, each))
    .filter((each) => !flag(args, 'exclude_archived') || !each.is_archived);
}

function open(core: Core, args: Fields): Fields {
  const known = optionalText(args, 'channel');
  if (known !== undefined) {
    const channel = channelForApp(core, known);
    return { channel: channelToWire(core, channel), no_op: true, already_open: true };
  }
  const users = text(args, 'users').split(',');
  const person = own(core.state.people, String(users[0]));
  if (!person || person.is_bot) throw new SlackRefusal('user_not_found');
  if (person.deleted) throw new SlackRefusal('user_disabled');
  if (users.length > 1) throw new SlackRefusal('method_not_supported_for_channel_type');
  const channel = directMessage(core, person.id, core.state.app.bot_user);
  core.hub.changed();
  const full = flag(args, 'return_im') ? channelToWire(core, channel) : { id: channel.id };
  return { channel: full };
}

export const conversations: Methods = {
  'conversations.info': {
    tier: 3,
    run(core, args) {
      const channel = channelOf(core, args);
      needChannelScope(core, channel, 'read');
      return { channel: channelToWire(core, channel, flag(args, 'include_num_members')) };
    },
  },

  'conversations.list': {
    tier: 2,
    scopes: ['channels:read', 'groups:read', 'im:read'],
    run(core, args) {
      const { items, next_cursor } = page(listChannels(core, args), args, 100, 1000);
      const channels = items.map((each) => channelToWire(core, each, true));
      return { channels, response_metadata: { next_cursor } };
    },
  },

  'conversations.members': {
    tier: 4,
    run(core, args) {
      const channel = channelOf(core, args);
      needChannelScope(core, channel, 'read');
      const { items, next_cursor } = page(channel.members, args, 100, 1000);
      return { members: items, response_metadata: { next_cursor } };
    },
  },

  'conversations.open': { tier: 3, scopes: ['im:write'], run: open },
};
