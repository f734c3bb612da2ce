/** Slack's answers as they come over the wire: only one that can be read as Slack's is handed on. */
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import type { Logger } from './log.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;
type Answer = Awaited<ReturnType<Fetch>>;

const answerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.string().regex(/^\w+$/) }),
]);

/** The time to wait where Slack names none, or one that is none, seconds. */
const USUAL_WAIT = 30;
/** The longest time that anybody waits for before the next try, seconds. */
const LONGEST_WAIT = 3600;

/** The seconds to wait, as Slack or a proxy names them: `usual` for none, or for what is no length of time; an hour at most. */
export function waitOf(named: number | string | null | undefined, usual = USUAL_WAIT): number {
  const seconds = named === null || named === '' ? Number.NaN : Number(named);
  return seconds >= 0 ? Math.min(seconds, LONGEST_WAIT) : usual;
}

/**
 * A `fetch` for the Web API's client. The whole body is read within the call's time limit. Of status 200 anything but
 * `{"ok":true,…}` or `{"ok":false,"error":"word",…}` (a gateway's page, half of an object, nothing) throws like a
 * broken connection does, as it says as little. With 429 comes a time to wait, whatever was named.
 */
export function readableAnswers(logger: Logger): Fetch {
  return async (url, init) => {
    const answer: Answer = await globalThis.fetch(url, init);
    if (answer.status === 429) return toldToWait(answer, logger);
    if (answer.status !== 200) return answer;
    const body = await answer.text();
    if (!isReadable(body)) {
      logger.warn(
        { status: answer.status, length: body.length },
        'an answer is not one of Slack’s',
      );
      throw new Error('the answer is not one of Slack’s');
    }
    return new Response(body, { headers: Object.fromEntries(answer.headers.entries()) });
  };
}

async function toldToWait(answer: Answer, logger: Logger): Promise<Answer> {
  const named = answer.headers.get('retry-after');
  const seconds = waitOf(named);
  // Read to its end, so that the connection serves the next call.
  await answer.text();
  const unusual = named !== String(seconds);
  logger.warn({ seconds, ...(unusual && { named: Number(named) }) }, 'Slack asks to wait');
  return new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } });
}

function isReadable(body: string): boolean {
  try {
    parseJson(body, answerSchema);
    return true;
  } catch {
    return false;
  }
}
