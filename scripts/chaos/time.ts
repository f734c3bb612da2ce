/** The time of a run: quicker than the real one, so that an hour of the bot's takes a minute. */
import type { MovableClock, TickListener } from '../../playground/index.ts';

/** Where the bot's time begins: after everything that the bundled data know. */
export const START = Date.parse('2027-03-11T09:01:00Z');
/** Milliseconds of the bot's time in one of real time. */
export const SPEED = 60;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The bot's time of a run that began at a moment of real time, epoch milliseconds. */
export const timeSince = (begun: number): number => START + (Date.now() - begun) * SPEED;

/** Milliseconds of real time that a span of the bot's time takes. */
export const real = (span: number): number => span / SPEED;

/** Resolves after so many milliseconds of real time. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** The clock of the simulated Slack: it runs by itself, true and quick, and wakes whoever waits for a moment. Moved forward, it jumps. */
export function runningClock(begun: number): MovableClock {
  let jumped = 0;
  const now = () => timeSince(begun) + jumped;
  const advance = async (ms: number) => {
    jumped += ms;
  };
  return {
    now: () => new Date(now()),
    advance,
    set: (date) => advance(date.getTime() - now()),
    onTick(listener) {
      let timer: NodeJS.Timeout;
      const call = async () => wait(await listener(new Date(now())));
      const wait = (at?: Awaited<ReturnType<TickListener>>) => {
        const span = at ? Math.max(0, at.getTime() - now()) : MINUTE;
        timer = setTimeout(() => void call(), real(Math.min(span, MINUTE)));
        timer.unref();
      };
      wait(new Date(now()));
      return () => clearTimeout(timer);
    },
  };
}
