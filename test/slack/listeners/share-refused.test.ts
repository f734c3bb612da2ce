import { expect, it } from 'vitest';
import { showsButton } from '../../helpers/samples/shown-button.ts';
import { asks, newIn, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const POST = 'Post to channel';

it('A guest is offered no post of an answer, and refused where the button is older than that', async () => {
  const scene = await stage();
  const gus = scene.space.as('gus');
  const [answer] = await asks(scene, 'gus', '/ai-rounds sector:chips');
  expect(answer?.words).not.toContain(POST);
  await showsButton(scene, gus.person.id, 'C0LOCALBRIEF');
  const fresh = newIn(scene, 'gus', CHANNEL);
  await gus.press(gus.sees(CHANNEL).at(-1)!, POST);
  expect((await fresh.wait())[0]?.words).toBe(
    'Guests and people of other organisations can’t post in a channel. Any member of this workspace can.',
  );
  expect(gus.sees(CHANNEL).every(({ ephemeral }) => ephemeral)).toBe(true);
});
