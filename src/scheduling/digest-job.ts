/** The scheduled digest: due → compose → deliver → record. Its window begins where the last one that arrived ended. */
import type { Desk } from '../briefing/desk.ts';
import { formatMoment, zoneCity } from '../briefing/when.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Page } from '../contracts/page.ts';
import type { Store } from '../contracts/store.ts';
import { cronTiming, lastDue, nextDue } from '../briefing/timing.ts';

const WEEK = 7 * 86_400_000;

/** What came of handing a Page to a channel. */
export type Delivered = { ok: true; ts: string } | { ok: false; sentence: string };

/** Whoever posts: the app in Slack. */
export interface Poster {
  workspace(): string;
  deliver(
    page: Page,
    channel: string,
    options: { workspace: string; asOf: number; metadata: Record<string, string | number> },
  ): Promise<Delivered>;
}

export interface DigestJobOptions extends Schedule {
  /** The channel's id. */
  channel: string;
  desk: Pick<Desk, 'digest'>;
  store: Pick<Store, 'lastDigest' | 'recordDigest' | 'reader'>;
  clock: Clock;
  logger: Logger;
}

/** Facts, then a sentence; never a message's text. */
export interface Logger {
  info(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** Who asks for a digest that nobody asked for. */
const NOBODY = { id: 'schedule', name: 'schedule', standing: 'member' } as const;

export interface DigestJob {
  /**
   * Posts what is due by now, if anything; one at a time. A failure is logged and tried again at the next tick.
   * Resolves with when something is next due, or with nothing after a failure.
   */
  tick(now: Date, poster: Poster): Promise<Date | undefined>;
  /** When the channel's next digest goes out, epoch milliseconds; null for another channel. */
  next(channel: string): number | null;
  /** "Next digest: Fri 13 Mar, 09:00 (Stockholm)." */
  sentence(): string;
}

/**
 * Makes the job. Missed mornings come as one digest that covers them all; what was due before the
 * program first started is not made up for.
 */
export function createDigestJob(options: DigestJobOptions): DigestJob {
  const { store, channel, clock, logger } = options;
  const startedAt = clock.now().getTime();
  let running: Promise<Date | undefined> | null = null;

  function compose(workspace: string, from: number, due: number): Promise<Page> {
    const log = store.reader({ workspace, asOf: due });
    const nextDigest = nextDue(options, due);
    const asking = { log, now: new Date(due), zone: options.zone, asker: NOBODY, nextDigest };
    return options.desk.digest({ from, to: due }, asking);
  }

  async function post(now: number, poster: Poster): Promise<Date | undefined> {
    const workspace = poster.workspace();
    const last = await store.lastDigest(workspace, channel);
    const due = lastDue(options, last?.to ?? startedAt, now);
    const next = nextDue(options, now) ?? undefined;
    const wish = next === undefined ? undefined : new Date(next);
    if (due === null) return wish;
    const from = last?.to ?? firstWindow(options, nextDue(options, startedAt) ?? due);
    const page = await compose(workspace, from, due);
    const window = { from, to: due };
    const sent = await poster.deliver(page, channel, { workspace, asOf: due, metadata: window });
    if (!sent.ok) {
      logger.error({ channel, due }, sent.sentence);
      return undefined;
    }
    const lines = page.events.map((event) => event.id);
    await store.recordDigest({ workspace, channel, ...window, postedAt: now, ts: sent.ts, lines });
    logger.info({ channel, ...window, lines: lines.length }, 'digest posted');
    return wish;
  }

  return {
    async tick(now, poster) {
      running ??= post(now.getTime(), poster)
        .catch((error: unknown) => {
          logger.error({ channel, error }, 'digest failed');
          return undefined;
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
    next: (asked) => (asked === channel ? nextDue(options, clock.now().getTime()) : null),
    sentence() {
      const next = nextDue(options, clock.now().getTime());
      if (next === null) return 'No further digest is due.';
      return `Next digest: ${formatMoment(next, options.zone)} (${zoneCity(options.zone)}).`;
    },
  };
}

/** A first digest covers one turn of its schedule before the first that was due: a day, a weekend, a week. */
function firstWindow(schedule: Schedule, due: number): number {
  return lastDue(schedule, due - WEEK - 1, due - 1) ?? due - WEEK;
}
