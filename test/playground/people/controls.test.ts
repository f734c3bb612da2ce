import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../playground/index.ts';
import { actions, button, input, section, text, textInput } from '../helpers.ts';
import { recorder } from '../recorder.ts';

const option = (value: string) => ({ text: text(value.toUpperCase()), value });

describe('what is typed', () => {
  it('A value arrives in the form that each control has, untouched ones with what they start with', async () => {
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
      element('multi_users_select'),
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
      b_multi_users_select: { type: 'multi_users_select', selected_users: [] },
      b_conversations_select: {
        type: 'conversations_select',
        selected_conversation: 'C0LOCALDEALS',
      },
      b_datepicker: { type: 'datepicker', selected_date: '2026-03-12' },
      b_timepicker: { type: 'timepicker', selected_time: '09:30' },
      b_email_text_input: { type: 'email_text_input', value: null },
    });
  });

  it('A value can be taken back', async () => {
    const { ana, open } = await recorder();
    const options = [option('a'), option('b')];
    const one = { type: 'static_select', action_id: 'one', options, initial_option: options[0] };
    const many = { type: 'checkboxes', action_id: 'many', options, initial_options: options };
    const view = await open([input('one', one), input('many', many)]);
    await ana.choose(view, 'one', null);
    await ana.choose(view, 'many', null);
    expect(ana.modal()?.values).toEqual({
      one: { one: { type: 'static_select', selected_option: null } },
      many: { many: { type: 'checkboxes', selected_options: [] } },
    });
  });

  it('A value brings a response URL for a channel that was chosen for answers', async () => {
    const { ana, open, bodies, space } = await recorder();
    const menu = { type: 'conversations_select', action_id: 'where', response_url_enabled: true };
    const view = await open([input('where', menu)]);
    await ana.choose(view, 'where', '#deals');
    await ana.submit(view);
    const { response_urls: answers = [] } = bodies.at(-1) as { response_urls?: Fields[] };
    const [answer] = answers;
    expect(answer).toMatchObject({ channel_id: 'C0LOCALDEALS', block_id: 'where' });
    const body = new URLSearchParams({ text: 'here', response_type: 'in_channel' });
    await fetch(String(answer?.response_url), { method: 'POST', body });
    expect(space.as('bjorn').sees('#deals').at(-1)?.text).toBe('here');
  });

  it('A value is told to the app at once where an input dispatches, and else only on submission', async () => {
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

  it('A value can be looked up in a menu that the app fills', async () => {
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
    const patient = await open([input('company', { type: 'external_select', action_id: 'pick' })]);
    const before = bodies.length;
    expect(await ana.lookUp(patient, 'pick', 'an')).toEqual([]);
    expect(bodies).toHaveLength(before);
    answers.push({ options: [] });
    await expect(ana.choose(patient, 'pick', 'nothing')).rejects.toThrow('no option nothing');
  });

  it('A value can not be put into controls or views of others', async () => {
    const { ana, open, space } = await recorder();
    const view = await open([input('a', textInput('a'))]);
    await expect(ana.type(view, 'b', 'x')).rejects.toThrow('no control b; there are: a');
    await expect(space.as('bjorn').type(view, 'a', 'x')).rejects.toThrow('does not see');
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

  it('Controls on messages tell what was chosen, and what else stands in the message', async () => {
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

  it('Controls on messages are answered in the channel, even from a thread, unless the answer is for all and names the thread', async () => {
    const { ana, bodies, web, message } = await posted([section('parent')]);
    const place = { channel: 'C0LOCALBRIEF', thread_ts: (message as { ts: string }).ts };
    const blocks = [actions(button('go', 'Go'))] as never[];
    await web.chat.postMessage({ ...place, text: 'x', blocks });
    const reply = ana.sees('#ai-briefing')[0]?.thread[0];
    await ana.press(reply as never, 'go');
    const url = String(bodies.at(-1)?.response_url);
    const send = (body: object) =>
      fetch(url, { method: 'POST', body: new URLSearchParams({ ...body }) });
    await send({ text: 'in the channel' });
    const { thread_ts } = place;
    await send({ text: 'in the thread', thread_ts, response_type: 'in_channel' });
    expect(ana.sees('#ai-briefing').at(-1)?.text).toBe('in the channel');
    expect(ana.sees('#ai-briefing')[0]?.thread.at(-1)?.text).toBe('in the thread');
  });

  it('Controls on messages are found in cards and containers too', async () => {
    const card = { type: 'card', body: text('b'), actions: [button('buy', 'Buy')] };
    const box = { type: 'container', child_blocks: [actions(button('sell', 'Sell'))] };
    const { ana, bodies, message } = await posted([{ type: 'carousel', elements: [card] }, box]);
    await ana.press(message, 'Buy');
    expect(bodies.at(-1)).toMatchObject({ actions: [{ action_id: 'buy' }] });
    await ana.press(message, 'Sell');
    expect(bodies.at(-1)).toMatchObject({ actions: [{ action_id: 'sell', block_id: 'acts' }] });
  });

  it('Controls of an ephemeral message can not be used by those who do not see it', async () => {
    const { ana, bodies, space, web } = await posted([section('x')]);
    const blocks = [actions(button('go', 'Go'))] as never[];
    const place = { channel: 'C0LOCALBRIEF', user: ana.person.id };
    await web.chat.postEphemeral({ ...place, text: 'x', blocks });
    const whisper = ana.sees('#ai-briefing').at(-1) as never;
    await expect(space.as('bjorn').press(whisper, 'go')).rejects.toThrow('does not see');
    await ana.press(whisper, 'go');
    expect(bodies.at(-1)).toMatchObject({ container: { is_ephemeral: true } });
    expect(bodies.at(-1)).not.toHaveProperty('message');
  });

  it('Controls on messages ask for confirmation, and tell nothing when it is denied', async () => {
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
