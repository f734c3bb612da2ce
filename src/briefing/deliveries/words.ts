/** The state of a delivery in words. */
import type { DeliveryCause } from '../../contracts/causes.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { refusalWords } from '../wording/pause-words.ts';
import { causeWords } from './cause-words.ts';

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

/** `09:00:04`: the minute is too coarse for whether a digest was on time. */
function clockTime(at: number, zone: string): string {
  const seconds = `${Math.floor(at / 1000) % 60}`.padStart(2, '0');
  return `${formatMoment(at, zone).slice(-5)}:${seconds}`;
}
