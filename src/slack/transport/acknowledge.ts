/** The steps of every request before its listener: it is acknowledged, counted, and let through once, where the app is installed. */
import { setImmediate } from 'node:timers/promises';
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Logger } from '../api/log.ts';
import type { BotIdentity } from '../api/startup.ts';
import { createReplays } from './freshness.ts';
import { isFromElsewhere } from './installation.ts';
import type { Deduplicator } from './once.ts';

interface Acknowledger {
  middleware(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void>;
  /** Resolves when no request is under way, or after ten seconds. */
  drained(): Promise<void>;
}

const DRAIN_LIMIT = 10_000;

interface Body {
  type?: string;
  event_id?: string;
  event?: { type?: string };
  /** Slack gives every command, press and shortcut one of its own. */
  trigger_id?: string;
}

interface AcknowledgerOptions {
  /** Milliseconds of real time, by which signatures are judged. */
  realTime(): number;
  once: Pick<Deduplicator, 'first'>;
  logger: Logger;
  identity(): BotIdentity;
}

/** The flow of requests. */
export function createAcknowledger(options: AcknowledgerOptions): Acknowledger {
  const { realTime, once, logger, identity } = options;
  const replays = createReplays(realTime);
  const underWay = new Set<Promise<void>>();

  /** A request that an attacker wrote down and sends again. */
  const isReplayed = (signature: unknown) =>
    typeof signature === 'string' && replays.seen(signature);

  /** Slack sends an event again when an acknowledgement came late, to whichever copy of the bot. */
  async function isFirst(body: Body): Promise<boolean> {
    const key = keyOf(body);
    return key === null || once.first(key);
  }

  async function pass(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
    // A union over every kind of request: most have neither of the fields.
    const body = args.body as Body;
    const ack = 'ack' in args ? args.ack : undefined;
    const replayed = isReplayed(args.context.signature);
    const elsewhere = isFromElsewhere(args.body as object, identity());
    if (elsewhere)
      logger.warn({}, 'A request came from a workspace that the app is not installed in');
    // A form's acknowledgement carries its answer; everything else is acknowledged here, at once.
    if (ack && (replayed || elsewhere || body.type !== 'view_submission')) {
      await ack();
      // SQLite answers without ever letting go: the acknowledgement would leave with the answer.
      await setImmediate();
    }
    if (replayed || elsewhere) return;
    // Asked after the acknowledgement, which waits for no database.
    if (await isFirst(body)) await args.next();
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

/** Events that come in floods and may be taken twice, or whose listener knows them by what was said. */
const UNKEYED: readonly unknown[] = ['user_change', 'message', 'app_mention'];

/** The key of a request; null where its listener has one of its own, as forms do, and where nothing is answered. */
function keyOf({ type, event_id, event, trigger_id }: Body): string | null {
  if (event_id) return UNKEYED.includes(event?.type) ? null : `event ${event_id}`;
  return trigger_id && type !== 'view_submission' ? `gesture ${trigger_id}` : null;
}
