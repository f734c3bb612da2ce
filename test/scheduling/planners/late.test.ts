import { expect, it } from 'vitest';
import { renderText } from '../../../src/page/plain-text.ts';
import { digestPlanner } from '../../../src/scheduling/planners/digests.ts';
import { aSchedule, DAY, HOUR, NINE, sends } from '../../helpers/samples/deliveries.ts';
import { record } from '../../helpers/samples/records.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

it('A digest tells once, marked late, what was imported after the digest that would have had it', async () => {
  const context = await openTestScheduler();
  const { store, deliveries, queue } = context;
  const corrections = async () => ({ choice: {}, ids: [] });
  const planner = digestPlanner(context, { corrections });
  await context.plans.addSchedule(aSchedule(), NINE - DAY);
  /** Plans the digest of a moment and sends it; its text. */
  const digestAt = async (moment: number) => {
    context.clock.set(moment);
    await planner.plan(moment);
    const [newest] = await deliveries.list({ kinds: ['digest'], firstOnly: true, limit: 1 });
    const { page } = (await deliveries.issue(newest!.id))!;
    for (const part of await deliveries.parts(newest!.id))
      await sends(queue, part.id, `1.${part.id}`, moment);
    return renderText(page);
  };
  await digestAt(NINE);
  context.clock.set(NINE + HOUR);
  const older = record({ id: 'older', title: 'Beta raises $5M', knownOn: '2025-12-10' });
  const late = record({ id: 'late', title: 'Acme raises $9M', knownOn: '2026-03-09' });
  await store.import('T1', [late, older], 'import');
  const told = await digestAt(NINE + DAY);
  expect(told).toMatch(/Acme raises \$9M .*· late · known since 9 Mar, learnt 12 Mar/);
  expect(told).not.toContain('Beta');
  const patch = { summary: 'Gamma led.' };
  await store.append('T1', [{ event: 'late', patch, who: 'ana', why: 'more' }]);
  const after = await digestAt(NINE + 4 * DAY);
  expect(after).toContain('Acme raises $9M');
  expect(after).not.toContain('late ·');
});
