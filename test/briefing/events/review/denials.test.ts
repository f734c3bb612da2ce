import { expect, it } from 'vitest';
import { accept } from '../../../../src/briefing/events/review/deciding.ts';
import type { EventChange } from '../../../../src/contracts/command.ts';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { following, itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { freshStore, testClock } from '../../../helpers/stores/store.ts';

const { reference, companies } = openBundle();
const TEAM = 'T1';

it('A denial that is read is a further telling of its rumour, before and after somebody has accepted it, and never an event', async () => {
  const clock = testClock('2026-03-01T09:00:00Z');
  const store = await freshStore({ clock, reference });
  const publishers = ['The Wire', 'Evening Post', 'Daily Note'];
  const sources = publishers.map((name) => sourceOf(name));
  const read = await following({ store, bundle: { companies, reference } }, sources, [TEAM]);
  const tells = (publisher: string, title: string, at: string) => {
    clock.set(at);
    const item = itemOf(publisher, title, { published: at });
    return read(publisher, [item], at);
  };
  const queue = store.review(TEAM);
  const waiting = async () =>
    (await queue.waiting({ offset: 0, limit: 9, now: clock.now().getTime() })).candidates;
  const log = () =>
    store.reader({ workspace: TEAM, asOf: clock.now().getTime(), audience: EVERYBODY });
  const takes = async (at: string) => {
    clock.set(at);
    const [story] = await waiting();
    const by = { kind: 'person', id: 'U1', name: 'ana' } as const;
    const write = (changes: readonly EventChange[]) =>
      store.append(
        TEAM,
        changes.map((change) => ({ ...change, who: 'ana' })),
      );
    const now = clock.now().getTime();
    await accept(story!, { kind: 'matched' }, { queue, log: log(), reference, by, now, write });
    clock.set(now + 1_000);
    return (await log().find({}, { offset: 0, limit: 9 })).events;
  };

  await tells(
    'Evening Post',
    'Nvidia denied that it plans to acquire Graphcore',
    '2026-03-01T10:00:00Z',
  );
  expect(await waiting()).toEqual([]);
  await tells(
    'The Wire',
    'Nvidia is in talks to acquire Graphcore, sources say',
    '2026-03-02T10:00:00Z',
  );
  await tells(
    'Evening Post',
    'Nvidia denies that it is in talks to acquire Graphcore',
    '2026-03-02T12:00:00Z',
  );
  const [story, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(story?.fields.status).toBe('rumoured');
  expect(story?.fields.conflicts).toMatchObject([
    { field: 'status', claim: 'it is denied', publisher: 'Evening Post' },
  ]);

  expect(await takes('2026-03-02T13:00:00Z')).toHaveLength(1);
  await tells(
    'Daily Note',
    'Nvidia has no plans to acquire Graphcore, it says',
    '2026-03-03T10:00:00Z',
  );
  const [event, ...more] = await takes('2026-03-03T11:00:00Z');
  expect(more).toEqual([]);
  expect(event?.status).toBe('rumoured');
  expect(event?.conflicts.map(({ publisher, claim }) => `${publisher}: ${claim}`)).toEqual([
    'Evening Post: it is denied',
    'Daily Note: it is denied',
  ]);
  await store.close();
});
