/** Events that others cause: channels are archived, renamed and deleted, people leave, the app is sent away. */

import type { Channel, Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { botIsIn, findChannel, findPerson, mintId, mintTs, unixSeconds } from '../state/state.ts';
import { personToWire } from '../web-api/methods/users.ts';

/** Channels are named by id, `#name` or name, people by id or handle. Each resolves when the app has acknowledged it. */
export interface WorkspaceEvents {
  archive(channel: string): Promise<void>;
  unarchive(channel: string): Promise<void>;
  rename(channel: string, name: string): Promise<void>;
  /** Shares a private channel with another organisation: it has another id from then on. Resolves with that. */
  shareOutside(channel: string): Promise<string>;
  /** Deletes a channel with all that was said in it. */
  remove(channel: string): Promise<void>;
  /** Closes somebody's account: they leave every channel. */
  deactivate(handle: string): Promise<void>;
  /** Opens it again: they are in no channel yet. */
  reactivate(handle: string): Promise<void>;
  /** Uninstalls the app: `account_inactive` is all that its bot token gets from now on. */
  uninstall(): Promise<void>;
  /** Revokes the bot token: it gets `token_revoked`. */
  revoke(): Promise<void>;
  /** Lets the bot token be used again, as one of a new installation. */
  reinstall(): void;
}

/** The events of a workspace; `acknowledged` resolves when nothing is under way to the app. */
export function createWorkspaceEvents(
  core: Core,
  acknowledged: () => Promise<void>,
): WorkspaceEvents {
  const { state } = core;

  async function tell(event: Fields, channel?: string): Promise<void> {
    core.hub.changed();
    core.publish({ ...event, event_ts: mintTs(core) }, channel);
    await acknowledged();
  }

  async function shut(channel: Channel, is_archived: boolean): Promise<void> {
    channel.is_archived = is_archived;
    const type = `${family(channel)}_${is_archived ? 'archive' : 'unarchive'}`;
    await tell({ type, channel: channel.id }, channel.id);
  }

  async function endTokens(word: string, ...events: Fields[]): Promise<void> {
    core.tokenRefusal = word;
    for (const event of events) await tell(event);
  }

  const revoked = () => ({ type: 'tokens_revoked', tokens: { bot: [state.app.bot_user] } });
  return {
    archive: async (wanted) => shut(channelOf(core, wanted), true),
    unarchive: async (wanted) => shut(channelOf(core, wanted), false),
    async rename(wanted, name) {
      const channel = channelOf(core, wanted);
      channel.name = name;
      const { id, created } = channel;
      await tell({ type: `${family(channel)}_rename`, channel: { id, name, created } }, id);
    },
    async shareOutside(wanted) {
      const channel = channelOf(core, wanted);
      const from = channel.id;
      const to = mintId(state, 'C');
      for (const message of state.messages[from] ?? []) message.channel = to;
      state.messages[to] = state.messages[from] ?? [];
      delete state.messages[from];
      delete state.channels[from];
      state.channels[to] = { ...channel, id: to, is_ext_shared: true };
      await tell({ type: 'channel_id_changed', old_channel_id: from, new_channel_id: to }, to);
      return to;
    },
    async remove(wanted) {
      const channel = channelOf(core, wanted);
      const concerned = channel.kind === 'public' || botIsIn(state, channel);
      delete state.channels[channel.id];
      delete state.messages[channel.id];
      const type = `${family(channel)}_deleted`;
      if (concerned) await tell({ type, channel: channel.id });
    },
    async deactivate(handle) {
      const person = findPerson(state, handle);
      if (!person) throw new Error(`there is nobody called ${handle}`);
      person.deleted = true;
      for (const channel of Object.values(state.channels))
        if (channel.kind !== 'im')
          channel.members = channel.members.filter((member) => member !== person.id);
      const cache_ts = unixSeconds(core);
      await tell({ type: 'user_change', user: personToWire(core, person), cache_ts });
    },
    async reactivate(handle) {
      const person = findPerson(state, handle);
      if (!person) throw new Error(`there is nobody called ${handle}`);
      person.deleted = false;
      const cache_ts = unixSeconds(core);
      await tell({ type: 'user_change', user: personToWire(core, person), cache_ts });
    },
    uninstall: () => endTokens('account_inactive', revoked(), { type: 'app_uninstalled' }),
    revoke: () => endTokens('token_revoked', revoked()),
    reinstall() {
      core.tokenRefusal = null;
    },
  };
}

function channelOf(core: Core, wanted: string): Channel {
  const channel = findChannel(core.state, wanted);
  if (!channel) throw new Error(`there is no channel ${wanted}`);
  return channel;
}

/** The word of events for a kind of channel. */
const family = ({ kind }: Channel) => (kind === 'private' ? 'group' : 'channel');
