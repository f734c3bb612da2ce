import { expect, it } from 'vitest';
import type { SeenView } from '../../../../playground/index.ts';
import { asks, newIn, stage } from '../../../helpers/slack.ts';
import { CHANNEL, fill, modal } from '../forms.ts';

const MINUTE = 60_000;

it('A guest suggests an event, which no rule accepts, and hears what becomes of it each time it is decided, with the reason', async () => {
  const scene = await stage({ schedule: {} });
  const { space, store } = scene;
  const gus = space.as('gus');
  await space.clock.advance(MINUTE);
  await gus.slash('/ai-event', 'suggest Ordovane raises $40 million in Series B funding', {
    channel: CHANNEL,
  });
  await modal(scene, 'You hear by direct message what becomes of it.', 'gus');
  await fill(scene, { Source: 'https://techcrunch.com/ordovane' }, 'gus');
  const fresh = newIn(scene, 'gus', CHANNEL);
  await gus.submit(gus.modal() as SeenView);
  const [said] = await fresh.wait();
  expect(said?.words).toContain('Suggested: R1, Ordovane raises $40M, Series B.');
  const told = () => gus.sees('@bot').map(({ words }) => words);
  const hears = (words: string) =>
    space.until(() => told().at(-1)?.includes(words), { what: `a direct message with ${words}` });
  await asks(scene, 'ana', '/ai-review dismiss R1 wrong', CHANNEL);
  await space.clock.advance(MINUTE);
  await hears('Your suggestion R1, Ordovane raises $40M, Series B: dismissed as wrong by');
  await asks(scene, 'ana', '/ai-review undo R1', CHANNEL);
  await space.clock.advance(MINUTE);
  await hears('it waits again, since the decision about it was taken back.');
  await asks(scene, 'ana', '/ai-review accept R1', CHANNEL);
  await space.clock.advance(3 * MINUTE);
  await hears('Your suggestion R1, Ordovane raises $40M, Series B: accepted as E');
  expect(told()).toHaveLength(3);
  expect((await store.review(space.state.team.id).counts()).acceptedByRule).toBe(0);
});
