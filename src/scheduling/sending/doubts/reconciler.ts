import type { Delivery } from '../../../contracts/delivery.ts';
import type { SendQueue } from '../../../contracts/ledger.ts';
import type { SchedulerContext } from '../../planner.ts';
import { addressOf } from '../address.ts';
import { mapConcurrently } from '../concurrency.ts';
import type { LossCause } from '../lost-messages.ts';
import { AT_ONCE, LOOK_AFTER } from '../sender.ts';
import { createOverlongWaits } from './overlong-waits.ts';
import { lossOf, settlementOf } from './settlement.ts';
import { createSightings } from './sightings.ts';

/** The part of a turn that settles deliveries in doubt. */
interface Reconciler {
  /** Takes over deliveries that a dead copy of the bot has claimed, and looks in Slack for those in doubt. */
  resolve(now: number): Promise<void>;
}

interface ReconcilerOptions extends Pick<SchedulerContext, 'deliveries' | 'poster' | 'logger'> {
  queue: SendQueue;
  /** True while this copy of the bot is sending a delivery. */
  holds(id: string): boolean;
  /** Milliseconds that only grow and that no clock change touches. */
  stopwatch(): number;
  /**
   * A claim that stands for so long (milliseconds of the stopwatch, in our own sight) was its owner's last deed.
   * 0 where nobody else can be alive.
   */
  lease: number;
  /** Called before a message is settled as lost, or as one of which nobody will ever know. */
  onLost(delivery: Delivery, cause: LossCause): Promise<void>;
  /** Called with what came of each look. */
  onSettled?(kind: Delivery['kind'], state: Delivery['state']): void;
}

/** A look at deliveries in doubt. */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { queue, logger, stopwatch, lease, holds } = options;
  const sightings = createSightings(stopwatch);
  const overlong = createOverlongWaits(queue, stopwatch);

  async function orphans(): Promise<Delivery[]> {
    const claims = (await queue.sending()).filter(({ id }) => !holds(id));
    const ages = sightings.ages(claims.map(claimOf));
    return claims.filter((claim) => (ages.get(claimOf(claim)) ?? 0) >= lease);
  }

  return {
    async resolve(now) {
      // What the dead one said last may still be on its way to Slack.
      const left = { state: 'unknown', nextAt: now + LOOK_AFTER } as const;
      for (const orphan of await orphans())
        await queue.settle(orphan, { ...left, cause: { kind: 'abandoned' } }, now);
      await overlong.end(now);
      await mapConcurrently(await queue.doubtful(now), AT_ONCE, (delivery) =>
        look(options, delivery, now).catch((error: unknown) =>
          logger.error({ delivery: delivery.id, error }, 'could not be looked for'),
        ),
      );
    },
  };
}

const claimOf = ({ id, claimedBy, attempts }: Delivery) => `${id} ${claimedBy} ${attempts}`;

async function look(
  { queue, deliveries, poster, logger, onLost, onSettled }: ReconcilerOptions,
  delivery: Delivery,
  now: number,
): Promise<void> {
  const root = delivery.parent === null ? null : await deliveries.delivery(delivery.parent);
  const since = delivery.claimedAt ?? delivery.dueAt;
  const sought = await poster.find(addressOf(delivery, root), since);
  const settlement = settlementOf(sought, delivery, now);
  const { id, kind, channel, attempts } = delivery;
  logger.info({ delivery: id, kind, channel, attempts, sought: sought.kind }, 'looked for');
  onSettled?.(kind, settlement.state);
  const lost = lossOf(settlement);
  if (lost) await onLost(delivery, lost);
  await queue.settle(delivery, settlement, now);
}
