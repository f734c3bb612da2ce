/** [Post to channel] over the real protocol: what the channel gets, what the log keeps, what the presser is told. */
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import type { Page } from '../../../src/page/page.ts';
import { asks, newIn, type Stage, type StageOptions, stage } from '../../helpers/slack.ts';
import { NSCALE } from '../forms/forms.ts';

const CHANNEL = '#ai-briefing';
const MINUTE = 60_000;
const POST = 'Post to channel';

/** The messages that everybody in the channel sees. */
const publicIn = (scene: Stage, channel = CHANNEL) =>
  scene.space
    .as('bjorn')
    .sees(channel)
    .filter((message) => !message.ephemeral);

/** The labels of a message's buttons. */
const buttons = (message: SeenMessage | undefined) =>
  (message?.blocks ?? [])
    .filter((block) => block.type === 'actions')
    .flatMap((block) => block.elements as { text?: { text: string } }[])
    .map((element) => element.text?.text);

/** Waits until the presser reads these words. */
const reads = ({ space }: Stage, words: string) =>
  space.until(() =>
    space
      .as('ana')
      .sees(CHANNEL)
      .find((message) => message.words.includes(words)),
  );

/** Presses the button, and waits for a private message of these words. */
async function pressed(scene: Stage, answer: SeenMessage | undefined, words: string) {
  await scene.space.as('ana').press(answer!, POST);
  return reads(scene, words);
}

describe('[Post to channel]', () => {
  it('A press posts the answer once, says who asked what, and takes the button away', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips');
    await Promise.all([1, 2].map(() => ana.press(answer!, POST)));
    await reads(scene, 'Posted in #ai-briefing.');
    await scene.space.settled();
    const posted = publicIn(scene);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.words).toContain('Ana Lindqvist asked `/ai-rounds sector:chips`');
    expect(buttons(posted[0])).not.toContain('Post to channel');
    expect(buttons(ana.sees(CHANNEL)[0])).not.toContain('Post to channel');
    expect(ana.sees(CHANNEL)).toHaveLength(2);
  });

  it('The answer is posted as it was, whatever has become known since', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nscale');
    await scene.space.clock.advance(MINUTE);
    const patch = { title: 'Nscale changed since' };
    await scene.store.append('T0LOCALTEAM', [{ event: NSCALE, patch, who: 'x', why: 'y' }]);
    await scene.space.as('ana').press(answer!, POST);
    const [posted] = await scene.space.until(() => publicIn(scene).length && publicIn(scene));
    expect(posted?.words).not.toContain('changed since');
  });

  it('A channel without the app is named, and takes the post after an invitation', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips', '#deals');
    const fresh = newIn(scene, 'ana', '#deals');
    await ana.press(answer!, POST);
    const [refusal] = await fresh.wait();
    expect(refusal?.words).toBe(
      'I can’t post in #deals: the app is not a member. Type /invite @AI Briefing there.',
    );
    await ana.invite('#deals');
    await ana.press(answer!, POST);
    await scene.space.until(() => publicIn(scene, '#deals').length === 1);
  });

  it('A second press posts nothing when Slack leaves open whether the first did', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips');
    scene.space.faults.next('chat.postMessage', { kind: 'cut', applied: true });
    for (let press = 0; press < 2; press++) {
      await ana.press(answer!, POST);
      await scene.space.until(
        () =>
          ana
            .sees(CHANNEL)
            .filter(({ words }) =>
              words.startsWith('Slack did not say whether the post in #ai-briefing arrived'),
            ).length ===
          press + 1,
      );
    }
    expect(publicIn(scene)).toHaveLength(1);
    expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(1);
  });
});

const TABLE: Page = {
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

/** Somebody has an answer with a table and a thread of its own before them. */
async function answered(options: StageOptions = {}) {
  const scene = await stage(options);
  const asOf = scene.space.clock.now().getTime();
  const share = { kind: 'share' as const, label: POST, ask: '/ai-help', asOf };
  scene.router.ask = async () => ({
    page: { ...TABLE, actions: [share] },
    answered: 'help',
    isUnderstood: true,
  });
  const all = await asks(scene, 'ana', '/ai-help', CHANNEL, 3);
  return { scene, answer: all.find((message) => buttons(message).includes(POST)) };
}

describe('a shared answer', () => {
  it('A shared answer has its first message in the channel and the rest in its thread, quietly', async () => {
    const { scene, answer } = await answered();
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    const [message, ...others] = publicIn(scene);
    expect(others).toEqual([]);
    expect(message?.thread.map(({ words }) => words)).toEqual(['first reply', 'second reply']);
    const calls = scene.space.traffic.calls('chat.postMessage');
    const quiet = { unfurl_links: false, unfurl_media: false };
    expect(calls).toMatchObject([quiet, quiet, quiet]);
    for (const call of calls) expect(call).not.toHaveProperty('reply_broadcast');
    expect(String(calls[0]?.text).length).toBeLessThanOrEqual(4000);
  });

  it('A shared answer is posted plain where Slack refuses a block', async () => {
    const { scene, answer } = await answered();
    scene.space.faults.refuseBlocks('data_table', 'data_visualization');
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    const [message] = publicIn(scene);
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
  ])(
    'An answer that Slack refuses with %s says what to do, and can be posted after that',
    async (error, sentence) => {
      const { scene, answer } = await answered();
      scene.space.faults.next('chat.postMessage', { kind: 'error', error });
      expect((await pressed(scene, answer, 'post')).words).toBe(sentence);
      expect(publicIn(scene)).toEqual([]);
      await pressed(scene, answer, 'Posted in #ai-briefing.');
      expect(publicIn(scene)).toHaveLength(1);
    },
  );

  it('A shared answer waits where Slack asks to, says so, and goes out by itself', async () => {
    const { scene, answer } = await answered();
    scene.space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 12 });
    const told = await pressed(scene, answer, 'Slack asks');
    expect(told.words).toBe(
      'Slack asks to wait; it will be posted in #ai-briefing as soon as Slack allows it.',
    );
    expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(1);
    await scene.space.clock.advance(MINUTE);
    await scene.space.until(() => publicIn(scene)[0]?.thread.length === 2);
    expect(publicIn(scene)).toHaveLength(1);
  });

  it('A shared answer gets the replies that Slack would not take at first', async () => {
    const { scene, answer } = await answered();
    const { faults } = scene.space;
    await scene.space.as('ana').press(answer!, POST);
    await scene.space.until(() => {
      if (publicIn(scene).length === 0) return false;
      faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 3 });
      return true;
    });
    // The turn is over then, and the next one may begin.
    await reads(scene, 'Posted in #ai-briefing.');
    await scene.space.clock.advance(MINUTE);
    await scene.space.until(() => publicIn(scene)[0]?.thread.length === 2);
    expect(publicIn(scene)).toHaveLength(1);
  });

  it.each([
    ['the connection breaks', { kind: 'cut', applied: true }],
    ['Slack is in trouble', { kind: 'status', status: 503, applied: true }],
    ['the answer is a page of a gateway', { kind: 'garbage_body', applied: true, body: '<html>' }],
    ['the answer breaks off', { kind: 'cut_body', applied: true, ending: 'reset' }],
    ['Slack is not sure itself', { kind: 'error', error: 'internal_error', applied: true }],
  ] as const)(
    'A shared answer is looked for and never posted twice when %s',
    async (_name, fault) => {
      const { scene, answer } = await answered();
      scene.space.faults.next('chat.postMessage', fault);
      await pressed(scene, answer, 'The app is checking, and will not post it twice.');
      await scene.space.clock.advance(MINUTE);
      await scene.space.until(() => publicIn(scene)[0]?.thread.length === 2);
      await pressed(scene, answer, 'Posted in #ai-briefing.');
      expect(publicIn(scene)).toHaveLength(1);
      expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(3);
    },
  );

  it('A shared answer stands in the thread that it was asked in, all of it', async () => {
    const { scene } = await answered();
    const ana = scene.space.as('ana');
    await scene.space.as('bjorn').say(CHANNEL, 'what was raised?');
    const [root] = publicIn(scene);
    const { page } = await scene.router.ask('', {} as never);
    const order = { channel: 'C0LOCALBRIEF', page, told: [], asOf: 0, by: 'U0LOCALANA' };
    await scene.schedule.postAnswer({ ...order, press: 'one', thread: root!.ts });
    const [asked, ...others] = ana.sees(CHANNEL).filter(({ ephemeral }) => !ephemeral);
    expect(others).toEqual([]);
    expect(asked?.thread).toHaveLength(3);
  });
});
