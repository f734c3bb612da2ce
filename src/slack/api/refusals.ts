/** Slack's refusals, in its own word and in a sentence for whoever asked. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { SlackError } from '../../errors.ts';

/** The failure of a call. */
export interface Refusal {
  /** Slack's word, or ours: `ratelimited`, `no_answer`, `http_503`. */
  word: string;
  /** False where the call may have taken effect all the same. */
  definite: boolean;
  /** Seconds to wait, where Slack said so. */
  retryAfter?: number;
}

// Slack's own documentation: "some aspect of the operation may have succeeded".
const UNSURE = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);

/** Reads an error of the Web API's client; throws what is none. */
export function slackWord(error: unknown): Refusal {
  if (error instanceof WebAPIPlatformError) {
    const word = String(error.data.error);
    return { word, definite: !UNSURE.has(word) };
  }
  if (error instanceof WebAPIRateLimitedError)
    return { word: 'ratelimited', definite: true, retryAfter: error.retryAfter };
  if (error instanceof WebAPIHTTPError)
    return { word: `http_${error.statusCode}`, definite: false };
  if (error instanceof WebAPIRequestError) return { word: 'no_answer', definite: false };
  if (error instanceof SlackError) return { word: error.slack, definite: true };
  throw error;
}

const APP = '@AI Briefing';

/** Slack's words for a channel that takes nothing from the app, until somebody does something about it. */
const CHANNEL_CLOSED = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'user_not_found',
  'user_disabled',
  'messages_tab_disabled',
  'cannot_dm_bot',
]);

/** Slack's words for an app that may do nothing at all. */
const APP_CLOSED = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'no_permission',
  'missing_scope',
  'org_login_required',
  'team_access_not_granted',
]);

/** The reach of a refusal: the channel is closed, or the whole app; null where just this message is refused. */
export function closedBy(word: string): 'channel' | 'app' | null {
  if (CHANNEL_CLOSED.has(word)) return 'channel';
  return APP_CLOSED.has(word) ? 'app' : null;
}

/** Why Slack refused a post, in the words of the style guide. `where` is `#deals` or `that channel`. */
export function postSentence(word: string, where: string): string {
  const known = SENTENCES[word];
  return known?.(where) ?? `Slack refused the post in ${where}. Nothing was posted.`;
}

const notMember = (where: string) =>
  `I can’t post in ${where}: the app is not a member. Type /invite ${APP} there.`;
const closed = (where: string) =>
  `I can’t post in ${where}: it is archived. Choose another channel.`;

const SENTENCES: Record<string, (where: string) => string> = {
  not_in_channel: notMember,
  channel_not_found: notMember,
  is_archived: closed,
  restricted_action: (where) =>
    `I can’t post in ${where}: its settings say who may post, and the app may not. A workspace admin can change that.`,
};
