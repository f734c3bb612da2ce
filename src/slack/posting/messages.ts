/** Sends the messages of a Page one after the other, the plain version where Slack refuses a block. */
import { kindOfPostError } from '../../briefing/wording/post-errors.ts';
import type { Message } from '../render/message.ts';

/** The outcome of sending one message: `refused` is Slack's error word, null where nothing was wrong. */
export type PostResult = { refused: null } | { refused: string };

/** True for an error with which Slack refuses how a message is drawn, not the message. */
export const refusesBlocks = (word: string): boolean =>
  ['drawing', 'length'].includes(kindOfPostError(word));

/**
 * Sends all messages in order, at most `room` of them; where there are more, the last says so.
 * Returns the word of the first refusal, or null.
 */
export async function sendInOrder(
  messages: readonly Message[],
  send: (message: Message) => Promise<PostResult>,
  room = Number.POSITIVE_INFINITY,
): Promise<string | null> {
  const waiting = [...messages];
  for (let used = 0; ; ) {
    const last = used === room - 1 && waiting.length > 1;
    const message = last ? notShown(waiting.length) : waiting.shift();
    if (!message) return null;
    const { refused } = await send(message);
    if (refused === null) {
      if (last) return null;
      used++;
      continue;
    }
    const plain = refusesBlocks(refused) ? message.plain?.() : undefined;
    if (!plain) return refused;
    waiting.unshift(...plain);
  }
}

function notShown(count: number): Message {
  const text = `${count} more messages belong to this answer; Slack takes five. Ask a narrower question for the rest.`;
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}
