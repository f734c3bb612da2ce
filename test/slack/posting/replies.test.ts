import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import { asks, type Stage, stage } from '../../helpers/slack.ts';

const seen = ({ space }: Stage): SeenMessage[] => space.as('ana').sees('#ai-briefing');

describe('an answer', () => {
  it('An answer comes plain when Slack refuses its tables and charts', async () => {
    const scene = await stage();
    scene.space.faults.refuseBlocks('data_table', 'data_visualization');
    const [answer] = await asks(scene, 'ana', '/ai-rounds');
    expect(JSON.stringify(answer?.blocks)).not.toContain('data_');
    expect(answer?.words).toContain('Nscale');
    await scene.space.as('ana').press(answer as SeenMessage, 'Post to channel');
    await scene.space.until(() =>
      scene.space
        .as('bjorn')
        .sees('#ai-briefing')
        .some(({ words }) => words.includes('Nscale')),
    );
    await scene.space.until(() => seen(scene)[0]?.words.includes('Posted in #ai-briefing.'));
  });

  it('An answer never takes more than five messages of a command, and says what is left', async () => {
    const parts = Array.from({ length: 12 }, (_, i) => ({
      kind: 'text' as const,
      text: `${i} ${'word '.repeat(1500)}`,
    }));
    const scene = await stage();
    scene.router.ask = async () => ({
      page: { headline: 'News', parts, actions: [], events: [] },
      understood: true,
    });
    const answer = await asks(scene, 'ana', '/ai-help', '#ai-briefing', 5);
    expect(answer).toHaveLength(5);
    expect(answer[4]?.words).toMatch(
      /^\d+ more messages belong to this answer; Slack takes five\./,
    );
    expect(scene.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
