import { describe, expect, it } from 'vitest';
import { keepConfigured } from '../../../src/scheduling/planners/configured.ts';
import { DAY, HOUR, NINE } from '../../helpers/samples/deliveries.ts';
import { closedWith, heldBy } from '../../helpers/samples/pauses.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

const NINE_DAILY = { channel: 'C1', cron: '0 9 * * *', zone: 'UTC' };
const NOW = NINE - HOUR;
const describeIt = async () => ({ name: 'deals', isPrivate: true, isGroup: false });

describe('the schedule of the configuration', () => {
  it('The schedule of the configuration is made at the first start, due at its next time', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, describeIt);
    const [made, ...others] = await plans.schedules();
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      id: 'sch_config',
      channel: 'C1',
      channelName: 'deals',
      isPrivate: true,
      owner: null,
    });
    expect([made?.nextDue, made?.since]).toEqual([NINE, NINE - DAY]);
  });

  it('The schedule of the configuration counts as one of a private channel where Slack does not answer', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, async () => null);
    const [made] = await plans.schedules();
    expect(made).toMatchObject({ channelName: null });
    expect(made?.isPrivate).toBeUndefined();
  });

  it('The schedule of the configuration is left alone by a start with the same configuration, whatever people changed of it', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, describeIt);
    const paused = heldBy('U1', NOW);
    await plans.changeSchedule('sch_config', { layout: 'compact', paused, nextDue: null });
    const before = await plans.schedules();
    await keepConfigured(plans, NINE_DAILY, NINE + DAY, describeIt);
    expect(await plans.schedules()).toEqual(before);
  });

  it('The schedule of the configuration moves to other times, and keeps what people changed', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, describeIt);
    await plans.changeSchedule('sch_config', { layout: 'compact' });
    await keepConfigured(plans, { ...NINE_DAILY, cron: '0 10 * * *' }, NOW, describeIt);
    const [now] = await plans.schedules();
    expect(now).toMatchObject({ layout: 'compact', nextDue: NINE + HOUR, since: NINE - DAY });
  });

  it('The schedule of the configuration that is paused moves to other times and is not due', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, describeIt);
    const paused = closedWith('is_archived', NOW);
    await plans.changeSchedule('sch_config', { paused, nextDue: null });
    await keepConfigured(plans, { ...NINE_DAILY, cron: '0 10 * * *' }, NOW, describeIt);
    expect(await plans.schedule('sch_config')).toMatchObject({ paused, nextDue: null });
  });

  it('The schedule of the configuration begins anew in another channel, and ends with the configuration', async () => {
    const { plans } = await openTestScheduler();
    await keepConfigured(plans, NINE_DAILY, NOW, describeIt);
    await keepConfigured(plans, { ...NINE_DAILY, channel: 'C2' }, NOW, describeIt);
    expect((await plans.schedules()).map(({ channel }) => channel)).toEqual(['C2']);
    await keepConfigured(plans, null, NOW, describeIt);
    expect(await plans.schedules()).toEqual([]);
  });
});
