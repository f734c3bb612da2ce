import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/page/plain-text.ts';
import { digestPlanner } from '../../../src/scheduling/planners/digests.ts';
import { aSchedule, DAY, HOUR, NINE, sends } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler, type TestScheduler } from '../../helpers/scheduler.ts';

/** A schedule of weekdays at nine that leaves empty digests out, and its planner. */
async function planning() {
  const context = await openTestScheduler();
  const planner = digestPlanner(context, { corrections: async () => ({ choice: {}, ids: [] }) });
  const { id } = await context.plans.addSchedule(aSchedule({ skipsEmpty: true }), NINE - DAY);
  return {
    context,
    id,
    /** Plans as if it were then; the first message of the newest digest. */
    async planAt(moment: number) {
      context.clock.set(moment);
      await planner.plan(moment);
      const list = { kinds: ['digest'] as const, firstOnly: true, limit: 1 };
      return (await context.deliveries.list(list))[0]!;
    },
  };
}

const knownAt = async (context: TestScheduler, moment: number, title: string) => {
  context.clock.set(moment);
  await context.news(title);
};

describe('a digest that is left out when empty', () => {
  it('A digest that is left out when empty is written down as such, and the next one that tells anything goes back to the last that arrived', async () => {
    const { context, id, planAt } = await planning();
    await knownAt(context, NINE - HOUR, 'One');
    for (const part of await context.deliveries.parts((await planAt(NINE)).id))
      await sends(context.queue, part.id, `1.${part.id}`, NINE);
    const empty = await planAt(NINE + DAY);
    expect(empty).toMatchObject({ state: 'skipped', cause: { kind: 'empty' }, dueAt: NINE + DAY });
    expect((await context.plans.schedule(id))?.nextDue).toBe(NINE + 4 * DAY);
    await knownAt(context, NINE + 3 * DAY, 'Two');
    const told = await planAt(NINE + 4 * DAY);
    expect(told).toMatchObject({ state: 'pending', window: { from: NINE, to: NINE + 4 * DAY } });
    const text = renderText((await context.deliveries.issue(told.id))!.page);
    expect(text).toContain('Two');
    expect(text).not.toContain('no digest arrived');
  });

  it('A digest that is left out when empty goes out for a correction all the same', async () => {
    const context = await openTestScheduler();
    const choice = { corrections: ['Corrected: One.'], corrected: new Set<string>() };
    const planner = digestPlanner(context, {
      corrections: async () => ({ choice, ids: ['one'] }),
    });
    await context.plans.addSchedule(aSchedule({ skipsEmpty: true }), NINE - DAY);
    context.clock.set(NINE);
    await planner.plan(NINE);
    expect(await context.deliveries.list({ limit: 1 })).toMatchObject([{ state: 'pending' }]);
  });
});
