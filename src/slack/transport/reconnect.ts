/** Brings Socket Mode back soon, and always, when its connection ends. */
import type { SocketModeReceiver } from '@slack/bolt';
import { type Logger, redact } from '../api/log.ts';

/** The parts of the client that are touched; its types promise none of them. */
interface Client {
  clientPingTimeoutMS: number;
  numOfConsecutiveReconnectionFailures: number;
  shuttingDown: boolean;
  delayReconnectAttempt?: Delay;
}

type Attempt = (this: Client) => Promise<unknown>;
type Delay = (this: Client, attempt: Attempt) => Promise<unknown>;

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * Mends two things of socket-mode 3.1. It waits its ping time-out before it comes back, several times a day:
 * a patient time-out would leave gaps of 20 s in which every command fails. And an attempt that fails, or
 * that a shutdown overtakes, is a rejection which nobody handles: the process dies or never comes back.
 */
export function reconnectSoon({ client }: SocketModeReceiver, logger: Logger): void {
  const inner = client as unknown as Client;
  const delay = inner.delayReconnectAttempt;
  if (typeof delay !== 'function') return;
  inner.delayReconnectAttempt = function (attempt) {
    const again: Attempt = async () => {
      try {
        return await attempt.call(this);
      } catch (error) {
        if (this.shuttingDown) return undefined;
        logger.warn({ error: redact(String(error)) }, 'Slack could not be reached; trying again');
        return this.delayReconnectAttempt?.(attempt);
      }
    };
    const patience = this.clientPingTimeoutMS;
    const failures = this.numOfConsecutiveReconnectionFailures + 1;
    // The delay is the time-out, read at once, times the failures.
    this.clientPingTimeoutMS = Math.min(FIRST_DELAY, LONGEST_DELAY / failures);
    try {
      return delay.call(this, again);
    } finally {
      this.clientPingTimeoutMS = patience;
    }
  };
}
