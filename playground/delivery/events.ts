/** The Events API: wraps an event, sends it, and sends it again when the app fails. */

import type { Outcome } from '../protocol/envelope.ts';
import type { Fields } from '../protocol/types.ts';
import { isMovable } from '../state/clock.ts';
import type { Core } from '../state/core.ts';
import { botIsIn, mintId, unixSeconds } from '../state/state.ts';

/** The subscriptions of an app unless it names others. */
export const DEFAULT_SUBSCRIPTIONS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'reaction_added',
  'team_join',
  'tokens_revoked',
  'user_change',
];

/** When a failed event is sent again, counted from the first try on the workspace's clock. */
const RETRY_AFTER = [0, 60_000, 360_000];

/** The name under which an event is subscribed to: messages go by the kind of channel. */
function subscriptionOf(event: Fields): string {
  if (event.type !== 'message') return String(event.type);
  const family: Record<string, string> = { channel: 'channels', group: 'groups', im: 'im' };
  return `message.${family[String(event.channel_type)]}`;
}

/** Of a public channel as a whole: told to every app of the workspace. */
const OF_ALL_CHANNELS = /^channel_(?:archive|created|deleted|rename|unarchive)$/;

/** True where the app gets an event: it is subscribed, and the bot is where the event happened, if that matters. */
function concernsApp(core: Core, event: Fields, channelId?: string): boolean {
  if (!core.subscriptions.includes(subscriptionOf(event))) return false;
  if (OF_ALL_CHANNELS.test(String(event.type))) return true;
  const channel = channelId === undefined ? undefined : core.state.channels[channelId];
  return !channel || botIsIn(core.state, channel);
}

function wrap(core: Core, event: Fields, channelId?: string): Fields {
  const { state } = core;
  const shared = channelId !== undefined && state.channels[channelId]?.is_ext_shared === true;
  return {
    token: 'verification-token',
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: state.app.id,
    event,
    type: 'event_callback',
    event_id: mintId(state, 'Ev'),
    event_time: unixSeconds(core),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.app.bot_user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared,
  };
}

function reasonOf(outcome: Outcome): string {
  if (outcome.error === 'operation_timeout') return 'http_timeout';
  if (outcome.status !== undefined) return 'http_error';
  return 'connection_failed';
}

/** Resolves when the workspace's clock has come to a moment; at once for a moment that is past. */
function clockReaches(core: Core, moment: number): Promise<boolean> {
  if (core.clock.now().getTime() >= moment) return Promise.resolve(true);
  const { clock } = core;
  if (!isMovable(clock)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = clock.onTick((minute) => {
      if (minute.getTime() < moment) return new Date(moment);
      stop();
      resolve(true);
    });
  });
}

async function sendWithRetries(core: Core, payload: Fields): Promise<void> {
  const first = core.clock.now().getTime();
  let outcome = await core.deliver({ type: 'events_api', payload });
  for (const [index, after] of RETRY_AFTER.entries()) {
    if (outcome.ok || outcome.noRetry) return;
    if (!(await clockReaches(core, first + after))) return;
    const retry = { num: index + 1, reason: reasonOf(outcome) };
    outcome = await core.deliver({ type: 'events_api', payload, retry });
  }
}

/** Sends an event, whatever the app is subscribed to; nobody waits for it. */
export function sendEvent(core: Core, event: Fields, channelId?: string): void {
  void sendWithRetries(core, wrap(core, event, channelId));
}

/** Sends an event if it concerns the app; nobody waits for it. */
export function publishEvent(core: Core, event: Fields, channelId?: string): void {
  if (concernsApp(core, event, channelId)) sendEvent(core, event, channelId);
}
