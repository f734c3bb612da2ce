import { afterAll, describe, expect, it } from 'vitest';
import { withOwnershipTransfer } from '../../../src/briefing/schedules/ownership.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { freshStore } from '../../helpers/stores/store.ts';

const store = await freshStore();
afterAll(() => store.close());

let made = 0;

/** One in a channel of its own. */
async function scheduleOf(owner: string | null) {
  const timing = cronTiming('0 9 * * *', 'Europe/Stockholm');
  const where = { channel: `C${made++}`, channelName: null, since: 0, nextDue: 1 };
  const what = { timing, scope: EVERYTHING, layout: 'auto' as const };
  return store.plans('T1').addSchedule({ ...where, ...what, owner }, 0);
}

describe('whoever changes a schedule', () => {
  const plans = withOwnershipTransfer('U2', store.plans('T1'));

  it('Whoever changes a schedule answers for it from then on, where nobody does', async () => {
    const { id } = await scheduleOf(null);
    await plans.changeSchedule(id, { paused: null });
    expect(await store.plans('T1').schedule(id)).toMatchObject({ owner: 'U2', nextDue: 1 });
  });

  it('Whoever changes a schedule takes it from nobody who does', async () => {
    const { id } = await scheduleOf('U1');
    await plans.changeSchedule(id, { layout: 'compact' });
    expect(await store.plans('T1').schedule(id)).toMatchObject({ owner: 'U1', layout: 'compact' });
  });

  it('Whoever changes a schedule may name another owner', async () => {
    const { id } = await scheduleOf(null);
    expect(await plans.changeSchedule(id, { owner: 'U3' })).toMatchObject({ owner: 'U3' });
    expect(await plans.changeSchedule('sch_gone', {})).toBeNull();
  });
});
