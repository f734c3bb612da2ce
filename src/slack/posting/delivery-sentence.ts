import { POST_ERRORS } from '../../briefing/wording/post-errors.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import { UserError } from '../../errors.ts';

/** The sentence for what came of a post that somebody asked for; `where` is `#deals`. Throws UserError where it did not go out, so that it can be asked for again. */
export function deliverySentence({ state, cause }: Delivery, where: string): string {
  switch (state) {
    case 'sent':
      return `Posted in ${where}.`;
    case 'failed':
    case 'skipped':
      throw new UserError(notPosted(cause, where));
    case 'unknown':
      return cause?.kind === 'unreadable'
        ? `Slack did not say whether the post in ${where} arrived, and the app can’t read there to find out. Look there; the app does not post it again.`
        : `Slack did not say whether the post in ${where} arrived. The app is checking, and will not post it twice.`;
    default:
      return cause
        ? `Slack asks to wait; it will be posted in ${where} as soon as Slack allows it.`
        : `It will be posted in ${where} after the messages before it.`;
  }
}

/** The reason for which it is not in the channel: said only of what Slack refused, and of what was looked for there. */
function notPosted(cause: Delivery['cause'], where: string): string {
  switch (cause?.kind) {
    case 'refused':
      return refused(cause.word, where);
    case 'undrawable':
      return `Slack does not accept this message in ${where}, not even as plain text. Nothing was posted.`;
    case 'given_up':
      return `The post did not arrive in ${where} in ${cause.attempts} attempts. Nothing was posted.`;
    default:
      return refused('', where);
  }
}

/** Slack's refusal by its error word. */
function refused(word: string, where: string): string {
  const error = POST_ERRORS.get(word);
  if (error?.here) return `I can’t post in ${where}: ${error.here}`;
  const why = error ? ` ${error.words}` : '';
  return `Slack refused the post in ${where}.${why} Nothing was posted.`;
}
