import { describe, expect, it } from 'vitest';
import { createClosings } from '../../../src/scheduling/sending/suspensions.ts';
import { openTestOffice } from '../../helpers/office.ts';
import { aSchedule, DAY, HOUR, MINUTE, NINE } from '../../helpers/samples/deliveries.ts';

const ARCHIVED = { answer: 'is_archived', sentence: 'It is archived.', closed: 'channel' } as const;
const REVOKED = { answer: 'token_revoked', sentence: 'Revoked.', closed: 'app' } as const;

async function closing() {
  const office = await openTestOffice();
  const add = (given: Parameters<typeof aSchedule>[0]) =>
    office.plans.addSchedule(aSchedule(given), NINE);
  return { ...office, add, closings: createClosings(office) };
}

describe('a channel that is closed', () => {
  it('stops its schedules and no other, and its owner is told once with the way out', async () => {
    const { closings, add, plans, ledger } = await closing();
    const mine = await add({});
    const other = await add({ channel: 'C2' });
    await closings.close('C1', ARCHIVED, NINE);
    await closings.close('C1', ARCHIVED, NINE + MINUTE);
    expect(await plans.schedule(mine.id)).toMatchObject({
      paused: { why: 'is_archived', at: NINE, by: null },
      nextDue: null,
    });
    expect(await plans.schedule(other.id)).toEqual(other);
    const notices = await ledger.list({ kinds: ['notice'], limit: 9 });
    expect(notices).toMatchObject([{ channel: 'U1', origin: mine.id, dueAt: NINE }]);
    const { drawing } = (await ledger.claim(notices[0]!.id, 'a', NINE))!;
    expect(drawing.text).toBe('The digest in #deals is paused. It is archived.');
    expect(closings.isOpen()).toBe(true);
  });

  it('tells nobody where a schedule has no owner', async () => {
    const { closings, add, ledger } = await closing();
    await add({ owner: null });
    await closings.close('C1', ARCHIVED, NINE);
    expect(await ledger.list({ limit: 9 })).toEqual([]);
  });

  it('keeps the reason of somebody who paused it before', async () => {
    const { closings, add, plans, ledger } = await closing();
    const { id } = await add({});
    const paused = { why: 'holidays', at: NINE - HOUR, by: 'U1' };
    await plans.changeSchedule(id, { paused });
    await closings.close('C1', ARCHIVED, NINE);
    expect((await plans.schedule(id))?.paused).toEqual(paused);
    expect(await ledger.list({ limit: 9 })).toEqual([]);
  });
});

describe('an app that is shut out', () => {
  it('stops everything and tells nobody: it could not', async () => {
    const { closings, add, plans, ledger } = await closing();
    await add({});
    await add({ channel: 'C2' });
    await closings.close('C1', REVOKED, NINE);
    expect(closings.isOpen()).toBe(false);
    for (const { paused } of await plans.schedules())
      expect(paused?.why).toBe('app: token_revoked');
    expect(await ledger.list({ limit: 9 })).toEqual([]);
  });

  it('goes on where it stopped when it is let in, and leaves paused what people paused', async () => {
    const { closings, add, plans } = await closing();
    const stopped = await add({});
    const held = await add({ channel: 'C2' });
    const paused = { why: 'holidays', at: NINE, by: 'U1' };
    await plans.changeSchedule(held.id, { paused, nextDue: null });
    await closings.close('', REVOKED, NINE - HOUR);
    await closings.open();
    expect(closings.isOpen()).toBe(true);
    expect(await plans.schedule(stopped.id)).toMatchObject({ paused: null, nextDue: NINE });
    expect((await plans.schedule(held.id))?.paused).toEqual(paused);
  });

  it('asks now and then whether it is welcome again', async () => {
    const { closings, add, plans, poster } = await closing();
    const { id } = await add({});
    await closings.close('', REVOKED, NINE);
    poster.welcome = false;
    await closings.knock(NINE + HOUR);
    poster.welcome = true;
    await closings.knock(NINE + HOUR + 4 * MINUTE);
    expect(closings.isOpen()).toBe(false);
    await closings.knock(NINE + HOUR + 5 * MINUTE);
    expect(closings.isOpen()).toBe(true);
    expect((await plans.schedule(id))?.nextDue).toBe(NINE);
  });

  it('asks soon where the clock was put back since it was refused', async () => {
    const { closings } = await closing();
    await closings.close('', REVOKED, NINE + DAY);
    await closings.knock(NINE);
    expect(closings.isOpen()).toBe(true);
  });
});
