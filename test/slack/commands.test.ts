import { describe, expect, it } from 'vitest';
import { asks, stage, TRANSPORTS } from '../helpers/slack.ts';

describe.each(TRANSPORTS)('slash commands over %s', (transport) => {
  it('are answered to the asker alone', async () => {
    const scene = await stage({ transport });
    const [answer] = await asks(scene, 'ana', '/ai-company antropic');
    expect(answer).toMatchObject({ from: 'Bot', ephemeral: true });
    expect(answer?.words).toContain('Anthropic');
    expect(scene.space.as('bjorn').sees('#ai-briefing')).toEqual([]);
    expect(scene.logged.filter((line) => line.level !== 'info')).toEqual([]);
  });
});
