/** [Post to channel] over the real protocol: what the channel gets, what the log keeps, what the presser is told. */
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import type { Page } from '../../../src/page/page.ts';
import { amount } from '../../helpers/samples/records.ts';
import { asks, newIn, type Stage, type StageOptions, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const TEAM = 'T0LOCALTEAM';
const MINUTE = 60_000;
const POST = 'Post to channel';

/** What everybody in the channel sees. */
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

/** Presses the button, and waits for a private message of these words. */
async function pressed(scene: Stage, answer: SeenMessage | undefined, words: string) {
  await scene.space.as('ana').press(answer!, POST);
  return scene.space.until(() =>
    scene.space
      .as('ana')
      .sees(CHANNEL)
      .find((message) => message.words.includes(words)),
  );
}

const kept = ({ store }: Stage) =>
  store.ledger(TEAM).deliveries.list({ kinds: ['answer'], firstOnly: true, limit: 9 });

describe('[Post to channel]', () => {
  it('[Post to channel] posts the answer once, says who asked what, and takes the button away', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips');
    await Promise.all([
      ana.press(answer as SeenMessage, 'Post to channel'),
      ana.press(answer as SeenMessage, 'Post to channel'),
    ]);
    await scene.space.until(() => ana.sees(CHANNEL)[0]?.words.includes('Posted in #ai-briefing.'));
    await scene.space.settled();
    const posted = publicIn(scene);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.words).toContain('Ana Lindqvist asked `/ai-rounds sector:chips`');
    expect(buttons(posted[0])).not.toContain('Post to channel');
    expect(buttons(ana.sees(CHANNEL)[0])).not.toContain('Post to channel');
    expect(ana.sees(CHANNEL)).toHaveLength(2);
  });

  it('[Post to channel] posts the answer as it was, whatever has become known since', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nscale');
    await scene.space.clock.advance(MINUTE);
    await scene.store.append('T0LOCALTEAM', [
      { event: 'E186', patch: { title: 'Nscale changed since' }, who: 'x', why: 'y' },
    ]);
    await scene.space.as('ana').press(answer as SeenMessage, 'Post to channel');
    const [posted] = await scene.space.until(() => publicIn(scene).length && publicIn(scene));
    expect(posted?.words).not.toContain('changed since');
  });

  it('[Post to channel] says where the app is not a member, and posts after an invitation', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips', '#deals');
    const fresh = newIn(scene, 'ana', '#deals');
    await ana.press(answer as SeenMessage, 'Post to channel');
    const [refusal] = await fresh.wait();
    expect(refusal?.words).toBe(
      'I can’t post in #deals: the app is not a member. Type /invite @AI Briefing there.',
    );
    await ana.invite('#deals');
    await ana.press(answer as SeenMessage, 'Post to channel');
    await scene.space.until(() => publicIn(scene, '#deals').length === 1);
  });

  it('[Post to channel] is refused to guests, who are told who can', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'gus', '/ai-rounds sector:chips');
    const fresh = newIn(scene, 'gus', CHANNEL);
    await scene.space.as('gus').press(answer as SeenMessage, 'Post to channel');
    expect((await fresh.wait())[0]?.words).toBe(
      'Guests and people of other organisations can’t post in a channel. Any member of this workspace can.',
    );
    expect(publicIn(scene)).toEqual([]);
  });

  it('[Post to channel] does not post again when Slack leaves open whether it did', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds sector:chips');
    scene.space.faults.next('chat.postMessage', { kind: 'cut', applied: true });
    for (let press = 0; press < 2; press++) {
      await ana.press(answer as SeenMessage, 'Post to channel');
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
  scene.router.ask = async () => ({ page: { ...TABLE, actions: [share] }, understood: true });
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
    expect(calls).toHaveLength(3);
    for (const call of calls) {
      expect(call).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(call).not.toHaveProperty('reply_broadcast');
    }
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
    'A shared answer that Slack refuses with %s says what to do, and can be posted after that',
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
    await scene.space.settled();
    await scene.space.clock.advance(MINUTE);
    await scene.space.until(() => publicIn(scene)[0]?.thread.length === 2);
    expect(publicIn(scene)).toHaveLength(1);
  });

  it.each([
    ['the connection breaks', { kind: 'cut', applied: true }],
    ['Slack is in trouble', { kind: 'status', status: 503, applied: true }],
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
    const order = { channel: 'C0LOCALBRIEF', thread: root!.ts, page, told: [], asOf: 0 };
    await scene.schedule.postAnswer({ ...order, press: 'one' });
    await scene.schedule.postAnswer({ ...order, press: 'one' });
    const [asked, ...others] = ana.sees(CHANNEL).filter(({ ephemeral }) => !ephemeral);
    expect(others).toEqual([]);
    expect(asked?.thread).toHaveLength(3);
  });
});

describe('an answer that was shared', () => {
  const NEBIUS = 'nvidia-nebius-2b-2026-03';

  /** An answer about Nebius is in the channel. */
  async function sharing(options: StageOptions = {}): Promise<Stage> {
    const scene = await stage(options);
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    return scene;
  }

  async function revise(scene: Stage): Promise<void> {
    const patch = { amount: { ...amount(2.2e9), kind: 'investment' as const } };
    await scene.store.append(TEAM, [{ event: NEBIUS, patch, who: 'Ana', why: 'Nebius says so' }]);
    await scene.schedule.wake();
    await scene.space.settled();
  }

  const SENTENCE = '“Nvidia invests $2B in Nebius” (answer of Thu 12 Mar): amount $2B → $2.2B.';

  it('An answer that was shared is kept with what it told', async () => {
    const scene = await sharing();
    const [delivery, ...others] = await kept(scene);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ state: 'sent', ts: publicIn(scene)[0]?.ts, origin: null });
    const issue = await scene.store.ledger(TEAM).deliveries.issue(delivery!.id);
    expect(issue?.told).toContainEqual(
      expect.objectContaining({
        event: NEBIUS,
        text: 'Nvidia invests $2B in Nebius',
        because: 'Ana Lindqvist posted this answer.',
      }),
    );
  });

  it('An answer that was shared gets a line in its thread when an event of it is corrected, and the next digest lists it', async () => {
    const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
    const scene = await sharing({ schedule: { configured } });
    await revise(scene);
    expect(publicIn(scene)[0]?.thread.map(({ words }) => words)).toEqual([
      `Correction: ${SENTENCE} Ana, 12 Mar 2026: Nebius says so.`,
    ]);
    await scene.schedule.wake();
    expect(publicIn(scene)[0]?.thread).toHaveLength(1);
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 2);
    const digest = publicIn(scene)[1];
    expect(digest?.thread.map(({ words }) => words).join()).toContain(SENTENCE);
  });

  it('An answer that was shared leaves the correction of a digest where it was, and the next digest lists it once', async () => {
    const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
    const scene = await stage({ schedule: { configured } });
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 1);
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    await revise(scene);
    const said = publicIn(scene).map(({ thread }) =>
      thread.filter(({ words }) => words.startsWith('Correction: ')),
    );
    expect(said.map((lines) => lines.length)).toEqual([1, 1]);
    expect(publicIn(scene)[0]?.words).toContain(' · corrected 12 Mar: amount $2B → $2.2B');
    await scene.space.clock.set(new Date('2026-03-13T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 3);
    const next = publicIn(scene)[2]?.words ?? '';
    expect(next.match(/amount \$2B → \$2\.2B/g)).toHaveLength(1);
    expect(next).toContain('(Thu 12 Mar, line 2)');
  });

  it('An answer that was shared is corrected at once where it was shared as it was before the correction', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await scene.space.clock.advance(MINUTE);
    await revise(scene);
    await scene.space.clock.advance(10 * MINUTE);
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    expect(publicIn(scene)[0]?.words).not.toContain('$2.2B');
    await scene.space.clock.advance(2 * MINUTE);
    await scene.space.until(() => publicIn(scene)[0]?.thread.length === 1);
    expect(publicIn(scene)[0]?.thread[0]?.words).toContain(SENTENCE);
  });
});
