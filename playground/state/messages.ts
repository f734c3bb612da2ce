/** Writing, changing and removing messages, and telling the app about it. */

import type { Channel, Fields, Message } from '../protocol/types.ts';
import type { Core } from './core.ts';
import { channelScope, findMessage, messagesOf, mintTs } from './state.ts';

/** Slack cuts longer texts off. */
const TEXT_KEPT = 40_000;

/** The parts of a new message. */
type Draft = Partial<Omit<Message, 'type' | 'ts' | 'channel'>> & { text: string };

/** Fields that every message of the bot carries. */
export function fromBot(core: Core): Pick<Message, 'user' | 'bot_id' | 'app_id' | 'team'> {
  const { app, team } = core.state;
  return { user: app.bot_user, bot_id: app.bot_id, app_id: app.id, team: team.id };
}

/** Gives every block an id, as Slack does: `state.values` and actions refer to them. */
export function withBlockIds(blocks: Fields[]): Fields[] {
  const taken = new Set(blocks.map((each) => each.block_id));
  let next = 0;
  const freeId = () => {
    do next += 1;
    while (taken.has(`b${next}`));
    return `b${next}`;
  };
  return blocks.map((block) => {
    const known = typeof block.block_id === 'string' && block.type !== 'markdown';
    return { ...block, block_id: known ? block.block_id : freeId() };
  });
}

/** Adds a message to a channel. */
export function writeMessage(core: Core, channel: Channel, draft: Draft): Message {
  const message: Message = {
    ...draft,
    type: 'message',
    user: draft.user ?? core.state.app.bot_user,
    channel: channel.id,
    ts: mintTs(core),
    text: [...draft.text].slice(0, TEXT_KEPT).join(''),
  };
  if (draft.blocks) message.blocks = withBlockIds(draft.blocks);
  messagesOf(core.state, channel.id).push(message);
  core.hub.changed();
  if (!message.ephemeral_for) announce(core, channel, toWire(message));
  return message;
}

/**
 * Adds a message that one person sees. In a thread Slack shows it only where there are replies already: before, it
 * is taken and shown to nobody, so that only its `ts` comes back.
 */
export function whisper(core: Core, channel: Channel, draft: Draft): Pick<Message, 'ts'> {
  const { thread_ts } = draft;
  const isActive = messagesOf(core.state, channel.id).some(
    (message) =>
      message.thread_ts === thread_ts && message.ts !== thread_ts && !message.ephemeral_for,
  );
  if (thread_ts !== undefined && !isActive) return { ts: mintTs(core) };
  return writeMessage(core, channel, draft);
}

/** Changes a message in place. */
export function changeMessage(core: Core, message: Message, change: Partial<Message>): void {
  const previous = toWire(message);
  Object.assign(message, change);
  if (change.blocks) message.blocks = withBlockIds(change.blocks);
  if (!message.ephemeral_for) {
    message.edited = { user: message.user, ts: mintTs(core) };
    announceChange(core, message, 'message_changed', previous);
  }
  core.hub.changed();
}

/** Removes a message. */
export function removeMessage(core: Core, message: Message): void {
  const list = messagesOf(core.state, message.channel);
  list.splice(list.indexOf(message), 1);
  if (!message.ephemeral_for) announceChange(core, message, 'message_deleted', toWire(message));
  core.hub.changed();
}

/** A message as Slack sends it: without what is the workspace's own. */
export function toWire(message: Message, withMetadata = false): Fields {
  const { channel: _channel, ephemeral_for: _for, metadata, ...rest } = message;
  return structuredClone(withMetadata && metadata ? { ...rest, metadata } : rest);
}

/** A thread's parent with what Slack adds to it: counts, who replied, and when last. */
export function withThreadSummary(
  message: Message,
  wire: Fields,
  replies: readonly Message[] = [],
): Fields {
  if (replies.length === 0) return wire;
  const users = [...new Set(replies.map((each) => each.user))];
  return {
    ...wire,
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
  };
}

/** The replies below a message, oldest first. */
export function repliesTo(core: Core, parent: Message): Message[] {
  return messagesOf(core.state, parent.channel).filter(
    (each) => each.thread_ts === parent.ts && !each.ephemeral_for,
  );
}

/** The replies in a channel by the `ts` of what they answer, oldest first. */
export function repliesIn(core: Core, channel: string): Map<string | undefined, Message[]> {
  const all = messagesOf(core.state, channel).filter((each) => !each.ephemeral_for);
  return Map.groupBy(all, (each) => each.thread_ts);
}

/** The first message of the thread that a message is in. */
export function threadOf(core: Core, message: Message): Message {
  const first = message.thread_ts && findMessage(core.state, message.channel, message.thread_ts);
  return first || message;
}

function announce(core: Core, channel: Channel, wire: Fields): void {
  const kind = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const event = { ...wire, channel: channel.id, channel_type: kind, event_ts: wire.ts };
  if (core.scopes.includes(channelScope(channel, 'history'))) core.publish(event, channel.id);
  const author = core.state.people[String(wire.user)];
  const mentions = String(wire.text).includes(`<@${core.state.app.bot_user}>`);
  if (!mentions || channel.kind === 'im' || author?.is_bot) return;
  const { channel_type: _kind, ...mention } = event;
  core.publish({ ...mention, type: 'app_mention' }, channel.id);
}

function announceChange(core: Core, message: Message, subtype: string, previous: Fields): void {
  const channel = core.state.channels[message.channel];
  if (!channel || !core.scopes.includes(channelScope(channel, 'history'))) return;
  const kind = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const ts = mintTs(core);
  const about =
    subtype === 'message_changed' ? { message: toWire(message) } : { deleted_ts: message.ts };
  core.publish(
    {
      type: 'message',
      subtype,
      hidden: true,
      channel: channel.id,
      channel_type: kind,
      ts,
      event_ts: ts,
      previous_message: previous,
      ...about,
    },
    channel.id,
  );
}
