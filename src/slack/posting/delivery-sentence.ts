import type { Delivery } from '../../contracts/delivery.ts';
import { UserError } from '../../errors.ts';
import { postSentence } from '../api/refusals.ts';

/** The sentence for what came of a post that somebody asked for; `where` is `#deals`. Throws UserError where it did not go out, so that it can be asked for again. */
export function deliverySentence({ state, cause }: Delivery, where: string): string {
  switch (state) {
    case 'sent':
      return `Posted in ${where}.`;
    case 'failed':
    case 'skipped':
      throw new UserError(postSentence(wordOf(cause), where));
    case 'unknown':
      return `Slack did not say whether the post in ${where} arrived. The app is checking, and will not post it twice.`;
    default:
      return cause
        ? `Slack asks to wait; it will be posted in ${where} as soon as Slack allows it.`
        : `It will be posted in ${where} after the messages before it.`;
  }
}

/** Slack's word where it refused the post; `failed` for what is no answer of Slack's. */
const wordOf = (cause: Delivery['cause']) => (cause?.kind === 'refused' ? cause.word : 'failed');
