import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../playground/index.ts';
import { boltApp, client, section, text, workspace } from '../helpers.ts';

describe('what a person sees', () => {
  it('A person’s view leaves out channels that are private, and any channel for visitors', async () => {
    const space = await workspace();
    expect(space.as('carmen').sees('#general')).toEqual([]);
    expect(() => space.as('carmen').sees('#leads')).toThrow("carmen can't see #leads");
    expect(() => space.as('gus').sees('#general')).toThrow("gus can't see #general");
    expect(() => space.as('sam').sees('#ai-briefing')).toThrow("sam can't see");
    expect(() => space.as('ana').sees('#nowhere')).toThrow('no channel #nowhere');
    expect(() => space.as('nobody')).toThrow('nobody called nobody');
  });

  it('A person can not write where they are not', async () => {
    const space = await workspace();
    await expect(space.as('gus').say('#general', 'x')).rejects.toThrow('gus is not in #general');
    await expect(space.as('sam').slash('/x', '', { channel: '#deals' })).rejects.toThrow();
    await expect(space.as('gus').invite('#deals')).rejects.toThrow('gus is not in #deals');
  });

  it('A person reads words in order, whatever the blocks', () => {
    const cell = (words: string) => ({ type: 'raw_text', text: words });
    const point = (label: string, value: number) => ({ label, value });
    expect(
      wordsOf([
        { type: 'header', text: text('Title') },
        { ...section('Body'), fields: [text('F1'), text('F2')] },
        { type: 'divider' },
        { type: 'context', elements: [text('small'), { type: 'image', alt_text: 'icon' }] },
        {
          type: 'data_table',
          caption: 'Table',
          rows: [
            [cell('A'), cell('B')],
            [cell('1'), cell('2')],
          ],
        },
        {
          type: 'data_visualization',
          title: 'Chart',
          chart: { type: 'bar', series: [{ name: 'S', data: [point('x', 1), point('y', 2)] }] },
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'see ' },
                { type: 'link', url: 'https://a.example' },
              ],
            },
          ],
        },
      ]),
    ).toBe(
      'Title\nBody\nF1\nF2\nsmall icon\nTable\nA | B\n1 | 2\nChart\nS: x: 1, y: 2\nsee https://a.example',
    );
  });
});

describe('what the app hears', () => {
  it('A person’s text is escaped as Slack escapes it, but for mentions', async () => {
    const space = await workspace();
    const heard: unknown[] = [];
    await boltApp(space, 'Socket Mode', (app) => {
      app.command('/x', async ({ ack, command }) => {
        heard.push(command.text);
        await ack();
      });
      app.event('app_mention', async ({ event }) => void heard.push(event.text));
    });
    const typed = 'R&D <b> <!channel> <@U0LOCALANA> <#C0LOCALDEALS|deals>';
    const sent = 'R&amp;D &lt;b&gt; &lt;!channel&gt; <@U0LOCALANA> <#C0LOCALDEALS|deals>';
    await space.as('ana').slash('/x', typed);
    await space.as('ana').mention('#ai-briefing', typed);
    await space.settled();
    expect(heard).toEqual([sent, `<@U0LOCALBOT> ${sent}`]);
  });

  it('The app hears what it subscribed to, where it is a member', async () => {
    const space = await workspace({ subscriptions: ['app_mention', 'message.im'] });
    const heard: string[] = [];
    await boltApp(space, 'Socket Mode', (app) => {
      app.message(async ({ message }) => void heard.push(`message in ${message.channel_type}`));
      app.event('app_mention', async () => void heard.push('mention'));
    });
    const ana = space.as('ana');
    await ana.say('#ai-briefing', 'not for you');
    await ana.mention('#deals', 'you are not here');
    await ana.mention('#ai-briefing', 'for you');
    await ana.mention('@bot', 'direct');
    await space.settled();
    expect(heard).toEqual(['mention', 'message in im']);
    for (const place of ['#ai-briefing', '@bot']) {
      expect(ana.sees(place).map((each) => each.from)).not.toContain('Slackbot');
    }
    expect(ana.sees('#deals').at(-1)).toMatchObject({ from: 'Slackbot', ephemeral: true });
  });

  it('The app hears every message but the ephemeral ones, and its changes with what was there before', async () => {
    const space = await workspace({ subscriptions: ['message.channels'] });
    const heard: unknown[] = [];
    await boltApp(space, 'Socket Mode', (app) => {
      app.message(async ({ message }) => void heard.push(message.subtype));
    });
    const ana = space.as('ana');
    await ana.say('#ai-briefing', 'hello');
    const place = { channel: 'C0LOCALBRIEF', user: ana.person.id };
    const web = client(space);
    await web.chat.postEphemeral({ ...place, text: 'psst' });
    const { ts = '' } = await web.chat.postMessage({ ...place, text: 'old' });
    await web.chat.update({ ...place, ts, text: 'new' });
    await web.chat.delete({ ...place, ts });
    await space.settled();
    expect(space.traffic.calls('message').map((each) => each.event)).toMatchObject([
      { text: 'hello', user: ana.person.id, channel_type: 'channel' },
      { text: 'old', bot_id: 'B0LOCALBOT' },
      { subtype: 'message_changed', message: { text: 'new' }, previous_message: { text: 'old' } },
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { text: 'new' } },
    ]);
    // Bolt keeps an app from hearing what it says itself, though not that it has changed it.
    expect(heard).toEqual([undefined, 'message_changed', 'message_deleted']);
  });

  it('The app hears of being invited and sent away, and of channels that are archived', async () => {
    const space = await workspace();
    const heard: string[] = [];
    await boltApp(space, 'Socket Mode', (app) => {
      app.event('member_joined_channel', async ({ event }) => void heard.push(`+${event.channel}`));
      app.event('channel_archive', async ({ event }) => void heard.push(`x${event.channel}`));
    });
    await space.as('ana').invite('#deals');
    await space.as('bjorn').invite('#deals');
    await space.archive('#deals');
    await space.settled();
    expect(heard).toEqual(['+C0LOCALDEALS', 'xC0LOCALDEALS']);
  });

  it('The app hears when somebody of another organisation speaks in a shared channel', async () => {
    const space = await workspace();
    const heard: unknown[] = [];
    await boltApp(space, 'Socket Mode', (app) =>
      app.event('app_mention', async ({ event, body }) => {
        heard.push([event.team, body.team_id, body.is_ext_shared_channel]);
      }),
    );
    await space.as('sam').mention('#partners', 'hello');
    await space.settled();
    expect(heard).toEqual([['T0TIDEWATR', 'T0LOCALTEAM', true]]);
  });

  it('The app can hear any event at all', async () => {
    const space = await workspace();
    const heard: unknown[] = [];
    await boltApp(space, 'Socket Mode', (app) => {
      app.event('emoji_changed', async ({ event }) => void heard.push(event.subtype));
    });
    await space.sendEvent({ type: 'emoji_changed', subtype: 'add' });
    await space.settled();
    expect(heard).toEqual(['add']);
  });
});

describe('commands', () => {
  it('A command exists when it is registered, if any are', async () => {
    const space = await workspace({ commands: [{ command: '/known' }] });
    await boltApp(space, 'Socket Mode', (app) => app.command(/.*/, ({ ack }) => ack()));
    const ana = space.as('ana');
    expect((await ana.slash('/known')).ok).toBe(true);
    expect(await ana.slash('/other')).toMatchObject({ ok: false, error: 'unknown_command' });
    expect(ana.sees('#ai-briefing').at(-1)?.text).toBe('/other is not a valid command.');
  });

  it('A command does not exist for people of other organisations, though it can be forged', async () => {
    const space = await workspace();
    await boltApp(space, 'Socket Mode', (app) => app.command(/.*/, ({ ack }) => ack()));
    const sam = space.as('sam');
    const where = { channel: '#partners' };
    expect(await sam.slash('/x', '', where)).toMatchObject({ ok: false, error: 'unknown_command' });
    expect(sam.sees('#partners').at(-1)?.text).toBe('/x is not a valid command.');
    expect((await sam.slash('/x', '', { ...where, forged: true })).ok).toBe(true);
  });
});
