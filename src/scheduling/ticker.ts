/** The real clock's tick, once a minute. It only ticks; the database decides what is due. */
import { createTask } from 'node-cron';
import type { Clock, Ticker } from '../contracts/clock.ts';

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
