/** Answers through a response URL: five uses in thirty minutes. Bolt's own has no time limit and drops Slack's reason. */

import type { Sent } from './messages.ts';
import type { Message } from './render/message.ts';

/** How often a response URL may be used. */
export const RESPONSE_USES = 5;

const PATIENCE = 5_000;

/** How the answer is shown. */
export interface ResponseOptions {
  thread?: string | null;
  /** Puts the message in the place of the one whose button was pressed. */
  replace?: boolean;
}

/** Sends one message, seen by the asker alone unless it replaces one that all see. */
export async function postResponse(
  url: string,
  message: Message,
  { thread, replace = false }: ResponseOptions = {},
): Promise<Sent> {
  const body = {
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    replace_original: replace,
    ...(replace ? {} : { response_type: 'ephemeral' }),
    ...(thread && !replace ? { thread_ts: thread } : {}),
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    return readAnswer(response.ok, response.status, await response.text());
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'cut' };
  }
}

/** Slack answers `ok`, a JSON object or a bare word, with any status. */
function readAnswer(ok: boolean, status: number, text: string): Sent {
  const word = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? (/^\w+$/.test(text) ? text : undefined);
  if (ok && (word === undefined || word === 'ok')) return { refused: null };
  return { refused: word ?? `http_${status}` };
}
