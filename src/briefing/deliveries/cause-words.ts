/** The cause of a delivery that is not there, in words. */
import type { AlertLimit, DeliveryCause } from '../../contracts/causes.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { refusalWords } from '../wording/pause-words.ts';

/** The cause of a delivery that is not there, in a sentence for somebody who reads of it in its channel; moments by the clocks of `zone`. */
export function causeWords(cause: DeliveryCause | null, zone: string): string {
  switch (cause?.kind) {
    case undefined:
      return 'No reason was given.';
    case 'rate_limited':
      return 'Slack asked to wait.';
    case 'redrawn':
    case 'undrawable':
      return 'Slack does not accept this message, not even as plain text.';
    case 'put_off':
    case 'app_refused':
    case 'refused':
      return refusalWords(cause.word, 'Slack refused it.');
    case 'not_arrived':
    case 'no_answer':
    case 'abandoned':
      return 'Slack did not say whether it arrived.';
    case 'unreadable':
      return UNREADABLE;
    case 'given_up':
      return `It did not arrive in ${cause.attempts} attempts.`;
    case 'missed':
      return 'Nothing could be sent at that time. Its news comes with the next digest.';
    case 'empty':
      return 'There was nothing to tell.';
    case 'too_late':
      return 'It could not be sent in time. Its news comes with the next digest.';
    case 'replaced':
      return `It could not be sent in time; its news comes with the digest of ${formatMoment(cause.due, zone)}.`;
    case 'in_digest':
      return 'A digest of this channel includes it.';
    case 'past_budget':
      return `Past the budget of ${cause.budget}; ${overflowWords(cause)}.`;
    case 'obsolete':
      return 'It was corrected or withdrawn before this was sent.';
    case 'orphaned':
      return 'The message that it belongs to was not sent.';
    case 'no_thread':
      return 'The message that starts its thread is missing.';
  }
}

const UNREADABLE =
  'Slack did not say whether it arrived, and the app can’t read in the channel to find out, so it is not sent again. Its news comes with the next digest too.';

const overflowWords = ({ rest }: AlertLimit) =>
  rest.kind === 'digest'
    ? 'in the next digest'
    : `in one message, ${formatMoment(rest.at, rest.zone)}`;
