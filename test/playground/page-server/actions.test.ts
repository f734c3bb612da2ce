import { describe, expect, it } from 'vitest';
import { actions, boltApp, button, client, input, modal, section, textInput } from '../helpers.ts';
import { BRIEF, pageClient, pageSpace, seen } from '../page-helpers.ts';

const ANA = 'U0LOCALANA';

describe('another app in the page', () => {
  it('Another app in the page needs ten lines, and knows nothing of the page', async () => {
    const space = await pageSpace({ commands: [{ command: '/hello', usage_hint: '[name]' }] });
    await boltApp(space, 'Socket Mode', (app) => {
      app.command('/hello', async ({ ack, respond, command }) => {
        await ack();
        const blocks = [section(`Hello, ${command.text}`), actions(button('again', 'Again'))];
        await respond({ text: 'Hello', blocks } as never);
      });
      app.action('again', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'Hello again', replace_original: true });
      });
    });
    const page = await pageClient(space.url);
    page.look('ana');
    await seen(() => page.shell()?.commands[0]?.usage_hint === '[name]');
    await page.act({ do: 'slash', channel: BRIEF, command: '/hello', text: 'world' });
    await seen(() => page.messages().length === 1);
    const [first] = page.messages();
    expect(first).toMatchObject({ ephemeral: true, isApp: true, user: 'U0LOCALBOT' });
    const target = { channel: BRIEF, ts: first?.ts as string };
    await page.act({ do: 'press', target, block_id: 'acts', action_id: 'again', wanted: 'Again' });
    await seen(() => page.messages()[0]?.text === 'Hello again');
  });
});

describe('forms', () => {
  it('A modal keeps what is typed, shows errors below their fields, and closes when all is well', async () => {
    const space = await pageSpace();
    await boltApp(space, 'Socket Mode', (app) => {
      app.shortcut('open', async ({ ack, client: api, body }) => {
        await ack();
        const view = modal('form', [input('title', textInput('text'))]);
        await api.views.open({ trigger_id: body.trigger_id, view });
      });
      app.view('form', async ({ ack, view }) => {
        const typed = view.state.values.title?.text?.value;
        await (typed === 'good'
          ? ack()
          : ack({ response_action: 'errors', errors: { title: 'No.' } }));
      });
    });
    const page = await pageClient(space.url);
    page.look('ana');
    await page.act({ do: 'shortcut', callback_id: 'open' });
    await seen(() => page.latest('modal')?.view);
    const view = page.latest('modal')?.view?.id as string;
    const put = (value: string) =>
      page.act({
        do: 'type',
        target: { id: view },
        block_id: 'title',
        action_id: 'text',
        value,
        dispatch: false,
      });
    await put('bad');
    await page.act({ do: 'submit', view });
    expect(page.latest('modal')?.view).toMatchObject({ errors: { title: 'No.' }, submit: 'Send' });
    expect(page.latest('modal')?.view?.values.title?.text?.value).toBe('bad');
    await put('good');
    await page.act({ do: 'submit', view });
    expect(page.latest('modal')?.view).toBeNull();
  });
});

describe('what the page is told', () => {
  it('The page is told what has changed, not everything again', async () => {
    const space = await pageSpace();
    for (let n = 0; n < 30; n++) await space.as('bjorn').say(BRIEF, `m${n}`);
    const page = await pageClient(space.url);
    page.look('ana');
    await seen(() => page.messages().length === 30);
    await client(space).chat.postMessage({ channel: BRIEF, text: 'one more' });
    await seen(() => page.messages().length === 31);
    expect(page.latest('messages')).toMatchObject({ whole: false, put: [{ text: 'one more' }] });
  });

  it('The page counts what is unread until the channel is opened', async () => {
    const space = await pageSpace();
    const page = await pageClient(space.url);
    page.look('ana', { channel: null });
    await space.as('bjorn').say(BRIEF, `for <@${ANA}>`);
    const channel = () => page.shell()?.channels.find((each) => each.id === BRIEF);
    await seen(() => channel()?.unread === 1);
    expect(channel()?.mentions).toBe(1);
    page.look('ana');
    await seen(() => channel()?.unread === 0);
  });

  it('The page is told in a sentence where something can’t be done, and nothing breaks', async () => {
    const space = await pageSpace();
    const page = await pageClient(space.url);
    page.look('gus', { channel: null });
    const elsewhere = await page.act({ do: 'say', channel: 'C0LOCALDEALS', text: 'hello' });
    expect(elsewhere).toMatchObject({ ok: false, error: 'gus is not in C0LOCALDEALS' });
    const past = await page.act({ do: 'moveClock', to: 0 });
    expect(past).toMatchObject({ ok: false, error: expect.stringContaining('only moves forward') });
    page.say('{"type":"action","id":1,"action":{"do":"rm","path":"/"}}');
    page.say('not json');
    await seen(() => page.frames().filter((each) => each.type === 'refused').length === 2);
  });
});

describe('the clock', () => {
  it('The clock moves for all pages, and reset is handed to whoever made the page', async () => {
    const asked: (number | undefined)[] = [];
    const space = await pageSpace({ reset: (at) => asked.push(at) });
    const [page, other] = [await pageClient(space.url), await pageClient(space.url)];
    page.look('ana');
    other.look('carmen');
    const to = Date.parse('2026-03-13T08:00:00Z');
    expect(await page.act({ do: 'moveClock', to })).toMatchObject({ ok: true });
    await seen(() => [page, other].every((each) => each.latest('clock')?.clock.now === to));
    await page.act({ do: 'reset', at: 1_770_000_000_000 });
    expect(asked).toEqual([1_770_000_000_000]);
  });

  it('The clock plays and pauses', async () => {
    const space = await pageSpace();
    const page = await pageClient(space.url);
    page.look('ana');
    await page.act({ do: 'play', on: true });
    const before = space.clock.now().getTime();
    await seen(() => space.clock.now().getTime() > before);
    await page.act({ do: 'play', on: false });
    expect(page.latest('clock')?.clock).toMatchObject({ playing: false });
  });
});

it('A page brings the app into a channel and sends it away, as Slack’s own commands do', async () => {
  const space = await pageSpace();
  const page = await pageClient(space.url);
  page.look('ana', { channel: 'C0LOCALDEALS' });
  const hasApp = () => page.shell()?.channels.find((each) => each.name === 'deals')?.hasApp;
  const slash = { do: 'slash', channel: 'C0LOCALDEALS', text: '<@U0LOCALBOT>' } as const;
  await page.act({ ...slash, command: '/invite' });
  expect(hasApp()).toBe(true);
  await page.act({ ...slash, command: '/remove' });
  expect(hasApp()).toBe(false);
});
