/** Answers through a response URL: five uses in thirty minutes. Bolt's own has no time limit and drops Slack's reason. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { z } from 'zod';
import { present } from '../../domain/collections.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Message } from '../render/message.ts';
import type { PostResult } from './messages.ts';

/** The uses that Slack allows of one response URL. */
export const RESPONSE_USES = 5;

const PATIENCE = 5_000;

/** Sends one message, seen by the asker alone unless it `replace`s the one whose button was pressed, which all may see. */
export async function postResponse(
  url: string,
  message: Message,
  replace = false,
): Promise<PostResult> {
  const body = {
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    replace_original: replace,
    ...(replace ? {} : { response_type: 'ephemeral' }),
  };
  const timer = new AbortController();
  const late = setTimeout(() => timer.abort(), PATIENCE);
  try {
    return await post(url, JSON.stringify(body), timer.signal);
  } catch {
    return { refused: 'no_answer' };
  } finally {
    clearTimeout(late);
  }
}

/** Posts JSON. Half of the time that `fetch` takes, and no redirect is followed. */
async function post(url: string, body: string, signal: AbortSignal): Promise<PostResult> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const call = request(url, { method: 'POST', headers, signal });
  // An error after the answer has begun is the answer's too, and reported there.
  call.on('error', () => {});
  call.end(body);
  const [answer]: IncomingMessage[] = await once(call, 'response');
  const response = present(answer, 'the response');
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return readAnswer(response.statusCode ?? 0, text);
}

/** Slack answers `ok`, a JSON object or a bare word, with any status; anything else is no answer of Slack’s. */
function readAnswer(status: number, text: string): PostResult {
  const word = wordIn(text.trim());
  if (status < 200 || status >= 300)
    return { refused: word && word !== OK ? word : statusWord(status) };
  return { refused: word === OK ? null : (word ?? 'no_answer') };
}

const OK = 'ok';
const statusWord = (status: number) => (status === 429 ? 'ratelimited' : `http_${status}`);

const answerSchema = z.object({ ok: z.boolean(), error: z.string().regex(/^\w+$/).optional() });

/** The word of an answer; an empty one says as much as `ok`. Null where it is nothing of Slack's. */
function wordIn(text: string): string | null {
  if (/^\w*$/.test(text)) return text || OK;
  try {
    const { ok, error } = parseJson(text, answerSchema);
    return ok ? OK : (error ?? null);
  } catch {
    return null;
  }
}
