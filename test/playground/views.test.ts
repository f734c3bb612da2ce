import { describe, expect, it } from 'vitest';
import type { Fields, WorkspaceOptions } from '../../src/playground/index.ts';
import {
  actions,
  boltApp,
  button,
  client,
  complaints,
  input,
  modal,
  refusal,
  section,
  text,
  textInput,
  workspace,
} from './helpers.ts';

/** An app that hands its triggers and payloads to the test and acknowledges as the test says. */
async function recorder(options: WorkspaceOptions = {}) {
  const space = await workspace(options as never);
  const bodies: Fields[] = [];
  const answers: unknown[] = [];
  await boltApp(space, 'Socket Mode', (app) => {
    const record = async ({ ack, body }: { ack: (x?: never) => Promise<void>; body: unknown }) => {
      bodies.push(body as Fields);
      await ack(answers.shift() as never);
    };
    app.command(/.*/, record);
    app.action(/.*/, record);
    app.view(/.*/, record as never);
    app.view({ callback_id: /.*/, type: 'view_closed' }, record as never);
    app.options(/.*/, record as never);
  });
  const ana = space.as('ana');
  const trigger = async () => {
    await ana.slash('/x');
    return String(bodies.at(-1)?.trigger_id);
  };
  const open = async (blocks: object[], more: object = {}) => {
    const view = modal('form', blocks, more);
    await client(space).views.open({ trigger_id: await trigger(), view });
    return ana.modal() as NonNullable<ReturnType<typeof ana.modal>>;
  };
  return { space, bodies, answers, ana, trigger, open, web: client(space) };
}

const simple = modal('m', [section('hi')], { submit: undefined });

describe('triggers', () => {
  it('serve once', async () => {
    const { web, trigger } = await recorder();
    const trigger_id = await trigger();
    await web.views.open({ trigger_id, view: simple });
    expect(await refusal(web.views.open({ trigger_id, view: simple }))).toBe(
      'exchanged_trigger_id',
    );
  });

  it('expire after three seconds', async () => {
    let now = 0;
    const { web, trigger } = await recorder({ elapsed: () => now });
    const [early, late] = [await trigger(), await trigger()];
    now = 3000;
    expect((await web.views.open({ trigger_id: early, view: simple })).ok).toBe(true);
    now = 3001;
    const call = web.views.open({ trigger_id: late, view: simple });
    expect(await refusal(call)).toBe('expired_trigger_id');
  });

  it('can be made to expire, and can not be made up', async () => {
    const { web, space, trigger } = await recorder();
    const trigger_id = await trigger();
    space.triggers.expireAll();
    expect(await refusal(web.views.open({ trigger_id, view: simple }))).toBe('expired_trigger_id');
    const made = web.views.open({ trigger_id: '1.2.3', view: simple });
    expect(await refusal(made)).toBe('invalid_trigger_id');
  });

  it('are not lost on a view that is refused', async () => {
    const { web, trigger } = await recorder();
    const trigger_id = await trigger();
    const view = modal('m', [section('')]);
    const call = () => web.views.open({ trigger_id, view });
    expect(await refusal(call())).toBe('invalid_arguments');
    expect(await complaints(call())).toEqual([
      '[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/text/text]',
    ]);
    expect((await web.views.open({ trigger_id, view: simple })).ok).toBe(true);
  });
});

describe('modals', () => {
  it('refuse what is too large, of the wrong type, or without a submit button', async () => {
    const { web, trigger } = await recorder();
    const open = async (view: unknown) =>
      refusal(web.views.open({ trigger_id: await trigger(), view: view as never }));
    const many = Array.from({ length: 90 }, () => section('x'.repeat(3000)));
    expect(await open(modal('m', many))).toBe('view_too_large');
    expect(await open({ type: 'home', blocks: [] })).toBe('invalid_arguments');
    const inputs = [input('a', textInput('a'))];
    expect(await open(modal('m', inputs, { submit: undefined }))).toBe('invalid_arguments');
    expect(await open(modal('m', inputs))).toBe('was not refused');
  });

  it('stack three deep, come back one by one, and can all be cleared', async () => {
    const { web, ana, open, bodies, answers } = await recorder();
    const first = await open([actions(button('more', 'More'))]);
    const push = async () => {
      const top = ana.modal() as typeof first;
      await ana.press(top, 'more');
      const view = modal('form', [actions(button('more', 'More'))]);
      return web.views.push({ trigger_id: String(bodies.at(-1)?.trigger_id), view });
    };
    const second = await push();
    expect(second.view).toMatchObject({ previous_view_id: first.id, root_view_id: first.id });
    await push();
    expect(await refusal(push())).toBe('push_limit_reached');
    expect(ana.modal()?.below).toBe(2);
    await ana.submit(ana.modal() as typeof first);
    expect(ana.modal()).toMatchObject({ id: second.view?.id, below: 1 });
    answers.push({ response_action: 'clear' });
    await ana.submit(ana.modal() as typeof first);
    expect(ana.modal()).toBeUndefined();
  });

  it('can be pushed by an acknowledgement', async () => {
    const { ana, open, answers } = await recorder();
    const first = await open([section('one')]);
    answers.push({ response_action: 'push', view: modal('two', [section('two')]) });
    await ana.submit(first);
    expect(ana.modal()).toMatchObject({ callbackId: 'two', below: 1 });
  });

  it('refuse an update with an old hash, of a closed view, or with a taken external id', async () => {
    const { web, ana, open, space } = await recorder();
    const first = await open([section('one')], { external_id: 'ext-1' });
    const hash = space.state.views[first.id]?.hash;
    const view = modal('form', [section('two')], { external_id: 'ext-1' });
    await web.views.update({ external_id: 'ext-1', hash, view });
    expect(ana.modal()?.words).toBe('two');
    const again = web.views.update({ view_id: first.id, hash, view });
    expect(await refusal(again)).toBe('hash_conflict');
    const home = web.views.publish({
      user_id: 'U0LOCALBJORN',
      view: { type: 'home', external_id: 'ext-1', blocks: [] },
    });
    expect(await refusal(home)).toBe('duplicate_external_id');
    await ana.close(first);
    expect(await refusal(web.views.update({ view_id: first.id, view }))).toBe('not_found');
    expect(await refusal(web.views.update({ view_id: 'V0NONE', view }))).toBe('not_found');
  });

  it('keep what was typed where block and control stay the same', async () => {
    const { web, ana, open } = await recorder();
    const first = await open([input('a', textInput('a')), input('b', textInput('b'))]);
    await ana.type(first, 'a', 'kept');
    await ana.type(first, 'b', 'lost');
    const view = modal('form', [input('c', textInput('c')), input('a', textInput('a'))]);
    await web.views.update({ view_id: first.id, view });
    expect(ana.modal()?.values).toEqual({
      c: { c: { type: 'plain_text_input', value: null } },
      a: { a: { type: 'plain_text_input', value: 'kept' } },
    });
  });

  it('tell of being closed only when asked to', async () => {
    const { ana, open, bodies } = await recorder();
    await ana.close(await open([section('quiet')]));
    expect(bodies.some((each) => each.type === 'view_closed')).toBe(false);
    await ana.close(await open([section('loud')], { notify_on_close: true }));
    expect(bodies.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: false });
    await ana.close(await open([section('loud')], { notify_on_close: true }), { all: true });
    expect(bodies.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: true });
    expect(ana.modal()).toBeUndefined();
  });

  it('can be submitted twice by a quick double click', async () => {
    const { ana, open, bodies } = await recorder();
    const view = await open([input('a', textInput('a', { initial_value: 'x' }))]);
    const both = await Promise.all([ana.submit(view), ana.submit(view)]);
    expect(both.map((each) => each.ok)).toEqual([true, true]);
    await ana.submit(view);
    const sent = bodies.filter((each) => each.type === 'view_submission');
    expect(sent).toHaveLength(3);
    expect(ana.modal()).toBeUndefined();
  });

  it('stay open with a notice when the app answers nonsense or not at all', async () => {
    const { ana, open, answers } = await recorder();
    const view = await open([input('a', textInput('a', { initial_value: 'x' }))]);
    answers.push({ response_action: 'errors', errors: { nowhere: 'x' } });
    expect(await ana.submit(view)).toMatchObject({ ok: false, error: 'invalid_response_action' });
    expect(ana.modal()?.notice).toContain('trouble');
    answers.push({ response_action: 'update', view: modal('m', [section('')]) });
    expect(await ana.submit(view)).toMatchObject({ ok: false, error: 'invalid_arguments' });
    await ana.submit(view);
    expect(ana.modal()).toBeUndefined();
  });

  it('do not send what the client itself refuses', async () => {
    const { ana, open, bodies } = await recorder();
    const view = await open([
      input('needed', textInput('needed', { max_length: 3 })),
      input('maybe', textInput('maybe'), { optional: true }),
      input('count', {
        type: 'number_input',
        action_id: 'count',
        is_decimal_allowed: false,
        min_value: '2',
        initial_value: '1',
      }),
    ]);
    expect(await ana.submit(view)).toMatchObject({ sent: false });
    expect(Object.keys(ana.modal()?.errors ?? {})).toEqual(['needed', 'count']);
    expect(bodies.some((each) => each.type === 'view_submission')).toBe(false);
    await ana.type(view, 'needed', 'four');
    await ana.type(view, 'count', '2.5');
    expect(await ana.submit(view)).toMatchObject({ sent: false });
    await ana.type(view, 'needed', '🙂🙂🙂');
    await ana.type(view, 'count', '2');
    expect(await ana.submit(view)).toMatchObject({ sent: true });
  });
});

const option = (value: string) => ({ text: text(value.toUpperCase()), value });

describe('what is typed', () => {
  it('arrives in the form that each control has, untouched ones with what they start with', async () => {
    const { ana, open, bodies } = await recorder();
    const options = [option('a'), option('b'), option('c')];
    const element = (type: string, more: object = {}) => ({ type, action_id: type, ...more });
    const blocks = [
      element('plain_text_input', { initial_value: 'start' }),
      element('static_select', { options, initial_option: options[0] }),
      element('multi_static_select', { options }),
      element('checkboxes', { options }),
      element('radio_buttons', { options }),
      element('users_select'),
      element('conversations_select'),
      element('datepicker', { initial_date: '2026-03-12' }),
      element('timepicker'),
      element('email_text_input'),
    ].map((each) => input(`b_${each.type}`, each, { optional: true }));
    const view = await open(blocks);
    await ana.choose(view, 'multi_static_select', ['b', 'C']);
    await ana.choose(view, 'checkboxes', ['A']);
    await ana.choose(view, 'radio_buttons', 'B');
    await ana.choose(view, 'users_select', 'bjorn');
    await ana.choose(view, 'conversations_select', '#deals');
    await ana.choose(view, 'timepicker', '09:30');
    await ana.submit(view);
    const sent = bodies.at(-1) as { view: { state: { values: Record<string, Fields> } } };
    const values = Object.fromEntries(
      Object.entries(sent.view.state.values).map(([id, each]) => [id, Object.values(each)[0]]),
    );
    expect(values).toEqual({
      b_plain_text_input: { type: 'plain_text_input', value: 'start' },
      b_static_select: { type: 'static_select', selected_option: options[0] },
      b_multi_static_select: {
        type: 'multi_static_select',
        selected_options: [options[1], options[2]],
      },
      b_checkboxes: { type: 'checkboxes', selected_options: [options[0]] },
      b_radio_buttons: { type: 'radio_buttons', selected_option: options[1] },
      b_users_select: { type: 'users_select', selected_user: 'U0LOCALBJORN' },
      b_conversations_select: {
        type: 'conversations_select',
        selected_conversation: 'C0LOCALDEALS',
      },
      b_datepicker: { type: 'datepicker', selected_date: '2026-03-12' },
      b_timepicker: { type: 'timepicker', selected_time: '09:30' },
      b_email_text_input: { type: 'email_text_input', value: null },
    });
  });

  it('is told to the app at once where an input dispatches, and else only on submission', async () => {
    const { ana, open, bodies } = await recorder();
    const view = await open([
      input('loud', textInput('loud'), { dispatch_action: true }),
      input('quiet', textInput('quiet')),
    ]);
    await ana.type(view, 'quiet', 'later');
    expect(bodies.some((each) => each.type === 'block_actions')).toBe(false);
    await ana.type(view, 'loud', 'now');
    expect(bodies.at(-1)).toMatchObject({
      type: 'block_actions',
      actions: [{ type: 'plain_text_input', block_id: 'loud', action_id: 'loud', value: 'now' }],
      view: { state: { values: { quiet: { quiet: { value: 'later' } } } } },
    });
  });

  it('can be looked up in a menu that the app fills', async () => {
    const { ana, open, bodies, answers } = await recorder();
    const menu = { type: 'external_select', action_id: 'pick', min_query_length: 2 };
    const view = await open([input('company', menu)]);
    expect(await ana.lookUp(view, 'pick', 'a')).toEqual([]);
    answers.push(
      { options: [option('anthropic'), option('antler')] },
      { options: [option('antler')] },
    );
    expect(await ana.lookUp(view, 'pick', 'an')).toHaveLength(2);
    expect(bodies.at(-1)).toMatchObject({ type: 'block_suggestion', value: 'an' });
    await ana.choose(view, 'pick', 'antler');
    expect(ana.modal()?.values.company?.pick).toEqual({
      type: 'external_select',
      selected_option: option('antler'),
    });
    answers.push({ options: [] });
    await expect(ana.choose(view, 'pick', 'nothing')).rejects.toThrow('no option nothing');
  });

  it('can not be put into controls or views of others', async () => {
    const { ana, open, space } = await recorder();
    const view = await open([input('a', textInput('a'))]);
    await expect(ana.type(view, 'b', 'x')).rejects.toThrow('no control b; there are: a');
    await expect(space.as('bjorn').type(view, 'a', 'x')).rejects.toThrow('does not see');
  });
});

describe('home tabs', () => {
  const home = (words: string) => ({ type: 'home' as const, blocks: [section(words)] as never[] });

  it('are replaced, not added, and guard against races with their hash', async () => {
    const { web, ana } = await recorder();
    const publish = (words: string, hash?: string) =>
      web.views.publish({ user_id: 'U0LOCALANA', view: home(words), hash });
    const first = await publish('one');
    await publish('two', first.view?.hash);
    expect(await refusal(publish('three', first.view?.hash))).toBe('hash_conflict');
    expect(ana.home()?.words).toBe('two');
  });

  it('are refused for nobody, for modals, and for blocks of messages', async () => {
    const { web } = await recorder();
    const publish = (user_id: string, view: object) =>
      refusal(web.views.publish({ user_id, view: view as never }));
    expect(await publish('U0NOBODY', home('x'))).toBe('user_not_found');
    expect(await publish('U0LOCALANA', simple)).toBe('invalid_arguments');
    const markdown = { type: 'home', blocks: [{ type: 'markdown', text: 'x' }] };
    expect(await publish('U0LOCALANA', markdown)).toBe('invalid_arguments');
  });
});

describe('controls on messages', () => {
  async function posted(blocks: object[]) {
    const kit = await recorder();
    await kit.web.chat.postMessage({
      channel: 'C0LOCALBRIEF',
      text: 'x',
      blocks: blocks as never[],
    });
    return { ...kit, message: kit.ana.sees('#ai-briefing')[0] as never };
  }

  it('tell what was chosen, and what else stands in the message', async () => {
    const menu = { type: 'static_select', action_id: 'menu', options: [option('a'), option('b')] };
    const more = { type: 'overflow', action_id: 'more', options: [option('edit'), option('drop')] };
    const { ana, bodies, message } = await posted([actions(menu, more)]);
    await ana.choose(message, 'menu', 'B');
    expect(bodies.at(-1)).toMatchObject({
      actions: [{ type: 'static_select', action_id: 'menu', selected_option: option('b') }],
      container: { type: 'message', channel_id: 'C0LOCALBRIEF', is_ephemeral: false },
    });
    await ana.choose(message, 'more', 'drop');
    expect(bodies.at(-1)).toMatchObject({
      actions: [{ type: 'overflow', selected_option: option('drop') }],
      state: { values: { acts: { menu: { selected_option: option('b') } } } },
      message: { text: 'x' },
    });
  });

  it('ask for confirmation, and tell nothing when it is denied', async () => {
    const confirm = { text: text('Sure?'), confirm: text('Yes'), deny: text('No') };
    const { ana, bodies, message } = await posted([
      actions({ ...button('del', 'Delete'), confirm }),
    ]);
    await ana.press(message, 'del', { confirm: false });
    expect(bodies).toEqual([]);
    await ana.press(message, 'Delete');
    expect(bodies.at(-1)).toMatchObject({ actions: [{ action_id: 'del', value: 'del' }] });
  });
});
