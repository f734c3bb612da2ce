/** The log as another program than the bot opens it. */
import type { Store } from '../../../src/contracts/store.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { openStore } from '../../../src/storage/index.ts';
import { pause, START } from '../time.ts';

const bundle = openBundle();
const TRIES = 40;

/** Opens a log, does something, and closes it: nothing of it stays open when the power goes. */
export async function usingStore<T>(
  url: string,
  clock: { now(): Date },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ url, clock, reference: bundle.reference });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same, again and again while something is in the way. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(250);
    }
  }
}

/** Makes a log with the bundled data in it. */
export function loadBundle(url: string): Promise<unknown> {
  return usingStore(url, { now: () => new Date(START) }, (store) => store.load(bundle));
}
