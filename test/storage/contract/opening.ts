/** Stores for the parts of the contract. */
import { afterAll } from 'vitest';
import type { Clock } from '../../../src/contracts/clock.ts';
import { EVERYBODY, type Reader } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import { runsOf } from '../../helpers/soak.ts';
import { AFTER_ALL, bundle, type TestClock, testClock } from '../../helpers/stores/store.ts';

/** Opens an empty store of the engine that is tested. */
export interface Open {
  (options: { clock: Clock; random?: () => number }): Promise<Store>;
  /** The most often that a rule is tried on this engine; as often as the rule says where it is absent. */
  mostRuns?: number;
}

export const WHOLE = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** A store with bundled records in it, and its clock. */
export interface Opened {
  store: Store;
  clock: TestClock;
  /** A reader of a workspace (default T1) at a moment (default after everything). */
  at(moment?: string | number, workspace?: string | null): Reader;
}

/** Runs a test on a store that has these bundled records, and closes it. */
export async function withLog<T>(
  open: Open,
  records: readonly EventRecord[],
  action: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await openedBy(open);
  try {
    await opened.store.load(bundle(records));
    return await action(opened);
  } finally {
    await opened.store.close();
  }
}

/**
 * One store for all cases of a `describe` that only read it, to be called in it: opened and filled when the first case
 * asks, and closed after the last.
 */
export function sharedLog(
  open: Open,
  fill: (store: Store) => Promise<unknown>,
): () => Promise<Opened> {
  let shared: Promise<Opened> | undefined;
  const filled = async () => {
    const opened = await openedBy(open);
    await fill(opened.store);
    return opened;
  };
  afterAll(async () => (await shared)?.store.close());
  return () => {
    shared ??= filled();
    return shared;
  };
}

async function openedBy(open: Open): Promise<Opened> {
  const clock = testClock(AFTER_ALL);
  const store = await open({ clock });
  return {
    store,
    clock,
    at: (moment = AFTER_ALL, workspace = 'T1') =>
      store.reader({ workspace, asOf: new Date(moment).getTime(), audience: EVERYBODY }),
  };
}

/**
 * The number of times that a rule is tried: `runs` in the soak, with the suite a twelfth of them, since a log is made for
 * each; fewer where the engine says so.
 */
export const atMost = ({ mostRuns = Number.POSITIVE_INFINITY }: Open, runs: number): number =>
  Math.min(runsOf(runs, Math.ceil(runs / 12)), mostRuns);
