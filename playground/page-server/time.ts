/** Moves the clock for whoever sits at the page: to a moment, or on and on. */

import type { ShownClock } from '../protocol/page-protocol.ts';
import type { MovableClock } from '../state/clock.ts';

const MINUTE = 60_000;
/** While playing, a second is a minute. */
const BEAT = 1000;
/** Milliseconds between two glances at a long jump. */
const GLANCE = 150;

/** The clock as the page drives it. */
export interface Time {
  shown(): ShownClock;
  /** Resolves when the clock is there. Throws RangeError for a moment that is past. */
  move(to: number): Promise<void>;
  play(on: boolean): void;
  stop(): void;
}

/** Calls back whenever there is something new to show. */
export function createTime(clock: MovableClock, changed: () => void): Time {
  let beat: NodeJS.Timeout | undefined;
  let towards: number | null = null;
  let stepping = false;

  async function step(): Promise<void> {
    // A minute in which the app has much to do takes longer than a beat: the next one waits.
    if (stepping || towards !== null) return;
    stepping = true;
    await clock.advance(MINUTE).finally(() => {
      stepping = false;
    });
    changed();
  }

  function play(on: boolean): void {
    clearInterval(beat);
    beat = on ? setInterval(() => void step(), BEAT) : undefined;
    changed();
  }

  return {
    shown: () => ({ now: clock.now().getTime(), playing: beat !== undefined, towards }),
    play,
    async move(to) {
      if (towards !== null) throw new Error('The clock is moving already.');
      towards = to;
      const glance = setInterval(changed, GLANCE);
      changed();
      try {
        await clock.set(new Date(to));
      } finally {
        clearInterval(glance);
        towards = null;
        changed();
      }
    },
    stop: () => play(false),
  };
}
