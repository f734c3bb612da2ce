import { describe, expect, it } from 'vitest';
import type { Posted } from '../../../src/contracts/poster.ts';
import { postAnswer } from '../../../src/scheduling/planners/post-answer.ts';
import { type OnLate, skipTooLate } from '../../../src/scheduling/planners/too-late.ts';
import { tellOfLoss } from '../../../src/scheduling/sending/failure-notices.ts';
import { createSender } from '../../../src/scheduling/sending/sender.ts';
import { aPage, aTold, HOUR, MINUTE, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A scheduler in which somebody presses [Post to channel], and copies of the bot that hear of it. */
async function pressing(...posts: Posted[]) {
  const context = await openTestScheduler();
  context.poster.posts = posts;
  const page = { ...aPage('Answer'), thread: [[{ kind: 'text' as const, text: 'more' }]] };
  const asked = { channel: 'C1', page, told: [aTold('one')], asOf: NINE - MINUTE, by: 'U1' };
  const copyOf = (by: string) => {
    const own = { by, lease: 0, stopwatch: () => 0, isSuspended: () => false };
    const sender = createSender({
      ...context,
      ...own,
      onClosed: async () => {},
      onLost: async () => {},
    });
    return (press = 'U1 1.0', thread: string | null = null) =>
      postAnswer(context, { ...asked, thread, press }, sender.send);
  };
  return { ...context, copyOf, press: copyOf('a') };
}

describe('an answer that somebody shares', () => {
  it('A shared answer is written down with what it tells, and posted at once with its thread', async () => {
    const { press, ledger, poster } = await pressing();
    const delivery = await press();
    expect(delivery).toMatchObject({ state: 'sent', kind: 'answer', channel: 'C1', dueAt: NINE });
    const issue = await ledger.deliveries.issue(delivery.id);
    expect(issue).toMatchObject({ asOf: NINE - MINUTE, told: [{ event: 'one' }] });
    expect(poster.posted.map(({ address }) => address.thread)).toEqual([null, '1.1']);
  });

  it('A shared answer is posted once, however often and by however many copies of the bot the press is heard', async () => {
    const { press, copyOf, poster } = await pressing();
    const [one, two] = await Promise.all([press(), copyOf('b')()]);
    expect((await copyOf('c')()).id).toBe(one.id);
    expect(two.id).toBe(one.id);
    expect(poster.posted).toHaveLength(2);
  });

  it('The same answer is posted again by another press', async () => {
    const { press, poster } = await pressing();
    await press();
    await press('U1 2.0');
    expect(poster.posted).toHaveLength(4);
  });

  it('A shared answer stands in the thread that it is shared in, its parts and its corrections too', async () => {
    const { press, ledger, poster } = await pressing();
    const { id } = await press('U1 1.0', '0.9');
    const correction = { kind: 'correction', key: 'c', origin: null, channel: 'C1' } as const;
    const line = { ...correction, parent: id, dueAt: NINE, drawing: { text: 'corrected' } };
    await ledger.outbox.enqueue({ deliveries: [line] }, NINE);
    await press('U1 1.0', '0.9');
    expect(poster.posted.map(({ address }) => address.thread)).toEqual(['0.9', '0.9', '0.9']);
  });

  it('A press tries again where Slack refused the first, and not where nobody knows', async () => {
    const refused = { kind: 'refused', closed: 'channel' } as const;
    const { press } = await pressing({ ...refused, answer: 'not_in_channel' });
    expect((await press()).state).toBe('failed');
    expect((await press()).state).toBe('sent');
    const unsure = await pressing({ kind: 'unknown', answer: 'no_answer' });
    expect((await unsure.press()).state).toBe('unknown');
    expect((await unsure.press()).state).toBe('unknown');
    expect(unsure.poster.posted).toHaveLength(1);
  });

  it('A shared answer is skipped half a day later, when nobody talks of it any more, and who shared it is told once', async () => {
    const scheduler = await pressing({ kind: 'later', seconds: 60, answer: 'ratelimited' });
    const { press, clock, ledger } = scheduler;
    const { id } = await press();
    clock.set(NINE + 13 * HOUR);
    const onLate: OnLate = (delivery, now) =>
      tellOfLoss(scheduler, delivery, { kind: 'too_late' }, now);
    for (const _turn of [1, 2]) await skipTooLate(scheduler, scheduler.now(), onLate);
    expect(await ledger.deliveries.delivery(id)).toMatchObject({ state: 'skipped' });
    expect(await ledger.deliveries.list({ kinds: ['notice'], limit: 9 })).toMatchObject([
      { channel: 'U1', origin: id, state: 'pending' },
    ]);
  });
});
