import { describe, expect, it } from 'vitest';
import {
  actions,
  button,
  complaints,
  input,
  modal,
  refusal,
  section,
  textInput,
} from '../helpers.ts';
import { recorder } from '../recorder.ts';

const simple = modal('m', [section('hi')], { submit: undefined });

describe('triggers', () => {
  it('Triggers serve once', async () => {
    const { web, trigger } = await recorder();
    const trigger_id = await trigger();
    await web.views.open({ trigger_id, view: simple });
    expect(await refusal(web.views.open({ trigger_id, view: simple }))).toBe(
      'exchanged_trigger_id',
    );
  });

  it('Triggers expire after three seconds', async () => {
    let now = 0;
    const { web, trigger } = await recorder({ elapsed: () => now });
    const [early, late] = [await trigger(), await trigger()];
    now = 3000;
    expect((await web.views.open({ trigger_id: early, view: simple })).ok).toBe(true);
    now = 3001;
    const call = web.views.open({ trigger_id: late, view: simple });
    expect(await refusal(call)).toBe('expired_trigger_id');
  });

  it('Triggers can be made to expire, and can not be made up', async () => {
    const { web, space, trigger } = await recorder();
    const trigger_id = await trigger();
    space.triggers.expireAll();
    expect(await refusal(web.views.open({ trigger_id, view: simple }))).toBe('expired_trigger_id');
    const made = web.views.open({ trigger_id: '1.2.3', view: simple });
    expect(await refusal(made)).toBe('invalid_trigger_id');
  });

  it('Triggers are not lost on a view that is refused', async () => {
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
  it('Modals refuse what is too large, of the wrong type, or without a submit button', async () => {
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

  it('Modals stack three deep, come back one by one, and can all be cleared', async () => {
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

  it('Modals can be pushed by an acknowledgement', async () => {
    const { ana, open, answers } = await recorder();
    const first = await open([section('one')]);
    answers.push({ response_action: 'push', view: modal('two', [section('two')]) });
    await ana.submit(first);
    expect(ana.modal()).toMatchObject({ callbackId: 'two', below: 1 });
  });

  it('Modals refuse an update with an old hash, of a closed view, or with a taken external id', async () => {
    const { web, ana, open, space } = await recorder();
    const first = await open([section('one')], { external_id: 'ext-1' });
    const hash = space.state.views[first.id]?.hash ?? '';
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
    await open([section('free again')], { external_id: 'ext-1' });
    expect(await refusal(web.views.update({ view_id: first.id, view }))).toBe('not_found');
    expect(await refusal(web.views.update({ view_id: 'V0NONE', view }))).toBe('not_found');
  });

  it('Modals keep what was typed where block and control stay the same', async () => {
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
    const number = { type: 'number_input', action_id: 'a', is_decimal_allowed: false };
    await web.views.update({ view_id: first.id, view: modal('form', [input('a', number)]) });
    expect(ana.modal()?.values).toEqual({ a: { a: { type: 'number_input', value: null } } });
  });

  it('Modals tell of being closed only when asked to', async () => {
    const { ana, open, bodies } = await recorder();
    await ana.close(await open([section('quiet')]));
    expect(bodies.some((each) => each.type === 'view_closed')).toBe(false);
    await ana.close(await open([section('loud')], { notify_on_close: true }));
    expect(bodies.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: false });
    await ana.close(await open([section('loud')], { notify_on_close: true, clear_on_close: true }));
    expect(bodies.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: true });
    bodies.length = 0;
    await ana.close(await open([section('loud')], { notify_on_close: true }), { all: true });
    expect(bodies.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: true });
    expect(ana.modal()).toBeUndefined();
  });

  it('Modals can be submitted twice by a quick double click', async () => {
    const { ana, open, bodies } = await recorder();
    const view = await open([input('a', textInput('a', { initial_value: 'x' }))]);
    const both = await Promise.all([ana.submit(view), ana.submit(view)]);
    expect(both.map((each) => each.ok)).toEqual([true, true]);
    await ana.submit(view);
    const sent = bodies.filter((each) => each.type === 'view_submission');
    expect(sent).toHaveLength(3);
    expect(ana.modal()).toBeUndefined();
  });

  it('Modals stay open with a notice when the app answers nonsense or not at all', async () => {
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

  it('Modals do not send what the client itself refuses', async () => {
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
    expect(Object.keys(ana.modal()?.errors ?? {})).toEqual(['needed', 'count']);
    await ana.type(view, 'needed', '🙂🙂🙂');
    await ana.type(view, 'count', '2');
    expect(await ana.submit(view)).toMatchObject({ sent: true });
  });
});
