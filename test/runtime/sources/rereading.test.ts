import { expect, it, onTestFinished } from 'vitest';
import { rereadPage } from '../../../src/briefing/events/review/again/reread-page.ts';
import { present } from '../../../src/domain/collections.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { rereadSince } from '../../../src/runtime/sources/rereading.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { following, itemOf, sourceOf } from '../../helpers/samples/stories/reading.ts';
import { freshStore, testClock } from '../../helpers/stores/store.ts';

const { reference, companies } = openBundle();
const bundle = { reference, companies };
const MORNING = '2026-03-12T09:00:00Z';
const ADA = { kind: 'person', id: 'U1', name: 'Ada' } as const;
const TITLES = {
  round: 'Ordovane raises $40 million in Series B funding led by Lumiq',
  purchase: 'Birchwell to acquire Tarnok for $45 million',
  seed: 'Kestrel Forge raises $9 million in seed funding',
};

/** A review of three stories as an older program might have read them: one in other words, one that nobody tells, one not at all; one is dismissed. */
async function stage() {
  const clock = testClock(MORNING);
  const store = await freshStore({ clock, reference });
  onTestFinished(() => store.close());
  const read = await following({ store, bundle }, [sourceOf('TechCrunch')], ['T1']);
  const items = Object.values(TITLES).map((title) => itemOf('TechCrunch', title));
  await read('TechCrunch', items, MORNING);
  for (const { id } of await store.sources.polls())
    await store.sources.finish({ poll: id, at: Date.parse(MORNING) });
  const queue = store.review('T1');
  const story = async (number: number) => present(await queue.candidate(number), 'a story');
  const now = clock.now().getTime();
  const [round, purchase] = [await story(1), await story(2)];
  const olderWords = { ...round, fields: { ...round.fields, title: 'Ordovane gets money' } };
  await queue.renew(round, olderWords, [], now);
  await queue.decide(purchase, { kind: 'dismissed', by: ADA, at: now, reason: 'wrong' }, now);
  await queue.drop(await story(3));
  const misread = {
    ...round,
    fields: { ...round.fields, type: 'labour', title: 'Lumiq fires 40' },
  };
  await queue.add({ ...misread, fields: { ...misread.fields, type: 'labour' } }, [], now);
  const again = async (isTrial: boolean) => {
    const since = Date.parse('2026-03-01');
    const { items, stories } = await rereadSince({
      store,
      bundle,
      clock,
      since,
      isTrial,
      textDays: 30,
    });
    return renderText(rereadPage(items, stories, isTrial));
  };
  const waiting = async () =>
    (await queue.waiting({ offset: 0, limit: 9, now })).candidates.map(
      ({ number, fields }) => `R${number} ${fields.title}`,
    );
  return { store, queue, again, waiting, story };
}

const WAITING_BEFORE = ['R1 Ordovane gets money', 'R4 Lumiq fires 40'];

it('Reading again replaces what waits, brings what is new, lets go what no item tells, and leaves what people decided', async () => {
  const { again, waiting, story } = await stage();
  expect((await waiting()).toSorted()).toEqual(WAITING_BEFORE);
  const said = await again(false);
  expect(said).toContain('3 items read again.');
  expect(said).toContain('Stories: 1 new, 1 replaced, 1 told no more.');
  expect(said).toContain(
    'R1 Ordovane gets money (now: Ordovane raises $40M, Series B, led by Lumiq)',
  );
  expect((await waiting()).toSorted()).toEqual([
    'R1 Ordovane raises $40M, Series B, led by Lumiq',
    'R5 Kestrel Forge raises $9M, Seed',
  ]);
  expect((await story(2)).state.kind).toBe('dismissed');
  expect(await again(false)).toContain('Stories: 0 new, 0 replaced, 0 told no more.');
});

it('Reading again that is tried says what would change and writes nothing', async () => {
  const { again, waiting } = await stage();
  const said = await again(true);
  expect(said).toContain('Stories: 1 new, 1 replaced, 1 told no more.');
  expect(said).toContain(
    'Nothing was written. Without --try these stories wait for a look. What people',
  );
  expect((await waiting()).toSorted()).toEqual(WAITING_BEFORE);
});

it('Items whose text is forgotten are counted, and the stories that they tell stay as they are', async () => {
  const { store, again, waiting } = await stage();
  await store.sources.forget(Date.parse('2026-03-13'), { textDays: 0, itemDays: 90 });
  const said = await again(false);
  expect(said).toContain('0 items read again. Left out: 3 had no text any more.');
  expect((await waiting()).toSorted()).toEqual(WAITING_BEFORE);
});
