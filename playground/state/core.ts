/** The core: shared by the parts of a workspace. Only `workspace.ts` makes one. */

import type { Envelope, Outcome } from '../protocol/envelope.ts';
import type { Fields, WorkspaceState } from '../protocol/types.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Hub } from './hub.ts';
import type { Rates } from './rates.ts';
import type { Traffic } from './traffic.ts';
import type { Triggers } from './triggers.ts';

/** A slash command that the app has registered, as its manifest lists it. */
export interface RegisteredCommand {
  command: string;
  description?: string;
  usage_hint?: string;
}

/** The secrets of the installation. None is a secret: the server listens on loopback only. */
export interface Credentials {
  botToken: string;
  appToken: string;
  signingSecret: string;
}

/** The shared parts. */
export interface Core {
  state: WorkspaceState;
  clock: Clock;
  credentials: Credentials;
  hub: Hub;
  traffic: Traffic;
  faults: Faults;
  rates: Rates;
  triggers: Triggers;
  /** Slack's word for a bot token that is good no more; null while it is. */
  tokenRefusal: string | null;
  /** OAuth scopes of the bot token; may be changed while running. */
  scopes: string[];
  /** Bot events that the app has subscribed to. */
  subscriptions: string[];
  /** When given, no other slash command exists. */
  commands?: RegisteredCommand[] | undefined;
  /** `http://127.0.0.1:<port>`, once listening. */
  url: string;
  /** Milliseconds that the app has for an acknowledgement. */
  ackTimeoutMs: number;
  /** Opens a Socket Mode address. */
  openLink(): string;
  /** Hands an envelope to the app by whatever way is set up. */
  deliver(envelope: Envelope): Promise<Outcome>;
  /** Sends an event to the app, with retries, without waiting for it. */
  publish(event: Fields, channel?: string): void;
}
