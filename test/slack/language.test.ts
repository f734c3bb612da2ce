import { expect, it } from 'vitest';
import { defaultPeople, type SeenMessage } from '../../playground/index.ts';
import { asks, newIn, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

it('Dates and numbers are written as in the language of whoever asks, and in a channel as it has chosen', async () => {
  const people = defaultPeople.map((one) =>
    one.name === 'ana' ? { ...one, locale: 'de-DE' } : one,
  );
  const scene = await stage({ workspace: { people } });
  const ana = scene.space.as('ana');
  const [hers] = await asks(scene, 'ana', '/ai-company Anthropic');
  expect(hers?.words).toContain('380 Mrd. $');
  expect(hers?.words).toMatch(/\d\. Feb\. 2026|Feb\. 2026/);
  const [others] = await asks(scene, 'carmen', '/ai-company Anthropic');
  expect(others?.words).toContain('$380B');
  let fresh = newIn(scene, 'carmen', CHANNEL);
  await ana.press(hers as SeenMessage, 'Post to channel');
  expect((await fresh.wait())[0]?.words).toContain('$380B');
  await asks(scene, 'carmen', '/ai-settings language Swedish here');
  const [question] = await asks(scene, 'ana', '/ai-digest now 7d');
  fresh = newIn(scene, 'carmen', CHANNEL);
  await ana.press(question as SeenMessage, 'Post to #ai-briefing');
  const [posted] = await fresh.wait();
  expect(posted?.words).toMatch(/\d mars 2026/);
  expect(posted?.words).toMatch(/\d (?:md|mn) \$/);
  expect(posted?.words).not.toMatch(/\d Mar 2026|\$\d/);
  const morning = newIn(scene, 'ana', '@bot');
  await asks(scene, 'ana', '/ai-digest schedule me daily 09:05 Europe/Stockholm');
  await scene.space.clock.set(new Date('2026-03-13T08:05:00Z'));
  await scene.schedule.wake();
  expect((await morning.wait())[0]?.words).toContain('180 Mio. $');
  // Whoever has a digest of their own has four buttons on Home, of which a menu takes two.
  await ana.openHome();
  const home = await scene.space.until(() => ana.home());
  expect(home.words).toContain('[Add an event] [Schedules]');
});
