import { describe, expect, it } from 'vitest';
import { client, refusal, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

describe('metadata', () => {
  const post = async (metadata: unknown) => {
    const space = await workspace();
    const args = { channel: BRIEF, text: 'x', metadata } as never;
    return refusal(client(space).chat.postMessage(args));
  };

  it('Metadata comes back only when asked for, and survives an update that has none', async () => {
    const web = client(await workspace());
    const metadata = { event_type: 'note', event_payload: { key: 'k1', list: [1, 2] as never } };
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'x', metadata });
    await web.chat.update({ channel: BRIEF, ts, text: 'y' });
    const plain = await web.conversations.history({ channel: BRIEF });
    expect(plain.messages?.[0]?.metadata).toBeUndefined();
    const full = await web.conversations.history({ channel: BRIEF, include_all_metadata: true });
    expect(full.messages?.[0]?.metadata).toEqual(metadata);
  });

  it('Metadata is refused when it is malformed, nested too deep or too large', async () => {
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
  it('History is newest first, in pages, between two times', async () => {
    const space = await workspace();
    const web = client(space);
    const times: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      times.push((await web.chat.postMessage({ channel: BRIEF, text: `m${index}` })).ts ?? '');
      await space.clock.advance(1000);
    }
    await web.chat.postMessage({ channel: BRIEF, text: 'a reply', thread_ts: times[0] ?? '' });
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
    expect(first.answer.messages?.[0]).not.toHaveProperty('thread_ts');
    expect((await read({ limit: 0 })).texts).toHaveLength(7);
    expect(await refusal(read({ cursor: 'nonsense' }))).toBe('invalid_cursor');
  });

  it('History shows a thread from its parent on, whichever message is named', async () => {
    const web = client(await workspace());
    const { ts = '' } = await web.chat.postMessage({ channel: BRIEF, text: 'parent' });
    const reply = await web.chat.postMessage({ channel: BRIEF, text: 'reply', thread_ts: ts });
    for (const at of [ts, reply.ts ?? '']) {
      const { messages } = await web.conversations.replies({ channel: BRIEF, ts: at });
      expect(messages?.map((each) => each.text)).toEqual(['parent', 'reply']);
    }
  });

  it('History is closed to a bot that is not there or lacks the scope', async () => {
    const space = await workspace();
    const read = () => refusal(client(space).conversations.history({ channel: 'C0LOCALDEALS' }));
    expect(await read()).toBe('not_in_channel');
    space.scopes.splice(space.scopes.indexOf('channels:history'), 1);
    expect(await read()).toBe('missing_scope');
  });
});

describe('time', () => {
  it('The time of messages follows the clock of the workspace, and no two messages share a moment', async () => {
    const space = await workspace();
    const web = client(space);
    const post = async () => (await web.chat.postMessage({ channel: BRIEF, text: 'x' })).ts;
    expect([await post(), await post()]).toEqual(['1773302340.000000', '1773302340.000001']);
    await space.clock.set(new Date('2026-03-12T08:00:00Z'));
    expect(await post()).toBe('1773302400.000000');
  });
});
