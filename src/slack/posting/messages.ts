/** Sends the messages of a Page one after the other, a plainer version where Slack refuses how one is drawn. */
import { kindOfPostError } from '../../briefing/wording/post-errors.ts';
import type { Message } from '../render/message.ts';
import { plainer } from '../render/plainer.ts';

/** The outcome of sending one message: `refused` is Slack's error word, null where nothing was wrong. */
export type PostResult = { refused: null } | { refused: string };

/** The reason for which Slack refuses a message that may do when it is drawn otherwise; null for any other refusal. */
export function redrawable(word: string): 'drawing' | 'length' | null {
  const kind = kindOfPostError(word);
  return kind === 'drawing' || kind === 'length' ? kind : null;
}

/** The messages in the place of one that Slack refuses with this word. None where nothing plainer is left, or would do. */
function insteadOf(message: Message, word: string): Message[] {
  const refused = redrawable(word);
  if (!refused) return [];
  const { thread } = message;
  return (
    message.plain?.() ??
    plainer(message, refused).map(({ text, blocks }) => ({
      text,
      blocks: [...blocks],
      ...(thread && { thread }),
    }))
  );
}

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
    const instead = insteadOf(message, refused);
    if (instead.length === 0) return refused;
    waiting.unshift(...instead);
  }
}

function notShown(count: number): Message {
  const text = `${count} more messages belong to this answer; Slack takes five. Ask a narrower question for the rest.`;
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}
