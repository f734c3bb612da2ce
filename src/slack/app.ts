/** The app in Slack: everything of this room put together. */
import { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { createTextReader } from '../briefing/events/reading/read-text.ts';
import type { CommandRouter } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { EntryReader } from '../contracts/file-entry.ts';
import type { Poster } from '../contracts/poster.ts';
import type { Scheduling } from '../contracts/scheduling.ts';
import type { Store } from '../contracts/store.ts';
import type { CompanyRecord } from '../domain/reference/company.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import { ConfigError } from '../errors.ts';
import { createClients } from './api/clients.ts';
import { downloaded } from './api/download.ts';
import { type Logger, slackLogger } from './api/log.ts';
import { type BotIdentity, checkAppToken, checkBotToken } from './api/startup.ts';
import { createForms } from './forms/forms.ts';
import type { Services } from './handling/services.ts';
import { listenToActions } from './listeners/actions.ts';
import { listenToCommands } from './listeners/commands.ts';
import { listenToHome } from './listeners/home-tab.ts';
import { listenToLife } from './listeners/lifecycle.ts';
import { listenToChannels } from './listeners/listening/hear.ts';
import { listenToSaid } from './listeners/said.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { createChannels } from './people/channels.ts';
import { createUserRequests } from './people/request.ts';
import { createUsers, languageIn } from './people/users.ts';
import { createErrorReply } from './posting/error-reply.ts';
import { createPoster } from './posting/poster.ts';
import { createReplies } from './posting/replies.ts';
import { createAcknowledger } from './transport/acknowledge.ts';
import { httpTransport } from './transport/http-transport.ts';
import { createDeduplicator } from './transport/once.ts';
import type { Readiness } from './transport/server.ts';
import { socketTransport } from './transport/socket-transport.ts';
import type { Transport, TransportOptions } from './transport/transport.ts';

/** The way to Slack: its mode, its tokens, its addresses. */
interface SlackConfig {
  mode: 'socket' | 'http';
  botToken: string;
  /** For Socket Mode. */
  appToken?: string;
  /** For HTTP. */
  signingSecret?: string;
  /** Another root of Slack's Web API: GovSlack, the local workspace. */
  apiUrl?: string | undefined;
  /** Over HTTP where Slack's requests arrive, 3000 by default; in Socket Mode only health, and only where given. */
  port?: number | undefined;
}

interface SlackAppOptions {
  router: CommandRouter;
  store: Store;
  clock: Clock;
  reference: ReferenceData;
  /** The companies whose names are known where a message is read. Default: none. */
  companies?: readonly CompanyRecord[];
  config: SlackConfig;
  logger: Logger;
  /** Reads the tables and the JSON that somebody imports. Default: only texts are imported. */
  readEntries?: EntryReader;
  /** Posting by the clock. Default: nothing is posted by it. */
  schedule?: Scheduling;
  /** The text that `/metrics` answers with. Default: the path is not there. */
  metrics?: (() => Promise<string>) | undefined;
  /** Numbers from 0 up to 1, for the references of errors. Default `Math.random`. */
  random?: () => number;
  /** The wait before Slack is asked again for a connection, milliseconds; each further one is twice as long. Default 100. */
  retryAfter?: number;
  /** Milliseconds of real time, by which signatures are judged. Default `Date.now`. */
  realTime?: () => number;
}

interface SlackApp {
  /** Checks the tokens, then connects. Throws ConfigError or SlackError with one sentence that says what is missing. */
  start(): Promise<void>;
  /** Finishes what is under way, then disconnects. Takes some seconds at most. */
  stop(): Promise<void>;
  /** True while Slack can reach the app. */
  ready(): boolean;
  /** The port that it listens on, where it does. */
  port(): number | null;
  /** The workspace's id; throws before the start. */
  workspace(): string;
  /** Posts what the schedule has written down. */
  poster: Poster;
  /** Slack's Web API in the bot's name; it never tries twice. */
  client: WebClient;
}

/** Builds the app; nothing is called before `start`. Throws ConfigError for a mode without its secret. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, logger } = options;
  let identity: BotIdentity | null = null;
  let welcome = true;
  const transport = transportOf(options, async () => {
    if (!welcome) return 'the app was uninstalled, or its token was revoked';
    return transport.ready() ? healthOf(options) : 'not connected to Slack';
  });
  const ready = () => welcome && transport.ready();
  const services = servicesOf(options, () => {
    if (!identity) throw new Error('the app has not started');
    return identity;
  });
  const { realTime = Date.now } = options;
  const app = new App({
    receiver: transport.receiver,
    authorize: async () => ({
      botToken: config.botToken,
      ...(identity && { botId: identity.botId, botUserId: identity.botUser }),
    }),
    convoStore: false,
    logger: slackLogger(logger),
  });
  const flow = createAcknowledger({ ...services, realTime });
  app.use(flow.middleware);
  app.error(async (error) => void services.errorReply.note(error, 'bolt'));
  listen(app, services, () => {
    welcome = false;
  });
  return {
    poster: createPoster({ ...services, languageOf: languageIn(services.users) }),
    client: services.clients.posts,
    ready,
    port: transport.port,
    workspace: () => services.identity().team,
    async start() {
      identity = await checkBotToken(config.botToken, config.apiUrl, logger);
      if (config.appToken && config.mode === 'socket')
        await checkAppToken(config.appToken, config.apiUrl, logger);
      await transport.start();
      logger.info(
        { mode: config.mode, workspace: identity.team, port: transport.port() },
        'In Slack',
      );
    },
    async stop() {
      await flow.drained();
      await transport.stop();
      await flow.drained();
    },
  };
}

/** The readiness by a health, with the last moments of progress. */
async function readinessBy(
  { schedule }: SlackAppOptions,
  health: () => Promise<string>,
): Promise<Readiness> {
  const word = await health();
  const last = schedule?.progress();
  const moment = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return {
    reason: word === 'ok' ? null : word,
    lastTurn: moment(last?.turned),
    lastWrite: moment(last?.wrote),
    lastAnswer: moment(last?.reached),
  };
}

/** The log can be read, nothing is overdue, and the schedule gets on. */
async function healthOf({ store, schedule }: SlackAppOptions): Promise<string> {
  const log = await store.check();
  return log === 'ok' && schedule ? schedule.health() : log;
}

function listen(app: App, services: Services, onEnd: () => void): void {
  const forms = createForms(app, services);
  listenToCommands(app, services, forms);
  listenToActions(app, services, forms);
  listenToShortcuts(app, services, forms);
  listenToSaid(app, services);
  listenToChannels(app, services);
  listenToHome(app, services);
  listenToLife(app, services, onEnd);
}

function transportOf(options: SlackAppOptions, health: () => Promise<string>): Transport {
  const { config, logger, metrics, retryAfter, realTime = Date.now } = options;
  const { mode, appToken, signingSecret, apiUrl, port } = config;
  const readiness = () => readinessBy(options, health);
  const shared: TransportOptions = {
    logger,
    apiUrl,
    port,
    readiness,
    metrics,
    retryAfter,
    realTime,
  };
  if (mode === 'socket' && appToken) return socketTransport(appToken, shared);
  if (mode === 'http' && signingSecret) return httpTransport(signingSecret, shared);
  throw new ConfigError(
    mode === 'socket'
      ? 'Socket Mode needs an app-level token; make one with connections:write under Basic Information.'
      : 'HTTP needs the signing secret; copy it from Basic Information.',
  );
}

function servicesOf(options: SlackAppOptions, identity: () => BotIdentity): Services {
  const { config, logger, clock, store } = options;
  const clients = createClients(config, logger);
  const descriptions = () => store.descriptions(identity().team);
  const { lookups } = clients;
  const replies = createReplies(clients.posts);
  const users = createUsers({ lookups, descriptions, clock, logger, identity });
  const channels = createChannels({ lookups, descriptions, clock });
  return {
    ...options,
    download: (address) => downloaded(address, config),
    readText: createTextReader(
      options.companies ?? [],
      () => clock.now(),
      options.reference.topics,
    ),
    identity,
    clients,
    users,
    channels,
    errorReply: createErrorReply(logger, options.random ?? Math.random),
    requests: createUserRequests({
      ...options,
      users,
      channels,
      identity,
      async announce(interaction, page, asOf) {
        await replies.openly({ ...interaction, thread: null }, page, { asOf });
      },
    }),
    replies,
    once: createDeduplicator({
      clock,
      logger,
      keys: () => store.keys(identity().team),
      // Where no other copy may post, the log is asked for what came before a restart alone.
      ...(!store.isShared && { patience: 200 }),
    }),
  };
}
