import type { Delivery, DeliveryKind, DeliveryState } from '../contracts/delivery.ts';
import type { LedgerUpkeep, SendQueue } from '../contracts/ledger.ts';
import type { PostingHealth } from '../contracts/scheduling.ts';
import { BriefingError } from '../errors.ts';
import type { Planner, SchedulerContext } from './planner.ts';
import { type ChannelWatch, createChannelWatch } from './sending/channels.ts';
import { tellOfLoss } from './sending/failure-notices.ts';
import { standingOf } from './sending/health.ts';
import type { LossCause } from './sending/lost-messages.ts';
import { createReconciler } from './sending/reconciler.ts';
import { createSender } from './sending/sender.ts';
import { createSuspensions, type Suspensions } from './sending/suspensions.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The log of deliveries is kept for so long. */
const KEPT = 400 * DAY;
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
  /** See `ReconcilerOptions`. */
  lease: number;
  /** Called at the end of each turn that went through, while the app may post. */
  beat?(now: number): void;
  /** Called with what came of an attempt to send, or of a look for what was in doubt. */
  onSettled?(kind: DeliveryKind, state: DeliveryState): void;
  /** Called with the seconds for which Slack makes a delivery wait. */
  onWait?(seconds: number): void;
}

/** The turns of the schedule. */
export interface Runner {
  /** One turn; of turns that come at once, one. Resolves with when there is next something to do, undefined after a failure. */
  tick(now: Date): Promise<Date | undefined>;
  /** A turn that sees everything that is written down by now. */
  fresh(now: Date): Promise<Date | undefined>;
  /** Resolves when no turn is under way. */
  idle(): Promise<void>;
  standing(): Promise<PostingHealth>;
  suspensions: Suspensions;
  channels: ChannelWatch;
}

/** Puts planners, sender and reconciler together. */
export function createRunner(options: RunnerOptions): Runner {
  const { logger, planners, beat } = options;
  const suspensions = createSuspensions(options);
  const onLost = (delivery: Delivery, cause: LossCause) =>
    tellOfLoss(options, delivery, cause, options.clock.now().getTime());
  const channels = createChannelWatch(options);
  const sender = createSender({
    ...options,
    onClosed: ({ channel }, refused) =>
      suspensions.close(channel, refused, options.clock.now().getTime()),
    onLost,
    isSuspended: suspensions.isSuspended,
  });
  const reconciler = createReconciler({ ...options, onLost, holds: sender.holds });
  let running: Promise<Date | undefined> | null = null;
  let trouble: string | null = null;

  /** One part of a turn; what goes wrong in it keeps nobody else from theirs. */
  async function attempt(part: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      logger.error({ part, error }, 'a part of the schedule failed');
      trouble ??= error instanceof BriefingError ? error.message : `${part} failed`;
      return false;
    }
  }

  async function turn(now: number): Promise<Date | undefined> {
    trouble = null;
    const done = [await attempt('probing', () => suspensions.probe(now))];
    done.push(await attempt('reconciling', () => reconciler.resolve(now)));
    for (const planner of planners) done.push(await attempt(planner.name, () => planner.plan(now)));
    if (!suspensions.isSuspended()) {
      done.push(await attempt('sending', () => sender.send()));
      done.push(await attempt('channels', () => channels.refresh(now)));
    }
    done.push(await attempt('retention', () => forgetOld(options, now)));
    let next = now + MINUTE;
    const look = async () => {
      next = await nextWish(options, now);
    };
    done.push(await attempt('looking ahead', look));
    if (done.includes(false)) return undefined;
    // Whoever waits for the beat notices that it does not come.
    if (!suspensions.isSuspended()) await attempt('beat', async () => beat?.(now));
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
    standing: () => standingOf(options, { refusal: suspensions.refusal(), trouble }),
  };
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
  return Math.min(...coming, left ? now + MINUTE : NEVER);
}

async function forgetOld({ marks, upkeep, logger }: RunnerOptions, now: number): Promise<void> {
  const last = await marks.mark('pruned');
  if (last !== null && now - last < DAY) return;
  const forgotten = await upkeep.prune(now - KEPT);
  await upkeep.forgetEnded(now);
  await marks.moveMark('pruned', now);
  if (forgotten > 0) logger.info({ forgotten }, 'old deliveries forgotten');
}
