import type { Delivery } from '../../contracts/delivery.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { formatMoment } from '../../domain/time/calendar.ts';

/** "sent 09:00:04", "waiting: Slack asked to wait until 09:00:34", "failed: the channel is archived". */
export function stateWords(delivery: Delivery, zone: string): string {
  const { state, sentAt, nextAt, answer, why } = delivery;
  switch (state) {
    case 'sent':
      return sentAt === null ? 'sent' : `sent ${clockTime(sentAt, zone)}`;
    case 'pending':
      if (!answer || nextAt === null) return 'waiting for its turn';
      return answer === 'ratelimited'
        ? `waiting: Slack asked to wait until ${clockTime(nextAt, zone)}`
        : `waiting: to be tried again at ${clockTime(nextAt, zone)}`;
    case 'sending':
      return 'being sent';
    case 'unknown':
      if (nextAt === null) return 'Slack did not say whether it arrived';
      return 'being checked: Slack did not say whether it arrived';
    case 'failed':
    case 'skipped':
      return why ? `${state}: ${reasonOf(delivery)}` : state;
  }
}

/** Why it is not there, in a sentence for somebody who reads of it in its channel. */
export function reasonOf({ why, answer }: Delivery): string {
  const reason = why ?? (answer ? 'Slack refused it.' : 'No reason was given.');
  return reason.replace(/<#\w+>/g, 'this channel');
}

/** `09:00:04`: the minute is too coarse for whether a digest was on time. */
function clockTime(at: number, zone: string): string {
  const seconds = `${Math.floor(at / 1000) % 60}`.padStart(2, '0');
  return `${formatMoment(at, zone).slice(-5)}:${seconds}`;
}
