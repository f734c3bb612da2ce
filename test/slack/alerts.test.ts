import { describe, expect, it } from 'vitest';
import { asks, newIn, stage } from '../helpers/slack.ts';
import { add, CHANNEL, eventsNow } from './views/forms.ts';

describe('an alert over the real protocol', () => {
  it('is in the direct messages of who watches as soon as another member has saved the event', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'bjorn', '/ai-watch add Aker ASA', CHANNEL);
    expect(answer?.words).toContain('You watch Aker ASA (W1).');
    const fresh = newIn(scene, 'bjorn', '@bot');
    await add(scene);
    const [alert] = await fresh.wait();
    expect(alert?.text.slice(0, 90)).toContain('Helix Forge raises $120M Series A');
    expect(alert?.words).toContain('You watch Aker ASA (W1).');
    await scene.space.settled();
    expect(scene.space.as('bjorn').sees('@bot')).toHaveLength(1);
  });
});
