import type { Fields } from './types.ts';

/** An envelope: what Slack hands to an app. */
export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: Fields;
  /** Set when an event is sent again. */
  retry?: { num: number; reason: string };
}

/** The outcome of a delivery. */
export interface Outcome {
  /** True where the app acknowledged in time. */
  ok: boolean;
  /** `operation_timeout`, `dispatch_failed` or `connection_closed` when it did not. */
  error?: string;
  /** Real milliseconds until the acknowledgement or the failure. */
  ms: number;
  /** The content of the app's acknowledgement. */
  payload?: Fields | undefined;
  /** HTTP status, over HTTP. */
  status?: number;
  /** The app asked that this event is not sent again. */
  noRetry?: boolean;
}

/** A way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  send(envelope: Envelope): Promise<Outcome>;
}
