/**
 * A pooler in transaction mode, as PgBouncer is one: each transaction gets the next of a few connections to the
 * server, so nothing of a session outlives it. What such a pooler refuses is refused here, too.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Pooler {
  url: string;
  /** Times that a client's transaction went to another connection than its last one. */
  moves(): number;
  /** Names of statements that clients gave. */
  named: string[];
}

/** A connection to the server; `busy` while it has somebody's transaction. */
interface Backend {
  socket: Socket;
  busy: boolean;
  /** Gets what the server says, and whether a transaction is over with it. */
  hear: (said: Buffer, over: boolean) => void;
}

/** Parameters of a start that PgBouncer takes; it refuses a client that sends others. */
const KNOWN = ['user', 'database', 'client_encoding', 'application_name', 'DateStyle', 'TimeZone'];

/** A message of the protocol: its letter, the length of what follows with itself, and that. */
function message(letter: string, body: Buffer | string): Buffer {
  const text = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

/** Cuts a stream into messages, and hands each on with its letter. */
function cutter(each: (letter: string, whole: Buffer) => void): (said: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (said) => {
    rest = Buffer.concat([rest, said]);
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const end = rest.readInt32BE(1) + 1;
      const whole = rest.subarray(0, end);
      rest = rest.subarray(end);
      each(String.fromCharCode(whole[0]!), whole);
    }
  };
}

const READY = message('Z', 'I');
/** Signed in; a few words on the server; a number that no session has. */
const WELCOME = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('S', 'server_version\x0017.0\0'),
  message('K', Buffer.alloc(8, 1)),
  READY,
]);

function startup(words: readonly string[]): Buffer {
  const body = Buffer.from(`${words.join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, body]);
}

async function backend({ port, hostname, username, pathname }: URL): Promise<Backend> {
  // At once, each of the small messages: else one waits until the one before it is known to have arrived.
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  await once(socket, 'connect');
  const made: Backend = { socket, busy: false, hear: () => {} };
  const ready = new Promise<void>((resolve) => {
    made.hear = (_said, over) => over && resolve();
  });
  const hear = cutter((letter, whole) => made.hear(whole, letter === 'Z' && whole[5] === 73));
  socket.on('data', hear).on('error', () => {});
  socket.write(startup(['user', username, 'database', pathname.slice(1)]));
  await ready;
  return made;
}

/** Starts a pooler before the server of an address, with so many connections to it; it closes with the test. */
export async function startPooler(url: string, size = 3): Promise<Pooler> {
  const target = new URL(url);
  const backends = await Promise.all(Array.from({ length: size }, () => backend(target)));
  const named: string[] = [];
  const waiting: (() => void)[] = [];
  const clients = new Set<Socket>();
  let moves = 0;

  /** The one that was free for longest; undefined while none is. */
  function take(): Backend | undefined {
    const free = backends.find(({ busy }) => !busy);
    if (!free) return undefined;
    backends.push(...backends.splice(backends.indexOf(free), 1));
    free.busy = true;
    return free;
  }

  function serve(client: Socket): void {
    let has: Backend | undefined;
    let last: Backend | undefined;
    const unsent: Buffer[] = [];
    const pump = (): void => {
      if (unsent.length === 0) return;
      has ??= take();
      if (!has) return void waiting.push(pump);
      if (last && has !== last) moves += 1;
      last = has;
      has.hear = hear;
      for (const whole of unsent.splice(0)) has.socket.write(whole);
    };
    const hear = (said: Buffer, over: boolean): void => {
      client.write(said);
      if (!over || !has) return;
      has.busy = false;
      has = undefined;
      for (const next of waiting.splice(0)) next();
    };
    const cut = cutter((letter, whole) => {
      if (letter === 'X') return client.end();
      if (letter === 'P' && whole[5] !== 0) named.push(whole.toString('latin1', 5, 60));
      unsent.push(Buffer.from(whole));
      if (letter === 'S' || letter === 'Q') pump();
    });
    client.once('data', (start) => {
      const words = start
        .toString('utf8', 8)
        .split('\0')
        .filter((_, index) => index % 2 === 0);
      const odd = words.find((word) => word !== '' && !KNOWN.includes(word));
      if (odd)
        return client.end(
          message('E', `SFATAL\0C08P01\0Munsupported startup parameter: ${odd}\0\0`),
        );
      client.write(WELCOME);
      client.on('data', cut);
    });
  }

  const server = createServer({ noDelay: true }, (client) => {
    clients.add(client);
    client.on('error', () => {});
    serve(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of clients) socket.destroy();
    for (const { socket } of backends) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { port: String(port) }).href,
    moves: () => moves,
    named,
  };
}
