import { describe, expect, it } from 'vitest';
import { client, complaints, refusal, section, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

describe('posting messages', () => {
  it('Posting is refused in channels that are unknown, hidden, not joined or archived', async () => {
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

  it('The scope chat:write.public lets into public channels, and an invitation into any', async () => {
    const space = await workspace({ scopes: ['chat:write', 'chat:write.public'] });
    expect((await client(space).chat.postMessage({ channel: '#deals', text: 'x' })).ok).toBe(true);
    const other = await workspace();
    await other.as('ana').invite('#deals');
    expect((await client(other).chat.postMessage({ channel: '#deals', text: 'x' })).ok).toBe(true);
  });

  it('Posting refuses empty messages, conflicting texts and too many attachments', async () => {
    const web = client(await workspace());
    const post = (args: object) =>
      refusal(web.chat.postMessage({ channel: BRIEF, ...args } as never));
    expect(await post({})).toBe('no_text');
    expect(await post({ text: '', blocks: [] })).toBe('no_text');
    expect(await post({ text: 'x', markdown_text: 'y' })).toBe('markdown_text_conflict');
    const attachments = Array.from({ length: 101 }, () => ({ text: 'x' }));
    expect(await post({ text: 'x', attachments })).toBe('too_many_attachments');
    expect(await post({ text: 'x', blocks: 'nonsense' })).toBe('invalid_blocks_format');
    expect(await post({ markdown_text: 'x'.repeat(12_001) })).toBe('msg_too_long');
    expect(await post({ attachments: [{ blocks: [section('')] }] })).toBe('invalid_blocks');
  });

  it('Slack cuts texts off at 40,000 characters, and refuses updates of more than 4,000', async () => {
    const space = await workspace();
    const web = client(space);
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'é'.repeat(40_001) });
    expect(space.as('ana').sees('#ai-briefing')[0]?.text).toHaveLength(40_000);
    const update = (text: string) => web.chat.update({ channel: BRIEF, ts, text });
    expect(await refusal(update('x'.repeat(4001)))).toBe('msg_too_long');
    expect((await update('x'.repeat(4000))).ok).toBe(true);
  });

  it('A refusal names what is wrong with blocks, and where', async () => {
    const web = client(await workspace());
    const blocks = [section('fine'), section('x'.repeat(3001))] as never[];
    const call = () => web.chat.postMessage({ channel: BRIEF, text: 'x', blocks });
    expect(await refusal(call())).toBe('invalid_blocks');
    expect(await complaints(call())).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
    ]);
  });

  it('Posting refuses blocks whose text is too long altogether', async () => {
    const web = client(await workspace());
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700))) as never[];
    const call = web.chat.postMessage({ channel: BRIEF, text: 'x', blocks });
    expect(await refusal(call)).toBe('msg_blocks_too_long');
  });

  it('A message keeps its thread together, and knows when there is none', async () => {
    const space = await workspace();
    const web = client(space);
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'parent' });
    const reply = await web.chat.postMessage({ channel: BRIEF, text: 'one', thread_ts: ts });
    await web.chat.postMessage({ channel: BRIEF, text: 'two', thread_ts: reply.ts ?? '' });
    await web.chat.postMessage({
      channel: BRIEF,
      text: 'three',
      thread_ts: ts,
      reply_broadcast: true,
    });
    const [parent, broadcast] = space.as('ana').sees('#ai-briefing');
    expect(parent?.thread.map((each) => each.text)).toEqual(['one', 'two', 'three']);
    expect(broadcast?.text).toBe('three');
    const { messages } = await web.conversations.history({ channel: BRIEF });
    expect(messages?.map((each) => each.text)).toEqual(['three', 'parent']);
    const lost = web.chat.postMessage({ channel: BRIEF, text: 'x', thread_ts: '1.000001' });
    expect(await refusal(lost)).toBe('thread_not_found');
  });

  it('The bot writes to a person directly, in the one channel that the two of them have', async () => {
    const space = await workspace();
    const web = client(space);
    const opened = await web.conversations.open({ users: 'U0LOCALANA' });
    const posted = await web.chat.postMessage({ channel: 'U0LOCALANA', text: 'psst' });
    expect(posted.channel).toBe(opened.channel?.id);
    expect(space.as('ana').sees('@bot')[0]?.text).toBe('psst');
    expect(space.as('bjorn').sees('@bot')).toEqual([]);
    expect(() => space.as('bjorn').sees(String(posted.channel))).toThrow("can't see");
  });

  it('The bot updates and deletes its own messages only, and updates none while its channel is archived', async () => {
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
    const room = space.state.channels[BRIEF]!;
    room.is_archived = true;
    expect(await refusal(update(ts))).toBe('is_inactive');
    room.is_archived = false;
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

  it('Rich text is replaced by rich text or by a text without blocks, and by no other blocks', async () => {
    const web = client(await workspace());
    const rich = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] };
    const post = { channel: BRIEF, text: 'x', blocks: [rich, section('x')] as never[] };
    const { ts = '' } = await web.chat.postMessage(post);
    const update = (...blocks: object[]) =>
      web.chat.update({ channel: BRIEF, ts, text: 'y', blocks: blocks as never[] });
    expect(await refusal(update(section('y')))).toBe('block_mismatch');
    expect((await update(section('y'), rich)).ok).toBe(true);
    expect((await update()).ok).toBe(true);
    expect((await update(section('y'))).ok).toBe(true);
  });

  it('Every block gets an id that no other has, and keeps the one it came with', async () => {
    const space = await workspace();
    const divider = (block_id?: string) => ({ type: 'divider', ...(block_id && { block_id }) });
    const blocks = [divider(), divider('b1'), divider('mine'), divider()] as never[];
    await client(space).chat.postMessage({ channel: BRIEF, text: 'x', blocks });
    const ids = space
      .as('ana')
      .sees('#ai-briefing')[0]
      ?.blocks.map((each) => each.block_id);
    expect(ids?.slice(1, 3)).toEqual(['b1', 'mine']);
    expect(new Set(ids).size).toBe(4);
  });

  it('A message has a link', async () => {
    const web = client(await workspace());
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'x' });
    const link = await web.chat.getPermalink({ channel: BRIEF, message_ts: ts });
    expect(link.permalink).toContain(`/archives/${BRIEF}/p${ts.replace('.', '')}`);
    const lost = web.chat.getPermalink({ channel: BRIEF, message_ts: '1.000001' });
    expect(await refusal(lost)).toBe('message_not_found');
  });

  it('A reaction is added once', async () => {
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
  it('Ephemeral messages are seen by one person, and by no method', async () => {
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
