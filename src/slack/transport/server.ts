/** The app's own HTTP server: health, and Slack's requests where they come over HTTP. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { type Logger, redact } from '../api/log.ts';

export interface Server {
  /** Listens on a port, 0 for any. Rejects where it is taken. */
  start(port: number): Promise<void>;
  /** Lets answers under way finish, for some seconds. */
  stop(): Promise<void>;
  port(): number | null;
}

/** The answer of `/readyz`. */
export interface Readiness {
  /** Null, or why the app should get no traffic, in a sentence. */
  reason: string | null;
  /** The last turn of the schedule, the last write in the log, Slack's last answer: ISO 8601; null where there was none. */
  lastTurn: string | null;
  lastWrite: string | null;
  lastAnswer: string | null;
}

interface ServerOptions {
  logger: Logger;
  readiness(): Promise<Readiness>;
  /** Figures in Prometheus' text format, where somebody collects them. */
  metrics?: (() => Promise<string>) | undefined;
  /** Takes `POST /slack/events`. */
  events?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const STOP_LIMIT = 3_000;

/** `/healthz` says that the process lives, `/readyz` that it can work, `/metrics` how much it did; `/slack/events` is Slack's. */
export function createServer({ logger, readiness, metrics, events }: ServerOptions): Server {
  const ready = answeringSoon(readiness, logger);
  const server = createHttpServer((request, response) => {
    const [path] = (request.url ?? '/').split('?');
    if (path === '/healthz') return answer(response, 200, 'ok');
    if (path === '/readyz') return void ready(response);
    if (path === '/metrics' && metrics) return void figures(response, metrics, logger);
    if (path !== '/slack/events' || !events) return answer(response, 404, 'not found');
    if (request.method !== 'POST') return answer(response, 405, 'use POST');
    // Slack has broken off while its request was read: it sends it again.
    return void events(request, response).catch(() => response.destroy());
  });
  return {
    start: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), STOP_LIMIT);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
    port() {
      const address = server.address();
      return typeof address === 'object' ? (address?.port ?? null) : null;
    },
  };
}

const PLAIN = 'text/plain; charset=utf-8';
const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

function answer(response: ServerResponse, status: number, text: string, type = PLAIN): void {
  response.writeHead(status, { 'content-type': type }).end(`${text}\n`);
}

async function figures(
  response: ServerResponse,
  metrics: () => Promise<string>,
  logger: Logger,
): Promise<void> {
  try {
    answer(response, 200, (await metrics()).trimEnd(), PROMETHEUS);
  } catch (error) {
    logger.warn({ error: redact(String(error)) }, 'The figures could not be gathered');
    answer(response, 500, 'the figures could not be gathered');
  }
}

/** The longest that a question for readiness may take: whoever asks waits no longer, milliseconds. */
const SOON = 3_000;
const NOTHING = { lastTurn: null, lastWrite: null, lastAnswer: null };

/** Answers with the readiness, in JSON. Of questions that come at once one is asked: each may hold a connection for long. */
function answeringSoon(readiness: () => Promise<Readiness>, logger: Logger) {
  let asking: Promise<Readiness> | null = null;
  const ask = () => {
    asking ??= readiness()
      .catch((error: unknown) => {
        logger.warn({ error: redact(String(error)) }, 'The check of the readiness failed');
        return { reason: 'the check itself failed', ...NOTHING };
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  return async (response: ServerResponse): Promise<void> => {
    const late = Promise.withResolvers<Readiness>();
    const reason =
      'the check takes longer than 3 seconds: the database or the disk does not answer';
    const timer = setTimeout(() => late.resolve({ reason, ...NOTHING }), SOON);
    const found = await Promise.race([ask(), late.promise]);
    clearTimeout(timer);
    const ok = found.reason === null;
    answer(response, ok ? 200 : 503, JSON.stringify({ ok, ...found }), 'application/json');
  };
}
