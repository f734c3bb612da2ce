/** The steps of every request before its listener: it is acknowledged, counted, and let through once. */
import { setImmediate } from 'node:timers/promises';
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Clock } from '../../contracts/clock.ts';
import { createReplays } from './freshness.ts';
import { createDeduplicator } from './once.ts';

interface Acknowledger {
  middleware(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void>;
  /** Resolves when no request is under way, or after ten seconds. */
  drained(): Promise<void>;
}

const DRAIN_LIMIT = 10_000;

interface Body {
  type?: string;
  event_id?: string;
}

/** The flow of requests. */
export function createAcknowledger(realTime: () => number, clock: Clock): Acknowledger {
  const replays = createReplays(realTime);
  const events = createDeduplicator(clock);
  const underWay = new Set<Promise<void>>();

  /** Slack sends an event again when an acknowledgement came late; an attacker, a request that they wrote down. */
  function isRepeated(body: Body, signature: unknown): boolean {
    if (typeof signature === 'string' && replays.seen(signature)) return true;
    return body.event_id !== undefined && !events.first(body.event_id);
  }

  async function pass(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
    // A union over every kind of request: most have neither of the fields.
    const body = args.body as Body;
    const ack = 'ack' in args ? args.ack : undefined;
    const repeated = isRepeated(body, args.context.signature);
    // A form's acknowledgement carries its answer; everything else is acknowledged here, at once.
    if (ack && (repeated || body.type !== 'view_submission')) {
      await ack();
      // SQLite answers without ever letting go: the acknowledgement would leave with the answer.
      await setImmediate();
    }
    if (!repeated) await args.next();
  }

  return {
    async middleware(args) {
      const passing = pass(args);
      const settled = passing.catch(() => {});
      underWay.add(settled);
      await passing.finally(() => underWay.delete(settled));
    },
    async drained() {
      const limit = Promise.withResolvers<void>();
      const timer = setTimeout(limit.resolve, DRAIN_LIMIT);
      await Promise.race([limit.promise, Promise.all(underWay)]);
      clearTimeout(timer);
    },
  };
}
