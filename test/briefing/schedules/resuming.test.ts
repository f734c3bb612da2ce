import { describe, expect, it } from 'vitest';
import { resumeSchedule } from '../../../src/briefing/schedules/resume.ts';
import type { Delivery } from '../../../src/contracts/delivery.ts';
import { aDigest, aSchedule, DAY, HOUR, NINE, sends } from '../../helpers/samples/deliveries.ts';
import { closedWith } from '../../helpers/samples/pauses.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A schedule that stopped because its channel was archived: at its digest's first message, or at its second part. */
async function stopped(at: 0 | 1) {
  const { plans, ledger, ...context } = await openTestScheduler();
  const made = await plans.addSchedule(aSchedule(), NINE - DAY);
  const window = { from: NINE - DAY, to: NINE };
  const id = (await ledger.outbox.enqueue(aDigest('d', { origin: made.id, window }), NINE))!;
  const parts = await ledger.deliveries.parts(id);
  for (const part of parts.slice(0, at)) await sends(ledger.queue, part.id, `1.${part.id}`);
  for (const part of parts.slice(at)) {
    const claimed = await ledger.queue.claim(part.id, 'a', NINE);
    const failed = { state: 'failed', cause: { kind: 'refused', word: 'is_archived' } } as const;
    if (claimed) await ledger.queue.settle(claimed.delivery, failed, NINE);
  }
  const paused = closedWith('is_archived', NINE);
  const schedule = (await plans.changeSchedule(made.id, { paused, nextDue: null }))!;
  return {
    ledger,
    states: async () => (await ledger.deliveries.parts(id)).map(({ state }: Delivery) => state),
    goOn: (now: number) => resumeSchedule({ ...context, plans }, schedule, now),
  };
}

describe('a schedule that goes on', () => {
  it('A schedule that goes on is due at its next time, and tries once more what failed', async () => {
    const { goOn, states } = await stopped(0);
    const resumed = await goOn(NINE + HOUR);
    expect(resumed?.schedule).toMatchObject({ paused: null, nextDue: NINE + DAY });
    expect(resumed).toMatchObject({ again: { dueAt: NINE }, parts: 0 });
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
  });

  it('A schedule that goes on leaves what is later than its grace to the next digest', async () => {
    const { goOn, states } = await stopped(0);
    await goOn(NINE + 13 * HOUR);
    expect(await states()).toEqual(['failed', 'skipped', 'skipped']);
  });

  it('A schedule that goes on leaves what somebody has posted by hand in the meantime', async () => {
    const { goOn, states, ledger } = await stopped(0);
    const window = { from: NINE - DAY, to: NINE + HOUR };
    await sends(
      ledger.queue,
      (await ledger.outbox.enqueue(aDigest('by hand', { window }), NINE))!,
      '2.1',
    );
    await goOn(NINE + 2 * HOUR);
    expect(await states()).toEqual(['failed', 'skipped', 'skipped']);
  });

  it('A schedule that goes on completes a digest of which only a part arrived, however late', async () => {
    const { goOn, states } = await stopped(1);
    expect(await states()).toEqual(['sent', 'failed', 'failed']);
    expect(await goOn(NINE + 30 * DAY)).toMatchObject({ again: null, parts: 2 });
    expect(await states()).toEqual(['sent', 'pending', 'pending']);
  });
});
