/** Lets others be heard between the questions of an answer that asks many. */
import { setImmediate } from 'node:timers/promises';

/** So many questions are asked in one turn of the event loop before others are heard, */
const TOGETHER = 4;
/** and none after so many milliseconds of it. */
const LONGEST = 10;

/** The questions of this turn of the event loop, and when the first of them was asked. */
const turn = { asked: 0, since: 0 };
let lastTurn: Promise<unknown> = Promise.resolve();

/** Resolves at once, or in a turn of the event loop that nobody else has, where this one has had its questions. */
export async function nextTurn(now: number): Promise<void> {
  if (turn.asked === 0) {
    turn.since = now;
    void setImmediate().then(() => {
      turn.asked = 0;
    });
  }
  turn.asked += 1;
  if (turn.asked <= TOGETHER && now - turn.since < LONGEST) return;
  lastTurn = lastTurn.then(() => setImmediate());
  await lastTurn;
}
