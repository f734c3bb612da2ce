/** The way by which Slack reaches the app: the same small interface for Socket Mode and for signed HTTP. */
import type { Receiver } from '@slack/bolt';
import type { Logger } from '../api/log.ts';
import type { Readiness } from './server.ts';

/** The way by which Slack reaches the app. */
export interface Transport {
  receiver: Receiver;
  start(): Promise<void>;
  /** Takes nothing new any more; resolves when the connection is closed, or after some seconds. */
  stop(): Promise<void>;
  /** True while Slack can reach it. */
  ready(): boolean;
  /** The port that it listens on, where it does. */
  port(): number | null;
}

export interface TransportOptions {
  logger: Logger;
  apiUrl?: string | undefined;
  /** Where `/healthz`, `/readyz`, `/metrics` and, over HTTP, Slack's requests arrive. 0 takes any free port. */
  port?: number | undefined;
  readiness(): Promise<Readiness>;
  /** The text that `/metrics` answers with. Default: the path is not there. */
  metrics?: (() => Promise<string>) | undefined;
  /** The wait before Slack is asked anew for a connection, milliseconds. Default: the usual one. */
  retryAfter?: number | undefined;
  /** Milliseconds of real time: signatures know no other. */
  realTime(): number;
}
