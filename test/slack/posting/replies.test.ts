import { describe, expect, it } from 'vitest';
import type { Fault, SeenMessage } from '../../../playground/index.ts';
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
      answered: 'help',
      isUnderstood: true,
    });
    const answer = await asks(scene, 'ana', '/ai-help', '#ai-briefing', 5);
    expect(answer).toHaveLength(5);
    expect(answer[4]?.words).toMatch(
      /^\d+ more messages belong to this answer; Slack takes five\./,
    );
    expect(scene.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['in that thread', null],
    ['in the channel, where Slack shows one person nothing in a thread', 'user_not_in_channel'],
  ])(
    'An answer to a button in a thread is shown to whoever pressed it %s',
    async (_where, error) => {
      const scene = await stage();
      const ana = scene.space.as('ana');
      const asked = await ana.mention('#ai-briefing', 'rounds');
      const thread = () => seen(scene).find(({ ts }) => ts === asked.ts)?.thread ?? [];
      const answer = await scene.space.until(() => thread()[0]);
      if (error) scene.space.faults.always('chat.postEphemeral', { kind: 'error', error });
      await ana.press(answer, 'Show 20 more');
      const beside = () => (error ? seen(scene) : thread()).find(({ ephemeral }) => ephemeral);
      expect((await scene.space.until(beside)).words).toContain('97 rounds');
      expect(scene.space.as('bjorn').sees('#ai-briefing')[0]?.thread).toHaveLength(1);
    },
  );

  it.each<[string, Fault, string]>([
    [
      'answers with a page',
      { kind: 'garbage_body', applied: true, body: '<html>' },
      'Slack did not say whether the answer arrived. If it is not there, ask again. Reference ',
    ],
    [
      'breaks off',
      { kind: 'cut_body', applied: true, ending: 'reset' },
      'Slack did not say whether the answer arrived. If it is not there, ask again. Reference ',
    ],
    [
      'asks to wait',
      { kind: 'rate_limited', retryAfter: 5 },
      'Slack takes no more messages of the app for a moment. Ask again in a minute. Reference ',
    ],
  ])(
    'An answer says what is known of it where Slack %s, and never that nothing was saved',
    async (_what, fault, words) => {
      const scene = await stage();
      scene.space.faults.next('response_url', fault);
      await scene.space.as('ana').slash('/ai-help', '', { channel: '#ai-briefing' });
      await scene.space.until(() => seen(scene).some((message) => message.words.startsWith(words)));
      expect(seen(scene).some((message) => message.words.includes('Nothing was saved'))).toBe(
        false,
      );
    },
  );
});
