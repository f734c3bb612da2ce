/** Stores for the parts of the contract. */
import type { Clock } from '../../../src/contracts/clock.ts';
import type { Reader } from '../../../src/contracts/reader.ts';
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
  const clock = testClock(AFTER_ALL);
  const store = await open({ clock });
  try {
    await store.load(bundle(records));
    return await action({
      store,
      clock,
      at: (moment = AFTER_ALL, workspace = 'T1') =>
        store.reader({ workspace, asOf: new Date(moment).getTime() }),
    });
  } finally {
    await store.close();
  }
}

/** The number of times that a rule is tried: `runs`, or fewer where the engine says so. */
export const atMost = ({ mostRuns = Number.POSITIVE_INFINITY }: Open, runs: number): number =>
  Math.min(runsOf(runs), mostRuns);
