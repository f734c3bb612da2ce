/** Answers to the one who asked: through the response URL where there is one, else in their direct messages. */
import type { WebClient } from '@slack/web-api';
import { SlackError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { failureOf } from '../api/outcomes.ts';
import type { Interaction } from '../people/interaction.ts';
import type { Message } from '../render/message.ts';
import { renderSlack } from '../render/render.ts';
import { type PostResult, redrawable, sendInOrder } from './messages.ts';
import { postResponse, RESPONSE_USES } from './response-url.ts';

interface ReplyOptions {
  /** The moment of the answer, epoch milliseconds. */
  asOf: number;
  /** The line that asks for all of it. */
  rest?: string;
  /** In the place of the message whose button was pressed: all of it, or its last message. */
  replace?: 'all' | 'last';
}

export interface Replies {
  /** Answers the asker alone, in the thread where they asked if Slack lets it. Throws SlackError where Slack does not take the answer. */
  privately(interaction: Interaction, page: Page, options: ReplyOptions): Promise<void>;
  /**
   * Answers where everybody reads: in the thread of what was said. `earlier` are Slack's ids of the messages of an
   * answer in whose place this one is. Returns those of its own messages.
   */
  openly(
    interaction: Interaction,
    page: Page,
    options: ReplyOptions,
    earlier?: readonly string[],
  ): Promise<readonly string[]>;
  /** Answers the asker alone, beside what was said in a channel. */
  aside(interaction: Interaction, page: Page, options: ReplyOptions): Promise<void>;
}

/** The outcome of one message, with Slack's id of it where everybody sees it. */
type Sent = PostResult & { ts?: string | undefined };

/** Replies that post through `posts`. */
export function createReplies(posts: WebClient): Replies {
  /** Sends one message; `user` alone sees it where one is named. */
  async function post(
    message: Message,
    channel: string,
    { thread, user }: { thread?: string | null; user?: string } = {},
  ): Promise<Sent> {
    const args = {
      channel,
      text: message.text,
      blocks: message.blocks,
      ...(thread && { thread_ts: thread }),
    };
    try {
      if (user) {
        await posts.chat.postEphemeral({ ...args, user });
        return { refused: null };
      }
      const sent = { ...args, unfurl_links: false, unfurl_media: false };
      const { ts } = await posts.chat.postMessage(sent);
      return { refused: null, ts };
    } catch (error) {
      return { refused: failureOf(error).word };
    }
  }

  /** Puts a message in the place of one of the app's own. */
  async function replace({ text, blocks }: Message, channel: string, ts: string): Promise<Sent> {
    try {
      await posts.chat.update({ channel, ts, text, blocks });
      return { refused: null, ts };
    } catch (error) {
      return { refused: failureOf(error).word };
    }
  }

  async function all(
    messages: readonly Message[],
    send: (message: Message) => Promise<PostResult>,
    room?: number,
  ): Promise<void> {
    const refused = await sendInOrder(messages, send, room);
    if (refused) throw new SlackError(refused, `Slack did not take an answer: ${refused}.`);
  }

  return {
    async privately(interaction, page, options) {
      const messages = renderSlack(page, options);
      const { responseUrl, user } = interaction;
      if (!responseUrl) return all(messages, (message) => post(message, user.id));
      let replace = options.replace !== undefined;
      let thread = replace ? null : threadOf(interaction);
      const shown = options.replace === 'last' ? messages.slice(lastOwn(messages)) : messages;
      return all(
        shown,
        async (message) => {
          if (thread) {
            const sent = await post(message, thread.channel, { thread: thread.ts, user: user.id });
            if (sent.refused === null || redrawable(sent.refused)) return sent;
            thread = null;
          }
          const sent = await postResponse(responseUrl, message, replace);
          if (sent.refused === null) replace = false;
          return sent;
        },
        RESPONSE_USES,
      );
    },
    async openly(interaction, page, options, earlier = []) {
      const channel = interaction.channel?.id ?? interaction.user.id;
      const posted: string[] = [];
      const places = [...earlier];
      // Slack takes a shorter text for an edit than for a message.
      const drawing = { ...options, isEditable: earlier.length > 0 };
      await all(renderSlack(page, drawing), async (message) => {
        const place = places[0];
        const replaced = place ? await replace(message, channel, place) : null;
        // Somebody may have deleted it meanwhile.
        const isGone = replaced?.refused && !redrawable(replaced.refused);
        const where = { thread: interaction.thread };
        const sent = replaced && !isGone ? replaced : await post(message, channel, where);
        if (sent.refused !== null) return sent;
        places.shift();
        if (sent.ts) posted.push(sent.ts);
        return sent;
      });
      for (const ts of places) await posts.chat.delete({ channel, ts }).catch(() => undefined);
      return posted;
    },
    async aside(interaction, page, options) {
      const channel = interaction.channel?.id ?? interaction.user.id;
      const where = { thread: interaction.thread, user: interaction.user.id };
      return all(renderSlack(page, options), (message) => post(message, channel, where));
    },
  };
}

/** The thread that somebody acted in. Through its URL a response to one person stands below the channel, wherever they read. */
function threadOf({ channel, thread }: Interaction): { channel: string; ts: string } | null {
  return channel && thread ? { channel: channel.id, ts: thread } : null;
}

/** The buttons of a Page stand in the last message that is no reply in its thread. */
function lastOwn(messages: readonly Message[]): number {
  return messages.findLastIndex((message) => !message.thread);
}
