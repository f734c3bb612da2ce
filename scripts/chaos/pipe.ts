/** A way to a server that goes wrong in the ways in which networks do. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * `silent`: nothing gets through, and nobody is told. `deaf`: what is asked arrives, what is answered does not.
 * `drip`: answers come in drops. What was lost on a connection is never made up for.
 */
export type PipeState = 'open' | 'silent' | 'deaf' | 'drip';

export interface Pipe {
  port: number;
  set(state: PipeState): void;
  /** Every connection that there is goes dark without a word; later ones work. */
  forget(): void;
  /** Breaks every connection. */
  cut(): void;
  /** Calls back once, when somebody has sent these words to the server. */
  whenSaid(words: string, then: () => void): void;
  close(): void;
}

interface Pair {
  client: Socket;
  server: Socket;
  dark: boolean;
}

const DROP = { bytes: 8, every: 50 };

/** Opens a way to a port of this machine. */
export async function openPipe(target: number): Promise<Pipe> {
  const pairs = new Set<Pair>();
  let state: PipeState = 'open';
  let trap: { words: string; then: () => void } | null = null;

  function up(pair: Pair, said: Buffer): void {
    if (state === 'silent') pair.dark = true;
    if (pair.dark) return;
    pair.server.write(said);
    if (!trap || !said.includes(trap.words)) return;
    const { then } = trap;
    trap = null;
    then();
  }

  function down(pair: Pair, said: Buffer): void {
    if (state === 'silent' || state === 'deaf') pair.dark = true;
    if (pair.dark) return;
    if (state === 'drip') drip(pair.client, said);
    else pair.client.write(said);
  }

  const server = createServer((client) => {
    const pair: Pair = { client, server: connect(target, '127.0.0.1'), dark: false };
    pairs.add(pair);
    client.on('data', (said) => up(pair, said));
    pair.server.on('data', (said) => down(pair, said));
    client.on('close', () => {
      pairs.delete(pair);
      pair.server.destroy();
    });
    pair.server.on('close', () => {
      // Behind a dark way nobody hears of the end.
      if (!pair.dark) client.end();
    });
    for (const socket of [client, pair.server]) socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const { client, server: other } of pairs) for (const end of [client, other]) end.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      state = next;
    },
    forget() {
      for (const pair of pairs) pair.dark = true;
    },
    cut,
    whenSaid(words, then) {
      trap = { words, then };
    },
    close() {
      server.close();
      cut();
    },
  };
}

/** Passes an answer on in drops; whoever has gone in the meantime gets no more. */
function drip(client: Socket, said: Buffer): void {
  if (client.destroyed || said.length === 0) return;
  client.write(said.subarray(0, DROP.bytes));
  setTimeout(() => drip(client, said.subarray(DROP.bytes)), DROP.every);
}
