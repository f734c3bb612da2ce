import { describe, expect, it } from 'vitest';
import { asks, configOf, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const seconds = () => Math.floor(Date.now() / 1000);

const http = (options = {}) => stage({ transport: 'signed HTTP', ...options });

/** True where a command gets through. */
const gets = async (scene: Stage) =>
  (await scene.space.as('ana').slash('/ai-help', '', { channel: CHANNEL })).ok;

describe('a request over HTTP', () => {
  it.each<[string, () => object, boolean]>([
    ['signed now', () => ({}), true],
    ['signed four minutes ago', () => ({ timestamp: seconds() - 240 }), true],
    ['signed by a clock that is four minutes fast', () => ({ timestamp: seconds() + 240 }), true],
    ['signed six minutes ago', () => ({ timestamp: seconds() - 360 }), false],
    ['signed six minutes from now', () => ({ timestamp: seconds() + 360 }), false],
    ['signed tomorrow', () => ({ timestamp: seconds() + 86_400 }), false],
    ['with a timestamp that is none', () => ({ timestamp: Number.NaN }), false],
    ['signed with another secret', () => ({ secret: 'guessed' }), false],
    ['with a signature that is none', () => ({ signature: 'v0=00' }), false],
  ])('A request over HTTP %s', async (_name, forgery, passes) => {
    const scene = await http();
    scene.space.http.forgeNext(forgery());
    const answers = () =>
      scene.space
        .as('ana')
        .sees(CHANNEL)
        .filter((each) => each.from === 'Bot');
    expect(await gets(scene)).toBe(passes);
    if (passes) await scene.space.until(() => answers().length === 1);
    await scene.space.settled();
    expect(answers()).toHaveLength(passes ? 1 : 0);
    expect(await gets(scene)).toBe(true);
  });

  it('A request over HTTP that is sent again, byte by byte, does nothing', async () => {
    const scene = await http();
    await asks(scene, 'ana', '/ai-help');
    const before = scene.space.as('ana').sees(CHANNEL).length;
    expect(await scene.space.http.replayLast()).toMatchObject({ status: 200, body: '' });
    await scene.space.settled();
    expect(scene.space.as('ana').sees(CHANNEL)).toHaveLength(before);
  });

  it('A request over HTTP that is sent again does nothing with more behind its signature either', async () => {
    const scene = await http();
    await asks(scene, 'ana', '/ai-help');
    expect((await scene.space.http.replayLast('=1')).status).toBe(401);
  });

  it.each([
    ['null', 'application/json'],
    ['5', 'application/json'],
    ['[]', 'application/json'],
    ['payload=null', 'application/x-www-form-urlencoded'],
  ])(
    'A request over HTTP that is signed and says %s is refused, and the app goes on',
    async (body, type) => {
      const scene = await http();
      const { status } = await scene.space.http.sendSigned(body, type);
      expect(status).toBe(400);
      expect(await gets(scene)).toBe(true);
    },
  );

  it('A request over HTTP that opened a form and is sent again opens nothing: its trigger is spent', async () => {
    const scene = await http();
    const ana = scene.space.as('ana');
    await ana.slash('/ai-event', 'add', { channel: CHANNEL });
    const form = await scene.space.until(() => ana.modal());
    await ana.close(form);
    await scene.space.http.replayLast();
    await ana.slash('/ai-event', 'add', { channel: CHANNEL });
    await scene.space.until(() => ana.modal());
    expect(scene.space.traffic.calls('views.open')).toHaveLength(2);
  });

  it('A request over HTTP is refused when it is no POST, too large or to another path', async () => {
    const scene = await http();
    const root = `http://127.0.0.1:${scene.app.port()}`;
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(root + path, init)).status;
    expect(await status('/slack/events')).toBe(405);
    expect(await status('/elsewhere', { method: 'POST' })).toBe(404);
    expect(await status('/slack/events', { method: 'POST', body: 'x' })).toBe(401);
    const large = {
      method: 'POST',
      body: 'x'.repeat(2 * 1024 * 1024),
      headers: { 'x-slack-request-timestamp': String(seconds()), 'x-slack-signature': 'v0=00' },
    };
    expect(await status('/slack/events', large)).toBe(413);
  });

  it('A request over HTTP that checks the address is answered', async () => {
    const scene = await http();
    expect(await scene.space.http.verify()).toBe(true);
  });
});

describe('health', () => {
  it('Health is told over HTTP: alive, and ready when the log can be read', async () => {
    let word = 'ok';
    const scene = await http({
      store: (store: Stage['store']) => ({ ...store, check: async () => word }),
    });
    const root = `http://127.0.0.1:${scene.app.port()}`;
    const ask = async (path: string) => {
      const response = await fetch(root + path);
      return [response.status, await response.text()];
    };
    expect(await ask('/healthz')).toEqual([200, 'ok\n']);
    expect(await ask('/readyz?from=probe')).toEqual([200, expect.stringMatching(/^{"ok":true,/)]);
    word = 'the file is damaged';
    expect(await ask('/readyz')).toEqual([
      503,
      expect.stringMatching(/^{"ok":false,"reason":"the file is damaged","lastTurn":"20/),
    ]);
    expect(await ask('/healthz')).toEqual([200, 'ok\n']);
    expect(scene.app.ready()).toBe(true);
  });

  it('Health is told in Socket Mode on the port that is given', async () => {
    const scene = await stage({ unstarted: true });
    const other = await stage({
      app: { config: { ...configOf(scene.space, 'Socket Mode'), port: 0 } },
    });
    const root = `http://127.0.0.1:${other.app.port()}`;
    expect((await fetch(`${root}/readyz`)).status).toBe(200);
    expect((await fetch(`${root}/slack/events`, { method: 'POST' })).status).toBe(404);
    scene.space.sockets.close();
    await scene.space.until(() => !other.app.ready());
    expect((await fetch(`${root}/readyz`)).status).toBe(503);
  });
});
