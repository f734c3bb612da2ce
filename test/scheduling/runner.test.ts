import { describe, expect, it } from 'vitest';
import type { Planner } from '../../src/scheduling/planner.ts';
import { createRunner } from '../../src/scheduling/runner.ts';
import { healthWord } from '../../src/scheduling/sending/health.ts';
import {
  aDelivery,
  aDigest,
  aSchedule,
  DAY,
  HOUR,
  MINUTE,
  NINE,
  sends,
} from '../helpers/samples/deliveries.ts';
import { heldBy } from '../helpers/samples/pauses.ts';
import { openTestScheduler } from '../helpers/scheduler.ts';

type RunnerOptions = Parameters<typeof createRunner>[0];

async function running(planners: readonly Planner[] = [], given: Partial<RunnerOptions> = {}) {
  const context = await openTestScheduler();
  const own = { by: 'a', lease: 0, stopwatch: () => 0 };
  const runner = createRunner({ ...context, ...own, planners, ...given });
  return { ...context, runner, tick: (now = NINE) => runner.tick(new Date(now)) };
}

const plannerOf = (name: string, given: Partial<Planner> = {}): Planner => ({
  name,
  plan: async () => {},
  next: async () => null,
  ...given,
});

describe('a turn of the schedule', () => {
  it('A turn of the schedule plans, sends what was planned, and says when there is next something to do', async () => {
    const context = await openTestScheduler();
    const plan = async () => void (await context.ledger.outbox.enqueue(aDigest('d'), NINE));
    const planners = [plannerOf('digests', { plan, next: async () => NINE + HOUR })];
    const own = { by: 'a', lease: 0, stopwatch: () => 0 };
    const runner = createRunner({ ...context, ...own, planners });
    expect(await runner.tick(new Date(NINE))).toEqual(new Date(NINE + HOUR));
    expect(context.poster.posted).toHaveLength(3);
  });

  it('A turn of the schedule goes on with the others where one planner fails, and beats only when all went well', async () => {
    const beats: number[] = [];
    let broken = true;
    const fails = async () => {
      if (broken) throw new Error('broken');
    };
    const done: string[] = [];
    const works = async () => void done.push('planned');
    const { tick, logged } = await running(
      [plannerOf('first', { plan: fails }), plannerOf('second', { plan: works })],
      { beat: async (now) => void beats.push(now) },
    );
    expect(await tick()).toBeUndefined();
    expect([done, beats]).toEqual([['planned'], []]);
    expect(logged[0]?.facts).toMatchObject({ part: 'first' });
    broken = false;
    await tick(NINE + MINUTE);
    expect(beats).toEqual([NINE + MINUTE]);
  });

  it('A turn of the schedule is none the worse for a beat that nobody takes, or a look ahead that fails', async () => {
    const beat = async () => {
      throw new Error('nobody there');
    };
    const next = async () => {
      throw new Error('broken');
    };
    const { tick } = await running([], { beat });
    expect(await tick()).toBeInstanceOf(Date);
    expect(await (await running([plannerOf('p', { next })])).tick()).toBeUndefined();
  });

  it('A turn of the schedule is one of those that come at once, and a fresh one sees what was just written', async () => {
    let turns = 0;
    const { promise: free, resolve } = Promise.withResolvers<void>();
    const plan = async () => {
      turns += 1;
      await free;
    };
    const { runner, tick } = await running([plannerOf('slow', { plan })]);
    const both = [tick(), tick(), runner.fresh(new Date(NINE))];
    resolve();
    await Promise.all(both);
    expect(turns).toBe(2);
    await runner.idle();
  });

  it('A turn of the schedule looks again in a minute at what waits for something else, and not at once for ever', async () => {
    const { tick, ledger, poster } = await running();
    await ledger.outbox.enqueue(aDigest('d'), NINE);
    poster.posts = [{ kind: 'later', seconds: 600, answer: 'ratelimited' }];
    // The parts are due and wait for the first message.
    expect(await tick()).toEqual(new Date(NINE + MINUTE));
    const later = NINE + 590_000;
    expect(await tick(later)).toEqual(new Date(NINE + 600_000));
  });

  it('A turn of the schedule comes when a planner that was past its time still waits', async () => {
    const { tick } = await running([plannerOf('waits', { next: async () => NINE - DAY })]);
    expect(await tick()).toEqual(new Date(NINE + MINUTE));
  });

  it('A turn of the schedule forgets what is older than 400 days, once a day', async () => {
    const { tick, ledger } = await running();
    const old = async (key: string) => {
      const id = await ledger.outbox.enqueue(
        { deliveries: [aDelivery(key, { dueAt: NINE - 401 * DAY })] },
        NINE,
      );
      await sends(ledger.queue, id!, key);
    };
    await old('one');
    await tick();
    expect(await ledger.deliveries.byKey('one')).toBeNull();
    await old('two');
    await tick(NINE + HOUR);
    expect(await ledger.deliveries.byKey('two')).not.toBeNull();
    await tick(NINE + DAY);
    expect(await ledger.deliveries.byKey('two')).toBeNull();
  });
});

describe('the health of the schedule', () => {
  it('The health of the schedule is overdue after ten minutes, with what waits in the ledger or was never planned', async () => {
    const { runner, ledger, plans, clock } = await running();
    await ledger.outbox.enqueue(aDigest('d'), NINE);
    clock.set(NINE + 10 * MINUTE);
    expect(healthWord(await runner.standing())).toBe('ok');
    clock.set(NINE + 11 * MINUTE);
    expect(healthWord(await runner.standing())).toBe('a delivery is overdue by 11 minutes');
    await plans.addSchedule(aSchedule({ nextDue: NINE - MINUTE }), NINE);
    expect(healthWord(await runner.standing())).toBe('a delivery is overdue by 12 minutes');
  });

  it('The health of the schedule does not ask for the digest of a schedule that is paused', async () => {
    const { runner, plans, clock } = await running();
    const { id } = await plans.addSchedule(aSchedule(), NINE);
    await plans.changeSchedule(id, { paused: heldBy('U1', NINE) });
    clock.set(NINE + HOUR);
    expect(healthWord(await runner.standing())).toBe('ok');
  });
});
