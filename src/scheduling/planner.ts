/** What every part of the schedule stands on, and what it is. */
import type { Desk } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Ledger } from '../contracts/ledger.ts';
import type { Plans } from '../contracts/plans.ts';
import type { Poster } from '../contracts/poster.ts';
import type { Store } from '../contracts/store.ts';

/** Writes down in the ledger what is due. The same plan written twice is written once: the ledger knows its key. */
export interface Planner {
  /** For the log. */
  name: string;
  plan(now: number): Promise<void>;
  /** The first moment after `now` at which there may be something to plan; null where nothing is known to come. */
  next(now: number): Promise<number | null>;
}

/** Facts, then a sentence; never a message's text. */
export interface Logger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** What planners and senders work with, all of one workspace. */
export interface Office {
  store: Store;
  plans: Plans;
  ledger: Ledger;
  desk: Desk;
  poster: Poster;
  clock: Clock;
  logger: Logger;
}

/** Who asks for what nobody asked for. */
export const NOBODY = { id: 'schedule', name: 'schedule', standing: 'member' } as const;

/** Does something for each, one after the other: what goes wrong with one keeps no other from its own. Throws the last error at the end. */
export async function each<T extends { id: string }>(
  logger: Logger,
  list: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed: unknown;
  for (const item of list) {
    try {
      await work(item);
    } catch (error) {
      failed = error;
      logger.error({ of: item.id, error }, 'one of several failed');
    }
  }
  if (failed !== undefined) throw failed;
}
