/** The real clock's tick, once a minute. It only ticks; the database decides what is due. */
import { createTask } from 'node-cron';
import type { Clock, MinuteListener, Ticker } from '../contracts/clock.ts';

/** A ticker on node-cron. A tick that is still working when the next one comes is not started twice. */
export function cronTicker(clock: Clock): Ticker {
  return {
    everyMinute(listener) {
      const task = createTask('* * * * *', () => listener(clock.now()), {
        noOverlap: true,
        suppressMissedWarning: true,
      });
      void task.start();
      return () => void task.destroy();
    },
  };
}

/** A clock that is moved by hand and calls at each minute that it crosses. */
export interface MinuteClock extends Clock {
  onTick(listener: MinuteListener): () => void;
}

/** The ticker of a clock that ticks by itself: that of the local workspace, and of tests. */
export function minuteTicker(clock: MinuteClock): Ticker {
  return { everyMinute: (listener) => clock.onTick(listener) };
}
