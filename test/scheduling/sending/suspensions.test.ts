import { describe, expect, it } from 'vitest';
import { createSuspensions } from '../../../src/scheduling/sending/suspensions.ts';
import { aSchedule, DAY, HOUR, MINUTE, NINE } from '../../helpers/samples/deliveries.ts';
import { closedWith, heldBy } from '../../helpers/samples/pauses.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

const ARCHIVED = { answer: 'is_archived', closed: 'channel' } as const;
const REVOKED = { answer: 'token_revoked', closed: 'app' } as const;

async function closing() {
  const context = await openTestScheduler();
  const add = (given: Parameters<typeof aSchedule>[0]) =>
    context.plans.addSchedule(aSchedule(given), NINE);
  return { ...context, add, suspensions: createSuspensions(context) };
}

describe('a channel that is closed', () => {
  it('A channel that is closed stops its schedules and no other, and its owner is told once with the way out', async () => {
    const { suspensions, add, plans, ledger } = await closing();
    const mine = await add({});
    const other = await add({ channel: 'C2' });
    await suspensions.close('C1', ARCHIVED, NINE);
    await suspensions.close('C1', ARCHIVED, NINE + MINUTE);
    expect(await plans.schedule(mine.id)).toMatchObject({
      paused: closedWith('is_archived', NINE),
      nextDue: null,
    });
    expect(await plans.schedule(other.id)).toEqual(other);
    const notices = await ledger.deliveries.list({ kinds: ['notice'], limit: 9 });
    expect(notices).toMatchObject([{ channel: 'U1', origin: mine.id, dueAt: NINE }]);
    const { drawing } = (await ledger.queue.claim(notices[0]!.id, 'a', NINE))!;
    expect(drawing.text).toBe(
      'The digest in #deals is paused. The channel is archived: somebody has to unarchive it.',
    );
    expect(suspensions.isSuspended()).toBe(false);
  });

  it('A channel that is closed tells nobody where a schedule has no owner', async () => {
    const { suspensions, add, ledger } = await closing();
    await add({ owner: null });
    await suspensions.close('C1', ARCHIVED, NINE);
    expect(await ledger.deliveries.list({ limit: 9 })).toEqual([]);
  });

  it('A channel that is closed keeps the reason of somebody who paused it before', async () => {
    const { suspensions, add, plans, ledger } = await closing();
    const { id } = await add({});
    const paused = heldBy('U1', NINE - HOUR);
    await plans.changeSchedule(id, { paused });
    await suspensions.close('C1', ARCHIVED, NINE);
    expect((await plans.schedule(id))?.paused).toEqual(paused);
    expect(await ledger.deliveries.list({ limit: 9 })).toEqual([]);
  });
});

describe('an app that is shut out', () => {
  it('An app that is shut out stops everything and tells nobody: it could not', async () => {
    const { suspensions, add, plans, ledger } = await closing();
    await add({});
    await add({ channel: 'C2' });
    await suspensions.close('C1', REVOKED, NINE);
    expect(suspensions.isSuspended()).toBe(true);
    for (const { paused } of await plans.schedules())
      expect(paused?.cause).toEqual({ kind: 'app_closed', word: 'token_revoked' });
    expect(await ledger.deliveries.list({ limit: 9 })).toEqual([]);
  });

  it('An app that is shut out goes on where it stopped when it is let in, and leaves paused what people paused', async () => {
    const { suspensions, add, plans } = await closing();
    const stopped = await add({});
    const held = await add({ channel: 'C2' });
    const paused = heldBy('U1', NINE);
    await plans.changeSchedule(held.id, { paused, nextDue: null });
    await suspensions.close('', REVOKED, NINE - HOUR);
    await suspensions.open();
    expect(suspensions.isSuspended()).toBe(false);
    expect(await plans.schedule(stopped.id)).toMatchObject({ paused: null, nextDue: NINE });
    expect((await plans.schedule(held.id))?.paused).toEqual(paused);
  });

  it('An app that is shut out asks now and then whether it is welcome again', async () => {
    const { suspensions, add, plans, poster } = await closing();
    const { id } = await add({});
    await suspensions.close('', REVOKED, NINE);
    poster.welcome = false;
    await suspensions.probe(NINE + HOUR);
    poster.welcome = true;
    await suspensions.probe(NINE + HOUR + 4 * MINUTE);
    expect(suspensions.isSuspended()).toBe(true);
    await suspensions.probe(NINE + HOUR + 5 * MINUTE);
    expect(suspensions.isSuspended()).toBe(false);
    expect((await plans.schedule(id))?.nextDue).toBe(NINE);
  });

  it('An app that is shut out asks soon where the clock was put back since it was refused', async () => {
    const { suspensions } = await closing();
    await suspensions.close('', REVOKED, NINE + DAY);
    await suspensions.probe(NINE);
    expect(suspensions.isSuspended()).toBe(false);
  });
});
