/** A busy channel. Nothing is timed here, see scripts/page-load.ts; but nothing may be missing. */
import { expect, it } from 'vitest';
import { ask } from './scenes/answers.ts';
import { DIGESTS, fillChannel, MESSAGES } from './scenes/crowd.ts';
import { scrolling } from './stage/pace.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();

it('A busy channel shows every message of its twenty digests and two hundred messages', async () => {
  const screen = await stage.arrive();
  await fillChannel(screen, stage.office().url);
  await scrolling(screen.page);
  const digests = screen.messages.filter({ hasText: 'Feeds: none connected' });
  await expect.poll(() => digests.count()).toBe(DIGESTS);
  expect(await screen.messages.count()).toBe(DIGESTS + MESSAGES);
  await ask(screen, '/ai-search distillation', '1 event for “distillation”');
});
