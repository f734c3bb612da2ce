import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWorkspace } from '../../../playground/index.ts';
import { client, workspace } from '../helpers.ts';

function status(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the server', () => {
  it('The server listens on loopback, and answers to local names only', async () => {
    const space = await workspace();
    expect(space.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { port } = new URL(space.url);
    const ask = (host: string) => status(`${space.apiUrl}api.test`, { host });
    expect(await ask(`localhost:${port}`)).toBe(200);
    expect(await ask(`127.0.0.1:${port}`)).toBe(200);
    for (const host of [
      'evil.example',
      `localhost.evil.example:${port}`,
      '127.0.0.1.evil.example',
    ]) {
      expect(await ask(host)).toBe(403);
    }
  });

  it('The server does not answer pages of other sites', async () => {
    const space = await workspace();
    const ask = (origin: string) => status(`${space.apiUrl}api.test`, { origin });
    expect(await ask(space.url)).toBe(200);
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      expect(await ask(origin)).toBe(403);
    }
  });

  it('The server does not answer pictures, forms and pages of other sites or ports, only links to its page', async () => {
    const space = await workspace();
    const ask = (path: string, site: string, mode = 'no-cors') =>
      status(`${space.url}${path}`, { 'sec-fetch-site': site, 'sec-fetch-mode': mode });
    expect(await ask('/api/api.test', 'same-origin')).toBe(200);
    expect(await ask('/api/api.test', 'none')).toBe(200);
    for (const site of ['cross-site', 'same-site']) {
      expect(await ask('/api/api.test', site)).toBe(403);
      expect(await ask('/api/api.test', site, 'navigate')).toBe(403);
      expect(await ask('/', site, 'navigate')).not.toBe(403);
    }
  });

  it('The server goes on after a socket that asks for no address', async () => {
    const space = await workspace();
    const socket = connect(Number(new URL(space.url).port), '127.0.0.1');
    const ended = once(socket, 'close');
    socket.write(
      'GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    await ended;
    expect(await status(`${space.apiUrl}api.test`, {})).toBe(200);
  });

  it('The server refuses bodies that are too large, and JSON that is none', async () => {
    const space = await workspace();
    const post = (body: string) =>
      fetch(`${space.apiUrl}api.test`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await post('{"foo"')).status).toBe(400);
    expect((await post('{"foo":"bar"}')).status).toBe(200);
    const deep = (depth: number) => `{"foo":${'['.repeat(depth)}"[{"${']'.repeat(depth)}}`;
    expect((await post(deep(1_000_000))).status).toBe(400);
    expect((await post(deep(150))).status).toBe(200);
    const large = await post(JSON.stringify({ foo: 'x'.repeat(5_000_000) })).catch(() => undefined);
    // The server may cut a sender off that has not finished; either way nothing is taken.
    expect(large?.status ?? 413).toBe(413);
  });

  it('The server answers 404 to what is not Slack, unless somebody else lives there', async () => {
    const space = await startWorkspace({
      extras: {
        request(incoming, response) {
          if (incoming.url !== '/page') return false;
          response.end('a page');
          return true;
        },
      },
    });
    onTestFinished(() => space.close());
    expect(await (await fetch(`${space.url}/page`)).text()).toBe('a page');
    expect((await fetch(`${space.url}/other`)).status).toBe(404);
  });
});

describe('the record of traffic', () => {
  it('The record of traffic shows calls with their outcome and time, without the token', async () => {
    const space = await workspace();
    const web = client(space);
    await web.chat.postMessage({ channel: 'C0LOCALBRIEF', text: 'hello' });
    await web.chat.postMessage({ channel: 'C0NONE', text: 'x' }).catch(() => undefined);
    const [first, second] = space.traffic.entries().filter((each) => each.kind === 'api');
    expect(first).toMatchObject({
      name: 'chat.postMessage',
      outcome: 'ok',
      at: '2026-03-12T07:59:00.000Z',
      request: { text: 'hello' },
    });
    expect(first?.took).toBeGreaterThan(0);
    expect(second?.outcome).toBe('channel_not_found');
    expect(JSON.stringify(space.traffic.entries())).not.toContain(space.botToken);
    expect(space.traffic.calls('chat.postMessage')).toHaveLength(2);
  });

  it('The record of traffic forgets the oldest', async () => {
    const space = await workspace({ trafficLimit: 20 });
    for (let index = 0; index < 60; index += 1) {
      await client(space).apiCall('api.test', { index });
    }
    const entries = space.traffic.entries();
    expect(entries.length).toBeLessThanOrEqual(20);
    expect(entries.at(-1)).toMatchObject({ n: 60, request: { index: '59' } });
  });
});

describe('waiting', () => {
  it('Waiting ends with what was waited for, as soon as it is there', async () => {
    const space = await workspace();
    const ana = space.as('ana');
    const waiting = space.until(() => ana.sees('#general').at(-1)?.text);
    await ana.say('#general', 'there');
    expect(await waiting).toBe('there');
  });

  it('Waiting for quiet goes on while an answer is still to come', async () => {
    const space = await workspace();
    const order: string[] = [];
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    space.faults.next('api.test', { kind: 'stall', applied: false, until });
    const call = client(space).api.test();
    await space.until(() => space.traffic.calls('api.test').length === 1);
    const quiet = space.settled(1).then(() => order.push('quiet'));
    await space.until(() => false, { timeoutMs: 30 }).catch(() => order.push('answer'));
    release();
    await Promise.all([call, quiet]);
    expect(order).toEqual(['answer', 'quiet']);
  });

  it('Waiting ends at once with what is there already, and then no longer looks', async () => {
    const space = await workspace();
    let looks = 0;
    expect(await space.until(() => ++looks)).toBe(1);
    await client(space).api.test();
    expect(looks).toBe(1);
  });

  it('Waiting fails with the last traffic, and with what was waited for', async () => {
    const space = await workspace();
    await client(space).api.test();
    const waiting = space.until(() => false, { timeoutMs: 20, what: 'a miracle' });
    await expect(waiting).rejects.toThrow(/20 ms in vain for a miracle[\s\S]*api\.test/);
  });

  it('Waiting fails with the error of whoever looked', async () => {
    const space = await workspace();
    const waiting = space.until(() => {
      throw new Error('looked wrong');
    });
    await expect(waiting).rejects.toThrow('looked wrong');
  });
});
