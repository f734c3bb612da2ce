import { expect, it } from 'vitest';
import type { FollowedSource, PollState } from '../../../src/contracts/sources/followed.ts';
import { sourceNotices } from '../../../src/scheduling/sending/source-notices.ts';
import { openTestScheduler, TEAM } from '../../helpers/scheduler.ts';

const HOUR = 3_600_000;
const source = (publisher: string): FollowedSource => ({
  kind: 'feed',
  address: `https://${publisher.toLowerCase()}.example.com/feed`,
  settings: {},
  publisher,
  language: 'en',
  topics: [],
  trust: 'trade',
});

/** Sources that two people and another workspace follow, and how to let one of them be as it is said. */
async function stage() {
  const scheduler = await openTestScheduler();
  const { sources } = scheduler.store;
  const start = scheduler.now();
  const add = (team: string, name: string, who: string) =>
    sources.of(team).add(source(name), { who, now: start });
  const told: string[] = [];
  const outbox: typeof scheduler.outbox = {
    ...scheduler.outbox,
    async enqueue(batch, now) {
      for (const { channel, drawing } of batch.deliveries)
        told.push(`${channel} ${Object.values(drawing)[0]}`);
      return scheduler.outbox.enqueue(batch, now);
    },
  };
  const notices = sourceNotices({ ...scheduler, outbox });
  return {
    ...scheduler,
    add,
    start,
    /** Ends a turn of a source in a state. */
    async turn(name: string, state: Partial<PollState>) {
      const now = scheduler.now();
      const due = await sources.claim('copy', now, now + 1, 9);
      for (const poll of due)
        if (poll.address === source(name).address)
          await sources.settle(
            poll,
            { ...poll, nextAt: now, state: { ...poll.state, ...state } },
            [],
            now,
          );
      await sources.release('copy');
    },
    async after(hours: number) {
      scheduler.clock.set(start + hours * HOUR);
      await notices.plan(scheduler.now());
      const sent = await scheduler.deliveries.list({ kinds: ['notice'], limit: 99 });
      expect(sent).toHaveLength(told.length);
      return told.toSorted();
    },
  };
}

it('Whoever added a source that fails for a day is told once, and again when it fails anew', async () => {
  const { add, turn, after, start } = await stage();
  await add(TEAM, 'Desk', 'U1');
  await add('T9', 'Desk', 'U9');
  await turn('Desk', { failures: 1, failingSince: start, trouble: 'status 403' });
  expect(await after(23)).toEqual([]);
  const told = ['U1 Desk (F1) could not be read for a day.'];
  expect(await after(25)).toEqual(told);
  expect(await after(80)).toEqual(told);
  await turn('Desk', { failures: 0, failingSince: null, trouble: null, readAt: start + 81 * HOUR });
  await turn('Desk', { failures: 1, failingSince: start + 90 * HOUR, trouble: 'slow' });
  expect(await after(120)).toEqual([...told, ...told]);
});

it('Sources that fail together are one message to each, and one that is paused or gone is told as that', async () => {
  const { add, turn, after, start, store } = await stage();
  for (const name of ['One', 'Two', 'Four']) await add(TEAM, name, 'U1');
  await add(TEAM, 'Three', 'U2');
  const failing = { failures: 1, failingSince: start, trouble: 'slow' };
  for (const name of ['One', 'Two', 'Four']) await turn(name, failing);
  await turn('Three', { isGone: true });
  await store.sources
    .of(TEAM)
    .pause(3, { cause: { kind: 'person', person: 'U1' }, at: start }, start);
  expect(await after(25)).toEqual([
    'U1 2 sources that you added can’t be read.',
    'U2 Three (F4) is gone for good and is read no more.',
  ]);
});
