/** Opens the log and the router over it: what the app and the terminal both stand on. */
import { type CommandRouter, createRouter } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Store } from '../contracts/store.ts';
import { openBundle, type ReleasedBundle } from '../sources/bundle.ts';
import { newerBundle } from '../sources/releases/release.ts';
import { openStore } from '../storage/index.ts';
import { loadCommands, loadSections } from './load.ts';
import { type Asking, openAsking } from './sources/asking.ts';

/** A log with the bundled data in it, and the router that answers from it. */
export interface Runtime {
  store: Store;
  router: CommandRouter;
  bundle: ReleasedBundle;
  /** The way to ask sources for news. */
  asking: Asking;
}

/** Opens the database (made on first use), brings the bundled data up to date and loads commands and sections. */
export async function openRuntime(options: {
  databaseUrl: string;
  prefix: string;
  clock: Clock;
  /** A way to reach whoever runs it, said with every request for news. Default: none is said. */
  contact?: string | null;
  /** Keys that publishers of sources gave, by their settings. Default none. */
  sourceKeys?: Readonly<Record<string, string>>;
  /** The workspace that is the shared desk from now on, null for none; absent where whoever opens it has no say in that. */
  desk?: string | null;
  /** Exact origins whose private addresses may be asked for news. Default none. */
  letThrough?: readonly string[] | undefined;
}): Promise<Runtime> {
  const { databaseUrl: url, clock, contact = null, letThrough, sourceKeys = {} } = options;
  const own = openBundle();
  const stopwatch = () => performance.now();
  const [store, commands, sections] = await Promise.all([
    openStore({ url, clock, reference: own.reference, stopwatch }),
    loadCommands(),
    loadSections(),
  ]);
  const bundle = newerBundle(own, await store.release());
  await store.load(bundle);
  if (options.desk !== undefined) await store.nameDesk(options.desk);
  const { reference } = bundle;
  const asking = await openAsking({ clock, reference, contact, letThrough, sourceKeys });
  const { finder } = asking;
  const router = createRouter({ commands, sections, reference, finder, prefix: options.prefix });
  return { store, router, bundle, asking };
}
