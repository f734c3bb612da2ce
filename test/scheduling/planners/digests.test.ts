import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Schedule } from '../../../src/contracts/schedule.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { digestPlanner } from '../../../src/scheduling/planners/digests.ts';
import { aSchedule, DAY, HOUR, MINUTE, NINE, sends } from '../../helpers/samples/deliveries.ts';
import { heldBy } from '../../helpers/samples/pauses.ts';
import { openTestScheduler, type TestScheduler } from '../../helpers/scheduler.ts';

const corrections = async () => ({ choice: {}, ids: [] });
/** A scheduler with a schedule of weekdays at nine, its planner, and what they do. */
async function planning(given: Parameters<typeof aSchedule>[0] = {}) {
  const context = await openTestScheduler();
  const planner = digestPlanner(context, { corrections });
  const schedule = await context.plans.addSchedule(aSchedule(given), NINE - DAY);
  const { deliveries, outbox, queue } = context;
  const parts = { context, planner, schedule, deliveries, outbox, queue };
  return {
    ...parts,
    /** Plans as if it were then; the first message of the newest digest. */
    async planAt(moment: number) {
      context.clock.set(moment);
      await planner.plan(moment);
      const [newest] = await deliveries.list({ kinds: ['digest'], firstOnly: true, limit: 1 });
      return newest!;
    },
    /** Sends a digest whole. */
    async arrives(id: string) {
      for (const part of await deliveries.parts(id))
        await sends(queue, part.id, `1.${part.id}`, context.now());
    },
    textOf: async (id: string) => renderText((await deliveries.issue(id))!.page),
    toldIn: async (id: string) => (await deliveries.issue(id))!.told.length,
    nextDue: async () => (await context.plans.schedule(schedule.id))?.nextDue,
  };
}

const knownAt = async (context: TestScheduler, moment: number, ...titles: string[]) => {
  context.clock.set(moment);
  await context.news(...titles);
};

describe('the digest of a schedule', () => {
  it('The digest of a schedule covers one turn the first time, and then from where the last one ended', async () => {
    const { context, planAt, arrives, nextDue } = await planning();
    await knownAt(context, NINE - HOUR, 'One');
    const first = await planAt(NINE);
    expect(first.window).toEqual({ from: NINE - DAY, to: NINE });
    expect(await nextDue()).toBe(NINE + DAY);
    await arrives(first.id);
    const second = await planAt(NINE + DAY + MINUTE);
    expect(second.window).toEqual({ from: NINE, to: NINE + DAY });
    expect(second.dueAt).toBe(NINE + DAY);
  });

  it('The digest of a schedule is not planned before it is due, nor a second time', async () => {
    const { planAt, deliveries } = await planning();
    await planAt(NINE - MINUTE);
    expect(await deliveries.list({ limit: 9 })).toEqual([]);
    await planAt(NINE);
    await planAt(NINE + MINUTE);
    expect(await deliveries.list({ firstOnly: true, limit: 9 })).toHaveLength(1);
  });

  it('The digest of a schedule is what was known when it was due, whenever it is written', async () => {
    const { context, planAt, toldIn } = await planning();
    await knownAt(context, NINE - HOUR, 'One');
    await knownAt(context, NINE + HOUR, 'Later');
    expect(await toldIn((await planAt(NINE + 2 * HOUR)).id)).toBe(1);
  });

  it('The digest of a schedule makes up for those that were missed, as one that says so, and writes each of them down', async () => {
    const { context, planAt, deliveries, textOf, nextDue } = await planning();
    await knownAt(context, NINE + HOUR, 'One');
    const monday = NINE + 4 * DAY;
    const digest = await planAt(monday + HOUR);
    expect(digest.window).toEqual({ from: NINE - DAY, to: monday });
    expect(await textOf(digest.id)).toContain(
      'Covers Wed 11 Mar, 09:00 to Mon 16 Mar, 09:00: no digest arrived in between.',
    );
    const skipped = await deliveries.list({ states: ['skipped'], limit: 9 });
    expect(skipped.map(({ dueAt }) => dueAt)).toEqual([NINE + DAY, NINE]);
    expect(skipped.map(({ cause }) => cause?.kind)).toEqual(['missed', 'missed']);
    expect(await nextDue()).toBe(monday + DAY);
  });

  it('The digest of a schedule waits for the next time once it is later than its grace', async () => {
    const { planAt, nextDue } = await planning();
    const missed = await planAt(NINE + 12 * HOUR + 1);
    expect(missed).toMatchObject({ state: 'skipped', dueAt: NINE });
    expect(await nextDue()).toBe(NINE + DAY);
    const next = await planAt(NINE + DAY);
    expect(next.window).toEqual({ from: NINE - DAY, to: NINE + DAY });
  });

  it('The digest of a schedule that is written down and never went out is not sent after its grace', async () => {
    const { planAt, deliveries } = await planning();
    const digest = await planAt(NINE);
    await planAt(NINE + 12 * HOUR);
    expect((await deliveries.delivery(digest.id))?.state).toBe('pending');
    await planAt(NINE + 12 * HOUR + 1);
    const skipped = { state: 'skipped', cause: { kind: 'too_late' } };
    expect(await deliveries.delivery(digest.id)).toMatchObject(skipped);
  });

  it('The digest of a schedule takes the place of one that could not go out, and tells its news', async () => {
    const { context, planAt, deliveries } = await planning({ grace: 2 * DAY });
    await knownAt(context, NINE - HOUR, 'One');
    const first = await planAt(NINE);
    const second = await planAt(NINE + DAY);
    expect(second.window?.from).toBe(NINE - DAY);
    const skipped = { state: 'skipped', cause: { kind: 'replaced', due: NINE + DAY } };
    expect(await deliveries.delivery(first.id)).toMatchObject(skipped);
  });

  it('The digest of a schedule waits for one of which nobody knows yet whether it arrived', async () => {
    const { planAt, queue, nextDue } = await planning();
    const first = await planAt(NINE);
    const { delivery } = (await queue.claim(first.id, 'a', NINE))!;
    expect((await planAt(NINE + DAY)).id).toBe(first.id);
    expect(await nextDue()).toBe(NINE + DAY);
    await queue.settle(delivery, { state: 'sent', ts: '1.1', channel: 'C1' }, NINE + DAY);
    expect((await planAt(NINE + DAY + MINUTE)).window).toEqual({ from: NINE, to: NINE + DAY });
  });

  it('The digest of a schedule tells again what nobody will ever know to have arrived, and says so', async () => {
    const { planAt, queue, textOf } = await planning();
    const first = await planAt(NINE);
    const { delivery } = (await queue.claim(first.id, 'a', NINE))!;
    const cause = { kind: 'unreadable', word: 'no_answer' } as const;
    await queue.settle(delivery, { state: 'unknown', nextAt: null, cause }, NINE);
    const second = await planAt(NINE + DAY);
    expect(second.window?.from).toBe(NINE - DAY);
    expect(await textOf(second.id)).toContain(
      'The digest of Thu 12 Mar, 09:00 may have arrived: Slack did not say. Its news is repeated here.',
    );
  });

  it('The digest of a schedule tells what became known so late that the one before could not have it', async () => {
    const { context, planAt, arrives, textOf, toldIn } = await planning();
    await knownAt(context, NINE - MINUTE, 'In time');
    await arrives((await planAt(NINE)).id);
    // Recorded when the digest was there already, and known from before it: a slow write, a clock put back.
    await knownAt(context, NINE - MINUTE, 'On its way');
    const second = await planAt(NINE + DAY);
    expect(await toldIn(second.id)).toBe(1);
    expect(await textOf(second.id)).toContain('On its way');
    await arrives(second.id);
    expect(await toldIn((await planAt(NINE + 4 * DAY)).id)).toBe(0);
  });

  it('The digest of a schedule tells what changed so late as a change of what was told', async () => {
    const { context, planAt, arrives, textOf, toldIn } = await planning();
    await knownAt(context, NINE - HOUR, 'First words');
    await arrives((await planAt(NINE)).id);
    context.clock.set(NINE - MINUTE);
    const patch = { title: 'Second words' };
    await context.store.append('T1', [{ event: 'E1', patch, who: 'ana', why: 'a correction' }]);
    const second = await planAt(NINE + DAY);
    expect(await toldIn(second.id)).toBe(1);
    expect(await textOf(second.id)).toContain('A correction.');
  });

  it('The digest of a schedule goes on from where people posted one by hand, and from the next by hand after that', async () => {
    const { context, planAt, arrives, outbox, queue, toldIn } = await planning();
    await arrives((await planAt(NINE)).id);
    const byHand = async (from: number, to: number) => {
      const own = { kind: 'digest', origin: null, channel: 'C1', dueAt: to, drawing: {} } as const;
      const delivery = { ...own, key: `digest now ${to}`, window: { from, to } };
      const log = context.store.reader({ workspace: 'T1', asOf: to, audience: EVERYBODY });
      const told = (await log.changes({ from, to })).map(({ event: { id, revisedAt } }, index) => {
        const line = { number: index + 1, event: id, revisedAt };
        return { ...line, text: '', section: '', because: '', score: [] };
      });
      const page = { headline: '', parts: [], actions: [], events: [] };
      const issue = { page, asOf: to, told };
      const id = await outbox.enqueue({ deliveries: [delivery], issue }, to);
      await sends(queue, id!, `2.${to}`, to);
    };
    await knownAt(context, NINE + HOUR - MINUTE, 'One');
    await byHand(NINE, NINE + HOUR);
    await knownAt(context, NINE + 2 * HOUR - MINUTE, 'Two');
    await byHand(NINE + HOUR, NINE + 2 * HOUR);
    await knownAt(context, NINE + 3 * HOUR, 'Three');
    const next = await planAt(NINE + DAY);
    expect(next.window).toEqual({ from: NINE + 2 * HOUR, to: NINE + DAY });
    expect(await toldIn(next.id)).toBe(1);
  });

  it('The digest of a schedule marks what the channel’s other digest has told, though both are due at once', async () => {
    const { context, planAt, textOf, schedule } = await planning();
    const weekly = await context.plans.addSchedule(
      aSchedule({ since: NINE - 7 * DAY, layout: 'threaded' }),
      NINE - DAY,
    );
    await knownAt(context, NINE - HOUR, 'One');
    await planAt(NINE);
    const digest = async ({ id }: Schedule) =>
      textOf((await context.ledger.deliveries.byKey(`digest ${id} ${NINE}`))!.id);
    expect(await digest(schedule)).not.toContain('in the digest of');
    expect(await digest(weekly)).toContain('in the digest of Thu 12 Mar');
  });

  it('The digest of a schedule is due where its timing was changed and the moment was left as it was', async () => {
    const { planAt, nextDue } = await planning({ nextDue: NINE - HOUR });
    expect((await planAt(NINE - MINUTE)).dueAt).toBe(NINE - HOUR);
    expect(await nextDue()).toBe(NINE);
  });

  it('The digest of a schedule does not keep others from theirs where it can’t be composed', async () => {
    const { context, planner, deliveries } = await planning({ channel: 'C0' });
    await context.plans.addSchedule(aSchedule({ channel: 'C2' }), NINE);
    const { digest } = context.router;
    let asked = 0;
    context.router.digest = (...given) => {
      if (asked++ === 0) throw new Error('broken');
      return digest(...given);
    };
    await expect(planner.plan(NINE)).rejects.toThrow('broken');
    expect((await deliveries.list({ limit: 9 })).map(({ channel }) => channel)).toEqual(['C2']);
  });

  it('The digest of a schedule is composed by one of several copies: they begin at different schedules, and leave what another did', async () => {
    const { context } = await planning({ channel: 'C0' });
    for (const channel of ['C2', 'C3', 'C4', 'C5', 'C6'])
      await context.plans.addSchedule(aSchedule({ channel }), NINE);
    const composed: string[] = [];
    const copies = ['a', 'b'].map((by) => {
      const digest: typeof context.router.digest = (...given) => {
        composed.push(by);
        return context.router.digest(...given);
      };
      const router = { ...context.router, digest };
      return digestPlanner({ ...context, router }, { by, corrections });
    });
    await Promise.all(copies.map((copy) => copy.plan(NINE)));
    expect(await context.ledger.deliveries.list({ firstOnly: true, limit: 9 })).toHaveLength(6);
    expect(composed.filter((by) => by === 'a').length).toBeLessThan(6);
    expect(composed.filter((by) => by === 'b').length).toBeLessThan(6);
  });

  it('The digest of a schedule is next due with the first schedule that is not paused', async () => {
    const { context, planner, schedule } = await planning();
    expect(await planner.next(NINE - HOUR)).toBe(NINE);
    await context.plans.addSchedule(aSchedule({ nextDue: NINE + DAY, layout: 'compact' }), NINE);
    const paused = heldBy('U1', NINE);
    await context.plans.changeSchedule(schedule.id, { paused });
    expect(await planner.next(NINE - HOUR)).toBe(NINE + DAY);
  });
});
