import { describe, expect, it } from 'vitest';
import type { DescribedChannel } from '../../../src/contracts/poster.ts';
import { createChannelWatch } from '../../../src/scheduling/sending/channels.ts';
import { aSchedule, DAY, HOUR, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A watch over channels that Slack describes as `said` has them, and the channels that it was asked about. */
async function aWatch() {
  const { plans, poster } = await openTestScheduler();
  const said = new Map<string, DescribedChannel>();
  const asked: string[] = [];
  const describing = {
    ...poster,
    async describe(channel: string) {
      asked.push(channel);
      return said.get(channel) ?? null;
    },
  };
  const members: [string, boolean][] = [];
  const watch = createChannelWatch({
    plans,
    poster: describing,
    onAbsent: async (channel) => void members.push([channel, false]),
    onPresent: async (channel) => void members.push([channel, true]),
  });
  const say = (channel: string, isPrivate: boolean, name = 'deals') =>
    said.set(channel, { name, isPrivate, isGroup: false });
  return { plans, watch, asked, say, said, members };
}

describe('the channels of schedules', () => {
  it('The channels of schedules are asked about at the start, a day later, and once a digest was planned', async () => {
    const { plans, watch, asked } = await aWatch();
    const { id } = await plans.addSchedule(aSchedule(), NINE);
    await plans.addSchedule(aSchedule({ channel: 'C2' }), NINE);
    await watch.refresh(NINE);
    expect(asked.splice(0)).toEqual(['C1', 'C2']);
    await watch.refresh(NINE + HOUR);
    expect(asked).toEqual([]);
    await plans.changeSchedule(id, { nextDue: NINE + DAY });
    await watch.refresh(NINE + HOUR);
    expect(asked.splice(0)).toEqual(['C1']);
    await watch.refresh(NINE + DAY);
    expect(asked).toEqual(['C2']);
  });

  it('The channels of schedules that turn private, or public again, take their schedules with them', async () => {
    const { plans, watch, say } = await aWatch();
    const { id } = await plans.addSchedule(aSchedule(), NINE);
    const known = async () => (await plans.schedule(id))?.isPrivate;
    await watch.refresh(NINE);
    expect(await known()).toBeUndefined();
    for (const isPrivate of [false, true, false]) {
      say('C1', isPrivate, 'deals-now');
      await watch.look('C1', NINE);
      expect(await known()).toBe(isPrivate);
      expect((await plans.schedule(id))?.channelName).toBe('deals-now');
    }
  });

  it('The channels of schedules keep what is known of them where Slack does not answer', async () => {
    const { plans, watch } = await aWatch();
    const { id } = await plans.addSchedule(aSchedule({ isPrivate: false }), NINE);
    await watch.refresh(NINE);
    expect(await plans.schedule(id)).toMatchObject({ isPrivate: false, channelName: 'deals' });
  });

  it('The channels of schedules are asked about a few at a time, those of which nothing is known first', async () => {
    const { plans, watch, asked } = await aWatch();
    for (let made = 0; made < 30; made++)
      await plans.addSchedule(aSchedule({ channel: `C${made}`, isPrivate: false }), NINE);
    await plans.addSchedule(aSchedule({ channel: 'CNEW' }), NINE);
    await watch.refresh(NINE);
    expect(asked).toHaveLength(20);
    expect(asked[0]).toBe('CNEW');
    await watch.refresh(NINE);
    expect(new Set(asked).size).toBe(31);
  });

  it('The channels of schedules are watched for whether the app is in them, and no person’s direct messages are', async () => {
    const { plans, watch, asked, said, members } = await aWatch();
    await plans.addSchedule(aSchedule(), NINE);
    await plans.addSchedule(aSchedule({ channel: 'U1' }), NINE);
    // Of one that it is in, once after the start alone: from then on it hears of each change.
    for (const [day, isMember] of [true, true, false, true].entries()) {
      said.set('C1', { name: 'deals', isPrivate: false, isGroup: false, isMember });
      await watch.refresh(NINE + day * DAY);
    }
    said.set('C1', { name: 'deals', isPrivate: false, isGroup: false });
    await watch.refresh(NINE + 9 * DAY);
    expect(members).toEqual([
      ['C1', true],
      ['C1', false],
    ]);
    expect(new Set(asked)).toEqual(new Set(['C1']));
  });
});
