/** The steps of every request before its listener: it is acknowledged, counted, and let through once, where the app is installed. */
import { setImmediate } from 'node:timers/promises';
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Clock } from '../../contracts/clock.ts';
import type { Logger } from '../api/log.ts';
import type { BotIdentity } from '../api/startup.ts';
import { createReplays } from './freshness.ts';
import { isFromElsewhere } from './installation.ts';
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

interface AcknowledgerOptions {
  /** Milliseconds of real time, by which signatures are judged. */
  realTime(): number;
  clock: Clock;
  logger: Logger;
  identity(): BotIdentity;
}

/** The flow of requests. */
export function createAcknowledger(options: AcknowledgerOptions): Acknowledger {
  const { realTime, clock, logger, identity } = options;
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
    const elsewhere = isFromElsewhere(args.body as object, identity());
    if (elsewhere)
      logger.warn({}, 'A request came from a workspace that the app is not installed in');
    // A form's acknowledgement carries its answer; everything else is acknowledged here, at once.
    if (ack && (repeated || elsewhere || body.type !== 'view_submission')) {
      await ack();
      // SQLite answers without ever letting go: the acknowledgement would leave with the answer.
      await setImmediate();
    }
    if (!repeated && !elsewhere) await args.next();
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
