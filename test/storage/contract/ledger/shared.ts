import { describe, expect, it } from 'vitest';
import { type Open, withLog } from '../opening.ts';

const MINUTE = 60_000;

/** The contract of what all copies of the bot share for a while. */
export function aboutShared(open: Open): void {
  describe('a key', () => {
    it('A key is taken by one of many that want it at once, and by the next after its end', () =>
      withLog(open, [], async ({ store, clock }) => {
        const keys = store.keys('T1');
        const now = clock.now().getTime();
        const wanted = await Promise.all(
          Array.from({ length: 8 }, () => keys.take('press 1', now + MINUTE, now)),
        );
        expect(wanted.filter(Boolean)).toHaveLength(1);
        expect(await keys.take('press 2', now + MINUTE, now)).toBe(true);
        const before = now + MINUTE - 1;
        expect(await keys.take('press 1', before + MINUTE, before)).toBe(false);
        const after = now + MINUTE;
        expect(await keys.take('press 1', after + MINUTE, after)).toBe(true);
        expect(await keys.take('press 1', after + MINUTE, after)).toBe(false);
      }));

    it('A key that is given back is taken again, one that is prolonged is not, and each workspace has its own', () =>
      withLog(open, [], async ({ store, clock }) => {
        const keys = store.keys('T1');
        const now = clock.now().getTime();
        await keys.take('form', now + MINUTE, now);
        expect(await store.keys('T2').take('form', now + MINUTE, now)).toBe(true);
        await keys.endAt('form', now);
        expect(await keys.take('form', now + MINUTE, now)).toBe(true);
        await keys.endAt('form', now + 2 * MINUTE);
        const later = now + MINUTE;
        expect(await keys.take('form', later + MINUTE, later)).toBe(false);
        expect(await store.keys('T2').take('form', later + MINUTE, later)).toBe(true);
      }));

    it('A key that has ended is forgotten by upkeep, and no other', () =>
      withLog(open, [], async ({ store, clock }) => {
        const now = clock.now().getTime();
        await store.keys('T1').take('old', now + MINUTE, now);
        await store.keys('T1').take('young', now + 2 * MINUTE, now);
        await store.keys('T2').take('old', now + MINUTE, now);
        await store.ledger('T1').upkeep.forgetEnded(now + MINUTE);
        // A key that is still there is not taken at a moment before its end.
        expect(await store.keys('T1').take('old', now + MINUTE, now)).toBe(true);
        expect(await store.keys('T1').take('young', now + MINUTE, now)).toBe(false);
        expect(await store.keys('T2').take('old', now + MINUTE, now)).toBe(false);
      }));
  });

  describe('a description', () => {
    it('A description is found until it ends or is forgotten, in its workspace alone', () =>
      withLog(open, [], async ({ store, clock }) => {
        const told = store.descriptions('T1');
        const now = clock.now().getTime();
        await told.keep('U1', { name: 'Ana' }, now + MINUTE);
        await told.keep('U1', { name: 'Ana L.' }, now + 2 * MINUTE);
        await told.keep('C1', { name: 'deals' }, now + 2 * MINUTE);
        expect(await told.find('U1', now + MINUTE)).toEqual({ name: 'Ana L.' });
        expect(await told.find('U1', now + 2 * MINUTE)).toBeNull();
        expect(await store.descriptions('T2').find('U1', now)).toBeNull();
        await told.forget('C1');
        expect(await told.find('C1', now)).toBeNull();
      }));

    it('A description that is renewed ends as it would have, and one that is not there stays so', () =>
      withLog(open, [], async ({ store, clock }) => {
        const told = store.descriptions('T1');
        const now = clock.now().getTime();
        await told.keep('U1', { name: 'Ana' }, now + MINUTE);
        await told.renew('U1', { name: 'Anna' });
        await told.renew('U2', { name: 'Bo' });
        expect(await told.find('U1', now)).toEqual({ name: 'Anna' });
        expect(await told.find('U1', now + MINUTE)).toBeNull();
        expect(await told.find('U2', now)).toBeNull();
      }));
  });
}
