import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import type { Page } from '../../../src/page/page.ts';
import { asks, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = 'C0LOCALBRIEF';
const page: Page = {
  headline: 'News',
  title: 'A title',
  parts: [
    {
      kind: 'table',
      caption: 'Rounds',
      columns: [{ label: 'Company' }, { label: 'Amount' }],
      rows: [['Nscale', '$2B']],
    },
  ],
  thread: [[{ kind: 'text', text: 'first reply' }], [{ kind: 'text', text: 'second reply' }]],
  actions: [],
  events: [],
};

const seen = ({ space }: Stage): SeenMessage[] => space.as('ana').sees('#ai-briefing');
const how = ({ space }: Stage, more = {}) => ({
  workspace: space.state.team.id,
  asOf: space.clock.now().getTime(),
  channelName: '#ai-briefing',
  ...more,
});

describe('posting a page', () => {
  it('puts its first message in the channel and the rest in its thread, quietly', async () => {
    const scene = await stage();
    const sent = await scene.app.deliver(page, CHANNEL, how(scene, { permalink: true }));
    expect(sent).toMatchObject({
      ok: true,
      permalink: expect.stringContaining(`/archives/${CHANNEL}/p`),
    });
    const [message, ...others] = seen(scene);
    expect(others).toEqual([]);
    expect(message?.ts).toBe(sent.ok && sent.ts);
    expect(message?.thread.map(({ words }) => words)).toEqual(['first reply', 'second reply']);
    const [first, ...replies] = scene.space.traffic.calls('chat.postMessage');
    expect(first).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(replies.every((reply) => !('metadata' in reply) && !('reply_broadcast' in reply))).toBe(
      true,
    );
    expect(String(first?.text).length).toBeLessThanOrEqual(4000);
  });

  it('sends the plain version when Slack refuses a block', async () => {
    const scene = await stage();
    scene.space.faults.refuseBlocks('data_table', 'data_visualization');
    expect(await scene.app.deliver(page, CHANNEL, how(scene))).toMatchObject({ ok: true });
    const [message] = seen(scene);
    expect(JSON.stringify(message?.blocks)).not.toContain('data_table');
    expect(message?.words).toContain('Nscale');
    expect(message?.thread).toHaveLength(2);
  });

  it.each([
    [
      'not_in_channel',
      'I can’t post in #ai-briefing: the app is not a member. Type /invite @AI Briefing there.',
    ],
    [
      'channel_not_found',
      'I can’t post in #ai-briefing: the app is not a member. Type /invite @AI Briefing there.',
    ],
    ['is_archived', 'I can’t post in #ai-briefing: it is archived. Choose another channel.'],
    ['something_new', 'Slack refused the post in #ai-briefing. Nothing was posted.'],
  ])('says what to do about %s', async (error, sentence) => {
    const scene = await stage();
    scene.space.faults.next('chat.postMessage', { kind: 'error', error });
    expect(await scene.app.deliver(page, CHANNEL, how(scene))).toEqual({
      ok: false,
      error,
      sentence,
      definite: true,
    });
    expect(seen(scene)).toEqual([]);
  });

  it('says how long Slack asks to wait', async () => {
    const scene = await stage();
    scene.space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 12 });
    expect(await scene.app.deliver(page, CHANNEL, how(scene))).toMatchObject({
      ok: false,
      error: 'ratelimited',
      retryAfter: 12,
      definite: true,
    });
    expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(1);
  });

  it.each([
    ['the connection breaks', { kind: 'cut', applied: true }],
    ['Slack is in trouble', { kind: 'status', status: 503, applied: true }],
    ['Slack is not sure itself', { kind: 'error', error: 'internal_error', applied: true }],
  ] as const)('never posts twice when %s', async (_name, fault) => {
    const scene = await stage();
    scene.space.faults.next('chat.postMessage', fault);
    expect(await scene.app.deliver(page, CHANNEL, how(scene))).toMatchObject({
      ok: false,
      definite: false,
      sentence: expect.stringContaining('Look there before posting it again.'),
    });
    expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(1);
  });

  it('says when replies are missing', async () => {
    const scene = await stage();
    const { faults } = scene.space;
    const posted = scene.app.deliver(page, CHANNEL, how(scene));
    await scene.space.until(() => {
      if (seen(scene).length === 0) return false;
      faults.always('chat.postMessage', { kind: 'rate_limited', retryAfter: 3 });
      return true;
    });
    expect(await posted).toMatchObject({
      ok: true,
      incomplete: { word: 'ratelimited', retryAfter: 3 },
    });
    expect(seen(scene)).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('comes plain when Slack refuses its tables and charts', async () => {
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

  it('never takes more than five messages of a command, and says what is left', async () => {
    const parts = Array.from({ length: 12 }, (_, i) => ({
      kind: 'text' as const,
      text: `${i} ${'word '.repeat(1500)}`,
    }));
    const scene = await stage();
    scene.router.ask = async () => ({ page: { ...page, thread: [], parts }, understood: true });
    const answer = await asks(scene, 'ana', '/ai-help', '#ai-briefing', 5);
    expect(answer).toHaveLength(5);
    expect(answer[4]?.words).toMatch(
      /^\d+ more messages belong to this answer; Slack takes five\./,
    );
    expect(scene.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
