/** The meaning of what a call of the Web API answers, or fails with: the one place that decides it. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { kindOfPostError, POST_ERRORS } from '../../briefing/wording/post-errors.ts';
import { SlackError } from '../../errors.ts';
import { waitOf } from './answers.ts';

/** A call that did not do what was asked. `word` is Slack's, or ours where it gave none: `no_answer`, `http_503`. */
export type Failure =
  /** It had no effect; the same may be asked again after so many seconds. */
  | { kind: 'later'; word: string; seconds: number }
  /** It had no effect, and will have none. */
  | { kind: 'refused'; word: string }
  /** It may have taken effect all the same. */
  | { kind: 'unknown'; word: string };

/** The outcome of a post. */
type PostOutcome = { kind: 'sent'; ts: string; channel: string | null } | Failure;

/** True for our word where Slack gave none. */
const isOurs = (word: string) => word === NO_ANSWER.word || /^http_\d+$/.test(word);

/** No answer at all, or none that can be read. */
const NO_ANSWER: Failure = { kind: 'unknown', word: 'no_answer' };

/** The meaning of what a call was rejected with, whatever that is: what nobody knows of says nothing about the effect. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIPlatformError)
    return saidNo(error.data.error, error.data.response_metadata?.retryAfter);
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'later', word: 'ratelimited', seconds: waitOf(error.retryAfter) };
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', word: `http_${error.statusCode}` };
  if (error instanceof SlackError && !isOurs(error.slack)) return saidNo(error.slack);
  return NO_ANSWER;
}

/**
 * The answer of a call, whose subject is named as "a form".
 * @throws {SlackError} with Slack's word, or ours where it gave none, for whatever it was rejected with
 */
export async function answered<T>(call: Promise<T>, subject: string): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { word } = failureOf(error);
    throw new SlackError(word, `Slack did not take ${subject}: ${word}.`, { cause: error });
  }
}

/** The outcome of a call that posts. Never rejects. An `ok` without the message's id is no answer. */
export async function outcomeOf(
  call: Promise<{ ts?: string; channel?: string }>,
): Promise<PostOutcome> {
  try {
    const { ts, channel } = await call;
    return ts ? { kind: 'sent', ts, channel: channel ?? null } : NO_ANSWER;
  } catch (error) {
    return failureOf(error);
  }
}

function saidNo(word: string, named?: number): Failure {
  if (!/^\w+$/.test(word)) return NO_ANSWER;
  const kind = kindOfPostError(word);
  if (kind === 'unknown') return { kind, word };
  if (kind === 'later')
    return { kind, word, seconds: waitOf(named, POST_ERRORS.get(word)?.seconds) };
  return { kind: 'refused', word };
}

/** The reach of a refusal: the channel is closed, or the whole app; null where just this message is refused. */
export function closedBy(word: string): 'channel' | 'app' | null {
  const kind = kindOfPostError(word);
  if (kind === 'place') return 'channel';
  return kind === 'app' ? 'app' : null;
}
