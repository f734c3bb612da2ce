import { expect, it } from 'vitest';
import { StorageError } from '../../../src/errors.ts';
import { createRunner } from '../../../src/scheduling/runner.ts';
import { healthWord } from '../../../src/scheduling/sending/health.ts';
import { MINUTE, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A runner whose real time is in the test's hand. */
async function running() {
  const context = await openTestScheduler();
  const time = { on: 0 };
  const runner = createRunner({
    ...context,
    by: 'a',
    lease: 0,
    planners: [],
    stopwatch: () => time.on,
  });
  const health = async () => healthWord(await runner.standing(), runner.stands());
  const pass = (minutes: number) => {
    time.on += minutes * MINUTE;
    context.clock.set(NINE + time.on);
  };
  const tick = () => runner.tick(context.clock.now());
  return { ...context, runner, health, pass, tick };
}

it('A schedule gets on while its turns write in the log and Slack answers, though nothing is to be sent', async () => {
  const { runner, health, pass, tick } = await running();
  for (const _ of [1, 2, 3]) {
    pass(1);
    await tick();
    expect(await health()).toBe('ok');
  }
  const at = NINE + 3 * MINUTE;
  expect(runner.progress()).toEqual({ turned: at, wrote: at, reached: at });
});

it('A schedule whose turn hangs has stood still', async () => {
  const { health, pass } = await running();
  pass(2);
  expect(await health()).toBe('ok');
  pass(1);
  expect(await health()).toBe('the schedule has stood still for 3 minutes');
});

it('A schedule whose log can’t be written is not ready, says why, and tries again before a minute is over where the log is out of reach', async () => {
  const { marks, health, pass, tick, clock } = await running();
  let trouble: StorageError | null = new StorageError('full', 'There is no room left.');
  const moveMark = marks.moveMark;
  marks.moveMark = async (...mark) => (trouble ? Promise.reject(trouble) : moveMark(...mark));
  const turns = async () => {
    pass(3);
    return await tick();
  };
  expect(await turns()).toBeUndefined();
  expect(await health()).toBe(
    'nothing could be written in the log for 3 minutes: There is no room left.',
  );
  trouble = new StorageError('unavailable', 'The server does not answer.');
  expect(await turns()).toEqual(new Date(clock.now().getTime() + 10_000));
  trouble = null;
  await turns();
  expect(await health()).toBe('ok');
});

it('A schedule that Slack does not answer is not ready, until it answers again', async () => {
  const { poster, health, pass, tick } = await running();
  poster.welcome = false;
  for (const _ of [1, 2, 3]) {
    pass(1);
    await tick();
  }
  expect(await health()).toBe('Slack has not answered for 3 minutes');
  poster.welcome = true;
  await tick();
  expect(await health()).toBe('ok');
});
