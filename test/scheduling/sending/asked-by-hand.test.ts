import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/contracts/delivery.ts';
import { present } from '../../../src/domain/collections.ts';
import { keepAsked } from '../../../src/scheduling/sending/asked-by-hand.ts';
import { tellOfLoss } from '../../../src/scheduling/sending/failure-notices.ts';
import { aDigest, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

/** A digest that nobody has planned, as it stands in the outbox, and the notices that are written by now. */
async function posted() {
  const context = await openTestScheduler();
  const batch = aDigest('digest now', { origin: null });
  await context.outbox.enqueue(batch, NINE);
  const digest = present(await context.deliveries.byKey('digest now'), 'the digest');
  const notices = () => context.deliveries.list({ kinds: ['notice'], limit: 9 });
  const lost = (cause: Parameters<typeof tellOfLoss>[2], delivery: Delivery = digest) =>
    tellOfLoss(context, delivery, cause, NINE);
  return { context, digest, notices, lost };
}

describe('a digest that somebody asked for by hand', () => {
  it('A digest that somebody asked for by hand and that is lost later is told to them once', async () => {
    const { context, digest, notices, lost } = await posted();
    await keepAsked(context, digest, 'U1');
    await lost({ kind: 'too_late' });
    await lost({ kind: 'too_late' });
    const [notice, ...more] = await notices();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ channel: 'U1', origin: digest.id });
  });

  it('A digest that somebody asked for by hand and that failed at once is not told a second time', async () => {
    const { context, digest, notices, lost } = await posted();
    await keepAsked(context, { ...digest, state: 'failed' }, 'U1');
    await lost({ kind: 'too_late' });
    expect(await notices()).toEqual([]);
  });
});
