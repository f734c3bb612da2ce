import { describe, expect, it } from 'vitest';
import { client, complaints, refusal, section, workspace } from './helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

describe('tokens and scopes', () => {
  it('tells a bot who it is, and which scopes it has', async () => {
    const space = await workspace({ scopes: ['chat:write', 'commands'] });
    const me = await client(space).auth.test();
    expect(me).toMatchObject({
      team_id: 'T0LOCALTEAM',
      user_id: 'U0LOCALBOT',
      bot_id: 'B0LOCALBOT',
    });
    expect(me.response_metadata?.scopes).toEqual(['chat:write', 'commands']);
  });

  it('refuses a missing, a wrong and a misplaced token', async () => {
    const space = await workspace();
    expect(await refusal(client(space, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await refusal(client(space, space.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await refusal(client(space).apps.connections.open())).toBe('not_allowed_token_type');
    const bare = await fetch(`${space.apiUrl}auth.test`, { method: 'POST' });
    expect(await bare.json()).toMatchObject({ ok: false, error: 'not_authed' });
  });

  it('takes the token as an argument, and arguments as JSON', async () => {
    const space = await workspace();
    const form = new URLSearchParams({ token: space.botToken });
    const asked = await fetch(`${space.apiUrl}auth.test`, { method: 'POST', body: form });
    expect(await asked.json()).toMatchObject({ ok: true });
    const posted = await fetch(`${space.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${space.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: BRIEF, text: 'as JSON' }),
    });
    expect(await posted.json()).toMatchObject({ ok: true, channel: BRIEF });
  });

  it('names the scope that is missing', async () => {
    const space = await workspace({ scopes: ['commands'] });
    const call = client(space).chat.postMessage({ channel: BRIEF, text: 'x' });
    await expect(call).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
  });

  it('does not know methods that it does not have', async () => {
    const space = await workspace();
    expect(await refusal(client(space).apiCall('chat.shout'))).toBe('unknown_method');
    expect(await refusal(client(space).apiCall('constructor'))).toBe('unknown_method');
  });
});

describe('posting messages', () => {
  it('refuses channels that are unknown, hidden, not joined or archived', async () => {
    const space = await workspace();
    const web = client(space);
    const post = (channel: string) => refusal(web.chat.postMessage({ channel, text: 'x' }));
    expect(await post('C0NOWHERE')).toBe('channel_not_found');
    expect(await post('C0LOCALDEALS')).toBe('not_in_channel');
    await space.as('ana').remove('#leads');
    expect(await post('C0LOCALLEADS')).toBe('channel_not_found');
    await space.archive('#ai-briefing');
    expect(await post(BRIEF)).toBe('is_archived');
  });

  it('lets chat:write.public into public channels, and an invitation into any', async () => {
    const space = await workspace({ scopes: ['chat:write', 'chat:write.public'] });
    expect((await client(space).chat.postMessage({ channel: '#deals', text: 'x' })).ok).toBe(true);
    const other = await workspace();
    await other.as('ana').invite('#deals');
    expect((await client(other).chat.postMessage({ channel: '#deals', text: 'x' })).ok).toBe(true);
  });

  it('refuses empty messages, conflicting texts and too many attachments', async () => {
    const web = client(await workspace());
    const post = (args: object) =>
      refusal(web.chat.postMessage({ channel: BRIEF, ...args } as never));
    expect(await post({})).toBe('no_text');
    expect(await post({ text: '', blocks: [] })).toBe('no_text');
    expect(await post({ text: 'x', markdown_text: 'y' })).toBe('markdown_text_conflict');
    const attachments = Array.from({ length: 101 }, () => ({ text: 'x' }));
    expect(await post({ text: 'x', attachments })).toBe('too_many_attachments');
    expect(await post({ text: 'x', blocks: 'nonsense' })).toBe('invalid_blocks_format');
  });

  it('cuts texts off at 40,000 characters, and refuses updates of more than 4,000', async () => {
    const space = await workspace();
    const web = client(space);
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'é'.repeat(40_001) });
    expect(space.as('ana').sees('#ai-briefing')[0]?.text).toHaveLength(40_000);
    const update = (text: string) => web.chat.update({ channel: BRIEF, ts, text });
    expect(await refusal(update('x'.repeat(4001)))).toBe('msg_too_long');
    expect((await update('x'.repeat(4000))).ok).toBe(true);
  });

  it('names what is wrong with blocks, and where', async () => {
    const web = client(await workspace());
    const blocks = [section('fine'), section('x'.repeat(3001))] as never[];
    const call = () => web.chat.postMessage({ channel: BRIEF, text: 'x', blocks });
    expect(await refusal(call())).toBe('invalid_blocks');
    expect(await complaints(call())).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
    ]);
  });

  it('refuses blocks whose text is too long altogether', async () => {
    const web = client(await workspace());
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700))) as never[];
    const call = web.chat.postMessage({ channel: BRIEF, text: 'x', blocks });
    expect(await refusal(call)).toBe('msg_blocks_too_long');
  });

  it('keeps threads together, and knows when there is none', async () => {
    const space = await workspace();
    const web = client(space);
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'parent' });
    const reply = await web.chat.postMessage({ channel: BRIEF, text: 'one', thread_ts: ts });
    await web.chat.postMessage({ channel: BRIEF, text: 'two', thread_ts: reply.ts });
    await web.chat.postMessage({
      channel: BRIEF,
      text: 'three',
      thread_ts: ts,
      reply_broadcast: true,
    });
    const [parent, broadcast] = space.as('ana').sees('#ai-briefing');
    expect(parent?.thread.map((each) => each.text)).toEqual(['one', 'two', 'three']);
    expect(broadcast?.text).toBe('three');
    const lost = web.chat.postMessage({ channel: BRIEF, text: 'x', thread_ts: '1.000001' });
    expect(await refusal(lost)).toBe('thread_not_found');
  });

  it('writes to a person directly, in the one channel that the two of them have', async () => {
    const space = await workspace();
    const web = client(space);
    const opened = await web.conversations.open({ users: 'U0LOCALANA' });
    const posted = await web.chat.postMessage({ channel: 'U0LOCALANA', text: 'psst' });
    expect(posted.channel).toBe(opened.channel?.id);
    expect(space.as('ana').sees('@bot')[0]?.text).toBe('psst');
    expect(space.as('bjorn').sees('@bot')).toEqual([]);
    expect(() => space.as('bjorn').sees(String(posted.channel))).toThrow("can't see");
  });

  it('updates and deletes its own messages only', async () => {
    const space = await workspace();
    const web = client(space);
    const ana = space.as('ana');
    const hers = await ana.say('#ai-briefing', 'mine');
    const { ts = '' } = await web.chat.postMessage({
      channel: BRIEF,
      text: 'old',
      blocks: [section('old')] as never[],
    });
    const update = (at: string) => web.chat.update({ channel: BRIEF, ts: at, text: 'new' });
    expect(await refusal(update(hers.ts))).toBe('cant_update_message');
    expect(await refusal(update('1.000001'))).toBe('message_not_found');
    await update(ts);
    expect(ana.sees('#ai-briefing').at(-1)).toMatchObject({
      words: 'new',
      blocks: [],
      edited: true,
    });
    const remove = (at: string) => web.chat.delete({ channel: BRIEF, ts: at });
    expect(await refusal(remove(hers.ts))).toBe('cant_delete_message');
    await remove(ts);
    expect(ana.sees('#ai-briefing').map((each) => each.text)).toEqual(['mine']);
  });

  it('links to messages', async () => {
    const web = client(await workspace());
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'x' });
    const link = await web.chat.getPermalink({ channel: BRIEF, message_ts: ts });
    expect(link.permalink).toContain(`/archives/${BRIEF}/p${ts.replace('.', '')}`);
    const lost = web.chat.getPermalink({ channel: BRIEF, message_ts: '1.000001' });
    expect(await refusal(lost)).toBe('message_not_found');
  });

  it('adds an emoji once', async () => {
    const space = await workspace();
    const web = client(space);
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'x' });
    const react = () => web.reactions.add({ channel: BRIEF, timestamp: ts, name: 'eyes' });
    await react();
    expect(await refusal(react())).toBe('already_reacted');
    await space.as('ana').react({ channel: BRIEF, ts }, ':eyes:');
    expect(space.as('ana').sees('#ai-briefing')[0]?.reactions).toEqual([
      { name: 'eyes', users: ['U0LOCALBOT', 'U0LOCALANA'], count: 2 },
    ]);
  });
});

describe('ephemeral messages', () => {
  it('are seen by one person, and by no method', async () => {
    const space = await workspace();
    const web = client(space);
    const whisper = (user: string) =>
      web.chat.postEphemeral({ channel: BRIEF, user, text: 'for you' });
    const { message_ts = '' } = await whisper('U0LOCALANA');
    expect(space.as('ana').sees('#ai-briefing')[0]).toMatchObject({ ephemeral: true });
    expect(space.as('bjorn').sees('#ai-briefing')).toEqual([]);
    const history = await web.conversations.history({ channel: BRIEF });
    expect(history.messages).toEqual([]);
    const update = web.chat.update({ channel: BRIEF, ts: message_ts, text: 'x' });
    expect(await refusal(update)).toBe('message_not_found');
    expect(await refusal(whisper('U0LOCALSAM'))).toBe('user_not_in_channel');
  });
});

describe('metadata', () => {
  const post = async (metadata: unknown) => {
    const space = await workspace();
    const args = { channel: BRIEF, text: 'x', metadata } as never;
    return refusal(client(space).chat.postMessage(args));
  };

  it('comes back only when asked for, and survives an update that has none', async () => {
    const web = client(await workspace());
    const metadata = { event_type: 'note', event_payload: { key: 'k1', list: [1, 2] as never } };
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'x', metadata });
    await web.chat.update({ channel: BRIEF, ts, text: 'y' });
    const plain = await web.conversations.history({ channel: BRIEF });
    expect(plain.messages?.[0]?.metadata).toBeUndefined();
    const full = await web.conversations.history({ channel: BRIEF, include_all_metadata: true });
    expect(full.messages?.[0]?.metadata).toEqual(metadata);
  });

  it('is refused when it is malformed, nested too deep or too large', async () => {
    expect(await post({ event_type: 'Not Good', event_payload: {} })).toBe(
      'invalid_metadata_format',
    );
    expect(await post({ event_type: 'a' })).toBe('invalid_metadata_format');
    const deep = { event_type: 'a', event_payload: { b: { c: { d: 1 } } } };
    expect(await post(deep)).toBe('invalid_metadata_format');
    const large = { event_type: 'a', event_payload: { b: 'x'.repeat(9000) } };
    expect(await post(large)).toBe('metadata_too_large');
  });
});

describe('history', () => {
  it('is newest first, in pages, between two times', async () => {
    const space = await workspace();
    const web = client(space);
    const times: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      times.push((await web.chat.postMessage({ channel: BRIEF, text: `m${index}` })).ts ?? '');
      await space.clock.advance(1000);
    }
    await web.chat.postMessage({ channel: BRIEF, text: 'a reply', thread_ts: times[0] });
    const read = async (args: object) => {
      const answer = await web.conversations.history({ channel: BRIEF, ...args });
      return { texts: answer.messages?.map((each) => each.text), answer };
    };
    const first = await read({ limit: 3 });
    expect(first.texts).toEqual(['m6', 'm5', 'm4']);
    expect(first.answer.has_more).toBe(true);
    const cursor = first.answer.response_metadata?.next_cursor;
    expect((await read({ limit: 3, cursor })).texts).toEqual(['m3', 'm2', 'm1']);
    expect((await read({ oldest: times[4] })).texts).toEqual(['m6', 'm5']);
    expect((await read({ oldest: times[4], inclusive: true })).texts).toEqual(['m6', 'm5', 'm4']);
    expect((await read({ latest: times[1] })).texts).toEqual(['m0']);
    const [parent] = (await read({ latest: times[1] })).answer.messages ?? [];
    expect(parent).toMatchObject({ reply_count: 1, thread_ts: times[0] });
  });

  it('shows a thread from its parent on, whichever message is named', async () => {
    const web = client(await workspace());
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'parent' });
    const reply = await web.chat.postMessage({ channel: BRIEF, text: 'reply', thread_ts: ts });
    for (const at of [ts, reply.ts ?? '']) {
      const { messages } = await web.conversations.replies({ channel: BRIEF, ts: at });
      expect(messages?.map((each) => each.text)).toEqual(['parent', 'reply']);
    }
  });

  it('is closed to a bot that is not there or lacks the scope', async () => {
    const space = await workspace();
    const read = () => refusal(client(space).conversations.history({ channel: 'C0LOCALDEALS' }));
    expect(await read()).toBe('not_in_channel');
    space.scopes.splice(space.scopes.indexOf('channels:history'), 1);
    expect(await read()).toBe('missing_scope');
  });
});

describe('time', () => {
  it('follows the clock of the workspace, and no two messages share a moment', async () => {
    const space = await workspace();
    const web = client(space);
    const post = async () => (await web.chat.postMessage({ channel: BRIEF, text: 'x' })).ts;
    expect([await post(), await post()]).toEqual(['1773302340.000000', '1773302340.000001']);
    await space.clock.set(new Date('2026-03-12T08:00:00Z'));
    expect(await post()).toBe('1773302400.000000');
  });
});

describe('people and places', () => {
  it('describes a member, an admin, a guest and a stranger, with the offset of the day', async () => {
    const space = await workspace();
    const web = client(space);
    const user = async (id: string) => (await web.users.info({ user: id })).user;
    expect(await user('U0LOCALANA')).toMatchObject({ tz: 'Europe/Stockholm', tz_offset: 3600 });
    expect(await user('U0LOCALBJORN')).toMatchObject({ is_admin: true, tz_offset: 7200 });
    expect(await user('U0LOCALCARMEN')).toMatchObject({ tz_offset: -14_400 });
    expect(await user('U0LOCALGUS')).toMatchObject({ is_restricted: true });
    expect(await user('U0LOCALSAM')).toMatchObject({ is_stranger: true, team_id: 'T0TIDEWATR' });
    await space.clock.set(new Date('2026-07-01T00:00:00Z'));
    expect(await user('U0LOCALANA')).toMatchObject({ tz_offset: 7200 });
    expect(await refusal(web.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  });

  it('lists its own people, and the channels that the bot may know of', async () => {
    const space = await workspace();
    const web = client(space);
    const people = await web.users.list({});
    expect(people.members?.map((each) => each.name)).not.toContain('sam');
    const types = 'public_channel,private_channel';
    const all = await web.conversations.list({ types });
    expect(all.channels?.map((each) => [each.name, each.is_member])).toEqual([
      ['general', false],
      ['ai-briefing', true],
      ['deals', false],
      ['leads', true],
      ['partners', true],
    ]);
    const own = await web.users.conversations({ types });
    expect(own.channels?.map((each) => each.name)).toEqual(['ai-briefing', 'leads', 'partners']);
    await space.as('ana').remove('#leads');
    const later = await web.conversations.list({ types, limit: 2 });
    expect(later.channels?.map((each) => each.name)).toEqual(['general', 'ai-briefing']);
    const rest = await web.conversations.list({
      types,
      cursor: later.response_metadata?.next_cursor,
    });
    expect(rest.channels?.map((each) => each.name)).toEqual(['deals', 'partners']);
  });

  it('describes one channel and its members', async () => {
    const web = client(await workspace());
    const { channel } = await web.conversations.info({ channel: BRIEF, include_num_members: true });
    expect(channel).toMatchObject({ name: 'ai-briefing', is_private: false, num_members: 5 });
    const { members } = await web.conversations.members({ channel: 'C0LOCALLEADS' });
    expect(members).toEqual(['U0LOCALANA', 'U0LOCALBJORN', 'U0LOCALBOT']);
    expect((await web.team.info()).team?.name).toBe('Local Workspace');
    expect((await web.bots.info({ bot: 'B0LOCALBOT' })).bot?.user_id).toBe('U0LOCALBOT');
  });
});
