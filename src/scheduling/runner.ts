import type { Delivery, DeliveryKind, DeliveryState } from '../contracts/delivery.ts';
import type { LedgerUpkeep, SendQueue } from '../contracts/ledger.ts';
import type { PostingHealth, PostingProgress } from '../contracts/scheduling.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/durations.ts';
import { lastDue } from '../domain/schedule/timing.ts';
import { BriefingError, StorageError } from '../errors.ts';
import type { Planner, SchedulerContext } from './planner.ts';
import { type ChannelWatch, createChannelWatch } from './sending/channels.ts';
import { createReconciler } from './sending/doubts/reconciler.ts';
import { tellOfLoss } from './sending/failure-notices.ts';
import { standingOf } from './sending/health.ts';
import type { LossCause } from './sending/lost-messages.ts';
import { createProgress } from './sending/progress.ts';
import { createSender } from './sending/sender.ts';
import { createSuspensions, type Suspensions } from './sending/suspensions.ts';
import { createWorkspaceChanges } from './sending/workspace-changes.ts';

/** The log of deliveries is kept for so long. */
const KEPT = 400 * DAY_MS;
/** A turn for which the log was out of reach is made again after so long. */
const AGAIN = 10_000;
/** The last moment that a Date can name. */
const NEVER = 8_640_000_000_000_000;

interface RunnerOptions extends SchedulerContext {
  queue: SendQueue;
  upkeep: LedgerUpkeep;
  planners: readonly Planner[];
  /** The name of this copy of the bot. */
  by: string;
  /** Milliseconds that only grow. */
  stopwatch(): number;
  /** See `SenderOptions`. */
  realTime?(): number;
  /** See `ReconcilerOptions`. */
  lease: number;
  /** Called at the end of each turn that went through, while the app may post. */
  beat?(now: number): void;
  /** Called with what came of an attempt to send, or of a look for what was in doubt. */
  onSettled?(kind: DeliveryKind, state: DeliveryState): void;
  /** Called with the seconds for which Slack makes a delivery wait. */
  onWait?(seconds: number): void;
}

/** A part of a turn. */
interface Part {
  /** For the log. */
  name: string;
  work(): Promise<unknown>;
  /** Left out while the app may post nothing at all. */
  posts?: true;
}

/** The turns of the schedule. */
export interface Runner {
  /** One turn; of turns that come at once, one. Resolves with when there is next something to do, or to try again where the log was out of reach; undefined after another failure. */
  tick(now: Date): Promise<Date | undefined>;
  /** A turn that sees everything that is written down by now. */
  fresh(now: Date): Promise<Date | undefined>;
  /** Resolves when no turn is under way. */
  idle(): Promise<void>;
  standing(): Promise<PostingHealth>;
  progress(): PostingProgress;
  /** A sentence on what stands still; null where nothing does. */
  stands(): string | null;
  /** The ids of the deliveries that are being sent. */
  underWay(): readonly string[];
  suspensions: Suspensions;
  channels: ChannelWatch;
}

/** Puts planners, sender and reconciler together. */
export function createRunner(given: RunnerOptions): Runner {
  const progress = createProgress(given);
  const options: RunnerOptions = {
    ...given,
    poster: progress.heard(given.poster),
    onSettled(kind, state) {
      progress.note('wrote');
      given.onSettled?.(kind, state);
    },
  };
  const { logger, planners, beat, marks, poster, store } = options;
  const suspensions = createSuspensions(options);
  const onLost = (delivery: Delivery, cause: LossCause) =>
    tellOfLoss(options, delivery, cause, options.clock.now().getTime());
  const changes = createWorkspaceChanges(options);
  const channels = createChannelWatch({
    ...options,
    onAbsent: (channel, now) => suspensions.close(channel, NOT_THERE, now),
    onPresent: changes.joined,
  });
  const sender = createSender({
    ...options,
    async onClosed(delivery, refused) {
      // Whoever asked for it by hand hears it, and what is planned for the channel waits for its own time.
      if (refused.closed === 'channel' && (await isByHand(options, delivery))) return;
      await suspensions.close(delivery.channel, refused, options.clock.now().getTime());
    },
    onLost,
    isSuspended: suspensions.isSuspended,
  });
  const reconciler = createReconciler({ ...options, onLost, holds: sender.holds });
  let running: Promise<Date | undefined> | null = null;
  let trouble: string | null = null;

  /** One part of a turn; what goes wrong in it keeps nobody else from theirs. */
  async function attempt({ name, work }: Part): Promise<'done' | 'failed' | 'gone'> {
    try {
      await work();
      return 'done';
    } catch (error) {
      logger.error({ part: name, error }, 'a part of the schedule failed');
      trouble ??= error instanceof BriefingError ? error.message : `${name} failed`;
      const isGone = error instanceof StorageError && error.code === 'storage_unavailable';
      return isGone ? 'gone' : 'failed';
    }
  }

  /** Proves that the log can be written and that Slack answers, whether or not there is anything to do. */
  async function prove(now: number): Promise<void> {
    if (progress.isQuiet()) await poster.isWelcome();
    await store.renewPosting();
    await marks.moveMark('turned', now);
    progress.note('wrote');
  }

  const partsOf = (now: number, look: () => Promise<void>): readonly Part[] => [
    { name: 'probing', work: () => suspensions.probe(now) },
    { name: 'reconciling', work: () => reconciler.resolve(now) },
    ...planners.map(({ name, plan }) => ({ name, work: () => plan(now) })),
    { name: 'sending', work: () => sender.send(), posts: true },
    { name: 'channels', work: () => channels.refresh(now), posts: true },
    { name: 'retention', work: () => forgetOld(options, now) },
    { name: 'proving', work: () => prove(now) },
    { name: 'looking ahead', work: look },
  ];

  async function turn(now: number): Promise<Date | undefined> {
    trouble = null;
    let next = now + MINUTE_MS;
    const look = async () => {
      next = await nextWish(options, now);
    };
    let failed = false;
    for (const part of partsOf(now, look)) {
      if (part.posts && suspensions.isSuspended()) continue;
      const outcome = await attempt(part);
      // Nothing else can be done either: the whole turn is made again.
      if (outcome === 'gone') return new Date(now + AGAIN);
      failed ||= outcome === 'failed';
    }
    progress.note('turned');
    if (failed) return undefined;
    // Whoever waits for the beat notices that it does not come.
    if (!suspensions.isSuspended()) await attempt({ name: 'beat', work: async () => beat?.(now) });
    return new Date(next);
  }

  function tick(now: Date): Promise<Date | undefined> {
    running ??= turn(now.getTime()).finally(() => {
      running = null;
    });
    return running;
  }

  return {
    suspensions,
    channels,
    tick,
    async fresh(now) {
      // A turn that is under way may be past what was just written down.
      await running;
      return tick(now);
    },
    async idle() {
      await running;
    },
    progress: progress.moments,
    stands: progress.word,
    underWay: sender.underWay,
    standing: () => standingOf(options, { refusal: suspensions.refusal(), trouble }),
  };
}

/** Slack's word for a channel that the app is not in. */
const NOT_THERE = { answer: 'not_in_channel', closed: 'channel' } as const;

/** True of a post that somebody asked for now: a shared answer, or a digest beside the times of its schedule. */
async function isByHand(
  { plans }: Pick<RunnerOptions, 'plans'>,
  { kind, origin, dueAt }: Delivery,
): Promise<boolean> {
  if (kind !== 'digest') return kind === 'answer';
  const schedule = origin === null ? null : await plans.schedule(origin);
  return (
    origin === null || (schedule !== null && lastDue(schedule.timing, dueAt - 1, dueAt) === null)
  );
}

/**
 * When there is next something to do. What is left over from before was just tried, and waits for something else:
 * it is tried at each minute, and not at once for ever.
 */
async function nextWish({ queue, planners }: RunnerOptions, now: number): Promise<number> {
  const wishes = await Promise.all([
    queue.nextAt(),
    queue.nextAt(now),
    ...planners.map((planner) => planner.next(now)),
  ]);
  const known = wishes.filter((wish) => wish !== null);
  const left = known.some((wish) => wish <= now);
  const coming = known.filter((wish) => wish > now);
  return Math.min(...coming, left ? now + MINUTE_MS : NEVER);
}

async function forgetOld({ marks, upkeep, logger }: RunnerOptions, now: number): Promise<void> {
  const isTurn = async (name: string, length: number) => {
    const last = await marks.mark(name);
    if (last !== null && now - last < length) return false;
    await marks.moveMark(name, now);
    return true;
  };
  // Words that people said in confidence are promised to be gone after a day.
  if (await isTurn('forgotten', HOUR_MS)) await upkeep.forgetEnded(now);
  if (!(await isTurn('pruned', DAY_MS))) return;
  const forgotten = await upkeep.prune(now - KEPT);
  if (forgotten > 0) logger.info({ forgotten }, 'old deliveries forgotten');
}
