/** What every part of the schedule stands on, and what it is. */
import type { CommandRouter } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { DeliveryLog, Outbox, Resends, Watermarks } from '../contracts/ledger.ts';
import type { Poster } from '../contracts/poster.ts';
import type { Store } from '../contracts/store.ts';
import type { SubscriptionStore } from '../contracts/subscriptions.ts';

/** Puts in the outbox what is due. The same batch written twice is written once: the ledger knows its key. */
export interface Planner {
  /** For the log. */
  name: string;
  plan(now: number): Promise<void>;
  /** The first moment after `now` at which there may be something to plan; null where nothing is known to come. */
  next(now: number): Promise<number | null>;
}

/** Facts, then a sentence; never a message's text. */
export interface ScheduleLogger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** What planners work with, all of one workspace. What sends has the queue instead of the outbox. */
export interface SchedulerContext {
  store: Store;
  plans: SubscriptionStore;
  deliveries: DeliveryLog;
  outbox: Outbox;
  resends: Resends;
  marks: Watermarks;
  router: CommandRouter;
  poster: Poster;
  clock: Clock;
  logger: ScheduleLogger;
}

/** Does something for each, one after the other: what goes wrong with one keeps no other from its own. Throws the last error at the end. */
export async function each<T extends { id: string }>(
  logger: ScheduleLogger,
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
