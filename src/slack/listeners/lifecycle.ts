/** The life of an installation: channels and people come and go, and one day the app is sent away. The schedule follows at once. */
import type { App } from '@slack/bolt';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { Services } from '../handling/services.ts';
import type { SlackUser } from '../people/users.ts';

/** The fields of the events that are read. */
interface Happened {
  /** An id; of a rename, the channel as it now is. */
  channel?: string | { id: string; name: string };
  /** An id where somebody came into a channel, else the person as they now are. */
  user?: string | (SlackUser & { id: string });
  /** Of a channel whose id changes. */
  old_channel_id?: string;
  new_channel_id?: string;
  /** Whose tokens were revoked, by kind. */
  tokens?: { bot?: readonly string[] };
}

type Follow = (schedule: Scheduling, happened: Happened) => Promise<void>;

/** The end of a channel, in the word that Slack has for a post there from then on. */
const closing =
  (word: string): Follow =>
  (schedule, { channel }) =>
    schedule.closed(String(channel), word);

/** By the event's name after `channel_` or `group_`. */
const IN_CHANNELS: Readonly<Record<string, Follow>> = {
  archive: closing('is_archived'),
  deleted: closing('channel_not_found'),
  left: closing('not_in_channel'),
  unarchive: (schedule, { channel }) => schedule.reopened(String(channel)),
  async rename(schedule, { channel }) {
    if (typeof channel === 'object') await schedule.renamed(channel.id, channel.name);
  },
};

/** Listens to the ends and beginnings; `onEnd` is called when the app is no longer welcome. */
export function listenToLife(app: App, services: Services, onEnd: () => void): void {
  const { schedule, logger, errorReply, users, channels } = services;

  function hear(event: string, heard: (happened: Happened) => Promise<void>): void {
    app.event(event, async ({ event: happened }) => {
      // An event by a name that is put together: Bolt knows its fields only by a name that is written out.
      await heard(happened as unknown as Happened).catch((error: unknown) => {
        errorReply.note(error, event);
      });
    });
  }

  /** Channels: what was remembered of one may not hold any more. */
  function on(event: string, follow: Follow): void {
    hear(event, async (happened) => {
      const { channel, old_channel_id: old } = happened;
      const id = old ?? (typeof channel === 'object' ? channel.id : channel);
      if (id) await channels.forget(id);
      if (schedule) await follow(schedule, happened);
    });
  }

  for (const [name, follow] of Object.entries(IN_CHANNELS))
    for (const family of ['channel', 'group']) on(`${family}_${name}`, follow);
  on('channel_id_changed', async (scheduling, { old_channel_id: from, new_channel_id: to }) => {
    if (from && to) await scheduling.moved(from, to);
  });
  on('member_joined_channel', async (scheduling, { user, channel }) => {
    if (user === services.identity().botUser) await scheduling.joined(String(channel));
  });
  for (const change of ['user_change', 'team_join'])
    hear(change, async ({ user }) => {
      if (typeof user !== 'object') return;
      await users.changed(user);
      // Only `false` says that an account is open.
      if (user.deleted) await schedule?.departed(user.id);
      else if (user.deleted === false) await schedule?.returned(user.id);
    });
  for (const end of ['app_uninstalled', 'tokens_revoked'] as const)
    app.event(end, async ({ event }) => {
      // A person's own token may be revoked without the bot's.
      if (event.type === 'tokens_revoked' && !event.tokens.bot?.length) return;
      logger.warn({ event: end }, 'The app was uninstalled, or its tokens were revoked');
      onEnd();
      await schedule?.closed(null, end);
    });
}
