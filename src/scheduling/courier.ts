/** Sends what is written down: claimed, posted once, settled. Each channel gets its messages in order. */
import type { Delivery, Drawing, Settlement } from '../contracts/ledger.ts';
import type { Posted } from '../contracts/poster.ts';
import { mixed } from './order.ts';
import type { Office } from './planner.ts';

/** A post may still arrive for a while after its answer was given up: nobody looks for it before, milliseconds. */
export const LOOK_AFTER = 15_000;
/** What failed in doubt this often is given up. */
export const MOST_ATTEMPTS = 12;
/** So many channels are served at once. */
const AT_ONCE = 8;

export interface Courier {
  /** Sends all that can be sent now. */
  send(now: number): Promise<void>;
  /** Whether this copy of the bot is sending a delivery at this moment. */
  holds(id: string): boolean;
}

export interface CourierOptions extends Office {
  /** The name of this copy of the bot. */
  by: string;
  /** Called when Slack refuses for good: the channel or the whole app is closed to the bot. */
  onClosed(delivery: Delivery, posted: Extract<Posted, { kind: 'refused' }>): Promise<void>;
  /** Whether the app may post at all. */
  isOpen(): boolean;
  /** Called with what came of each attempt. */
  onSettled?(kind: Delivery['kind'], state: Delivery['state']): void;
}

/** A courier of one copy of the bot. */
export function createCourier(options: CourierOptions): Courier {
  const { ledger, logger, by } = options;
  const underWay = new Set<string>();

  async function deliver(delivery: Delivery, now: number): Promise<boolean> {
    if (!options.isOpen()) return false;
    underWay.add(delivery.id);
    try {
      const claimed = await ledger.claim(delivery.id, by, now);
      if (!claimed) return false;
      await carry(options, claimed, now);
      return true;
    } catch (error) {
      logger.error({ delivery: delivery.id, error }, 'a delivery failed here');
      return false;
    } finally {
      underWay.delete(delivery.id);
    }
  }

  return {
    holds: (id) => underWay.has(id),
    async send(now) {
      for (let moved = true; moved && options.isOpen(); ) {
        const waiting = mixed(await ledger.sendable(now), by);
        const outcomes = await inTurn(waiting, AT_ONCE, (delivery) => deliver(delivery, now));
        moved = outcomes.includes(true);
      }
    },
  };
}

/** Posts what was claimed, and says what came of it. */
async function carry(
  options: CourierOptions,
  { delivery, drawing }: { delivery: Delivery; drawing: Drawing },
  now: number,
): Promise<void> {
  const { ledger, poster, clock, logger, onClosed, onSettled } = options;
  const root = delivery.parent === null ? null : await ledger.delivery(delivery.parent);
  const posted = await poster.post(drawing, {
    channel: root?.postedIn ?? delivery.channel,
    thread: root?.ts ?? null,
    key: delivery.key,
  });
  if (posted.kind === 'undrawable' && posted.plain.length > 0)
    await ledger.redraw(delivery.id, posted.plain);
  const settlement = settlementOf(posted, delivery, now);
  await ledger.settle(delivery, settlement, clock.now().getTime());
  const { id, kind, channel, dueAt, attempts } = delivery;
  onSettled?.(kind, settlement.state);
  const facts = { delivery: id, kind, channel, dueAt, attempts, state: settlement.state };
  if (settlement.state === 'sent') logger.info({ ...facts, ts: settlement.ts }, 'delivered');
  else logger.warn({ ...facts, answer: settlement.answer }, 'not delivered');
  if (posted.kind === 'refused' && posted.closed) await onClosed(delivery, posted);
}

function settlementOf(posted: Posted, { attempts }: Delivery, now: number): Settlement {
  switch (posted.kind) {
    case 'sent':
      return { state: 'sent', ts: posted.ts, channel: posted.channel };
    case 'later':
      return { state: 'pending', nextAt: now + posted.seconds * 1000, answer: 'ratelimited' };
    case 'undrawable':
      if (posted.plain.length > 0) return { state: 'pending', nextAt: now, answer: posted.answer };
      return { state: 'failed', answer: posted.answer, why: notTaken(posted.answer) };
    case 'refused':
      return { state: 'failed', answer: posted.answer, why: posted.sentence };
    case 'unknown':
      if (attempts >= MOST_ATTEMPTS)
        return { state: 'failed', answer: posted.answer, why: givenUp(attempts) };
      return { state: 'unknown', nextAt: now + LOOK_AFTER, answer: posted.answer };
  }
}

const notTaken = (word: string) => `Slack does not take this message (${word}), drawn or plain.`;
const givenUp = (attempts: number) =>
  `Slack gave no answer ${attempts} times, so it was given up; its news come with the next digest.`;

/** Runs work over a list, some at once, the results in the order of the list. */
async function inTurn<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  return results;
}
