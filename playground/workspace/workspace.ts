/** A workspace on localhost: everything put together. */

import { DEFAULT_SUBSCRIPTIONS, publishEvent, sendEvent } from '../delivery/events.ts';
import { createHttpDelivery, type HttpDelivery } from '../delivery/http-delivery.ts';
import { createSockets, type Sockets } from '../delivery/sockets.ts';
import { type Actor, createActor } from '../people/actor.ts';
import type { Envelope, Outcome } from '../protocol/envelope.ts';
import type { Fields, WorkspaceState } from '../protocol/types.ts';
import { type Clock, createClock } from '../state/clock.ts';
import type { Core, Credentials, RegisteredCommand } from '../state/core.ts';
import { type Beginning, freshState } from '../state/defaults.ts';
import { createFaults, type Faults } from '../state/faults.ts';
import { createHub, type Truthy, type UntilOptions } from '../state/hub.ts';
import { createRates } from '../state/rates.ts';
import { findPerson } from '../state/state.ts';
import { createTraffic, type Traffic } from '../state/traffic.ts';
import { createTriggers, type Triggers } from '../state/triggers.ts';
import { listen, type ServerExtras } from './server.ts';
import { createWorkspaceEvents, type WorkspaceEvents } from './workspace-events.ts';

/** The scopes of an app unless it names others; not `chat:write.public`. */
export const DEFAULT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
  'users:read.email',
];

/** Where the default clock stands: a Thursday morning. */
const DEFAULT_START = '2026-03-12T07:59:00Z';

/** The options of a workspace. Everything has a default. */
export interface WorkspaceOptions extends Beginning {
  /** 0, the default, takes any free port. */
  port?: number | undefined;
  /** The time of messages, events and response URLs; `createClock` by default. */
  clock?: Clock;
  /** Real milliseconds, for the life of triggers and for rates. */
  elapsed?: () => number;
  /** Milliseconds that the app has to acknowledge; 3000 as in Slack. */
  ackTimeoutMs?: number;
  credentials?: Partial<Credentials>;
  scopes?: string[] | undefined;
  /** Bot events that the app is subscribed to. */
  subscriptions?: string[];
  /** Registered slash commands; without them every command exists. */
  commands?: RegisteredCommand[] | undefined;
  /** Goes on from an earlier state; team, people and channels are then taken from there. */
  state?: WorkspaceState | undefined;
  /** The most entries that the traffic record keeps. */
  trafficLimit?: number;
  extras?: ServerExtras;
}

/** A running workspace. */
export interface Workspace<C extends Clock = Clock> extends Credentials, WorkspaceEvents {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** The address that an app's client takes as `slackApiUrl`. */
  apiUrl: string;
  clock: C;
  /** Plain and serialisable; to be read. */
  state: WorkspaceState;
  scopes: string[];
  commands: readonly RegisteredCommand[];
  faults: Faults;
  triggers: Triggers;
  traffic: Traffic;
  sockets: Sockets;
  http: HttpDelivery;
  /** A person by handle or id. */
  as(handle: string): Actor;
  /** Delivers over signed HTTP from now on, or over Socket Mode again when undefined. */
  deliverTo(url: string | undefined): void;
  /** Sends any event to the app, subscribed to or not; resolves when it has been acknowledged. */
  sendEvent(event: Fields, channel?: string): Promise<void>;
  /** Resolves with what `look` returns, as soon as it returns something; throws after 5 s. */
  until<T>(look: () => T, options?: UntilOptions): Promise<Truthy<T>>;
  /** Resolves when nothing has gone over the wire for a moment (10 ms unless told). */
  settled(quietMs?: number): Promise<void>;
  /** Calls back on every change; returns the function that ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

function nameOf({ type, payload }: Envelope): string {
  if (type === 'slash_commands') return String(payload.command);
  if (type === 'interactive') return String(payload.type);
  return String((payload.event as Fields | undefined)?.type);
}

/** Hands envelopes over and keeps count of those under way. */
function createDelivery(core: Core, http: HttpDelivery, sockets: Sockets) {
  const underWay = new Set<Promise<Outcome>>();
  function deliver(envelope: Envelope): Promise<Outcome> {
    const done = core.hub.begin();
    const open = core.traffic.open('envelope', nameOf(envelope), envelope.payload);
    const transport = http.target() === undefined ? sockets : http;
    const delivery = transport.send(envelope).then((outcome) => {
      underWay.delete(delivery);
      open.close(outcome.ok ? 'ok' : String(outcome.error), outcome.payload);
      done();
      return outcome;
    });
    underWay.add(delivery);
    return delivery;
  }
  const acknowledged = async () => void (await Promise.all(underWay));
  return { deliver, acknowledged };
}

function createCore(options: WorkspaceOptions, clock: Clock): Core {
  const hub = createHub(() => `last traffic:\n${traffic.tail()}`);
  const traffic = createTraffic(() => clock.now(), hub.changed, options.trafficLimit);
  const elapsed = options.elapsed ?? (() => performance.now());
  const missing = (): never => {
    throw new Error('the workspace is not listening yet');
  };
  const credentials = {
    botToken: 'xoxb-local-workspace',
    appToken: 'xapp-local-workspace',
    signingSecret: 'local-workspace-signing-secret',
    ...options.credentials,
  };
  return {
    state: options.state ?? freshState(options),
    clock,
    credentials,
    hub,
    traffic,
    faults: createFaults(),
    // Both clocks count: somebody who moves the one does not wait for the other.
    rates: createRates(() => elapsed() + clock.now().getTime()),
    triggers: createTriggers(elapsed),
    tokenRefusal: null,
    scopes: [...(options.scopes ?? DEFAULT_SCOPES)],
    subscriptions: [...(options.subscriptions ?? DEFAULT_SUBSCRIPTIONS)],
    commands: options.commands,
    url: '',
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    openLink: missing,
    deliver: missing,
    publish: missing,
  };
}

/** Starts a workspace. With a clock of one's own, `workspace.clock` is that clock. */
export function startWorkspace(
  options?: WorkspaceOptions & { clock?: undefined },
): Promise<Workspace<ReturnType<typeof createClock>>>;
export function startWorkspace<C extends Clock>(
  options: WorkspaceOptions & { clock: C },
): Promise<Workspace<C>>;
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const clock = options.clock ?? createClock(new Date(DEFAULT_START));
  const core = createCore(options, clock);
  const sockets = createSockets(core);
  const http = createHttpDelivery(core);
  const { deliver, acknowledged } = createDelivery(core, http, sockets);
  core.deliver = deliver;
  core.openLink = sockets.openLink;
  core.publish = (event, channel) => publishEvent(core, event, channel);
  const server = await listen(core, sockets, options.port ?? 0, options.extras ?? {});
  const address = server.address();
  core.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;

  return {
    ...core.credentials,
    url: core.url,
    apiUrl: `${core.url}/api/`,
    clock,
    state: core.state,
    scopes: core.scopes,
    commands: core.commands ?? [],
    faults: core.faults,
    triggers: core.triggers,
    traffic: core.traffic,
    sockets,
    http,
    as(handle) {
      const person = findPerson(core.state, handle);
      if (!person) throw new Error(`there is nobody called ${handle}`);
      return createActor(core, person, acknowledged);
    },
    deliverTo: http.deliverTo,
    async sendEvent(event, channel) {
      sendEvent(core, event, channel);
      await acknowledged();
    },
    ...createWorkspaceEvents(core, acknowledged),
    until: core.hub.until,
    settled: core.hub.settled,
    onChange: core.hub.onChange,
    close() {
      sockets.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
