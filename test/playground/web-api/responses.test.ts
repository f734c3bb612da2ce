import { describe, expect, it } from 'vitest';
import { startWorkspace } from '../../../playground/index.ts';
import { boltApp, section, workspace } from '../helpers.ts';

async function withUrl(channel = '#ai-briefing') {
  const space = await workspace();
  const urls: string[] = [];
  await boltApp(space, 'Socket Mode', (app) => {
    app.command('/x', async ({ command, ack }) => {
      urls.push(command.response_url);
      await ack();
    });
  });
  const ana = space.as('ana');
  await ana.slash('/x', '', { channel });
  const send = async (body: unknown, url = urls[0]) => {
    const answer = await fetch(String(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.json()];
  };
  return { space, ana, send, url: String(urls[0]) };
}

describe('a response URL', () => {
  it('A response URL serves five times', async () => {
    const { ana, send } = await withUrl();
    for (let use = 1; use <= 5; use += 1) {
      expect(await send({ text: `use ${use}` })).toEqual([200, { ok: true }]);
    }
    expect(await send({ text: 'use 6' })).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(ana.sees('#ai-briefing')).toHaveLength(5);
  });

  it('A response URL serves for thirty minutes of the workspace, and not a moment longer', async () => {
    const { space, send } = await withUrl();
    await space.clock.advance(30 * 60_000 - 1);
    expect((await send({ text: 'in time' }))[0]).toBe(200);
    await space.clock.advance(1);
    expect(await send({ text: 'late' })).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('A response URL does not exist when it was made up', async () => {
    const { send, url } = await withUrl();
    for (const made of [`${url}0`, url.replace(/[^/]+$/, 'constructor')]) {
      expect((await send({ text: 'x' }, made))[0]).toBe(404);
    }
  });

  it('A response URL answers where the bot is not, to one person or to all', async () => {
    const { space, ana, send } = await withUrl('#deals');
    await send({ text: 'for you' });
    await send({ text: 'for all', response_type: 'in_channel' });
    expect(ana.sees('#deals').map((each) => each.text)).toEqual(['for you', 'for all']);
    const bjorn = space.as('bjorn').sees('#deals');
    expect(bjorn.map((each) => each.text)).toEqual(['for all']);
  });

  it('A response URL replaces and deletes what it said before, and counts that as a use', async () => {
    const { ana, send } = await withUrl();
    await send({ text: 'wait…' });
    await send({ text: 'here', replace_original: true });
    expect(ana.sees('#ai-briefing').map((each) => each.text)).toEqual(['here']);
    await send({ delete_original: true });
    expect(ana.sees('#ai-briefing')).toEqual([]);
    await send({ text: 'a' });
    await send({ text: 'b' });
    expect((await send({ text: 'c' }))[0]).toBe(404);
  });

  it('A response URL answers in a thread when told to, and one person alone never', async () => {
    const { ana, send } = await withUrl();
    const { ts: thread_ts } = await ana.say('#ai-briefing', 'parent');
    await send({ text: 'below', response_type: 'in_channel', thread_ts });
    await send({ text: 'beside', thread_ts });
    const [parent, beside] = ana.sees('#ai-briefing');
    expect(parent?.thread.map((each) => each.text)).toEqual(['below']);
    expect(beside).toMatchObject({ text: 'beside', ephemeral: true });
  });

  it('A response URL refuses bad blocks without being used up, but not a long text of many blocks', async () => {
    const { send } = await withUrl();
    for (let tries = 0; tries < 6; tries += 1) {
      const refused = await send({ text: 'x', blocks: [section('')] });
      expect(refused).toMatchObject([404, { ok: false, error: 'invalid_blocks' }]);
    }
    expect(await send({})).toMatchObject([404, { error: 'no_text' }]);
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700)));
    expect((await send({ text: 'long', blocks }))[0]).toBe(200);
  });

  it('A response URL outlives a restart of the workspace with its state', async () => {
    const { space, send, url } = await withUrl();
    await send({ text: 'one' });
    const saved = JSON.parse(JSON.stringify(space.state));
    const next = await startWorkspace({ state: saved });
    const moved = url.replace(space.url, next.url);
    for (let use = 2; use <= 5; use += 1) expect((await send({ text: 'x' }, moved))[0]).toBe(200);
    expect(await send({ text: 'x' }, moved)).toMatchObject([404, { error: 'used_url' }]);
    expect(next.as('ana').sees('#ai-briefing')).toHaveLength(5);
    await next.close();
  });
});
