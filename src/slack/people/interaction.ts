/** Interactions of people with the app, in one shape whatever they were: the person, the place, and the way to answer. */
import type {
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  ViewSubmitAction,
} from '@slack/bolt';

export interface Interaction {
  user: { id: string; name: string; team: string | null };
  /** Its name is null where Slack does not say it: private channels and direct messages. */
  channel: { id: string; name: string | null } | null;
  /** The thread that it happened in. */
  thread: string | null;
  /** The message whose button was pressed. */
  message: string | null;
  /** Takes five answers in thirty minutes. */
  responseUrl: string | null;
  /** Opens one view, within three seconds. */
  trigger: string | null;
  /** True of what was pressed in an answer that one person sees. */
  isPrivate?: true;
  /** True of what was pressed on the Home tab, where no answer is seen but a view. */
  isOnHome?: true;
  /** True of what was pressed in a modal: what it opens lies on top. */
  isInModal?: true;
}

const NAMELESS = new Set(['directmessage', 'privategroup']);

function channelOf(id: string | undefined, name: string | undefined): Interaction['channel'] {
  return id ? { id, name: !name || NAMELESS.has(name) ? null : name } : null;
}

const NONE = { thread: null, message: null, responseUrl: null, trigger: null } as const;

/** A slash command. */
export function ofCommand(body: SlashCommand): Interaction {
  return {
    ...NONE,
    // The team of the person is not told; who they are is asked of Slack anyway.
    user: { id: body.user_id, name: body.user_name, team: null },
    channel: channelOf(body.channel_id, body.channel_name),
    responseUrl: body.response_url,
    trigger: body.trigger_id,
  };
}

interface Person {
  id: string;
  name?: string;
  username?: string;
  team_id?: string;
}

const personOf = (user: Person): Interaction['user'] => ({
  id: user.id,
  name: user.name ?? user.username ?? user.id,
  team: user.team_id ?? null,
});

/** A button or a menu, in a message or in a view. */
export function ofPress(body: BlockAction): Interaction {
  const { container } = body;
  return {
    user: personOf(body.user),
    channel: channelOf(body.channel?.id ?? container?.channel_id, body.channel?.name),
    thread: container?.thread_ts ?? null,
    message: container?.message_ts ?? null,
    responseUrl: body.response_url ?? null,
    trigger: body.trigger_id,
    ...(container?.is_ephemeral === true && { isPrivate: true as const }),
    ...(body.view?.type === 'home' && { isOnHome: true as const }),
    ...(body.view?.type === 'modal' && { isInModal: true as const }),
  };
}

/** A shortcut, of the composer or of a message. */
export function ofShortcut(body: GlobalShortcut | MessageShortcut): Interaction {
  const onMessage = body.type === 'message_action';
  return {
    ...NONE,
    user: personOf(body.user),
    channel: onMessage ? channelOf(body.channel.id, body.channel.name) : null,
    thread: onMessage ? (body.message.thread_ts ?? null) : null,
    responseUrl: onMessage ? body.response_url : null,
    trigger: body.trigger_id,
  };
}

/** A form that was sent. Where it came from stands in the form itself. */
export function ofSubmission(body: ViewSubmitAction): Interaction {
  return { ...NONE, user: personOf(body.user), channel: null, trigger: body.trigger_id };
}

/** Something said to the bot: a mention or a direct message. */
export function ofMessage(event: {
  user: string;
  team?: string;
  user_team?: string;
  channel: string;
  ts: string;
  thread_ts?: string;
}): Interaction {
  return {
    ...NONE,
    // In a channel that several organisations share, Slack names the speaker's own beside the message's.
    user: { id: event.user, name: event.user, team: event.user_team ?? event.team ?? null },
    channel: { id: event.channel, name: null },
    thread: event.thread_ts ?? event.ts,
  };
}

/** The Home tab, opened. */
export function ofHome(event: { user: string }): Interaction {
  return { ...NONE, user: { id: event.user, name: event.user, team: null }, channel: null };
}

/** `#deals`, or "this channel" where Slack does not say its name. */
export function channelWords({ channel }: Interaction): string {
  return channel?.name ? `#${channel.name}` : 'this channel';
}
