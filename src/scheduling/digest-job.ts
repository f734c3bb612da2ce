/** The scheduled digest: due → compose → deliver → record. Its window begins where the last one that arrived ended. */
import type { Page } from '../contracts/page.ts';
import type { Store } from '../contracts/store.ts';
import { lastDue, nextDue, type Schedule } from './schedule.ts';

const WEEK = 7 * 86_400_000;

/** What came of handing a Page to a channel. */
export type Delivered = { ok: true; ts: string } | { ok: false; sentence: string };

export interface DigestJobOptions {
  schedule: Schedule;
  workspace: string;
  /** The channel's id. */
  channel: string;
  store: Pick<Store, 'lastDigest' | 'recordDigest'>;
  /** Composes the digest of (from, to], naming the next send time. */
  compose(window: { from: number; to: number; next: number | null }): Promise<Page>;
  deliver(page: Page, channel: string): Promise<Delivered>;
  logger: {
    info(about: object, message: string): void;
    error(about: object, message: string): void;
  };
  /** When the program started: what was due before, and was never begun, is not made up for. */
  startedAt: number;
}

export interface DigestJob {
  /** Posts what is due by now, if anything; one at a time. A failure is logged and tried again at the next tick. */
  tick(now: Date): Promise<void>;
  /** The next send time after `now`. */
  next(now: Date): number | null;
}

/** Makes the job. Missed mornings come as one digest that covers them all. */
export function createDigestJob(options: DigestJobOptions): DigestJob {
  const { schedule, store, workspace, channel, logger } = options;
  let running: Promise<void> | null = null;

  async function post(now: number): Promise<void> {
    const last = await store.lastDigest(workspace, channel);
    const due = lastDue(schedule, last?.to ?? options.startedAt, now);
    if (due === null) return;
    const from = last?.to ?? firstWindow(schedule, due);
    const page = await options.compose({ from, to: due, next: nextDue(schedule, due) });
    const sent = await options.deliver(page, channel);
    if (!sent.ok) return logger.error({ channel, due }, sent.sentence);
    await store.recordDigest({
      workspace,
      channel,
      from,
      to: due,
      postedAt: now,
      ts: sent.ts,
      lines: page.events.map((event) => event.id),
    });
    logger.info({ channel, from, to: due, lines: page.events.length }, 'digest posted');
  }

  return {
    async tick(now) {
      running ??= post(now.getTime())
        .catch((error: unknown) => logger.error({ channel, error }, 'digest failed'))
        .finally(() => {
          running = null;
        });
      await running;
    },
    next: (now) => nextDue(schedule, now.getTime()),
  };
}

/** A first digest covers one turn of its schedule: a day, a weekend, a week. */
function firstWindow(schedule: Schedule, due: number): number {
  return lastDue(schedule, due - WEEK - 1, due - 1) ?? due - WEEK;
}
