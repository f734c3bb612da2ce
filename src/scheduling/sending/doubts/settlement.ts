/** The outcome of a look for a delivery in doubt: sent, tried again, given up, or asked about later. */
import type { Delivery, DeliveryOutcome } from '../../../contracts/delivery.ts';
import type { FindResult } from '../../../contracts/poster.ts';
import { HOUR_MS, MINUTE_MS } from '../../../domain/durations.ts';
import type { LossCause } from '../lost-messages.ts';

/** The pauses before another attempt, by the number of attempts, milliseconds. */
const BACK_OFF = [0, 15_000, MINUTE_MS, 5 * MINUTE_MS];
const ASK_AGAIN = MINUTE_MS;
/** The number of attempts after which a delivery is given up; */
const MOST_ATTEMPTS = 12;
/** but a digest not before this, milliseconds: parts of it may be in the channel already. */
const DIGEST_PATIENCE = 12 * HOUR_MS;

/** The cause for which a settlement is a loss; null where it is none, or none yet. */
export function lossOf(settlement: DeliveryOutcome): LossCause | null {
  if (settlement.state === 'failed') return settlement.cause;
  if (settlement.state !== 'unknown') return null;
  return settlement.cause.kind === 'unreadable' ? settlement.cause : null;
}

/** The outcome that follows from what was found in Slack. */
export function settlementOf(sought: FindResult, delivery: Delivery, now: number): DeliveryOutcome {
  const { attempts, cause } = delivery;
  const word = cause && 'word' in cause ? cause.word : null;
  switch (sought.kind) {
    case 'found':
      return { state: 'sent', ts: sought.ts, channel: sought.channel };
    case 'absent': {
      if (isGivenUp(delivery, now))
        return { state: 'failed', cause: { kind: 'given_up', attempts, word } };
      const pause = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] ?? 0;
      return { state: 'pending', nextAt: now + pause, cause: { kind: 'not_arrived', word } };
    }
    case 'unreadable':
      return { state: 'unknown', nextAt: null, cause: { kind: 'unreadable', word } };
    case 'unsure': {
      const unsure = { kind: 'no_answer', word: sought.answer } as const;
      const pause = Math.max(ASK_AGAIN, (sought.seconds ?? 0) * 1000);
      return { state: 'unknown', nextAt: now + pause, cause: unsure };
    }
  }
}

const isGivenUp = ({ attempts, kind, dueAt }: Delivery, now: number) =>
  attempts >= MOST_ATTEMPTS && (kind !== 'digest' || now - dueAt > DIGEST_PATIENCE);
