/** The state of a delivery, and its cause, in words. */
import type { AlertLimit, DeliveryCause } from '../../contracts/causes.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { refusalWords } from '../wording/pause-words.ts';

/** "sent 09:00:04", "waiting: Slack asked to wait until 09:00:34", "failed: The channel is archived: …". */
export function stateWords(delivery: Delivery, zone: string): string {
  const { state, sentAt, nextAt, cause } = delivery;
  switch (state) {
    case 'sent':
      return sentAt === null ? 'sent' : `sent ${clockTime(sentAt, zone)}`;
    case 'pending':
      if (!cause || nextAt === null) return 'waiting for its turn';
      if (cause.kind === 'rate_limited')
        return `waiting: Slack asked to wait until ${clockTime(nextAt, zone)}`;
      return `waiting: to be tried again at ${clockTime(nextAt, zone)}${putOff(cause)}`;
    case 'sending':
      return 'being sent';
    case 'unknown':
      if (nextAt === null) return 'Slack did not say whether it arrived';
      return 'being checked: Slack did not say whether it arrived';
    case 'failed':
    case 'skipped':
      return cause ? `${state}: ${causeWords(cause, zone)}` : state;
  }
}

const putOff = (cause: DeliveryCause) =>
  cause.kind === 'put_off' ? `. ${refusalWords(cause.word)}` : '';

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

/** `09:00:04`: the minute is too coarse for whether a digest was on time. */
function clockTime(at: number, zone: string): string {
  const seconds = `${Math.floor(at / 1000) % 60}`.padStart(2, '0');
  return `${formatMoment(at, zone).slice(-5)}:${seconds}`;
}
