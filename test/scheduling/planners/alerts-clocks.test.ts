import { expect, it } from 'vitest';
import { amount } from '../../helpers/samples/records.ts';
import { ACME, open, START } from './alerting.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([
  ['ahead', HOUR],
  ['behind', -HOUR],
])(
  'A copy whose clock is an hour %s hides no alert and tells none twice, whichever copy writes and whichever looks',
  async (_where, wrong) => {
    const scene = await open();
    let minute = Math.max(0, -wrong) / MINUTE;
    /** A moment by the clock of the right copy, or of the wrong one. */
    const by = (isWrong: boolean) =>
      new Date(Date.parse(START) + minute * MINUTE + (isWrong ? wrong : 0)).toISOString();
    await scene.turn(by(wrong < 0));
    await scene.watch(ACME, 'U1', { budget: 50 });
    const expected: string[] = [];
    for (const [writer, ...lookers] of [
      [false, true, false],
      [false, false, true],
      [true, true, false],
      [true, false, true],
      [false, true],
      [false, false],
      [true, true],
    ] as const) {
      minute += 10;
      scene.clock.set(by(writer));
      const title = `Acme raises $${expected.length + 11}M`;
      await scene.event({ title, amount: amount((expected.length + 11) * 1_000_000) });
      expected.push(title);
      minute += 1;
      for (const looker of lookers) await scene.turn(by(looker));
    }
    // The wrong clock is gone, and the right one comes to where it was.
    minute += 2 * 60;
    await scene.turn(by(false));
    const told = (await scene.said()).map(({ page }) => page.headline);
    expect(told.toSorted()).toEqual(expected);
  },
);
