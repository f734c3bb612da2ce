import { describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '../../../src/contracts/delivery.ts';
import { createReconciler } from '../../../src/scheduling/sending/doubts/reconciler.ts';
import { LOOK_AFTER } from '../../../src/scheduling/sending/sender.ts';
import { aDelivery, aDigest, HOUR, MINUTE, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

async function doubting({ lease = 0 } = {}) {
  const context = await openTestScheduler();
  const { ledger } = context;
  const watch = { now: 0 };
  const reconciler = createReconciler({
    ...context,
    lease,
    holds: () => false,
    onLost: async () => {},
    stopwatch: () => watch.now,
  });
  const id = (await ledger.outbox.enqueue(aDigest('d'), NINE))!;
  return {
    context,
    ledger,
    reconciler,
    watch,
    id,
    poster: context.poster,
    first: async () => (await ledger.deliveries.delivery(id))!,
    /** Tries to send it, and hears nothing. */
    async goesOut(now: number) {
      const { delivery } = (await ledger.queue.claim(id, 'dead', now))!;
      await ledger.queue.settle(
        delivery,
        { state: 'unknown', nextAt: now, cause: { kind: 'no_answer', word: 'no_answer' } },
        now,
      );
    },
  };
}

describe('a claim whose owner died', () => {
  it('A claim whose owner died is in doubt, and looked for when what was said last can’t be on its way any more', async () => {
    const { ledger, reconciler, id, first, poster } = await doubting();
    await ledger.queue.claim(id, 'dead', NINE);
    poster.finds = [{ kind: 'found', ts: '1.1', channel: 'C1' }];
    await reconciler.resolve(NINE);
    expect(await first()).toMatchObject({ state: 'unknown', nextAt: NINE + LOOK_AFTER });
    await reconciler.resolve(NINE + LOOK_AFTER);
    expect(await first()).toMatchObject({ state: 'sent', ts: '1.1' });
  });

  it('A claim whose owner died is believed in as long as its owner may live, by the stopwatch and no clock', async () => {
    const { ledger, reconciler, watch, id, first } = await doubting({ lease: 45_000 });
    await ledger.queue.claim(id, 'other copy', NINE);
    for (const [seconds, state] of [
      [0, 'sending'],
      [44, 'sending'],
      [45, 'unknown'],
    ] as const) {
      watch.now = seconds * 1000;
      await reconciler.resolve(NINE + 24 * HOUR);
      expect((await first()).state).toBe(state);
    }
  });

  it('A claim whose owner died is believed in anew when its owner tries once more', async () => {
    const { ledger, reconciler, watch, id, first } = await doubting({ lease: 45_000 });
    const { delivery } = (await ledger.queue.claim(id, 'other copy', NINE))!;
    await reconciler.resolve(NINE);
    await ledger.queue.settle(
      delivery,
      { state: 'pending', nextAt: NINE, cause: { kind: 'rate_limited' } },
      NINE,
    );
    await ledger.queue.claim(id, 'other copy', NINE);
    watch.now = 50_000;
    await reconciler.resolve(NINE);
    expect((await first()).state).toBe('sending');
  });

  it('A claim whose owner died is no orphan while this copy sends it', async () => {
    const { context, ledger, id } = await doubting();
    const reconciler = createReconciler({
      ...context,
      lease: 0,
      holds: (own) => own === id,
      onLost: async () => {},
      stopwatch: () => 0,
    });
    await ledger.queue.claim(id, 'a', NINE);
    await reconciler.resolve(NINE);
    expect((await ledger.deliveries.delivery(id))?.state).toBe('sending');
  });
});

describe('a message in doubt', () => {
  it('A message in doubt that is absent is sent again, at first at once and then after ever longer', async () => {
    const { reconciler, goesOut, first } = await doubting();
    let now = NINE;
    const pauses = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      await goesOut(now);
      await reconciler.resolve(now);
      const { state, nextAt } = await first();
      expect(state).toBe('pending');
      pauses.push(nextAt! - now);
      now = nextAt!;
    }
    expect(pauses).toEqual([0, 15_000, MINUTE, 5 * MINUTE, 5 * MINUTE]);
  });

  it('A message in doubt of a digest is tried for half a day, of an alert twelve times', async () => {
    const { ledger, reconciler, goesOut, first } = await doubting();
    const alert = (await ledger.outbox.enqueue(
      { deliveries: [aDelivery('a', { kind: 'alert', channel: 'C2' })] },
      NINE,
    ))!;
    for (let attempt = 0; attempt < 12; attempt++) {
      await goesOut(NINE + attempt * HOUR);
      const { delivery } = (await ledger.queue.claim(alert, 'a', NINE + attempt * HOUR))!;
      await ledger.queue.settle(
        delivery,
        { state: 'unknown', nextAt: NINE, cause: { kind: 'no_answer', word: 'http_500' } },
        NINE,
      );
      await reconciler.resolve(NINE + attempt * HOUR);
    }
    expect((await first()).state).toBe('pending');
    expect(await ledger.deliveries.delivery(alert)).toMatchObject({
      state: 'failed',
      cause: { kind: 'given_up', attempts: 12, word: 'http_500' },
    });
    await goesOut(NINE + 13 * HOUR);
    await reconciler.resolve(NINE + 13 * HOUR);
    expect(await first()).toMatchObject({
      state: 'failed',
      cause: { kind: 'given_up', word: 'no_answer' },
    });
  });

  it('A message in doubt is looked for again where Slack does not answer, and given up where nobody may read', async () => {
    const { reconciler, goesOut, first, poster } = await doubting();
    await goesOut(NINE);
    poster.finds = [{ kind: 'unsure', answer: 'http_503' }, { kind: 'unreadable' }];
    await reconciler.resolve(NINE);
    expect(await first()).toMatchObject({ state: 'unknown', nextAt: NINE + MINUTE });
    await reconciler.resolve(NINE + MINUTE);
    expect(await first()).toMatchObject({ state: 'unknown', nextAt: null });
    expect((await first()).cause).toEqual({ kind: 'unreadable', word: 'http_503' });
  });

  it('A message in doubt does not keep others in it where it can’t be looked for', async () => {
    const { ledger, reconciler, goesOut, poster } = await doubting();
    await goesOut(NINE);
    const other = (await ledger.outbox.enqueue(
      { deliveries: [aDelivery('e', { channel: 'C2' })] },
      NINE,
    ))!;
    const { delivery } = (await ledger.queue.claim(other, 'a', NINE))!;
    await ledger.queue.settle(
      delivery,
      { state: 'unknown', nextAt: NINE, cause: { kind: 'no_answer', word: 'no_answer' } },
      NINE,
    );
    poster.find = async ({ key }) => {
      if (key === 'd') throw new TypeError('broken');
      return { kind: 'found', ts: '1.2', channel: 'C2' };
    };
    await reconciler.resolve(NINE);
    expect((await ledger.deliveries.delivery(other))?.state).toBe('sent');
  });
});

describe('a wait', () => {
  /** A delivery whose next look or attempt was put down by a clock that was an hour ahead. */
  async function waitingFor(outcome: DeliveryOutcome) {
    const doubt = await doubting({ lease: 45_000 });
    const { delivery } = (await doubt.ledger.queue.claim(doubt.id, 'fast clock', NINE))!;
    await doubt.ledger.queue.settle(delivery, outcome, NINE);
    return {
      ...doubt,
      async stateAfter(minutes: number) {
        doubt.watch.now = minutes * MINUTE;
        await doubt.reconciler.resolve(NINE + minutes * MINUTE);
        return doubt.first();
      },
    };
  }
  const nextAt = NINE + HOUR + LOOK_AFTER;

  it('A wait that a wrong clock has set for a look ends after six minutes that another copy saw itself', async () => {
    const cause = { kind: 'no_answer', word: 'no_answer' } as const;
    const { poster, stateAfter } = await waitingFor({ state: 'unknown', nextAt, cause });
    poster.finds = [{ kind: 'found', ts: '1.1', channel: 'C1' }];
    expect(await stateAfter(0)).toMatchObject({ state: 'unknown' });
    expect(await stateAfter(6)).toMatchObject({ state: 'unknown' });
    expect(await stateAfter(7)).toMatchObject({ state: 'sent', ts: '1.1' });
  });

  it('A wait that Slack has asked for is kept for an hour', async () => {
    const { stateAfter } = await waitingFor({
      state: 'pending',
      nextAt: NINE + 2 * HOUR,
      cause: { kind: 'rate_limited' },
    });
    expect(await stateAfter(0)).toMatchObject({ nextAt: NINE + 2 * HOUR });
    expect(await stateAfter(69)).toMatchObject({ nextAt: NINE + 2 * HOUR });
    expect(await stateAfter(71)).toMatchObject({ nextAt: NINE + 71 * MINUTE });
  });
});
