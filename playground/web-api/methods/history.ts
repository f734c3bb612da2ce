/** conversations.history and conversations.replies. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Channel, Fields, Message } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { repliesIn, repliesTo, threadOf, toWire, withThreadSummary } from '../../state/messages.ts';
import { botIsIn, messagesOf } from '../../state/state.ts';
import {
  channelOf,
  flag,
  type Methods,
  messageOf,
  needChannelScope,
  optionalText,
  page,
  text,
} from './method.ts';

/** The channel, if the app may read in it. */
function readable(core: Core, args: Fields): Channel {
  const channel = channelOf(core, args);
  needChannelScope(core, channel, 'history');
  if (!botIsIn(core.state, channel)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** Message times are compared in whole microseconds, because a fraction would confuse neighbours. */
function micros(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  if (!/^\d+$/.test(seconds) || !/^\d*$/.test(fraction))
    throw new SlackRefusal('invalid_ts_oldest');
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function between(args: Fields): (message: Message) => boolean {
  const oldest = optionalText(args, 'oldest');
  const latest = optionalText(args, 'latest');
  const from = oldest === undefined ? Number.NEGATIVE_INFINITY : micros(oldest);
  const to = latest === undefined ? Number.POSITIVE_INFINITY : micros(latest);
  const inclusive = flag(args, 'inclusive');
  return ({ ts }) => {
    const at = micros(ts);
    return (at > from && at < to) || (inclusive && (at === from || at === to));
  };
}

/** Most messages of a page for an app whose reading is limited. */
const FEW = 15;

const limitedTo = (core: Core, args: Fields): Fields =>
  core.faults.historyIsLimited()
    ? { ...args, limit: Math.min(Number(args.limit ?? FEW), FEW) }
    : args;

function answer(core: Core, channel: Channel, list: Message[], args: Fields): Fields {
  const withMetadata = flag(args, 'include_all_metadata');
  const { items, next_cursor } = page(list, limitedTo(core, args), 100, 999);
  const replies = repliesIn(core, channel.id);
  const messages = items.map((each) =>
    withThreadSummary(each, toWire(each, withMetadata), replies.get(each.ts)),
  );
  const more = next_cursor !== '';
  return { messages, has_more: more, ...(more && { response_metadata: { next_cursor } }) };
}

export const history: Methods = {
  'conversations.history': {
    tier: 3,
    run(core, args) {
      const channel = readable(core, args);
      const isReply = (each: Message) => each.thread_ts !== undefined && each.thread_ts !== each.ts;
      const list = messagesOf(core.state, channel.id)
        .filter((each) => !each.ephemeral_for)
        .filter((each) => !isReply(each) || each.subtype === 'thread_broadcast')
        .filter(between(args));
      return { ...answer(core, channel, list.reverse(), args), pin_count: 0 };
    },
  },

  'conversations.replies': {
    tier: 3,
    run(core, args) {
      const channel = readable(core, args);
      const message = messageOf(core, channel, text(args, 'ts'));
      const parent = threadOf(core, message);
      const replies = repliesTo(core, parent).filter(between(args));
      return answer(core, channel, [parent, ...replies], args);
    },
  },
};
