import type { App } from '@slack/bolt';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Fields, Workspace } from '../../../playground/index.ts';
import { boltApp, client, workspace } from '../helpers.ts';

/** A bare connection, which acknowledges what it is told to. */
async function link(space: Workspace, ack: (envelope: Fields) => Fields | undefined = () => ({})) {
  const { url } = await client(space, space.appToken).apps.connections.open();
  const socket = new WebSocket(String(url));
  const heard: Fields[] = [];
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Fields;
    heard.push(message);
    const payload = message.envelope_id === undefined ? undefined : ack(message);
    if (payload) socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload }));
  });
  onTestFinished(() => socket.terminate());
  await new Promise((resolve) => socket.once('message', resolve));
  return { socket, heard, closed, url: String(url) };
}

describe('Socket Mode', () => {
  it('Socket Mode greets, and says in each envelope whether an answer may come with the acknowledgement', async () => {
    const space = await workspace({ subscriptions: ['app_mention'] });
    const { heard } = await link(space);
    await space.as('ana').slash('/x', 'y');
    await space.as('ana').mention('#ai-briefing', 'z');
    expect(heard[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    expect(heard[1]).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/x', text: 'y' },
    });
    expect(heard[2]).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: { type: 'event_callback', event: { type: 'app_mention' } },
    });
  });

  it('Socket Mode gives each envelope to one connection only, in turn', async () => {
    const space = await workspace();
    const all = [await link(space), await link(space), await link(space)];
    for (let index = 0; index < 6; index += 1) await space.as('ana').slash('/x', String(index));
    const texts = all.map(({ heard }) =>
      heard.slice(1).map((each) => (each.payload as Fields).text),
    );
    expect(texts.map((each) => each.length)).toEqual([2, 2, 2]);
    expect(texts.flat().sort()).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('Socket Mode lets no more than ten connections in', async () => {
    const space = await workspace();
    for (let index = 0; index < 10; index += 1) await link(space);
    const late = await link(space);
    expect(late.heard).toEqual([{ type: 'disconnect', reason: 'too_many_websockets' }]);
    await late.closed;
    expect(space.sockets.count()).toBe(10);
  });

  it('Socket Mode lets an address open one connection only', async () => {
    const space = await workspace();
    const { url } = await link(space);
    const again = new WebSocket(url);
    const error = await new Promise<Error>((resolve) => again.on('error', resolve));
    expect(error.message).toContain('403');
  });

  it('Socket Mode keeps waiting for one connection when another breaks', async () => {
    const space = await workspace();
    const waiting: { say: () => void; drop: () => void }[] = [];
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    for (let index = 0; index < 2; index += 1) {
      const { socket } = await link(space, ({ envelope_id }) => {
        const say = () => socket.send(JSON.stringify({ envelope_id, payload: {} }));
        waiting.push({ say, drop: () => socket.terminate() });
        if (waiting.length === 2) arrive();
        return undefined;
      });
    }
    const both = [space.as('ana').slash('/x'), space.as('ana').slash('/x')];
    await arrived;
    waiting[0]?.drop();
    const first = await Promise.race(both);
    expect(first).toMatchObject({ ok: false, error: 'connection_closed' });
    waiting[1]?.say();
    const outcomes = await Promise.all(both);
    expect(outcomes.map((each) => each.ok).sort()).toEqual([false, true]);
  });

  it('Socket Mode does not open for pages of other sites', async () => {
    const space = await workspace();
    const { url } = await client(space, space.appToken).apps.connections.open();
    const page = new WebSocket(String(url), { origin: 'https://evil.example' });
    await new Promise((resolve) => page.on('error', resolve));
    expect(space.sockets.count()).toBe(0);
  });

  it('Socket Mode gives up on an acknowledgement that does not come, and notes the one that comes too late', async () => {
    const space = await workspace({ ackTimeoutMs: 40 });
    const { socket, heard } = await link(space, () => undefined);
    const outcome = await space.as('ana').slash('/x', '', { channel: '#ai-briefing' });
    expect(outcome).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(outcome.ms).toBeGreaterThanOrEqual(39);
    socket.send(JSON.stringify({ envelope_id: heard[1]?.envelope_id, payload: { text: 'late' } }));
    await space.until(() =>
      space.traffic.entries().some((each) => each.name === 'late_or_unknown_ack'),
    );
    expect(
      space
        .as('ana')
        .sees('#ai-briefing')
        .map((each) => each.text),
    ).toEqual(['/x failed with the error "operation_timeout"']);
  });

  it('Socket Mode says that a command has failed when no app is connected, or when it breaks off', async () => {
    const space = await workspace();
    const ana = space.as('ana');
    expect(await ana.slash('/x')).toMatchObject({ ok: false, error: 'no_connection' });
    expect(ana.sees('#ai-briefing').at(-1)?.text).toContain('dispatch_failed');
    const [sent] = space.traffic.entries().filter(({ name }) => name === '/x');
    expect(sent?.outcome).toBe('no_connection');
    await link(space, () => {
      space.sockets.cut();
      return undefined;
    });
    expect(await ana.slash('/x')).toMatchObject({ ok: false, error: 'connection_closed' });
  });

  it('Socket Mode sends an event again when the connection breaks before it is acknowledged', async () => {
    const space = await workspace({ subscriptions: ['app_mention'] });
    const second = await link(space);
    let cut = false;
    const first = await link(space, () => {
      if (cut) return {};
      cut = true;
      first.socket.terminate();
      return undefined;
    });
    await space.as('ana').mention('#ai-briefing', 'one');
    await space.as('ana').mention('#ai-briefing', 'two');
    const retried = () => second.heard.filter((each) => each.retry_attempt === 1);
    await space.until(() => retried().length === 1, { what: 'the retry' });
    expect(retried()[0]).toMatchObject({ retry_reason: 'connection_failed' });
  });

  it('Socket Mode keeps an event for which no app is connected, and sends it a minute later', async () => {
    const space = await workspace({ subscriptions: ['app_mention'] });
    await space.as('ana').mention('#ai-briefing', 'anybody?');
    const { heard } = await link(space);
    await space.clock.advance(60_000);
    await space.until(() => heard.length === 2, { what: 'the retry' });
    expect(heard[1]).toMatchObject({ type: 'events_api', retry_attempt: 2 });
  });

  it('Socket Mode sends an event again that is not acknowledged in time, to any of the connections', async () => {
    const space = await workspace({ subscriptions: ['app_mention'], ackTimeoutMs: 40 });
    const [deaf, other] = [await link(space, () => undefined), await link(space)];
    await space.as('ana').mention('#ai-briefing', 'hello');
    await space.until(() => other.heard.length === 2, { what: 'the retry' });
    expect([deaf.heard[1], other.heard[1]]).toMatchObject([
      { retry_attempt: 0 },
      { retry_attempt: 1, retry_reason: 'timeout', payload: deaf.heard[1]?.payload },
    ]);
  });

  it('Socket Mode ends a connection with the word that says so, and hands it nothing more', async () => {
    const space = await workspace();
    const leaving = await link(space, () => {
      space.sockets.disconnect('refresh_requested');
      return {};
    });
    const first = await space.as('ana').slash('/x', 'one');
    expect(first).toMatchObject({ ok: true });
    expect(leaving.heard.at(-1)).toEqual({ type: 'disconnect', reason: 'refresh_requested' });
    expect(await space.as('ana').slash('/x', 'two')).toMatchObject({ error: 'no_connection' });
    await leaving.closed;
    expect(leaving.heard).toHaveLength(3);
  });

  it('Socket Mode warns ten seconds before it ends a connection, and uses it until then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const space = await workspace();
    const { heard, closed } = await link(space);
    space.sockets.disconnect('warning');
    expect((await space.as('ana').slash('/x')).ok).toBe(true);
    expect(heard[1]).toEqual({ type: 'disconnect', reason: 'warning' });
    vi.advanceTimersByTime(10_000);
    await closed;
  });

  it('Socket Mode asks an app to go, as Slack does every few hours, and the app comes back', async () => {
    const space = await workspace();
    const listen = (app: App) => app.command('/x', ({ ack }) => ack());
    await boltApp(space, 'Socket Mode', listen, 50);
    space.sockets.disconnect('refresh_requested');
    await space.until(() => space.sockets.count() === 0, { what: 'the app to go' });
    expect((await space.as('ana').slash('/x')).ok).toBe(false);
    await space.until(() => space.sockets.count() === 1, { what: 'the app to come back' });
    expect((await space.as('ana').slash('/x')).ok).toBe(true);
  });
});
