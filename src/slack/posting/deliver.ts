/** Posts a Page where everybody reads it: its first message in the channel, everything else in that message's thread. */
import type { WebClient } from '@slack/web-api';
import type { Page } from '../../page/page.ts';
import type { Logger } from '../api/log.ts';
import { postSentence, type Refusal, slackWord } from '../api/refusals.ts';
import type { Message } from '../render/message.ts';
import { renderSlack } from '../render/render.ts';
import { sendInOrder } from './messages.ts';

export interface DeliverOptions {
  workspace: string;
  /** The moment of the Page, epoch milliseconds. */
  asOf: number;
  /** `#deals`, for the sentence of a failure; "that channel" where nobody knows its name. */
  channelName?: string | null;
  /** Posts into the thread of this message. */
  thread?: string | null;
  /** Asks for the message's address too; it costs one more call. */
  permalink?: boolean;
}

export type Delivered =
  | {
      ok: true;
      /** Slack's id of the first message. */
      ts: string;
      permalink?: string;
      /** Why replies in the thread are missing; the message itself is there. */
      incomplete?: Refusal;
    }
  | {
      ok: false;
      /** Slack's word, `no_answer` or `http_503`. */
      error: string;
      /** What to tell whoever asked. */
      sentence: string;
      /** False where the message may have arrived all the same: look before posting again. */
      definite: boolean;
      /** Seconds that Slack asks to wait. */
      retryAfter?: number;
    };

/** Posts a Page. Never posts twice and never throws for what Slack answers: the outcome says what happened. */
export type Deliver = (page: Page, channel: string, options: DeliverOptions) => Promise<Delivered>;

/** The way to post with `posts`, a client that never tries twice. */
export function createDeliver(posts: WebClient, logger: Logger): Deliver {
  async function post(message: Message, channel: string, thread: string | null) {
    const { ts } = await posts.chat.postMessage({
      channel,
      text: message.text,
      blocks: message.blocks as never,
      unfurl_links: false,
      unfurl_media: false,
      ...(thread && { thread_ts: thread }),
    });
    return String(ts);
  }

  return async (page, channel, options) => {
    // Text within what `chat.update` takes: a correction may edit it later.
    const messages = renderSlack(page, { asOf: options.asOf, editable: true });
    let first: string | null = null;
    let refusal: Refusal | null = null;
    await sendInOrder(messages, async (message) => {
      try {
        const thread = options.thread ?? first;
        const ts = await post(message, channel, thread);
        first ??= ts;
        return { refused: null };
      } catch (error) {
        refusal = slackWord(error);
        return { refused: refusal.word };
      }
    });
    const facts = { channel, ts: first, refusal: (refusal as Refusal | null)?.word };
    logger.info(facts, first === null ? 'A post failed' : 'Posted');
    if (first === null) return failed(refusal as Refusal | null, options);
    return {
      ok: true,
      ts: first,
      ...(options.permalink ? await permalinkOf(posts, channel, first) : {}),
      ...(refusal ? { incomplete: refusal } : {}),
    };
  };
}

function failed(refusal: Refusal | null, { channelName }: DeliverOptions): Delivered {
  const known = refusal ?? { word: 'nothing_to_post', definite: true };
  return {
    ok: false,
    error: known.word,
    definite: known.definite,
    sentence: postSentence(known, channelName ?? 'that channel'),
    ...(known.retryAfter !== undefined && { retryAfter: known.retryAfter }),
  };
}

async function permalinkOf(posts: WebClient, channel: string, ts: string) {
  try {
    const { permalink } = await posts.chat.getPermalink({ channel, message_ts: ts });
    return { permalink };
  } catch {
    // The address is a courtesy; the message is there.
    return {};
  }
}
