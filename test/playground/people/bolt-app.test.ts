import { describe, expect, it } from 'vitest';
import {
  actions,
  boltApp,
  button,
  input,
  modal,
  section,
  text,
  textInput,
  transports,
  workspace,
} from '../helpers.ts';

describe.each(transports)('a Bolt app over %s', (transport) => {
  it('A Bolt app answers a command through its acknowledgement and through the response URL', async () => {
    const space = await workspace();
    await boltApp(space, transport, (app) =>
      app.command('/greet', async ({ command, ack, respond }) => {
        await ack(`hello ${command.text}`);
        await respond({ text: 'to all', response_type: 'in_channel' });
      }),
    );
    const ana = space.as('ana');
    const outcome = await ana.slash('/greet', 'Ünïcode & co', { channel: '#ai-briefing' });
    expect(outcome.ok).toBe(true);
    const seen = await space.until(() => {
      const all = ana.sees('#ai-briefing');
      return all.length === 2 && all;
    });
    expect(seen.map((each) => [each.words, each.ephemeral])).toEqual([
      ['hello Ünïcode &amp; co', true],
      ['to all', false],
    ]);
    expect(
      space
        .as('bjorn')
        .sees('#ai-briefing')
        .map((each) => each.words),
    ).toEqual(['to all']);
  });

  it('A Bolt app is told who asked, where, and in which workspace', async () => {
    const space = await workspace();
    const heard: Record<string, unknown>[] = [];
    await boltApp(space, transport, (app) =>
      app.command('/who', async ({ command, ack, context }) => {
        heard.push({ ...command, botUserId: context.botUserId });
        await ack();
      }),
    );
    await space.as('gus').slash('/who', '', { channel: '#ai-briefing' });
    expect(heard[0]).toMatchObject({
      team_id: space.state.team.id,
      channel_id: 'C0LOCALBRIEF',
      channel_name: 'ai-briefing',
      user_id: 'U0LOCALGUS',
      user_name: 'gus',
      command: '/who',
      text: '',
      botUserId: space.state.app.bot_user,
    });
  });

  it('A person is told when a command has no listener', async () => {
    const space = await workspace({ ackTimeoutMs: 150 });
    await boltApp(space, transport, () => undefined);
    const ana = space.as('ana');
    const outcome = await ana.slash('/nobody', '', { channel: '#ai-briefing' });
    expect(outcome).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(ana.sees('#ai-briefing').at(-1)).toMatchObject({
      from: 'Slackbot',
      ephemeral: true,
      text: '/nobody failed with the error "operation_timeout"',
    });
  });

  it('A person is told when the acknowledgement carries blocks that can not be shown', async () => {
    const space = await workspace();
    await boltApp(space, transport, (app) =>
      app.command('/bad', ({ ack }) => ack({ blocks: [{ type: 'alert', text: text('x') }] })),
    );
    const ana = space.as('ana');
    const outcome = await ana.slash('/bad', '', { channel: '#ai-briefing' });
    expect(outcome.error).toBe('invalid_command_response');
    expect(ana.sees('#ai-briefing').at(-1)?.text).toContain('invalid_command_response');
  });

  it('A Bolt app replies in the thread of a mention, and hears a mention once', async () => {
    const space = await workspace();
    let heard = 0;
    await boltApp(space, transport, (app) =>
      app.event('app_mention', async ({ event, say }) => {
        heard += 1;
        await say({ text: `you said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      }),
    );
    const ana = space.as('ana');
    const message = await ana.mention('#ai-briefing', 'news?');
    await space.until(() => ana.sees('#ai-briefing')[0]?.thread.length === 1);
    await ana.mention('#ai-briefing', 'and now?', message);
    const [parent] = await space.until(() => {
      const all = ana.sees('#ai-briefing');
      return all[0]?.thread.length === 3 && all;
    });
    expect(parent?.thread.map((each) => [each.from, each.text])).toEqual([
      ['Bot', 'you said: <@U0LOCALBOT> news?'],
      ['Ana Lindqvist', '<@U0LOCALBOT> and now?'],
      ['Bot', 'you said: <@U0LOCALBOT> and now?'],
    ]);
    expect(heard).toBe(2);
  });

  it('A Bolt app opens a modal, shows its errors, updates it, and lets it close', async () => {
    const space = await workspace();
    const names: unknown[] = [];
    await boltApp(space, transport, (app) => {
      app.command('/form', async ({ command, ack, client }) => {
        await ack();
        const view = modal('form', [input('name', textInput('name'))]);
        await client.views.open({ trigger_id: command.trigger_id, view });
      });
      app.view('form', async ({ ack, view }) => {
        const name = view.state.values.name?.name?.value;
        names.push(name);
        if (name === 'bad') return ack({ response_action: 'errors', errors: { name: 'Not that' } });
        if (name === 'more') {
          const next = modal('form', [section('Really?'), input('name', textInput('name'))]);
          return ack({ response_action: 'update', view: next });
        }
        return ack();
      });
    });
    const ana = space.as('ana');
    await ana.slash('/form');
    const view = await space.until(() => ana.modal());
    await ana.type(view, 'name', 'bad');
    expect(await ana.submit(view)).toMatchObject({ ok: true, sent: true });
    expect(ana.modal()?.errors).toEqual({ name: 'Not that' });
    await ana.type(view, 'name', 'more');
    await ana.submit(view);
    expect(ana.modal()).toMatchObject({ id: view.id, errors: {}, words: 'Really?\nname' });
    expect(ana.modal()?.values.name?.name?.value).toBe('more');
    await ana.type(view, 'name', 'good');
    await ana.submit(view);
    expect(ana.modal()).toBeUndefined();
    expect(names).toEqual(['bad', 'more', 'good']);
    expect(space.as('bjorn').modal()).toBeUndefined();
  });

  it('A Bolt app publishes a home tab when it is opened, and reacts to its buttons', async () => {
    const space = await workspace();
    const home = (words: string) => ({
      type: 'home' as const,
      blocks: [section(words), actions(button('again', 'Again'))] as never[],
    });
    await boltApp(space, transport, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: home('Welcome') });
      });
      app.action('again', async ({ ack, body, client }) => {
        await ack();
        const hash = 'view' in body && body.view ? body.view.hash : '';
        await client.views.publish({ user_id: body.user.id, hash, view: home('Again!') });
      });
    });
    const ana = space.as('ana');
    await ana.openHome();
    const tab = await space.until(() => ana.home());
    expect(tab.words).toBe('Welcome\n[Again]');
    await ana.press(tab, 'again');
    await space.until(() => ana.home()?.words.startsWith('Again!'));
    expect(space.as('bjorn').home()).toBeUndefined();
  });

  it('A Bolt app changes the message whose button was pressed, ephemeral or not', async () => {
    const space = await workspace();
    await boltApp(space, transport, (app) => {
      app.command('/ask', async ({ ack, respond, command }) => {
        await ack();
        await respond({
          text: 'Sure?',
          response_type: command.text === 'all' ? 'in_channel' : 'ephemeral',
          blocks: [section('Sure?'), actions(button('yes', 'Yes'))] as never[],
        });
      });
      app.action('yes', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'Done', replace_original: true });
      });
    });
    const ana = space.as('ana');
    for (const how of ['all', 'me']) {
      await ana.slash('/ask', how, { channel: '#ai-briefing' });
      const asked = await space.until(() =>
        ana.sees('#ai-briefing').find((each) => each.words.startsWith('Sure?')),
      );
      await ana.press(asked, 'Yes');
      const after = await space.until(() =>
        ana.sees('#ai-briefing').find((each) => each.ts === asked.ts && each.words === 'Done'),
      );
      expect(after.blocks).toEqual([]);
      expect(after.ephemeral).toBe(how === 'me');
    }
    expect(ana.sees('#ai-briefing')).toHaveLength(2);
  });

  it('A Bolt app serves global and message shortcuts', async () => {
    const space = await workspace();
    await boltApp(space, transport, (app) => {
      app.shortcut('start', async ({ ack, shortcut, client }) => {
        await ack();
        const view = modal('m', [section('From a shortcut')], { submit: undefined });
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
      app.shortcut(
        { callback_id: 'echo', type: 'message_action' },
        async ({ ack, shortcut, respond }) => {
          await ack();
          await respond({ text: `about: ${shortcut.message.text}` });
        },
      );
    });
    const ana = space.as('ana');
    const message = await ana.say('#general', 'a rumour');
    await ana.messageShortcut('echo', message);
    await space.until(() => ana.sees('#general').at(-1)?.text === 'about: a rumour');
    await ana.shortcut('start');
    expect((await space.until(() => ana.modal())).words).toBe('From a shortcut');
  });
});
