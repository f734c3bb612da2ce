/** The page of a workspace: its files, its socket, and what is kept of it. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Shortcut, ShownCommand } from '../protocol/page-protocol.ts';
import type { MovableClock } from '../state/clock.ts';
import { pathOf } from '../web-api/http.ts';
import type { ServerExtras } from '../workspace/server.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createAssets } from './assets.ts';
import { type Connection, createConnection } from './connection.ts';
import type { Page } from './open-page.ts';
import { createTime } from './time.ts';

/** Changes are gathered for about a frame of the screen. */
const FRAME = 16;
const LARGEST_FRAME = 24 * 1024 * 1024;
const MOST_PAGES = 20;

/** Person → channel → up to which message they have read. */
type Reads = Record<string, Record<string, string>>;

/** The app as the page offers it, and the ears of whoever made the page. Everything has a default. */
export interface PageOptions {
  commands?: readonly ShownCommand[] | undefined;
  shortcuts?: readonly Shortcut[] | undefined;
  reads?: Reads | undefined;
  /** Starts everything anew, at a moment or where it began. */
  reset?: (at?: number) => void;
  /** Called when anything has changed, the clock and what has been read included. */
  changed?: () => void;
  /** Hears what takes its time. */
  note?: ((sentence: string) => void) | undefined;
  /** Where bundles are kept. */
  bundles?: string;
}

/** A page to come: what the server needs before there is a workspace, and the rest afterwards. */
export interface PageServer {
  extras: ServerExtras;
  /** Resolves when the page can be served: it may have to be bundled first. */
  prepare(): Promise<void>;
  reads: Reads;
  attach(workspace: Workspace<MovableClock>): void;
  close(): void;
}

/** Only the page's own: a socket opened by a page of another port is somebody else's. */
function isOwn({ headers: { host, origin } }: IncomingMessage): boolean {
  return origin === undefined || origin === `http://${host}`;
}

/** Makes a page for `startWorkspace({ extras })`. */
export function createPage(options: PageOptions = {}): PageServer {
  const reads: Reads = options.reads ?? {};
  const assets = createAssets(options.note ?? (() => undefined), options.bundles);
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  const open = new Map<WebSocket, Connection>();
  let page: Page | undefined;
  let timer: NodeJS.Timeout | undefined;
  const endings: (() => void)[] = [];

  function changed(): void {
    options.changed?.();
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const connection of open.values()) connection.refresh();
    }, FRAME);
  }

  function welcome(socket: WebSocket): void {
    if (!page) {
      socket.close();
      return;
    }
    const connection = createConnection(page, (frame) => socket.send(JSON.stringify(frame)));
    open.set(socket, connection);
    socket.on('message', (data) => connection.hear(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => open.delete(socket));
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (pathOf(request) !== '/page' || !isOwn(request) || open.size >= MOST_PAGES) return false;
    server.handleUpgrade(request, socket, head, welcome);
    return true;
  }

  return {
    extras: { request: assets.answer, upgrade },
    prepare: assets.prepare,
    reads,
    attach(workspace) {
      const time = createTime(workspace.clock, changed);
      page = {
        workspace,
        time,
        commands: [...(options.commands ?? workspace.commands)],
        shortcuts: [...(options.shortcuts ?? [])],
        readsOf: (person) => {
          const ofPerson = reads[person] ?? {};
          reads[person] = ofPerson;
          return ofPerson;
        },
        changed,
        reset: (at) => options.reset?.(at),
      };
      endings.push(workspace.onChange(changed), time.stop);
    },
    close() {
      for (const end of endings) end();
      clearTimeout(timer);
      for (const socket of open.keys()) socket.terminate();
      server.close();
    },
  };
}
