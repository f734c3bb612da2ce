import type { WaitCause } from '../../contracts/causes.ts';
import type { Delivery, DeliveryOutcome, RenderedMessage } from '../../contracts/delivery.ts';
import type { SendQueue } from '../../contracts/ledger.ts';
import type { Posted } from '../../contracts/poster.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { SchedulerContext } from '../planner.ts';
import { addressOf } from './address.ts';
import { mapConcurrently } from './concurrency.ts';
import type { LossCause } from './lost-messages.ts';
import { mixed } from './order.ts';

/** A post may still arrive for a while after its answer was given up: nobody looks for it before, milliseconds. */
export const LOOK_AFTER = 15_000;
/** While the app is shut out, what it refuses waits for so long, milliseconds. */
const SHUT_OUT = MINUTE_MS;
/** So many channels are served at once. */
export const AT_ONCE = 8;

/** The part of a turn that sends. */
interface Sender {
  /** Sends all that can be sent now. */
  send(): Promise<void>;
  /** True while this copy of the bot is sending a delivery. */
  holds(id: string): boolean;
  /** The ids of all that it is sending. */
  underWay(): readonly string[];
}

interface SenderOptions
  extends Pick<SchedulerContext, 'deliveries' | 'poster' | 'clock' | 'logger'> {
  queue: SendQueue;
  /** The name of this copy of the bot. */
  by: string;
  /** Milliseconds that only grow and that no clock change touches. */
  stopwatch(): number;
  /** Milliseconds of the machine's own clock, which goes on while it sleeps. Default: the stopwatch alone. */
  realTime?(): number;
  /** See `ReconcilerOptions`. */
  lease: number;
  /** Called when Slack refuses for good: the channel or the whole app is closed to the bot. */
  onClosed(delivery: Delivery, posted: Extract<Posted, { kind: 'refused' }>): Promise<void>;
  /** Called before a message is settled as lost; of what stops with its channel, answers alone. */
  onLost(delivery: Delivery, cause: LossCause): Promise<void>;
  /** True while the app may post nothing at all. */
  isSuspended(): boolean;
  /** Called with what came of each attempt. */
  onSettled?(kind: Delivery['kind'], state: Delivery['state']): void;
  /** Called with the seconds for which Slack makes a delivery wait. */
  onWait?(seconds: number): void;
}

/** A sender of one copy of the bot. */
export function createSender(options: SenderOptions): Sender {
  const { queue, logger, clock, by } = options;
  const underWay = new Set<string>();

  async function deliver({ id }: Delivery): Promise<boolean> {
    if (options.isSuspended()) return false;
    underWay.add(id);
    try {
      const isLate = createLimit(options);
      const claimed = await queue.claim(id, by, clock.now().getTime());
      if (!claimed) return false;
      await send(options, claimed, isLate);
      return true;
    } catch (error) {
      logger.error({ delivery: id, error }, 'a delivery failed here');
      return false;
    } finally {
      underWay.delete(id);
    }
  }

  return {
    holds: (id) => underWay.has(id),
    underWay: () => [...underWay],
    async send() {
      for (let moved = true; moved && !options.isSuspended(); ) {
        const waiting = mixed(await queue.sendable(clock.now().getTime()), by);
        const outcomes = await mapConcurrently(waiting, AT_ONCE, deliver);
        moved = outcomes.includes(true);
      }
    },
  };
}

/** Posts a claimed delivery, and settles it by the outcome. */
async function send(
  options: SenderOptions,
  { delivery, drawing }: { delivery: Delivery; drawing: RenderedMessage },
  isLate: () => boolean,
): Promise<void> {
  const { queue, deliveries, poster, clock, logger, onClosed, onLost, onSettled } = options;
  const now = () => clock.now().getTime();
  const { id, kind, channel, dueAt, attempts } = delivery;
  const root = delivery.parent === null ? null : await deliveries.delivery(delivery.parent);
  if (delivery.parent !== null && !root?.ts) {
    await queue.settle(delivery, { state: 'skipped', cause: { kind: 'no_thread' } }, now());
    return logger.warn({ delivery: id, kind, channel }, 'there is no thread for it');
  }
  if (isLate())
    return logger.warn({ delivery: id, kind, channel }, 'claimed too long ago: left to be found');
  const posted = await poster.post(drawing, addressOf(delivery, root), isLate);
  if (posted.kind === 'undrawable' && posted.plain.length > 0) await queue.redraw(id, posted.plain);
  const settlement = settlementOf(posted, now());
  const isClosed = posted.kind === 'refused' && posted.closed !== null;
  // The owners of schedules and watches hear of it as these stop.
  const isSaid = isClosed && kind !== 'answer';
  if (settlement.state === 'failed' && !isSaid) await onLost(delivery, settlement.cause);
  await queue.settle(delivery, settlement, now());
  onSettled?.(kind, settlement.state);
  if (posted.kind === 'later') options.onWait?.(posted.seconds);
  const facts = { delivery: id, kind, channel, dueAt, attempts, state: settlement.state };
  if (settlement.state === 'sent') logger.info({ ...facts, ts: settlement.ts }, 'delivered');
  else logger.warn({ ...facts, cause: settlement.cause }, 'not delivered');
  if (posted.kind === 'refused' && posted.closed) await onClosed(delivery, posted);
}

/**
 * Another copy may be about to take a claim that has stood so long: what isn't posted by now must not be. While a
 * machine sleeps the stopwatch may stand still, and a clock may be put back, but hardly both.
 */
function createLimit({ stopwatch, realTime = stopwatch, lease }: SenderOptions): () => boolean {
  const begun = { on: stopwatch(), at: realTime() };
  const passed = () => Math.max(stopwatch() - begun.on, realTime() - begun.at);
  return () => lease > 0 && passed() > lease / 2;
}

function settlementOf(posted: Posted, now: number): DeliveryOutcome {
  switch (posted.kind) {
    case 'sent':
      return { state: 'sent', ts: posted.ts, channel: posted.channel };
    case 'later':
      return later(now + Math.max(1, posted.seconds) * 1000, waitCause(posted.answer));
    case 'undrawable':
      if (posted.plain.length > 0) return later(now, { kind: 'redrawn', word: posted.answer });
      return { state: 'failed', cause: { kind: 'undrawable', word: posted.answer } };
    case 'refused':
      // It is the app that is refused, and not this message.
      if (posted.closed === 'app')
        return later(now + SHUT_OUT, { kind: 'app_refused', word: posted.answer });
      return { state: 'failed', cause: { kind: 'refused', word: posted.answer } };
    case 'unknown': {
      const cause = { kind: 'no_answer', word: posted.answer } as const;
      return { state: 'unknown', nextAt: now + LOOK_AFTER, cause };
    }
  }
}

const waitCause = (word: string): WaitCause =>
  RATES.has(word) ? { kind: 'rate_limited' } : { kind: 'put_off', word };

/** Slack's words for too many messages at once. */
const RATES = new Set(['ratelimited', 'rate_limited']);

const later = (nextAt: number, cause: WaitCause): DeliveryOutcome => ({
  state: 'pending',
  nextAt,
  cause,
});
