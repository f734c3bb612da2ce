/** Shortens the gap in which Socket Mode has no connection. */
import type { SocketModeReceiver } from '@slack/bolt';

/** What of the client is touched; none of it is promised by its types. */
interface Client {
  clientPingTimeoutMS: number;
  delayReconnectAttempt?(attempt: unknown): Promise<unknown>;
}

const FIRST_DELAY = 500;

/**
 * Slack refreshes connections every few hours, and the client waits its ping time-out before it comes back:
 * a patient time-out would leave a gap of 20 s in which every command fails. Half a second, growing with
 * each failure, is enough.
 */
export function reconnectSoon({ client }: SocketModeReceiver): void {
  const inner = client as unknown as Client;
  const delay = inner.delayReconnectAttempt;
  if (typeof delay !== 'function') return;
  inner.delayReconnectAttempt = function (this: Client, attempt) {
    const patience = this.clientPingTimeoutMS;
    this.clientPingTimeoutMS = FIRST_DELAY;
    try {
      return delay.call(this, attempt);
    } finally {
      this.clientPingTimeoutMS = patience;
    }
  };
}
