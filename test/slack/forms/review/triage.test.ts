import { expect, it } from 'vitest';
import type { SeenMessage } from '../../../../playground/index.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { following, itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { stage } from '../../../helpers/slack.ts';
import { CHANNEL } from '../forms.ts';

const MINUTE = 60_000;

it('What is read is posted in the channel of the review, and its message follows what people press there and in the queue', async () => {
  const scene = await stage({ schedule: {} });
  const { space, store } = scene;
  const team = space.state.team.id;
  const { companies, reference } = openBundle();
  const channel = space.as('ana').sees(CHANNEL)[0]?.channel ?? 'C0LOCALBRIEF';
  await store.review(team).choose((standing) => ({ ...standing, channel }));
  await space.clock.advance(MINUTE);
  const room = { store, bundle: { companies, reference } };
  const reads = await following(room, [sourceOf('TechCrunch')], [team]);
  const read = (...titles: string[]) =>
    reads(
      'TechCrunch',
      titles.map((title) => itemOf('TechCrunch', title)),
      space.clock.now().toISOString(),
    );
  await read('Ordovane raises $40 million in Series B funding led by Lumiq');
  await space.clock.advance(12 * MINUTE);
  const ana = space.as('ana');
  const shown = (words: string, ts?: string): Promise<SeenMessage> =>
    space.until(
      () =>
        ana
          .sees(CHANNEL)
          .find((one) => one.words.includes(words) && (ts === undefined || one.ts === ts)),
      { what: `a message with ${words}` },
    );
  const card = await shown('single source');
  expect(card.words).toContain('R1 Ordovane raises $40M, Series B, led by Lumiq');
  await ana.press(card, 'Accept');
  const told = await shown('* · accepted as E', card.ts);
  await ana.press(told, 'Undo');
  await shown('single source', card.ts);
  await read(
    'Birchwell to acquire Tarnok for $45 million',
    'Kestrel Forge raises $9 million in seed funding',
  );
  await space.clock.advance(12 * MINUTE);
  const both = await shown('R2 Birchwell');
  expect(both.words).toContain('R3 Kestrel Forge raises $9M, Seed');
  await ana.choose(both, 'menu:0', 'Dismiss: wrong');
  await shown('* · dismissed as wrong by', both.ts);
});
