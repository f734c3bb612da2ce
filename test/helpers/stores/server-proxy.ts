/** A way to a server that can go dark without a word, as a firewall or a failover makes it. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ServerProxy {
  /** The address of the same database by this way. */
  url: string;
  /** Every connection that there is answers nothing more, and is not closed; later ones work. */
  forget(): void;
  /** The connection that sends these words goes dark: with `before` the server never hears them, else nobody hears its answer. */
  darkenAt(words: string, when: 'before' | 'after'): Promise<void>;
}

interface Pair {
  client: Socket;
  server: Socket;
  /** Which way is dark. */
  dark: { up: boolean; down: boolean };
}

/** Opens a way to the server of an address; it closes with the test, or as `atEnd` says. */
export async function startProxy(
  url: string,
  atEnd: (end: () => void) => void = onTestFinished,
): Promise<ServerProxy> {
  const target = new URL(url);
  const pairs = new Set<Pair>();
  let trap: { words: string; when: 'before' | 'after'; sprung: () => void } | null = null;

  function hear(pair: Pair, said: Buffer): void {
    if (trap && said.includes(trap.words)) {
      pair.dark = { up: trap.when === 'before', down: true };
      trap.sprung();
      trap = null;
    }
    if (!pair.dark.up) pair.server.write(said);
  }

  const proxy = createServer({ noDelay: true }, (client) => {
    const to = { port: Number(target.port), host: target.hostname };
    const server = connect({ ...to, noDelay: true });
    const pair: Pair = { client, server, dark: { up: false, down: false } };
    pairs.add(pair);
    client.on('data', (said) => hear(pair, said));
    server.on('data', (said) => {
      if (!pair.dark.down) client.write(said);
    });
    // What ends behind a dark way ends unheard.
    client.on('close', () => {
      if (!pair.dark.up) server.destroy();
    });
    server.on('close', () => {
      if (!pair.dark.down) client.destroy();
    });
    for (const socket of [client, server]) socket.on('error', () => {});
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  atEnd(() => {
    proxy.close();
    for (const { client, server } of pairs) for (const end of [client, server]) end.destroy();
  });
  const { port } = proxy.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { port: String(port) }).href,
    forget() {
      for (const pair of pairs) pair.dark = { up: true, down: true };
    },
    darkenAt: (words, when) =>
      new Promise((sprung) => {
        trap = { words, when, sprung };
      }),
  };
}
