import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { newIn, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

describe('a mention', () => {
  it('A mention is answered in its thread, for everybody, without a button to post it again', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const question = await ana.mention(CHANNEL, 'company Nvidia');
    const answered = () =>
      scene.space
        .as('bjorn')
        .sees(CHANNEL)
        .find((each) => each.ts === question.ts)?.thread[0];
    const answer = await scene.space.until(answered);
    expect(answer.words).toMatch(/^Nvidia/);
    expect(JSON.stringify(answer.blocks)).not.toContain('Post to channel');
    const again = await ana.mention(CHANNEL, '/ai-rounds sector:chips', question);
    await scene.space.until(() =>
      ana.sees(CHANNEL)[0]?.thread.some((each) => each.words.includes('understood: Chips')),
    );
    expect(again.channel).toBe(question.channel);
  });

  it('A mention of a digest to be posted, or of a form, is answered to the asker alone', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await ana.mention(CHANNEL, 'digest now');
    const aside = () => ana.sees(CHANNEL).filter((each) => each.ephemeral);
    await scene.space.until(() => aside().length === 1);
    await ana.mention(CHANNEL, 'event add');
    const form = await scene.space.until(() => aside()[1]);
    expect(form).toMatchObject({
      ephemeral: true,
      words: 'A form opens from a button.\n[Add an event]',
    });
    await ana.press(form, 'Add an event');
    await scene.space.until(() => ana.modal()?.title === 'Add an event');
    const seen = scene.space.as('bjorn').sees(CHANNEL);
    expect(seen.flatMap((each) => each.thread)).toEqual([]);
    expect(seen.map((each) => each.from)).toEqual(['Ana Lindqvist', 'Ana Lindqvist']);
  });

  it('A mention in a thread that has replies is answered to the asker there', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const question = await ana.mention(CHANNEL, 'help');
    const thread = () => ana.sees(CHANNEL)[0]?.thread ?? [];
    await scene.space.until(() => thread().length > 0);
    await ana.mention(CHANNEL, 'digest now', question);
    await scene.space.until(() => thread().some((each) => each.ephemeral));
  });

  it('A mention that Slack sends again is answered once', async () => {
    const scene = await stage();
    const event = {
      type: 'app_mention',
      user: 'U0LOCALANA',
      text: '<@U0LOCALBOT> help',
      channel: 'C0LOCALBRIEF',
      ts: '1.000100',
      event_ts: '1.000100',
    };
    await scene.space.as('ana').say(CHANNEL, 'a thread');
    const ts = scene.space.as('ana').sees(CHANNEL)[0]?.ts as string;
    await scene.space.sendEvent({ ...event, ts }, 'C0LOCALBRIEF');
    await scene.space.sendEvent({ ...event, ts }, 'C0LOCALBRIEF');
    await scene.space.settled();
    expect(scene.space.as('ana').sees(CHANNEL)[0]?.thread).toHaveLength(1);
  });

  it('A mention by another bot is not answered', async () => {
    const scene = await stage();
    await scene.space.sendEvent(
      {
        type: 'app_mention',
        user: 'UBOT',
        bot_id: 'B1',
        text: 'help',
        channel: 'C0LOCALBRIEF',
        ts: '1.1',
      },
      'C0LOCALBRIEF',
    );
    await scene.space.settled();
    expect(scene.space.traffic.calls('chat.postMessage')).toEqual([]);
  });
});

describe('a direct message', () => {
  it('A direct message is answered by the same router; what it does not know, it says', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const help = newIn(scene, 'ana', '@bot', 2);
    await ana.say('@bot', 'help');
    expect((await help.wait())[1]?.words).toContain('What you can ask');
    const hello = newIn(scene, 'ana', '@bot', 2);
    await ana.say('@bot', 'zzqq <there> & *you*');
    expect((await hello.wait())[1]?.words).toContain(
      'Nothing in the log fits “zzqq <there> & *you*”.',
    );
  });

  it('A direct message with a file is answered, and Slackbot never is', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const help = newIn(scene, 'ana', '@bot', 2);
    await ana.say('@bot', 'help');
    const channel = (await help.wait())[0]?.channel ?? '';
    const sent = () => scene.space.traffic.calls('chat.postMessage').length;
    const before = sent();
    const said = { type: 'message', channel_type: 'im', text: 'help', channel };
    const event = (ts: string, more: object) =>
      scene.space.sendEvent({ ...said, ts, event_ts: ts, ...more }, channel);
    await event('9.000001', { user: 'USLACKBOT' });
    await scene.space.settled();
    expect(sent()).toBe(before);
    await event('9.000002', { user: 'U0LOCALANA', subtype: 'file_share' });
    await scene.space.until(() => sent() === before + 1);
  });

  it('A direct message is not answered when it was the bot’s own or has been changed', async () => {
    const scene = await stage();
    await scene.app.client.chat.postMessage({ channel: 'U0LOCALANA', text: 'from the bot' });
    await scene.space.sendEvent({
      type: 'message',
      subtype: 'message_changed',
      channel: 'D1',
      channel_type: 'im',
      ts: '1.1',
    });
    await scene.space.settled();
    expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(1);
  });
});

describe('the Home tab', () => {
  it('The Home tab shows what is new, what comes and what the person gets; members may add', async () => {
    const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * 1-5', zone: 'Europe/Stockholm' };
    const scene = await stage({ schedule: { configured } });
    const ana = scene.space.as('ana');
    await ana.openHome();
    const home = await scene.space.until(() => ana.home());
    const { state, clock } = scene.space;
    const view = {
      workspace: state.team.id,
      asOf: clock.now().getTime(),
      audience: EVERYBODY,
    };
    const { events, companies } = await scene.store.reader(view).size();
    expect(home.words).toMatch(/^AI Briefing\n\[Add an event\]/);
    expect(home.words).toContain(
      `\nIn the log: ${events} events, ${companies} companies; the newest is from 11 Mar 2026.`,
    );
    expect(home.words).toContain('New in the last 24 hours\n1. ');
    expect(home.words).toMatch(/Coming dates\n.*2 Aug 2026 \(143 days\).*EU AI Act/s);
    expect(home.words).toMatch(/Your next digests\n.*D1, #ai-briefing.*weekdays 09:00, Stockholm/s);
    expect(home.words).toContain('You watch\nNothing yet.');
    expect(home.words).not.toContain('/ai-company <name>');
    await ana.press(home, 'Add an event');
    await scene.space.until(() => ana.modal()?.title === 'Add an event');
    const fresh = newIn(scene, 'ana', '@bot');
    await ana.press(home, 'Preview the digest');
    expect((await fresh.wait())[0]?.words).toContain('only you see this');
    // Where nothing else would move on the screen, the answer stands above it too.
    expect((await scene.space.until(() => ana.modal()))?.words).toContain('only you see this');
    const gus = scene.space.as('gus');
    await gus.openHome();
    const guests = await scene.space.until(() => gus.home());
    for (const refused of ['[Add an event', '[A digest for me', 'Correct it'])
      expect(guests.words).not.toContain(refused);
    expect(guests.words).toContain('D1, #ai-briefing');
    const carmen = scene.space.as('carmen');
    await scene.space.as('ana').slash('/ai-digest', 'schedule me daily 7', { channel: '#general' });
    await scene.space.settled();
    await carmen.openHome();
    const hers = await scene.space.until(() => carmen.home());
    expect(hers.words).not.toContain('direct messages');
  });

  it('The Home tab follows the clock', async () => {
    const scene = await stage();
    await scene.space.clock.set(new Date('2026-09-01T08:00:00Z'));
    const ana = scene.space.as('ana');
    await ana.openHome();
    expect((await scene.space.until(() => ana.home())).words).toContain('Nothing new.');
  });
});

it('The app knows when it is no longer welcome', async () => {
  const scene = await stage();
  expect(scene.app.ready()).toBe(true);
  await scene.space.sendEvent({ type: 'app_uninstalled' });
  await scene.space.until(() => !scene.app.ready());
});
