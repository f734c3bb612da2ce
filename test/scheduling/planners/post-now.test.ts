import { describe, expect, it } from 'vitest';
import type { Posted } from '../../../src/contracts/poster.ts';
import { postNow } from '../../../src/scheduling/planners/post-now.ts';
import { createSender } from '../../../src/scheduling/sending/sender.ts';
import { DAY, HOUR, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A scheduler in which somebody presses [Post to #channel]. */
async function pressing(...posts: Posted[]) {
  const context = await openTestScheduler();
  const { clock, ledger, poster } = context;
  clock.set(NINE - HOUR);
  await context.news('One', 'Two');
  clock.set(NINE);
  poster.posts = posts;
  const own = { by: 'a', lease: 0, stopwatch: () => 0, isSuspended: () => false };
  const sender = createSender({
    ...context,
    ...own,
    onClosed: async () => {},
    onLost: async () => {},
  });
  const order = {
    channel: 'C1',
    window: { from: NINE - DAY, to: NINE },
    at: NINE,
    zone: 'UTC',
    by: 'U1',
  };
  return { ledger, poster, press: () => postNow(context, order, sender.send) };
}

describe('a digest that somebody wants now', () => {
  it('A digest that somebody wants now is written down with what it tells, and posted at once', async () => {
    const { ledger, press } = await pressing();
    const delivery = await press();
    expect(delivery).toMatchObject({ state: 'sent', channel: 'C1', origin: null });
    expect((await ledger.deliveries.issue(delivery.id))?.told).toHaveLength(2);
    expect((await ledger.deliveries.lastSent('C1', null))?.id).toBe(delivery.id);
  });

  it('A digest that somebody wants now is posted once, however often and however quickly it is pressed', async () => {
    const { poster, press } = await pressing();
    const [one, two] = await Promise.all([press(), press()]);
    expect((await press()).id).toBe(one.id);
    expect(two.id).toBe(one.id);
    expect(poster.posted).toHaveLength(1);
  });

  it('A digest that somebody wants now can be tried again where Slack refused it, and not where nobody knows', async () => {
    const refused = { kind: 'refused', closed: 'channel' } as const;
    const { press } = await pressing({ ...refused, answer: 'not_in_channel' });
    expect((await press()).state).toBe('failed');
    expect((await press()).state).toBe('sent');
    const unsure = await pressing({ kind: 'unknown', answer: 'no_answer' });
    expect((await unsure.press()).state).toBe('unknown');
    expect((await unsure.press()).state).toBe('unknown');
    expect(unsure.poster.posted).toHaveLength(1);
  });
});
