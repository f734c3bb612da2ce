/** Socket Mode as a way in. */
import { clientOptions } from '../api/clients.ts';
import { slackLogger } from '../api/log.ts';
import { createServer } from './server.ts';
import { createSocketConnections } from './socket-mode.ts';
import type { Transport, TransportOptions } from './transport.ts';

/** Slack's default of 5 s takes slow connections for dead ones and makes them anew. */
const PING_TIMEOUT = 20_000;

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
