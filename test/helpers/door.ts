/** A door at which the tests of a whole run ask for the address of what they share, which starts when the first asks. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address of a door, and what closes it. */
export interface Door {
  url: string;
  close(): void;
}

/** Opens a door; `start` is called once, by the first who asks, and gives the address that everybody gets. */
export async function openDoor(start: () => Promise<string>): Promise<Door> {
  let address: Promise<string> | undefined;
  const server = createServer((_request, response) => {
    address ??= start();
    address.then(
      (found) => response.end(found),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Asks at a door. Throws an error with the words of what could not be started. */
export async function askDoor(url: string): Promise<string> {
  const response = await fetch(url);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}
