/** Socket Mode without a gap: where Slack warns that a connection will end, the next one stands before it does. */
import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import { type Logger, redact } from '../api/log.ts';
import { reconnectSoon } from './reconnect.ts';

type Options = ConstructorParameters<typeof SocketModeReceiver>[0];

interface SocketConnections {
  receiver: Receiver;
  start(): Promise<void>;
  /** Resolves when all are closed, or after three seconds. */
  stop(): Promise<void>;
  /** True while one of them is open. */
  ready(): boolean;
}

interface Connection {
  receiver: SocketModeReceiver;
  isUp(): boolean;
}

/** A closing handshake may take 30 s: nobody waits so long for a process to end. */
const CLOSE_LIMIT = 3_000;

/** The connections of one app: one, and two for the seconds in which one takes over from the other. None is open before `start`. */
export function createSocketConnections(options: Options, logger: Logger): SocketConnections {
  const open = new Set<Connection>();
  let app: App | undefined;
  let current = connect();
  let isHandingOver = false;
  let stopped = false;

  function connect(): Connection {
    const connection = connectionOf(new SocketModeReceiver(options), logger, () => {
      // Of two that stand the older one ends, as it was going to.
      if (connection === current && !isHandingOver && !stopped) void handOver(connection);
    });
    if (app) connection.receiver.init(app);
    open.add(connection);
    return connection;
  }

  async function handOver(old: Connection): Promise<void> {
    isHandingOver = true;
    const next = connect();
    try {
      await next.receiver.start();
      current = next;
      retire(old, () => open.delete(old));
    } catch (error) {
      // The old one comes back by itself once Slack has ended it.
      logger.warn({ error: redact(String(error)) }, 'No connection could be made ahead of time');
      open.delete(next);
      await close(next);
    }
    isHandingOver = false;
    if (stopped) await close(next);
  }

  return {
    receiver: {
      init(given) {
        app = given;
        current.receiver.init(given);
      },
      start: () => current.receiver.start(),
      stop: () => current.receiver.stop(),
    },
    async start() {
      await current.receiver.start();
    },
    async stop() {
      stopped = true;
      await Promise.all([...open].map(close));
    },
    ready: () => [...open].some(({ isUp }) => isUp()),
  };
}

/** Slack's word, ten seconds ahead, that a connection will end. The client ends it at that word, and only then looks for another. */
const warningSchema = z.object({ type: z.literal('disconnect'), reason: z.literal('warning') });
/** No warning is as long as this. */
const LONGEST = 1_000;

function isWarning(message: unknown): boolean {
  if (typeof message !== 'string' || message.length > LONGEST) return false;
  try {
    parseJson(message, warningSchema);
    return true;
  } catch {
    return false;
  }
}

function connectionOf(
  receiver: SocketModeReceiver,
  logger: Logger,
  onWarning: () => void,
): Connection {
  const { client } = receiver;
  reconnectSoon(receiver, logger);
  let up = false;
  client.on('connected', () => {
    up = true;
  });
  for (const event of ['reconnecting', 'disconnecting', 'disconnected', 'close'])
    client.on(event, () => {
      up = false;
    });
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (message: unknown, isBinary: boolean) => {
    if (isWarning(message)) return onWarning();
    for (const listener of listeners) listener.call(client, message, isBinary);
  });
  return { receiver, isUp: () => up };
}

/** Lets a connection end when Slack ends it, for good: what it was handed is acknowledged there. */
function retire({ receiver: { client } }: Connection, onEnd: () => void): void {
  client.once('disconnected', onEnd);
  // The client's types keep it to itself.
  Object.assign(client, { autoReconnectEnabled: false });
}

async function close({ receiver: { client } }: Connection): Promise<void> {
  const limit = Promise.withResolvers<void>();
  const timer = setTimeout(limit.resolve, CLOSE_LIMIT);
  await Promise.race([client.disconnect(), limit.promise]);
  clearTimeout(timer);
}
