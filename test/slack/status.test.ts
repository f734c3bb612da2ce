import { describe, expect, it } from 'vitest';
import { asks, newIn, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };

describe('the status of a channel', () => {
  it('The status of a channel says that a digest failed and why; a press on [Try again] sends it, once', async () => {
    const scene = await stage({ schedule: { configured } });
    scene.space.faults.next('chat.postMessage', { kind: 'error', error: 'something_new' });
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.settled();
    const [status] = await asks(scene, 'ana', '/ai-digest status');
    expect(status?.words).toContain(
      'The digest of Thu 12 Mar, 09:00 failed: Slack refused it. It can be tried again.',
    );
    const fresh = newIn(scene, 'ana', CHANNEL, 2);
    await scene.space.as('ana').press(status!, 'Try again');
    const words = (await fresh.wait()).map((message) => message.words);
    expect(words).toContain('1 message will be tried again now.');
    await scene.space.until(() => words.length === 2);
    await scene.space.settled();
    const digests = scene.space
      .as('bjorn')
      .sees(CHANNEL)
      .filter((message) => message.words.startsWith('AI Briefing · Thursday 12 March 2026'));
    expect(digests).toHaveLength(1);
    const [later] = await asks(scene, 'ana', '/ai-digest status');
    expect(later?.words).toContain('sent 09:00:00');
  });

  it('The status of a channel is asked for in a thread, where no command can be typed, by a mention', async () => {
    const scene = await stage({ schedule: { configured } });
    await scene.space.as('ana').mention(CHANNEL, 'digest status');
    const answer = await scene.space.until(
      () => scene.space.as('bjorn').sees(CHANNEL)[0]?.thread[0],
    );
    expect(answer.words).toContain('Nothing was posted here yet.');
  });
});
