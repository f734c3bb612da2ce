import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYBODY, type Reader } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import type { Visibility } from '../../../src/domain/event/shapes.ts';
import { openStore } from '../../../src/storage/index.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { runsOf } from '../../helpers/soak.ts';
import {
  bundle,
  everythingOf,
  openFile,
  reference,
  type TestClock,
  testClock,
  withFolder,
} from '../../helpers/stores/store.ts';

const [TEAM, WHO, WHY] = ['T1', 'ana', 'a try'];
const HIDDEN: Visibility = 'channel:C1';
const START = Date.parse('2026-06-01T12:00:00Z');
/** Between two steps; a night is among them, at whose end another event becomes known. */
const HOURS = 3 * 3_600_000;

/** One thing that happens to a log: to the event of a number, where it is about one. */
const step = fc.record({
  what: fc.constantFrom('edit', 'withdraw', 'add', 'load', 'move', 'refused', 'import'),
  number: fc.integer({ min: 1, max: 5 }),
  word: fc.constantFrom('alpha', 'bravo', 'charlie', 'delta'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const DAY = { date: '2026-05-20', precision: 'day' as const };
const event = (id: string, title: string) =>
  record({ id, title, dealId: 'deal-1', occurredOn: DAY, amount: amount(5_000_000) });
/** Known from midnight on. */
const known = record({
  id: 'known',
  knownOn: '2026-06-01',
  occurredOn: DAY,
  amount: amount(9_000_000),
});
const add = (title: string, visibility: Visibility = 'workspace') => ({
  event: null,
  patch: {
    type: 'other' as const,
    status: 'reported' as const,
    title,
    summary: 'Said here.',
    visibility,
  },
  who: WHO,
  why: WHY,
});

const STEPS: Record<Step['what'], (store: Store, step: Step, nth: number) => Promise<unknown>> = {
  edit: (store, { number, word }) =>
    change(store, number, {
      title: `edited ${word}`,
      amount: amount(word.charCodeAt(0) * 1_000_000),
    }),
  withdraw: (store, { number, word }) =>
    change(store, number, { withdrawn: word === 'alpha' || word === 'bravo' }),
  add: (store, { word }) =>
    store.append(TEAM, [add(word, word === 'delta' ? HIDDEN : 'workspace')]),
  load: (store, { word }) =>
    store.load(bundle([event('one', word), event('two', `two ${word}`), known])),
  move: (store, { word }) => store.plans(TEAM).moveChannel('C1', word === 'alpha' ? 'C2' : 'C3'),
  refused: (store, { word }) => refused(store, word),
  import: (store, { word }, nth) => store.import(TEAM, [event(`own-${nth}`, word)], WHO),
};

const change = (store: Store, number: number, patch: object) =>
  store.append(TEAM, [{ event: `E${number}`, patch, who: WHO, why: WHY }]).catch(() => null);

/** A revision that is undone with the rest of its transaction. */
const refused = (store: Store, title: string) =>
  store.append(TEAM, [add(`${title} undone`), { ...add(title), event: 'E999' }]).catch(() => null);

/** Questions of which all matches are read; of the second some fit by another of their days. */
const SUMMED: EventQuery[] = [{ since: '2026-01-01' }, { since: '2026-05-25' }];

/** All that the workspace, and the people of a channel, read now and read before. */
async function answersOf(store: Store, clock: TestClock) {
  const asOf = clock.now().getTime();
  const audiences = ['C1', 'C2', 'C3'].map((channel) => ({ channel, person: null }));
  const readers = [asOf, asOf - HOURS].flatMap((moment): Reader[] =>
    [EVERYBODY, ...audiences].map((audience) =>
      store.reader({ workspace: TEAM, asOf: moment, audience }),
    ),
  );
  const [all, ...others] = readers;
  const found = others.map((reader) => reader.find({}, { offset: 0, limit: 100 }));
  const summed = readers.flatMap((reader) => SUMMED.map((query) => reader.sums(query, 'status')));
  return Promise.all([all && everythingOf(all), ...found, ...summed, ...readers.map(figuresOf)]);
}

/** All that is told of the whole log, and stays read as long as the log says the same. */
const figuresOf = (reader: Reader) =>
  Promise.all([
    reader.totals({}),
    reader.sum({ types: ['funding_round'], minUsd: 1_000_000 }),
    reader.concentration({}, 3),
    reader.measured({ kind: 'round', query: {}, by: ['in_month'], undated: true }),
    reader.rivals('larger', { number: 1, usd: 0 }, 5),
    reader.rivals('smaller', { number: 1, usd: 1e12 }, 5),
    reader.prominence([1, 2, 3, 4, 5, 6]),
  ]);

describe('what stays read', () => {
  it('A log that keeps what it read answers as one that has read nothing yet, whatever is written', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 8 }), (steps) =>
        withFolder(async (folder) => {
          const url = join(folder, 'log.db');
          await openFile(url).then((store) => store.close());
          const clock = testClock(START);
          const [kept, other] = [0, 1].map(() => openStore({ url, clock, reference }));
          const [log, beside] = [await kept!, await other!];
          await log.load(bundle([event('one', 'alpha'), event('two', 'bravo'), known]));
          await answersOf(log, clock);
          for (const [nth, each] of steps.entries()) {
            clock.set(START + (nth + 1) * HOURS);
            await STEPS[each.what](nth % 2 ? beside : log, each, nth);
            const fresh = await openStore({ url, clock, reference, readonly: true });
            const expected = await answersOf(fresh, clock);
            await fresh.close();
            expect(await answersOf(log, clock)).toEqual(expected);
          }
          await Promise.all([log.close(), beside.close()]);
        }),
      ),
      { numRuns: runsOf(100, 2) },
    ));

  it('An event that only a channel sees is read anew, since its channel may get another id', () =>
    withFolder(async (folder) => {
      const store = await openFile(join(folder, 'log.db'));
      await store.append(TEAM, [add('secret', HIDDEN)]);
      const seenIn = (channel: string) => {
        const audience = { channel, person: null };
        return store.reader({ workspace: TEAM, asOf: START, audience }).event('E1');
      };
      expect((await seenIn('C1'))?.visibility).toBe(HIDDEN);
      await store.plans(TEAM).moveChannel('C1', 'C2');
      expect(await seenIn('C1')).toBeNull();
      expect((await seenIn('C2'))?.visibility).toBe('channel:C2');
      await store.close();
    }));

  it('An event that stays read is never told under another, though the newest versions were deleted by hand', () =>
    withFolder(async (folder) => {
      const url = join(folder, 'log.db');
      const store = await openFile(url);
      const titleOf = async (id: string) =>
        (await store.reader({ workspace: TEAM, asOf: START, audience: EVERYBODY }).event(id))
          ?.title;
      await store.append(TEAM, [add('alpha'), add('bravo')]);
      expect([await titleOf('E1'), await titleOf('E2')]).toEqual(['alpha', 'bravo']);
      const file = new Database(url);
      file.pragma('foreign_keys = off');
      for (const table of ['stage', 'measure', 'party', 'version'])
        file.exec(`delete from ${table}`);
      file.close();
      await store.append(TEAM, [add('charlie')]);
      expect([await titleOf('E2'), await titleOf('E3')]).toEqual([undefined, 'charlie']);
      await store.close();
    }));

  it('An event that stays read is shared, and so nobody can change it', () =>
    withFolder(async (folder) => {
      const store = await openFile(join(folder, 'log.db'));
      await store.load(bundle([event('one', 'alpha')]));
      const read = () =>
        store.reader({ workspace: TEAM, asOf: START, audience: EVERYBODY }).event('one');
      const first = await read();
      expect(await read()).toBe(first);
      expect(() => first?.people.push('Ada')).toThrow(TypeError);
      expect(() => Object.assign(first ?? {}, { title: 'other' })).toThrow(TypeError);
      await store.close();
    }));
});
