import { describe, expect, it } from 'vitest';
import { createSender, LOOK_AFTER } from '../../../src/scheduling/sending/sender.ts';
import { aDelivery, aDigest, MINUTE, NINE } from '../../helpers/samples/deliveries.ts';
import { openTestScheduler } from '../../helpers/scheduler.ts';

async function sending(given: { lease?: number } = {}) {
  const context = await openTestScheduler();
  const closed: string[] = [];
  const lost: string[] = [];
  const watch = { stopwatch: 0, realTime: NINE, suspended: false };
  const sender = createSender({
    ...context,
    by: 'a',
    lease: given.lease ?? 0,
    stopwatch: () => watch.stopwatch,
    realTime: () => watch.realTime,
    isSuspended: () => watch.suspended,
    async onClosed({ key }) {
      closed.push(key);
    },
    async onLost({ key }) {
      lost.push(key);
    },
  });
  const statesOf = async (id: string) =>
    (await context.ledger.deliveries.parts(id)).map(({ state, cause }) =>
      cause ? `${state} ${'word' in cause ? cause.word : cause.kind}` : state,
    );
  const textsPosted = () => context.poster.posted.map(({ text }) => text);
  return { ...context, context, sender, closed, lost, watch, statesOf, textsPosted };
}

const refused = (answer: string, closed: 'app' | 'channel' | null) =>
  ({ kind: 'refused', answer, closed }) as const;

describe('the sender', () => {
  it('The sender posts a digest and its parts in order, in the thread of the first', async () => {
    const { sender, ledger, poster, statesOf } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    await sender.send();
    expect(poster.posted.map(({ address }) => address)).toEqual([
      { channel: 'C1', thread: null, key: 'd' },
      { channel: 'C1', thread: '1.1', key: 'd 1' },
      { channel: 'C1', thread: '1.1', key: 'd 2' },
    ]);
    expect(await statesOf(id!)).toEqual(['sent', 'sent', 'sent']);
  });

  it('The sender posts parts where the first message stands: of a person, in their direct messages', async () => {
    const { sender, ledger, poster } = await sending();
    await ledger.outbox.enqueue(aDigest('d', { channel: 'U1' }), NINE);
    poster.posts = [{ kind: 'sent', ts: '1.1', channel: 'D1' }];
    await sender.send();
    expect(poster.posted.map(({ address }) => address.channel)).toEqual(['U1', 'D1', 'D1']);
  });

  it('The sender waits as long as Slack asks, and goes on with other channels', async () => {
    const { sender, ledger, poster, clock, textsPosted, statesOf } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    await ledger.outbox.enqueue(
      { deliveries: [aDelivery('e', { channel: 'C2', dueAt: NINE + 1 })] },
      NINE,
    );
    clock.set(NINE + 1);
    poster.posts = [{ kind: 'later', seconds: 30, answer: 'ratelimited' }];
    await sender.send();
    expect(textsPosted()).toEqual(['d', 'e']);
    expect(await statesOf(id!)).toEqual(['pending rate_limited', 'pending', 'pending']);
    expect((await ledger.deliveries.delivery(id!))?.nextAt).toBe(NINE + 1 + 30_000);
  });

  it('The sender waits at least a second, whatever Slack says', async () => {
    const { sender, ledger, poster } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    poster.posts = [{ kind: 'later', seconds: 0, answer: 'ratelimited' }];
    await sender.send();
    expect((await ledger.deliveries.delivery(id!))?.nextAt).toBe(NINE + 1000);
  });

  it('The sender sends nothing again whose outcome is unknown, and gives nothing up unseen', async () => {
    const { sender, ledger, poster, clock } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    for (let attempt = 1; attempt < 15; attempt++) {
      poster.posts = [{ kind: 'unknown', answer: 'no_answer' }];
      await sender.send();
      await sender.send();
      const now = (await ledger.deliveries.delivery(id!))!;
      expect(now).toMatchObject({ state: 'unknown', attempts: attempt });
      expect(now.nextAt).toBe(clock.now().getTime() + LOOK_AFTER);
      clock.set(clock.now().getTime() + MINUTE);
      const nextAt = clock.now().getTime();
      await ledger.queue.settle(
        now,
        { state: 'pending', nextAt, cause: { kind: 'not_arrived', word: 'no_answer' } },
        nextAt,
      );
    }
  });

  it('The sender draws plainly what Slack refuses as drawn, and gives up what it refuses plain', async () => {
    const { sender, ledger, poster, textsPosted, statesOf } = await sending();
    const id = await ledger.outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE);
    const plain = [{ text: 'plain' }, { text: 'more' }];
    poster.posts = [
      { kind: 'undrawable', answer: 'invalid_blocks', plain },
      { kind: 'sent', ts: '1.1', channel: 'C1' },
      { kind: 'undrawable', answer: 'invalid_blocks', plain: [] },
    ];
    await sender.send();
    expect(textsPosted()).toEqual(['d', 'plain', 'more']);
    expect(await statesOf(id!)).toEqual(['sent', 'failed invalid_blocks']);
  });

  it('The sender leaves what a closed channel refuses, with the reason, and says that it is closed', async () => {
    const { sender, ledger, poster, closed, statesOf } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    poster.posts = [refused('is_archived', 'channel')];
    await sender.send();
    expect(closed).toEqual(['d']);
    expect(await statesOf(id!)).toEqual([
      'failed is_archived',
      'skipped orphaned',
      'skipped orphaned',
    ]);
  });

  it('The sender keeps for later what the app is refused, and sends nothing while it is', async () => {
    const { sender, ledger, poster, watch, statesOf, textsPosted } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    poster.posts = [refused('token_revoked', 'app')];
    await sender.send();
    expect(await statesOf(id!)).toEqual(['pending token_revoked', 'pending', 'pending']);
    watch.suspended = true;
    await ledger.outbox.enqueue({ deliveries: [aDelivery('e', { channel: 'C2' })] }, NINE);
    const before = textsPosted().length;
    await sender.send();
    expect(textsPosted()).toHaveLength(before);
  });

  it('The sender never puts in the channel what belongs in a thread that is not there', async () => {
    const { sender, ledger, poster } = await sending();
    const line = aDelivery('c', { kind: 'correction', parent: 'dlv_gone' });
    const id = await ledger.outbox.enqueue({ deliveries: [line] }, NINE);
    await sender.send();
    expect(poster.posted).toEqual([]);
    expect(await ledger.deliveries.delivery(id!)).toMatchObject({ state: 'skipped' });
  });

  it('The sender does not post what it claimed so long ago that another copy may have taken it', async () => {
    const { sender, ledger, poster, watch } = await sending({ lease: 45_000 });
    const id = await ledger.outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE);
    const { claim } = ledger.queue;
    ledger.queue.claim = async (...given) => {
      const claimed = await claim(...given);
      watch.stopwatch += 30_000;
      return claimed;
    };
    await sender.send();
    expect(poster.posted).toEqual([]);
    expect((await ledger.deliveries.delivery(id!))?.state).toBe('sending');
  });

  it('The sender lets nothing be written after the machine slept while the connection was made, though its stopwatch stood still', async () => {
    const { sender, ledger, poster, watch } = await sending({ lease: 45_000 });
    await ledger.outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE);
    const answers: (boolean | undefined)[] = [];
    poster.post = async (_drawing, _address, isLate) => {
      answers.push(isLate?.());
      watch.realTime += 60_000;
      answers.push(isLate?.());
      watch.realTime -= 3_600_000;
      answers.push(isLate?.());
      return { kind: 'unknown', answer: 'no_answer' };
    };
    await sender.send();
    expect(answers).toEqual([false, true, false]);
  });

  it('The sender goes on with others when one fails here, and knows what it holds', async () => {
    const { sender, ledger, poster, textsPosted, statesOf } = await sending();
    const id = await ledger.outbox.enqueue(aDigest('d'), NINE);
    await ledger.outbox.enqueue(
      { deliveries: [aDelivery('e', { channel: 'C2', dueAt: NINE })] },
      NINE,
    );
    const { post } = poster;
    poster.post = async (drawing, address) => {
      if (address.key === 'd') {
        expect(sender.holds(id!)).toBe(true);
        throw new TypeError('broken');
      }
      return post(drawing, address);
    };
    await sender.send();
    expect(textsPosted()).toEqual(['e']);
    expect((await statesOf(id!))[0]).toBe('sending');
    expect(sender.holds(id!)).toBe(false);
  });
});
