import { describe, expect, it } from 'vitest';
import {
  aDelivery,
  aDigest,
  aPage,
  aTold,
  DAY,
  HOUR,
  NINE,
  sends,
} from '../../../helpers/samples/deliveries.ts';
import type { Open } from '../opening.ts';
import { withLedger } from './opening.ts';

const MISSED = { kind: 'missed' } as const;

/** Messages are kept with what came of them. */
export function aboutDelivered(open: Open): void {
  describe('what waits', () => {
    it('A delivery that waits is tried at once where it is hastened, unless it was tried since it was seen', () =>
      withLedger(open, async ({ outbox, queue }) => {
        const cause = { kind: 'no_answer', word: 'no_answer' } as const;
        const id = (await outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE))!;
        await queue.settle(
          (await queue.claim(id, 'a', NINE))!.delivery,
          { state: 'unknown', nextAt: NINE + DAY, cause },
          NINE,
        );
        const [seen] = await queue.waiting(NINE);
        expect(seen).toMatchObject({ id, nextAt: NINE + DAY });
        expect(await queue.waiting(NINE + DAY)).toEqual([]);
        await queue.hasten({ ...seen!, nextAt: NINE + 2 * DAY }, NINE);
        expect(await queue.doubtful(NINE)).toEqual([]);
        await queue.hasten(seen!, NINE);
        expect((await queue.doubtful(NINE)).map((delivery) => delivery.id)).toEqual([id]);
      }));
  });

  describe('what was delivered', () => {
    it('What was delivered is listed by kind, state, channel, origin and time, the newest first', () =>
      withLedger(open, async ({ deliveries, outbox, queue }) => {
        await outbox.enqueue(aDigest('early', { dueAt: NINE - DAY, origin: 'sch_1' }), NINE);
        await outbox.enqueue(aDigest('late', { origin: 'sch_2' }), NINE);
        const alert = aDelivery('alert', { kind: 'alert', channel: 'U1', dueAt: NINE + HOUR });
        await outbox.enqueue({ deliveries: [alert] }, NINE);
        const keys = async (query: object) =>
          (await deliveries.list({ firstOnly: true, limit: 9, ...query })).map(({ key }) => key);
        expect(await keys({})).toEqual(['alert', 'late', 'early']);
        expect(await keys({ limit: 1 })).toEqual(['alert']);
        expect(await keys({ kinds: ['digest'] })).toEqual(['late', 'early']);
        expect(await keys({ channel: 'U1' })).toEqual(['alert']);
        expect(await keys({ origin: 'sch_1' })).toEqual(['early']);
        expect(await keys({ dueAfter: NINE - DAY })).toEqual(['alert', 'late']);
        expect(await keys({ states: ['sent'] })).toEqual([]);
        await sends(queue, (await deliveries.byKey('early'))!.id, '1.1');
        expect(await keys({ open: true })).toEqual(['alert', 'late']);
        expect(await keys({ open: true, origin: 'sch_1' })).toEqual([]);
        expect(await keys({ firstOnly: false, origin: 'sch_2' })).toHaveLength(3);
      }));

    it('What was delivered is found as the last digest sent, of a schedule or of anybody', () =>
      withLedger(open, async ({ deliveries, outbox, queue }) => {
        const day = (n: number) => ({ from: NINE + (n - 1) * DAY, to: NINE + n * DAY });
        const digest = async (key: string, origin: string | null, n: number) =>
          (await outbox.enqueue(aDigest(key, { origin, window: day(n) }), NINE))!;
        await sends(queue, await digest('one', 'sch_1', 1), '1.1');
        await sends(queue, await digest('two', 'sch_1', 2), '1.2');
        await sends(queue, await digest('by hand', null, 3), '1.3');
        await digest('not yet', 'sch_1', 4);
        expect((await deliveries.lastSent('C1', 'sch_1'))?.key).toBe('two');
        expect((await deliveries.lastSent('C1', null))?.key).toBe('by hand');
        expect(await deliveries.lastSent('C2', null)).toBeNull();
        expect(await deliveries.lastSent('C1', 'sch_2')).toBeNull();
      }));

    it('What was delivered is found by any of its messages, a correction in its thread too', () =>
      withLedger(open, async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        for (const [index, part] of (await deliveries.parts(id!)).entries())
          await sends(queue, part.id, `1.${index}`);
        const line = aDelivery('c', { kind: 'correction', parent: id });
        await sends(queue, (await outbox.enqueue({ deliveries: [line] }, NINE))!, '1.9');
        for (const ts of ['1.0', '1.2', '1.9'])
          expect((await deliveries.issueAt('C1', ts))?.delivery.id).toBe(id);
        expect(await deliveries.issueAt('C2', '1.0')).toBeNull();
        expect(await deliveries.parts(id!)).toHaveLength(3);
      }));

    it('What was delivered says where events were told, once it was sent', () =>
      withLedger(open, async ({ deliveries, outbox, queue }) => {
        const telling = (key: string, dueAt: number) => ({
          deliveries: [aDelivery(key, { dueAt })],
          issue: { page: aPage(key), asOf: NINE, told: [aTold('e1'), aTold('e2', { number: 2 })] },
        });
        const ids = [];
        for (const [key, at] of [
          ['a', NINE - DAY],
          ['b', NINE],
          ['c', NINE],
        ] as const)
          ids.push((await outbox.enqueue(telling(key, at), NINE))!);
        await sends(queue, ids[0]!, '1.1');
        await sends(queue, ids[1]!, '1.2');
        const keys = async (events: string[], since: number) =>
          (await deliveries.tellings(events, since)).map(({ delivery, told }) => [
            delivery.key,
            told.event,
          ]);
        expect(await keys(['e1'], 0)).toEqual([
          ['b', 'e1'],
          ['a', 'e1'],
        ]);
        expect(await keys(['e2', 'e3'], NINE - DAY)).toEqual([['b', 'e2']]);
        expect(await keys([], 0)).toEqual([]);
      }));

    it('What was delivered keeps its page as it stands after a correction', () =>
      withLedger(open, async ({ deliveries, outbox }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await outbox.keepPage(id!, aPage('corrected'));
        const issue = await deliveries.issue(id!);
        expect([issue?.page, issue?.told.length]).toEqual([aPage('corrected'), 1]);
      }));

    it('What was delivered is forgotten with all that hangs on it, unless something is left to do', () =>
      withLedger(open, async ({ deliveries, outbox, queue, upkeep }) => {
        const old = { dueAt: NINE - 401 * DAY };
        const sent = await outbox.enqueue(aDigest('sent', old), NINE);
        for (const [index, part] of (await deliveries.parts(sent!)).entries())
          await sends(queue, part.id, `1.${index}`);
        await outbox.enqueue(aDigest('open', { ...old, channel: 'C2' }), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('new')], skipped: MISSED }, NINE);
        expect(await upkeep.prune(NINE - 400 * DAY)).toBe(3);
        expect(await deliveries.issue(sent!)).toBeNull();
        expect(await deliveries.tellings(['event of sent'], 0)).toEqual([]);
        const left = await deliveries.list({ firstOnly: true, limit: 9 });
        expect(left.map(({ key }) => key)).toEqual(['new', 'open']);
        expect(await upkeep.prune(NINE - 400 * DAY)).toBe(0);
      }));
  });
}
