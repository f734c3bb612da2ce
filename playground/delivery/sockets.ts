/** Socket Mode: up to ten connections, each envelope to one of them, each awaiting its answer. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Envelope, Outcome, Transport } from '../protocol/envelope.ts';
import { isObject, readJson } from '../protocol/json.ts';
import type { Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';

/** Slack allows an app this many at once. */
const MOST_CONNECTIONS = 10;
/** Clients take a connection for dead after 30 s without a ping. */
const PING_EVERY = 10_000;
/** A warning comes this long before the end, milliseconds. */
const WARNED_FOR = 10_000;
const LARGEST_FRAME = 1024 * 1024;

interface Pending {
  socket: WebSocket;
  settle(outcome: Omit<Outcome, 'ms'>): void;
}

/** Why Slack ends a connection. */
type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** Socket Mode's side of the workspace. */
export interface Sockets extends Transport {
  /** The number of open connections. */
  count(): number;
  /** An address for one connection. */
  openLink(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every connection with a word, as Slack does every few hours: clients are expected to come back. A warning leaves them ten seconds. */
  disconnect(reason?: DisconnectReason): void;
  /** Breaks every connection without a word. */
  cut(): void;
  close(): void;
}

/** Socket Mode, ready for connections. */
export function createSockets(core: Core): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  const tickets = new Set<string>();
  const open: WebSocket[] = [];
  const pending = new Map<string, Pending>();
  let turn = 0;

  function note(name: string, detail?: unknown): void {
    core.traffic.note('socket', name, detail);
  }

  function welcome(socket: WebSocket): void {
    if (open.length >= MOST_CONNECTIONS) {
      say(socket, { type: 'disconnect', reason: 'too_many_websockets' });
      socket.close();
      return;
    }
    open.push(socket);
    const beat = setInterval(() => socket.ping(), PING_EVERY);
    socket.on('message', (data) => hear(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(beat);
      leave(socket);
      for (const each of [...pending.values()]) {
        if (each.socket === socket) each.settle({ ok: false, error: 'connection_closed' });
      }
      note('closed', { open: open.length });
    });
    say(socket, {
      type: 'hello',
      num_connections: open.length,
      debug_info: { host: 'local-workspace', build_number: 1, approximate_connection_time: 3600 },
      connection_info: { app_id: core.state.app.id },
    });
  }

  function leave(socket: WebSocket): void {
    if (open.includes(socket)) open.splice(open.indexOf(socket), 1);
  }

  /** Nothing more is handed to a connection that is being closed; what it has can be acknowledged until it is. */
  function end(socket: WebSocket): void {
    leave(socket);
    socket.close();
  }

  function say(socket: WebSocket, message: Fields): void {
    note(String(message.type), message.reason);
    socket.send(JSON.stringify(message));
  }

  function hear(text: string): void {
    const message = readJson(text, isObject);
    const id = String(message?.envelope_id ?? '');
    const waiting = pending.get(id);
    if (!waiting) {
      note('late_or_unknown_ack', message);
      return;
    }
    waiting.settle({ ok: true, payload: message?.payload as Fields | undefined });
  }

  function send(envelope: Envelope): Promise<Outcome> {
    const socket = open[turn++ % Math.max(open.length, 1)];
    if (!socket) return Promise.resolve({ ok: false, error: 'no_connection', ms: 0 });
    const began = performance.now();
    const id = randomUUID();
    return new Promise((resolve) => {
      const settle = (outcome: Omit<Outcome, 'ms'>) => {
        clearTimeout(timer);
        pending.delete(id);
        resolve({ ...outcome, ms: performance.now() - began });
      };
      const timer = setTimeout(
        () => settle({ ok: false, error: 'operation_timeout' }),
        core.ackTimeoutMs,
      );
      pending.set(id, { socket, settle });
      socket.send(JSON.stringify(frame(id, envelope)));
    });
  }

  return {
    send,
    count: () => open.length,
    openLink() {
      const ticket = randomBytes(16).toString('hex');
      tickets.add(ticket);
      return `${core.url.replace(/^http/, 'ws')}/link?ticket=${ticket}&app_id=${core.state.app.id}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URLSearchParams(request.url?.split('?')[1] ?? '').get('ticket') ?? '';
      // A ticket opens one connection, so that an address that leaked is worth nothing.
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    disconnect(reason = 'refresh_requested') {
      for (const socket of [...open]) {
        say(socket, { type: 'disconnect', reason });
        if (reason === 'warning') setTimeout(() => end(socket), WARNED_FOR).unref();
        else end(socket);
      }
    },
    cut() {
      open.length = 0;
      for (const socket of server.clients) socket.terminate();
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function frame(id: string, envelope: Envelope): Fields {
  const { type, payload, retry } = envelope;
  const isEvent = type === 'events_api';
  const reason = retry?.reason.replace('http_', '') ?? '';
  const attempt = isEvent && { retry_attempt: retry?.num ?? 0, retry_reason: reason };
  return { envelope_id: id, type, payload, accepts_response_payload: !isEvent, ...attempt };
}
