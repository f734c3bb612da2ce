/** Opens the log and the desk over it: what the app and the terminal both stand on. */
import { type Desk, openDesk } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Bundle, Store } from '../contracts/store.ts';
import { ConfigError } from '../errors.ts';
import { openBundle } from '../sources/bundle.ts';
import { isPostedFrom } from '../storage/engines/open.ts';
import { openStore } from '../storage/index.ts';
import { loadCommands, loadSections } from './load.ts';

/** The office: a log with the bundled data in it, and the desk that answers from it. */
export interface Office {
  store: Store;
  desk: Desk;
  bundle: Bundle;
}

/** Throws ConfigError where another program posts from the log of a local workspace. */
export function refuseWhilePosting(databaseUrl: string): void {
  if (isPostedFrom(databaseUrl))
    throw new ConfigError(
      `Another AI Briefing runs with ${databaseUrl}: nothing was touched. Stop it first, or set LOCAL_STATE to another file and PORT to 0.`,
    );
}

/** Opens the database (made on first use), brings the bundled data up to date and loads the leaves. */
export async function openOffice(options: {
  databaseUrl: string;
  prefix: string;
  clock: Clock;
}): Promise<Office> {
  const bundle = openBundle();
  const { world } = bundle;
  const [store, commands, sections] = await Promise.all([
    openStore({ url: options.databaseUrl, clock: options.clock, world }),
    loadCommands(),
    loadSections(),
  ]);
  await store.load(bundle);
  const desk = openDesk({ commands, sections, world, prefix: options.prefix });
  return { store, desk, bundle };
}
