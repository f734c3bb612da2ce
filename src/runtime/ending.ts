/** The end of the program, in time whatever hangs. */
import { codeOf } from '../errors.ts';

/** A part of the program that has an end of its own. */
interface Ending {
  /** For the log. */
  what: string;
  /** The longest that is waited for it, milliseconds. */
  limit: number;
  end(): Promise<unknown>;
  /** Facts on what it leaves undone, asked where it did not end in time. */
  left?(): object;
}

/** The parts of the program that have an end. */
interface Parts {
  schedule: { end(): Promise<void>; underWay(): readonly string[] };
  app: { stop(): Promise<void> };
  store: { close(): Promise<void> };
}

interface EndingLogger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
}

/** The longest that is waited for each part, milliseconds: less than the ten seconds after which whoever stops a program ends it by force. */
const LIMITS: Record<keyof Parts, number> = { schedule: 4_000, app: 3_500, store: 1_000 };

/** The end of a program of these parts, one after the other; it resolves in time. */
export function endingOf(
  { schedule, app, store }: Parts,
  logger: EndingLogger,
  limits = LIMITS,
): () => Promise<void> {
  const endings: readonly Ending[] = [
    {
      what: 'the turn of the schedule',
      limit: limits.schedule,
      end: () => schedule.end(),
      left: () => ({ deliveries: schedule.underWay() }),
    },
    { what: 'the connection to Slack', limit: limits.app, end: () => app.stop() },
    { what: 'the log', limit: limits.store, end: () => store.close() },
  ];
  return () => endInTime(endings, logger);
}

/** Ends part after part; what does not end in time is said, and left. */
async function endInTime(endings: readonly Ending[], logger: EndingLogger): Promise<void> {
  let whole = true;
  for (const { what, limit, end, left } of endings) {
    const late = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => late.resolve('late'), limit);
    try {
      const ended = await Promise.race([end(), late.promise]);
      if (ended === 'late') {
        whole = false;
        logger.warn({ what, after: limit, ...left?.() }, 'did not end in time and is left');
      }
    } catch (error) {
      whole = false;
      logger.warn({ what, error, code: codeOf(error) }, 'ended badly');
    } finally {
      clearTimeout(timer);
    }
  }
  if (whole) logger.info({}, 'ended; nothing is left');
}
