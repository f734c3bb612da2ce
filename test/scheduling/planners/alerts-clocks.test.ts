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

it.each([
  ['first watch', false],
  ['watch beside others', true],
])(
  'A %s that a copy with a clock an hour ahead has made hears of what is written from then on, and of nothing before',
  async (_which, hasOthers) => {
    const scene = await open();
    if (hasOthers) await scene.watch({ jurisdiction: 'EU' }, 'U2');
    await scene.event({ title: 'Acme raises $11M', amount: amount(11_000_000) });
    await scene.turn('2026-03-12T09:10:00Z');
    await scene.event({ title: 'Acme raises $12M', amount: amount(12_000_000) });
    scene.clock.set('2026-03-12T10:11:00Z');
    await scene.watch(ACME);
    scene.clock.set('2026-03-12T09:12:00Z');
    await scene.event({ title: 'Acme raises $13M', amount: amount(13_000_000) });
    await scene.turn('2026-03-12T09:13:00Z');
    scene.clock.set('2026-03-12T09:50:00Z');
    await scene.event({ title: 'Acme raises $14M', amount: amount(14_000_000) });
    await scene.turn('2026-03-12T09:51:00Z');
    await scene.turn('2026-03-12T12:00:00Z');
    const told = (await scene.said()).map(({ page }) => page.headline);
    expect(told).toEqual(['Acme raises $13M', 'Acme raises $14M']);
  },
);
