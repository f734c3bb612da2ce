/** Shared answers that Slack does not take: whoever pressed hears of it once. */
import { describe, expect, it } from 'vitest';
import { asks, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const POST = 'chat.postMessage';
const MINUTE = 60_000;

/** Ana presses [Post to channel], and reads these words. */
async function pressed(scene: Stage, words: string): Promise<void> {
  const ana = scene.space.as('ana');
  const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips');
  scene.space.faults.next(POST, { kind: 'error', error: 'something_new' });
  await ana.press(answer!, 'Post to channel');
  await scene.space.until(() => ana.sees(CHANNEL).some((each) => each.words.includes(words)));
}

const told = ({ space }: Stage) => space.as('ana').sees('@bot');

describe('a shared answer that Slack does not take', () => {
  it.each([
    ['is refused', 'something_new', 'Slack refused it.'],
    ['meets a channel that the app was taken out of', 'not_in_channel', 'The app is not a member'],
  ])(
    'A shared answer that waits and then %s is told to whoever shared it, once',
    async (_how, error, why) => {
      const scene = await stage();
      scene.space.faults.next(POST, { kind: 'rate_limited', retryAfter: 30 });
      await pressed(scene, 'Slack asks to wait');
      scene.space.faults.clear();
      scene.space.faults.next(POST, { kind: 'error', error });
      await scene.space.clock.advance(5 * MINUTE);
      await scene.space.settled();
      expect(told(scene)).toHaveLength(1);
      const words = told(scene)[0]?.words;
      expect(words).toMatch(/^“.+” was not posted\.\n/);
      expect(words).toContain(why);
      expect(words).toContain('To post it, ask again and press Post to channel.');
      const shown = scene.space.as('bjorn').sees(CHANNEL);
      expect(shown.filter(({ ephemeral }) => !ephemeral)).toEqual([]);
    },
  );

  it('A shared answer that is refused at once is told where the button was pressed, and nowhere else', async () => {
    const scene = await stage();
    await pressed(scene, 'Slack refused the post in #ai-briefing.');
    await scene.space.clock.advance(5 * MINUTE);
    await scene.space.settled();
    expect(told(scene)).toEqual([]);
  });
});
