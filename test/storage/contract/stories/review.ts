import { describe, expect, it } from 'vitest';
import { accept } from '../../../../src/briefing/events/review/deciding.ts';
import type { EventChange } from '../../../../src/contracts/command.ts';
import type { Reader } from '../../../../src/contracts/reader.ts';
import type { CandidateState, ReviewCandidate } from '../../../../src/contracts/sources/review.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import type { SoughtTrait } from '../../../../src/domain/event/story/traits.ts';
import { amount, fields } from '../../../helpers/samples/records.ts';
import { story } from '../../../helpers/samples/stories/waiting.ts';
import { bundle } from '../../../helpers/stores/store.ts';
import { type Open, withLog } from '../opening.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 12);

const round = fields({
  amount: amount(5_000_000),
  parties: [{ company: 'Acme', role: 'subject' }],
});
const { reference } = bundle([]);
const PERSON = { kind: 'person', id: 'U1', name: 'Ada' } as const;
const dismissed = (at = NOW): CandidateState => ({
  kind: 'dismissed',
  by: PERSON,
  at,
  reason: 'not_news',
});
const accepted = (rule: number | null): CandidateState => ({
  kind: 'accepted',
  at: NOW,
  event: 'evt_1',
  number: 7,
  isNew: true,
  written: NOW,
  by: rule === null ? PERSON : { kind: 'rule', number: rule, words: 'all' },
});
const page = { offset: 0, limit: 10, now: NOW };
const names = ({ candidates }: { candidates: readonly ReviewCandidate[] }) =>
  candidates.map(({ fields }) => fields.parties[0]?.company);
const sought = (from: number, to: number): SoughtTrait[] => [
  { kind: 'company', key: 1, of: 'Acme', from, to },
];
const add = (store: Store, team: string, ...given: Parameters<typeof story>) =>
  store.review(team).add(story(...given), [{ key: 1, day: 20_000 }], NOW);

/** The contract of what a workspace reviews. */
export function aboutReview(open: Open): void {
  describe('a review', () => {
    it('A story waits in its own workspace, the best first, and its number is of that workspace', () =>
      withLog(open, [], async ({ store }) => {
        await add(store, 'T1', 'Acme', 1);
        await add(store, 'T1', 'Birch', 5);
        const other = await add(store, 'T2', 'Cedar');
        const waiting = await store.review('T1').waiting(page);
        expect(names(waiting)).toEqual(['Birch', 'Acme']);
        expect(waiting).toMatchObject({ total: 2, oldest: NOW });
        expect((await store.review('T1').waiting({ ...page, now: NOW - 1 })).total).toBe(0);
        expect(other.number).toBe(1);
        expect(await store.review('T2').candidate(2)).toBeNull();
        expect(await store.review(null).waiting(page)).toMatchObject({ total: 0, oldest: null });
      }));

    it('A story is decided once, whoever else does it at the same moment, and not in another workspace', () =>
      withLog(open, [], async ({ store }) => {
        const [one] = [await add(store, 'T1', 'Acme'), await add(store, 'T2', 'Acme')];
        const queue = store.review('T1');
        const both = await Promise.all([
          queue.decide(one, dismissed(), NOW),
          queue.decide(one, accepted(null), NOW),
        ]);
        expect(both.toSorted()).toEqual([false, true]);
        expect((await queue.candidate(1))?.state.kind).toBe(both[0] ? 'dismissed' : 'accepted');
        expect((await store.review('T2').candidate(1))?.state).toEqual({ kind: 'waiting' });
        expect(await store.review('T2').counts()).toMatchObject({ waiting: 1, dismissed: 0 });
        const each = await store.sources.reviewed();
        expect([...each.keys()]).toEqual(['T1', 'T2']);
        expect(each.get('T2')).toEqual(await store.review('T2').counts());
        expect(each.get('T1')).toEqual(await queue.counts());
      }));

    it('Two stories that tell the same, accepted at the same moment by copies whose clocks differ, become one event', () =>
      withLog(open, [], async ({ store, clock, at }) => {
        const queue = store.review('T1');
        const told = story('Acme');
        told.fields = { ...told.fields, ...round };
        const both = [await queue.add(told, [], NOW), await queue.add(told, [], NOW)];
        clock.set(NOW);
        const looked = Promise.withResolvers<void>();
        let writers = 0;
        const deciding = (log: Reader, behind: number) => ({
          queue: store.review('T1'),
          log,
          reference,
          by: PERSON,
          now: NOW - behind,
          async write(changes: readonly EventChange[]) {
            // Nobody writes before both have looked for the story in the log.
            writers += 1;
            if (writers === both.length) looked.resolve();
            await looked.promise;
            clock.set(NOW - behind);
            return store.append(
              'T1',
              changes.map((change) => ({ ...change, who: 'Ada' })),
            );
          },
        });
        const took = await Promise.all(
          both.map((one, behind) =>
            accept(one, { kind: 'matched' }, deciding(at(NOW), behind * MINUTE)),
          ),
        );
        expect(took.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'overtaken']);
        expect((await at(NOW).find({}, { offset: 0, limit: 9 })).total).toBe(1);
        const { candidates } = await store.review('T1').waiting(page);
        const again = candidates.map((one) =>
          accept(one, { kind: 'matched' }, deciding(at(NOW), 0)),
        );
        expect(await Promise.all(again)).toMatchObject([{ outcome: 'accepted', isNew: false }]);
      }));

    it('A story that somebody has changed is not changed as it was before', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const one = await add(store, 'T1', 'Acme');
        const renewed = await queue.renew(one, story('Acme Two'), [{ key: 2, day: 1 }], NOW);
        expect(renewed?.fields.title).toBe('Acme Two raises $5M');
        expect(await queue.renew(one, story('Acme Three'), [], NOW)).toBeNull();
        expect(await queue.candidate(1)).toEqual(renewed);
      }));

    it('A decision whose event was not written waits again after a minute', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const one = await add(store, 'T1', 'Acme');
        await queue.decide(one, { kind: 'accepting', by: PERSON, at: NOW }, NOW);
        expect((await queue.waiting(page)).total).toBe(0);
        expect((await queue.waiting({ ...page, now: NOW + 2 * MINUTE })).total).toBe(1);
      }));

    it('A story is found by the traits that it shares in its days, in its own workspace', () =>
      withLog(open, [], async ({ store }) => {
        await add(store, 'T1', 'Acme');
        const queue = store.review('T1');
        expect(await queue.sharing(sought(19_990, 20_010))).toHaveLength(1);
        expect(await queue.sharing(sought(20_001, 20_010))).toEqual([]);
        expect(await store.review('T2').sharing(sought(19_990, 20_010))).toEqual([]);
      }));

    it('A story that is in no event is found, however many are in one that share as much', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const waits = await add(store, 'T1', 'Acme');
        const refused = await add(store, 'T1', 'Acme');
        await queue.decide(refused, dismissed(), NOW);
        for (let count = 0; count < 41; count += 1)
          await queue.decide(await add(store, 'T1', 'Acme'), accepted(null), NOW);
        const found = await queue.sharing(sought(19_990, 20_010));
        expect(found.map(({ number }) => number)).toEqual([refused.number, waits.number]);
      }));

    it('A word that a story tells on several days is one word that it shares', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const days = [20_000, 20_001, 20_002].map((day) => ({ key: 5, day }));
        await queue.renew(await add(store, 'T1', 'Acme'), story('Acme'), days, NOW);
        const word: SoughtTrait = { kind: 'word', key: 5, of: 'round', from: 0, to: 30_000 };
        expect(await queue.sharing([word])).toEqual([]);
        expect(await queue.sharing([{ ...word, kind: 'company' }])).toHaveLength(1);
      }));

    it('Stories are found by the event and the rule that they were accepted by, and counted', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const [one, two, three] = [
          await add(store, 'T1', 'Acme'),
          await add(store, 'T1', 'Birch'),
          await add(store, 'T1', 'Cedar'),
        ];
        await queue.decide(one, accepted(3), NOW);
        await queue.decide(two, accepted(null), NOW);
        await queue.decide(three, dismissed(), NOW);
        expect(names({ candidates: await queue.ofRule(3) })).toEqual(['Acme']);
        expect(names({ candidates: await queue.ofEvent('evt_1') })).toEqual(['Birch', 'Acme']);
        expect(await queue.counts()).toEqual({
          waiting: 0,
          acceptedByRule: 1,
          acceptedByHand: 1,
          dismissed: 1,
        });
        expect(await queue.since(NOW + 1, 10)).toEqual([]);
        expect(await store.review('T2').ofRule(3)).toEqual([]);
        // Taken back, it waits as before.
        const again = await queue.candidate(1);
        if (again) await queue.decide(again, { kind: 'waiting' }, NOW);
        expect(await queue.ofRule(3)).toEqual([]);
        expect((await queue.waiting(page)).total).toBe(1);
      }));

    it('What was decided since a moment, and what came after a number, is found by it; a number that is let go is given to no other', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const [one, two] = [await add(store, 'T1', 'Acme'), await add(store, 'T1', 'Birch')];
        await queue.decide(one, dismissed(), NOW + 5);
        expect(await queue.decidedSince(NOW + 6)).toEqual([]);
        expect(await queue.decidedSince(NOW + 5)).toEqual([{ number: 1, at: NOW + 5 }]);
        expect((await queue.after(1, 9)).map(({ number }) => number)).toEqual([2]);
        expect(await queue.drop(one)).toBe(false);
        expect(await queue.drop(two)).toBe(true);
        expect(
          await queue.sharing([{ key: 1, kind: 'reference', of: 'Acme', from: 0, to: 30_000 }]),
        ).toHaveLength(1);
        expect(await queue.lastNumber()).toBe(1);
        expect((await add(store, 'T1', 'Cedar')).number).toBe(3);
      }));

    it('The choices of a workspace are its own, and each change is made to what stands', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        expect(await queue.settings()).toMatchObject({ rules: null, channel: null });
        await Promise.all([
          queue.choose((now) => ({ ...now, channel: 'C1' })),
          queue.choose((now) => ({ ...now, reviewer: 'U1' })),
        ]);
        expect(await queue.settings()).toMatchObject({ channel: 'C1', reviewer: 'U1' });
        expect(await store.review('T2').settings()).toMatchObject({ channel: null });
      }));

    it('The words of a story that was decided are forgotten after a while, and all of it later', () =>
      withLog(open, [], async ({ store }) => {
        const queue = store.review('T1');
        const [one] = [await add(store, 'T1', 'Acme'), await add(store, 'T1', 'Birch')];
        await queue.decide(one, dismissed(), NOW);
        await store.sources.forget(NOW + DAY, { textDays: 0, itemDays: 2 });
        expect((await queue.candidate(1))?.tellings[0]).toMatchObject({ sentence: '', from: {} });
        expect((await queue.candidate(2))?.tellings[0]?.sentence).not.toBe('');
        await store.sources.forget(NOW + DAY, { textDays: 0, itemDays: 0 });
        expect(await queue.candidate(1)).toBeNull();
        expect((await add(store, 'T1', 'Cedar')).number).toBe(3);
      }));
  });
}
