/** chat.*: what the app says. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Channel, Fields, Message } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import {
  changeMessage,
  fromBot,
  removeMessage,
  whisper,
  withBlockIds,
  writeMessage,
} from '../../state/messages.ts';
import { botIsIn, channelForApp, isOfClosedAccount } from '../../state/state.ts';
import { readContent } from './content.ts';
import { channelOf, flag, type Methods, messageOf, optionalText, text } from './method.ts';

/** chat.update refuses longer texts, where chat.postMessage cuts them off. */
const LONGEST_UPDATE = 4000;

/** Refuses what the bot may not write to. */
function checkWritable(core: Core, channel: Channel): void {
  if (isOfClosedAccount(core.state, channel)) throw new SlackRefusal('user_disabled');
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  const open = channel.kind === 'public' && core.scopes.includes('chat:write.public');
  if (!botIsIn(core.state, channel) && !open) throw new SlackRefusal('not_in_channel');
}

/** The thread to write to, as the time of its first message. */
function threadTs(core: Core, channel: Channel, args: Fields): string | undefined {
  const ts = optionalText(args, 'thread_ts');
  if (ts === undefined) return undefined;
  const list = core.state.messages[channel.id] ?? [];
  const parent = list.find((each) => each.ts === ts && !each.ephemeral_for);
  if (!parent) throw new SlackRefusal('thread_not_found');
  return parent.thread_ts ?? ts;
}

function ownMessage(core: Core, channel: Channel, args: Fields, refusal: string): Message {
  const message = messageOf(core, channel, text(args, 'ts'));
  if (message.user !== core.state.app.bot_user) throw new SlackRefusal(refusal);
  return message;
}

function postMessage(core: Core, args: Fields): Fields {
  const channel = channelOf(core, args);
  checkWritable(core, channel);
  const thread_ts = threadTs(core, channel, args);
  const draft = readContent(core, args);
  const broadcast = thread_ts !== undefined && flag(args, 'reply_broadcast');
  const message = writeMessage(core, channel, {
    ...fromBot(core),
    ...draft,
    ...(thread_ts !== undefined && { thread_ts }),
    ...(broadcast && { subtype: 'thread_broadcast' }),
  });
  const { channel: id, ts, ephemeral_for: _for, ...rest } = message;
  return { channel: id, ts, message: { ...rest, ts } };
}

function postEphemeral(core: Core, args: Fields): Fields {
  const channel = channelOf(core, args);
  checkWritable(core, channel);
  const user = text(args, 'user');
  if (!channel.members.includes(user)) throw new SlackRefusal('user_not_in_channel');
  const thread_ts = optionalText(args, 'thread_ts');
  const message = whisper(core, channel, {
    ...fromBot(core),
    ...readContent(core, args),
    ...(thread_ts !== undefined && { thread_ts }),
    ephemeral_for: user,
  });
  return { message_ts: message.ts };
}

/** Rich text gives way to rich text alone, in whatever company; or to a text without blocks. */
function checkReplaceable(before: Fields[], after: Fields[]): void {
  const hasRichText = (blocks: Fields[]) => blocks.some(({ type }) => type === 'rich_text');
  if (hasRichText(before) && !hasRichText(after)) throw new SlackRefusal('block_mismatch');
}

function update(core: Core, args: Fields): Fields {
  const channel = channelOf(core, args);
  const message = ownMessage(core, channel, args, 'cant_update_message');
  if (channel.is_archived) throw new SlackRefusal('is_inactive');
  if ([...String(args.text ?? '')].length > LONGEST_UPDATE) throw new SlackRefusal('msg_too_long');
  const content = readContent(core, args);
  if (content.blocks) checkReplaceable(message.blocks ?? [], content.blocks);
  const change: Partial<Message> = { text: content.text };
  // A text alone takes the blocks away; blocks alone keep the text.
  if (args.text === undefined && args.markdown_text === undefined) change.text = message.text;
  change.blocks = content.blocks ? withBlockIds(content.blocks) : undefined;
  if (content.attachments) change.attachments = content.attachments;
  if (content.metadata) change.metadata = content.metadata;
  changeMessage(core, message, change);
  const { text: now, blocks, user } = message;
  return { channel: channel.id, ts: message.ts, text: now, message: { text: now, blocks, user } };
}

export const chat: Methods = {
  'chat.postMessage': { tier: 'special', scopes: ['chat:write'], run: postMessage },
  'chat.postEphemeral': { tier: 4, scopes: ['chat:write'], run: postEphemeral },
  'chat.update': { tier: 3, scopes: ['chat:write'], run: update },

  'chat.delete': {
    tier: 3,
    scopes: ['chat:write'],
    run(core, args) {
      const channel = channelOf(core, args);
      const message = ownMessage(core, channel, args, 'cant_delete_message');
      removeMessage(core, message);
      return { channel: channel.id, ts: message.ts };
    },
  },

  'chat.getPermalink': {
    tier: 'special',
    run(core, args) {
      const channel = channelForApp(core, text(args, 'channel'));
      const message = messageOf(core, channel, text(args, 'message_ts'));
      const base = `${core.url}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
      const inThread = message.thread_ts !== undefined && message.thread_ts !== message.ts;
      const rest = inThread ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
      return { channel: channel.id, permalink: base + rest };
    },
  },
};
