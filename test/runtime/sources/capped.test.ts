import { expect, it } from 'vitest';
import { createTextReader } from '../../../src/briefing/events/reading/read-text.ts';
import { proposeHeld } from '../../../src/runtime/sources/proposing.ts';
import { following, itemOf, sourceOf } from '../../helpers/samples/stories/reading.ts';
import { bundle as bundleOf, freshStore, testClock } from '../../helpers/stores/store.ts';

const NOW = '2026-03-12T09:00:00Z';
const TITLES = [
  'Pellworm raises $30 million in Series B',
  'Ordovane raises $45 million in Series A',
  'Lumiq raises $12 million in seed round',
];

it('What is above a source’s limit of a day comes into the review on the next day, by the day on which it was published', async () => {
  const clock = testClock(NOW);
  const bundle = { companies: [], reference: bundleOf([]).reference };
  const store = await freshStore({ clock });
  const { sources } = store;
  const read = await following({ store, bundle }, [sourceOf('Busy Wire')], ['T1', 'T2']);
  await sources.of('T1').cap(1, 2);
  const published = '2026-03-12T08:00:00Z';
  const items = ['A day in pictures', ...TITLES].map((title) =>
    itemOf('Busy Wire', title, { published }),
  );
  await read('Busy Wire', items, NOW);
  const waiting = async (team: string) => {
    const page = { offset: 0, limit: 9, now: clock.now().getTime() };
    return (await store.review(team).waiting(page)).candidates.map(({ fields }) => fields);
  };
  expect([await waiting('T1'), await waiting('T2')].map(({ length }) => length)).toEqual([2, 3]);
  clock.set('2026-03-13T00:10:00Z');
  const now = clock.now().getTime();
  const [held, ...more] = await sources.takeHeld({ now, until: now + 1, limit: 9 });
  expect(more).toEqual([]);
  if (!held) throw new Error('nothing waits');
  const reader = createTextReader([], () => clock.now());
  await proposeHeld(held, { store, bundle, clock, textDays: 30, read: reader });
  const now3 = await waiting('T1');
  expect(now3.map(({ parties }) => parties[0]?.company).sort()).toEqual([
    'Lumiq',
    'Ordovane',
    'Pellworm',
  ]);
  expect(new Set(now3.map(({ occurredOn }) => occurredOn?.date))).toEqual(new Set(['2026-03-12']));
  expect(await waiting('T2')).toHaveLength(3);
  await store.close();
});
