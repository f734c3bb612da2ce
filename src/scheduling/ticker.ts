/** The real clock's tick, once a minute. It only ticks; the database decides what is due. */
import { createTask } from 'node-cron';
import type { Clock, MinuteListener, Ticker, Ticking } from '../contracts/clock.ts';
import { MINUTE_MS } from '../domain/durations.ts';

/** Many copies of the bot, and many bots, would all call Slack in the first instant of a minute. */
const SPREAD = 2_000;

/** A ticker on node-cron, within two seconds of the minute, with a timer for a moment that the listener asks for before that. A tick that is still working when the next one comes is not started twice. */
export function cronTicker(clock: Clock, logger: TickLogger): Ticker {
  return {
    everyMinute(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tick = async () => wake((await listener(clock.now())) ?? undefined);
      function wake(at?: Date): void {
        clearTimeout(timer);
        const wait = at ? Math.max(0, at.getTime() - clock.now().getTime()) : MINUTE_MS;
        // The minute's own tick does all else, and is not early.
        if (wait < MINUTE_MS) timer = setTimeout(() => void task.execute().catch(() => {}), wait);
      }
      const task = createTask('* * * * *', tick, {
        noOverlap: true,
        suppressMissedWarning: true,
        maxRandomDelay: SPREAD,
        logger: quiet(logger),
      });
      void task.start();
      return {
        wake,
        stop() {
          clearTimeout(timer);
          void task.destroy();
        },
      };
    },
  };
}

/** The part of the log that takes node-cron's own warnings. */
interface TickLogger {
  warn(facts: object, sentence: string): void;
}

/** A logger for node-cron, which would else write to the console. */
function quiet(logger: TickLogger) {
  const warn = (message: string | Error) => logger.warn({ from: 'node-cron' }, String(message));
  return { info() {}, debug() {}, warn, error: warn };
}

/** A clock that is moved by hand and calls at each minute that it crosses. */
interface MinuteClock extends Clock {
  onTick(listener: MinuteListener): () => void;
}

/** The ticker of a clock that ticks by itself: that of the local workspace, and of tests. */
export function minuteTicker(clock: MinuteClock): Ticker {
  return {
    everyMinute(listener): Ticking {
      let stop = clock.onTick(listener);
      return {
        stop: () => stop(),
        // Anew, so that the moment that it asked for before is forgotten.
        wake() {
          stop();
          stop = clock.onTick(listener);
        },
      };
    },
  };
}
