/** The two ways in: Socket Mode, and signed HTTP. Each behind the same small interface. */
import { HTTPReceiver, type Receiver } from '@slack/bolt';
import { clientOptions } from '../api/clients.ts';
import { type Logger, slackLogger } from '../api/log.ts';
import { saysNoFields, withBody } from './bodies.ts';
import { isFresh, isSignedPlainly, signatureOf } from './freshness.ts';
import { createServer, type Readiness, type Server } from './server.ts';
import { createSocketConnections } from './socket-mode.ts';

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

/** Slack's default of 5 s takes slow connections for dead ones and makes them anew. */
const PING_TIMEOUT = 20_000;
const LARGEST_BODY = 1024 * 1024;

/** Socket Mode: the app calls Slack. A port, if given, serves health alone. */
export function socketTransport(appToken: string, options: TransportOptions): Transport {
  const connections = createSocketConnections(
    {
      appToken,
      logger: slackLogger(options.logger),
      clientPingTimeout: PING_TIMEOUT,
      installerOptions: {
        clientOptions: clientOptions(options.apiUrl, options.logger, {
          timeout: 10_000,
          retries: 5,
          retryAfter: options.retryAfter,
        }),
      },
    },
    options.logger,
  );
  const { port } = options;
  const server = port === undefined ? null : createServer(options);
  return {
    ...connections,
    port: () => server?.port() ?? null,
    async start() {
      if (port !== undefined) await server?.start(port);
      await connections.start();
    },
    async stop() {
      await Promise.all([connections.stop(), server?.stop()]);
    },
  };
}

/** Signed HTTP: Slack calls the app, at `/slack/events`. */
export function httpTransport(signingSecret: string, options: TransportOptions): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: slackLogger(options.logger),
    bodyLimit: LARGEST_BODY,
    customPropertiesExtractor: (request) => ({ signature: signatureOf(request) }),
  });
  let server: Server | null = null;
  return {
    receiver,
    ready: () => server?.port() != null,
    port: () => server?.port() ?? null,
    async start() {
      server = createServer({
        ...options,
        async events(request, response) {
          const refuse = (status: number, why: string) => {
            options.logger.warn({ path: '/slack/events' }, why);
            response.writeHead(status, { connection: 'close' }).end();
          };
          if (!isFresh(request, options.realTime()))
            return refuse(401, 'A request was not of this moment');
          if (!isSignedPlainly(request)) return refuse(401, 'A signature was written oddly');
          const read = await withBody(request, LARGEST_BODY);
          if (!read) return refuse(413, 'A request was too large');
          if (saysNoFields(read)) return refuse(400, 'A request had no fields');
          receiver.requestListener(read, response);
        },
      });
      await server.start(options.port ?? 3000);
    },
    async stop() {
      await server?.stop();
    },
  };
}
