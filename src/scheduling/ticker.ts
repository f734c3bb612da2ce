/** The real clock's tick, once a minute. It only ticks; the database decides what is due. */
import { createTask } from 'node-cron';
import type { Clock, MinuteListener, Ticker } from '../contracts/clock.ts';

/** A ticker on node-cron. A tick that is still working when the next one comes is not started twice. */
export function cronTicker(clock: Clock, logger: TickLogger): Ticker {
  return {
    everyMinute(listener) {
      const task = createTask('* * * * *', () => listener(clock.now()), {
        noOverlap: true,
        suppressMissedWarning: true,
        logger: quiet(logger),
      });
      void task.start();
      return () => void task.destroy();
    },
  };
}

/** Where node-cron's own warnings go. */
export interface TickLogger {
  warn(facts: object, sentence: string): void;
}

/** What node-cron would write past the log. */
function quiet(logger: TickLogger) {
  const warn = (message: string | Error) => logger.warn({ from: 'node-cron' }, String(message));
  return { info() {}, debug() {}, warn, error: warn };
}

/** A clock that is moved by hand and calls at each minute that it crosses. */
export interface MinuteClock extends Clock {
  onTick(listener: MinuteListener): () => void;
}

/** The ticker of a clock that ticks by itself: that of the local workspace, and of tests. */
export function minuteTicker(clock: MinuteClock): Ticker {
  return { everyMinute: (listener) => clock.onTick(listener) };
}
