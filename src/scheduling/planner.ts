/** The planner, the context that all parts of the schedule share, and helpers of theirs. */
import type { CommandRouter } from '../briefing/router.ts';
import type { Clock } from '../contracts/clock.ts';
import type { RenderedMessage } from '../contracts/delivery.ts';
import type { DeliveryLog, Outbox, Resends, Watermarks } from '../contracts/ledger.ts';
import type { Poster } from '../contracts/poster.ts';
import type { Store } from '../contracts/store.ts';
import type { SubscriptionStore } from '../contracts/subscriptions.ts';
import { present } from '../domain/collections.ts';
import { isPerson } from '../domain/schedule/target.ts';
import type { Page } from '../page/page.ts';

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

/** The ports of planners, all of one workspace. The sender and the reconciler have the queue instead of the outbox. */
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

/** The message of a page that fits into one. `asOf` in epoch milliseconds. */
export function drawOne(poster: Poster, page: Page, asOf: number): RenderedMessage {
  return present(poster.draw(page, asOf)[0], 'the first message of a page');
}

/** A page for a channel or a person, with dates and numbers as they have chosen; for a person who has not, as in their Slack. */
export async function forTarget(
  { plans, poster }: Pick<SchedulerContext, 'plans' | 'poster'>,
  target: string,
  page: Page,
): Promise<Page> {
  const chosen = (await plans.target(target))?.locale;
  const locale = chosen ?? (isPerson(target) ? await poster.languageOf(target) : undefined);
  return locale === undefined ? page : { ...page, locale };
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
