import { expect, it } from 'vitest';
import type { Page } from '../../../src/page/page.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { digestPlanner } from '../../../src/scheduling/planners/digests.ts';
import { tellOfLoss } from '../../../src/scheduling/sending/failure-notices.ts';
import { aSchedule, DAY, HOUR, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

it('A digest that is not sent in time is told to the owner of its schedule, and the next one for the same reason not again', async () => {
  const context = await openTestScheduler();
  const corrections = async () => ({ choice: {}, ids: [] });
  const { draw } = context.poster;
  const drawn: Page[] = [];
  context.poster.draw = (page, asOf) => {
    drawn.push(page);
    return draw(page, asOf);
  };
  const { plan } = digestPlanner(context, {
    corrections,
    onLate: (delivery, now) => tellOfLoss(context, delivery, { kind: 'too_late' }, now),
  });
  await context.plans.addSchedule(aSchedule({ owner: 'U1' }), NINE - DAY);
  const notices = () => context.deliveries.list({ kinds: ['notice'], limit: 9 });
  let said = '';
  for (const day of [0, 1]) {
    await plan(NINE + day * DAY);
    expect(await notices()).toHaveLength(day);
    await plan(NINE + day * DAY + 12 * HOUR + 1);
    if (day === 0) said = renderText(drawn.at(-1)!);
  }
  const [notice, ...more] = await notices();
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ channel: 'U1', state: 'pending' });
  expect(said).toBe(
    'The digest in #deals was not posted.\nIt could not be sent in time. Its news comes with the next digest. To have it sooner, type this in the channel: /ai-digest now',
  );
});
