/** Signed HTTP as a way in. */
import { HTTPReceiver } from '@slack/bolt';
import { slackLogger } from '../api/log.ts';
import { saysNoFields, withBody } from './bodies.ts';
import { isFresh, isSignedPlainly, signatureOf } from './freshness.ts';
import { createServer, type Server } from './server.ts';
import type { Transport, TransportOptions } from './transport.ts';

const LARGEST_BODY = 1024 * 1024;

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
