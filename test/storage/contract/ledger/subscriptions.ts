import { describe, expect, it } from 'vitest';
import type { SubscriptionStore } from '../../../../src/contracts/subscriptions.ts';
import { aDigest, aSchedule, DAY, NINE, sends } from '../../../helpers/samples/deliveries.ts';
import { closedWith, heldBy } from '../../../helpers/samples/pauses.ts';
import { type Open, withLog } from '../opening.ts';

/** The contract of what people plan: schedules, watches, settings. */
export function aboutPlans(open: Open): void {
  const withPlans = (
    action: (plans: SubscriptionStore, others: SubscriptionStore) => Promise<void>,
  ) => withLog(open, [], ({ store }) => action(store.plans('T1'), store.plans('T2')));

  describe('a schedule', () => {
    it('A schedule is kept as it was made, with an id, a number and a day’s half of grace', () =>
      withPlans(async (plans) => {
        const made = await plans.addSchedule(aSchedule(), NINE);
        expect(made).toMatchObject({ ...aSchedule(), number: 1, workspace: 'T1', paused: null });
        expect(made).toMatchObject({ createdAt: NINE, grace: DAY / 2 });
        expect(made.id).toMatch(/^sch_/);
        expect(await plans.schedule(made.id)).toEqual(made);
        expect(await plans.schedules('C1')).toEqual([made]);
        expect(await plans.schedules('C2')).toEqual([]);
      }));

    it('A schedule is changed in what is said and nothing else', () =>
      withPlans(async (plans) => {
        const made = await plans.addSchedule(aSchedule(), NINE);
        const paused = heldBy('U1', NINE);
        const changed = await plans.changeSchedule(made.id, { paused, nextDue: null });
        expect(changed).toEqual({ ...made, paused, nextDue: null });
        expect(await plans.schedules()).toEqual([changed]);
        expect(await plans.changeSchedule('sch_gone', { paused })).toBeNull();
      }));

    it('A schedule keeps every one of many changes made at once', () =>
      withPlans(async (plans) => {
        const { id } = await plans.addSchedule(aSchedule(), NINE);
        const paused = closedWith('is_archived', NINE);
        await Promise.all([
          plans.changeSchedule(id, { paused, nextDue: null }),
          plans.changeSchedule(id, { layout: 'compact' }),
          plans.changeSchedule(id, { channelName: 'renamed' }),
          plans.changeSchedule(id, { owner: 'U2' }),
        ]);
        const now = await plans.schedule(id);
        expect(now).toMatchObject({ paused, nextDue: null, layout: 'compact' });
        expect(now).toMatchObject({ channelName: 'renamed', owner: 'U2' });
      }));

    it('A schedule is removed once, and its number is given to no other', () =>
      withPlans(async (plans) => {
        const first = await plans.addSchedule(aSchedule(), NINE);
        const second = await plans.addSchedule(aSchedule({ channel: 'C2' }), NINE);
        expect(await plans.removeSchedule(first.id)).toBe(true);
        expect(await plans.removeSchedule(first.id)).toBe(false);
        expect(await plans.removeSchedule(second.id)).toBe(true);
        const third = await plans.addSchedule(aSchedule(), NINE);
        expect(third.number).toBe(3);
        expect(await plans.removeSchedule(third.id)).toBe(true);
        expect((await plans.addSchedule(aSchedule(), NINE)).number).toBe(4);
      }));

    it('A watch that is removed leaves its number to no other, and has its own count', () =>
      withPlans(async (plans) => {
        const watch = { target: 'U1', terms: {}, owner: 'U1' };
        const { id } = await plans.addWatch(watch, NINE);
        expect(await plans.removeWatch(id)).toBe(true);
        expect((await plans.addWatch(watch, NINE)).number).toBe(2);
        expect((await plans.addSchedule(aSchedule(), NINE)).number).toBe(1);
      }));

    it('A schedule goes along with its channel when that gets another id, with watches, settings and what was posted', () =>
      withLog(open, [], async ({ store }) => {
        const [plans, others] = [store.plans('T1'), store.plans('T2')];
        const { outbox, queue, deliveries } = store.ledger('T1');
        const made = await plans.addSchedule(aSchedule(), NINE);
        const theirs = await others.addSchedule(aSchedule(), NINE);
        const watch = await plans.addWatch({ target: 'C1', terms: {}, owner: 'U1' }, NINE);
        const told = { target: 'C1', budget: 2, quiet: null, zone: 'UTC' };
        await plans.saveTarget(told);
        const sent = String(await outbox.enqueue(aDigest('sent'), NINE));
        await sends(queue, sent, '1.1');
        const open_ = String(await outbox.enqueue(aDigest('to come'), NINE));
        await plans.moveChannel('C1', 'C9');
        expect(await plans.schedules()).toEqual([{ ...made, channel: 'C9' }]);
        expect(await plans.schedules('C9')).toHaveLength(1);
        expect(await plans.watches('C9')).toEqual([{ ...watch, target: 'C9' }]);
        expect(await plans.target('C9')).toMatchObject({ ...told, target: 'C9' });
        expect(await plans.target('C1')).toBeNull();
        expect(await deliveries.delivery(open_)).toMatchObject({ channel: 'C9', state: 'pending' });
        expect((await deliveries.issueAt('C9', '1.1'))?.delivery).toMatchObject({ channel: 'C9' });
        expect(await deliveries.tellings(['event of sent'], 0, 'C9')).toHaveLength(1);
        expect(await deliveries.list({ channel: 'C1', limit: 9 })).toEqual([]);
        expect(await others.schedules()).toEqual([theirs]);
      }));

    it('A schedule that says the very same in its channel is there already', () =>
      withPlans(async (plans) => {
        const made = await plans.addSchedule(aSchedule(), NINE);
        expect(await plans.addSchedule(aSchedule({ owner: 'U2' }), NINE + DAY)).toEqual(made);
        const compact = await plans.addSchedule(aSchedule({ layout: 'compact' }), NINE);
        expect(compact.number).toBe(2);
      }));

    it('A schedule gets a number of its own, however many are made at once', () =>
      withPlans(async (plans) => {
        const eight = Array.from({ length: 8 }, (_, index) =>
          plans.addSchedule(aSchedule({ channel: `C${index}` }), NINE),
        );
        const made = await Promise.all(eight);
        expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      }));

    it('A schedule with a name of its own is made once', () =>
      withPlans(async (plans, others) => {
        const named = aSchedule({ id: 'sch_config', configured: 'once' });
        const made = await plans.addSchedule(named, NINE);
        expect(await plans.addSchedule({ ...named, configured: 'twice' }, NINE)).toEqual(made);
        expect((await others.addSchedule(named, NINE)).workspace).toBe('T2');
      }));
  });

  describe('a watch', () => {
    const watch = { target: 'U1', terms: { sector: 'chips' }, owner: 'U1' };

    it('A watch is listed for its target, paused, let go on and removed', () =>
      withPlans(async (plans) => {
        const made = await plans.addWatch(watch, NINE);
        const other = await plans.addWatch({ ...watch, target: 'C1' }, NINE);
        expect(await plans.watches()).toEqual([made, other]);
        expect(await plans.watches('C1')).toEqual([other]);
        const paused = heldBy('U1', NINE);
        expect(await plans.pauseWatch(made.id, paused)).toEqual({ ...made, paused });
        expect(await plans.pauseWatch(made.id, null)).toEqual(made);
        expect(await plans.pauseWatch('wat_gone', null)).toBeNull();
        expect(await plans.removeWatch(made.id)).toBe(true);
        expect(await plans.watches()).toEqual([other]);
      }));
  });

  describe('how a target and a workspace want it', () => {
    it('How a target and a workspace want it is what was said last, and the defaults before', () =>
      withPlans(async (plans) => {
        expect(await plans.target('C1')).toBeNull();
        const quiet = { from: '22:00', to: '07:00' };
        await plans.saveTarget({ target: 'C1', budget: 5, quiet: null, zone: 'UTC' });
        await plans.saveTarget({ target: 'C1', budget: 2, quiet, zone: 'Europe/Stockholm' });
        expect(await plans.target('C1')).toMatchObject({ budget: 2, quiet, workspace: 'T1' });
        expect(await plans.settings()).toEqual({ planners: 'members', curators: [] });
        await plans.saveSettings({ planners: 'curators', curators: ['U1'] });
        expect(await plans.settings()).toEqual({ planners: 'curators', curators: ['U1'] });
      }));
  });

  describe('the plans of two workspaces', () => {
    it('The plans of two workspaces are never seen nor changed by the other', () =>
      withPlans(async (plans, others) => {
        const mine = await plans.addSchedule(aSchedule(), NINE);
        const watch = await plans.addWatch({ target: 'C1', terms: {}, owner: 'U1' }, NINE);
        await plans.saveTarget({ target: 'C1', budget: 1, quiet: null, zone: 'UTC' });
        await plans.saveSettings({ planners: 'curators', curators: [] });
        expect(await others.schedules()).toEqual([]);
        expect(await others.schedule(mine.id)).toBeNull();
        expect(await others.changeSchedule(mine.id, { nextDue: null })).toBeNull();
        expect(await others.removeSchedule(mine.id)).toBe(false);
        expect(await others.watches()).toEqual([]);
        expect(await others.pauseWatch(watch.id, null)).toBeNull();
        expect(await others.removeWatch(watch.id)).toBe(false);
        expect(await others.target('C1')).toBeNull();
        expect((await others.settings()).planners).toBe('members');
        expect((await others.addSchedule(aSchedule(), NINE)).number).toBe(1);
        expect(await plans.schedules()).toEqual([mine]);
      }));
  });
}
