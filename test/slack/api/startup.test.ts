import { describe, expect, it, vi } from 'vitest';
import { createSlackApp } from '../../../src/slack/app.ts';
import { PATIENT } from '../../helpers/patience.ts';
import {
  asks,
  configOf,
  INSTALLED,
  newIn,
  projectRouter,
  stage,
  TRANSPORTS,
} from '../../helpers/slack.ts';

describe('the start', () => {
  it.each([
    [
      ['chat:write'],
      'The bot token lacks chat:write; add it under OAuth & Permissions and reinstall.',
    ],
    [
      ['commands', 'users:read'],
      'The bot token lacks commands, users:read; add them under OAuth & Permissions and reinstall.',
    ],
  ])('The start says which scopes are missing: %s', async (missing, sentence) => {
    const scopes = INSTALLED.scopes.filter((scope) => !missing.includes(scope));
    const { app } = await stage({ workspace: { scopes }, unstarted: true });
    await expect(app.start()).rejects.toThrow(sentence);
    expect(app.ready()).toBe(false);
  });

  it('The start says what does not work without the scopes that may be left out', async () => {
    const scopes = INSTALLED.scopes.filter((scope) => scope !== 'groups:history');
    const { logged } = await stage({ workspace: { scopes } });
    expect(logged.find(({ sentence }) => sentence.includes('scopes'))).toEqual({
      level: 'info',
      facts: { scopes: ['groups:history'] },
      sentence:
        'Without these scopes the app can’t listen in channels, and a message is not looked for where Slack does not say whether it arrived, and not sent again',
    });
    const { logged: whole } = await stage();
    expect(whole.filter(({ sentence }) => sentence.includes('scopes'))).toEqual([]);
  });

  it.each([
    [
      'botToken',
      /Slack refuses the bot token \(invalid_auth\); copy the one that begins with xoxb-/,
    ],
    [
      'appToken',
      /Slack refuses the app-level token \(invalid_auth\); make one with connections:write/,
    ],
  ])('The start says when the %s is refused', async (which, sentence) => {
    const { space } = await stage({ unstarted: true });
    const config = { ...configOf(space, 'Socket Mode'), [which]: 'xoxb-of-somebody-else' };
    const { app, logged } = await stage({ app: { config }, unstarted: true });
    await expect(app.start()).rejects.toThrow(sentence);
    expect(JSON.stringify(logged)).not.toContain('somebody-else');
  });

  it('The start says that an app-level token is missing, or a signing secret', async () => {
    const scene = await stage({ unstarted: true });
    const { space, router, store } = scene;
    const options = {
      router,
      store,
      clock: space.clock,
      reference: {} as never,
      logger: console as never,
    };
    const { appToken: _app, ...socket } = configOf(space, 'Socket Mode');
    expect(() => createSlackApp({ ...options, config: socket })).toThrow(
      /Socket Mode needs an app-level token/,
    );
    const { signingSecret: _secret, ...http } = configOf(space, 'signed HTTP');
    expect(() => createSlackApp({ ...options, config: http })).toThrow(
      /HTTP needs the signing secret/,
    );
  });

  it('The start says when Slack can’t be reached', async () => {
    const { space } = await stage({ unstarted: true });
    const config = { ...configOf(space, 'Socket Mode'), apiUrl: 'http://127.0.0.1:9/api/' };
    const { app } = await stage({ app: { config }, unstarted: true });
    await expect(app.start()).rejects.toThrow(/Slack can’t be reached \(no_answer\)/);
  });

  it('The start rejects when the port is taken', async () => {
    const first = await stage({ transport: 'signed HTTP' });
    const config = { ...configOf(first.space, 'signed HTTP'), port: first.app.port() ?? 0 };
    const second = await stage({ app: { config }, unstarted: true });
    await expect(second.app.start()).rejects.toThrow(/EADDRINUSE/);
  });
});

describe.each(TRANSPORTS)('the end, over %s,', (transport) => {
  it('The end waits for what is under way', async () => {
    const [gate, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const router = await projectRouter();
    const scene = await stage({
      transport,
      app: {
        router: {
          ...router,
          async ask(...question) {
            asked.resolve();
            await gate.promise;
            return router.ask(...question);
          },
        },
      },
    });
    const fresh = newIn(scene, 'ana', '#ai-briefing');
    await scene.space.as('ana').slash('/ai-digest', 'preview', { channel: '#ai-briefing' });
    let ended = false;
    const ending = scene.app.stop().then(() => {
      ended = true;
    });
    await asked.promise;
    await scene.space.settled();
    expect(ended).toBe(false);
    gate.resolve();
    expect((await fresh.wait())[0]?.words).toContain('only you see this');
    await ending;
    expect(scene.app.ready()).toBe(false);
    expect(
      (await scene.space.as('ana').slash('/ai-help', '', { channel: '#ai-briefing' })).ok,
    ).toBe(false);
  });
});

describe.concurrent('Socket Mode', () => {
  it('Socket Mode comes back when Slack refreshes the connection, and when it breaks', async ({
    onTestFinished: atEnd,
  }) => {
    const scene = await stage({ atEnd });
    const { sockets } = scene.space;
    for (const end of [() => sockets.disconnect(), () => sockets.cut()]) {
      end();
      expect(sockets.count()).toBe(0);
      await vi.waitFor(() => expect(scene.app.ready()).toBe(false), PATIENT);
      await vi.waitFor(() => expect(scene.app.ready()).toBe(true), PATIENT);
      expect((await asks(scene, 'ana', '/ai-help'))[0]?.words).toContain('What you can ask');
    }
  });

  it('Socket Mode has its next connection before Slack ends one that it warned of, and the old one does not come back', async ({
    onTestFinished: atEnd,
  }) => {
    const { space, app, logged } = await stage({ atEnd });
    const { sockets } = space;
    sockets.disconnect('warning');
    sockets.disconnect('warning');
    await space.until(() => sockets.count() !== 1);
    expect([sockets.count(), app.ready()]).toEqual([2, true]);
    // Each is handed an envelope in turn.
    for (const _each of [1, 2])
      expect((await space.as('ana').slash('/ai-help', '', { channel: '#ai-briefing' })).ok).toBe(
        true,
      );
    sockets.disconnect();
    await vi.waitFor(() => expect(app.ready()).toBe(false), PATIENT);
    await vi.waitFor(() => expect(app.ready()).toBe(true), PATIENT);
    await space.settled(5);
    expect(sockets.count()).toBe(1);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('Socket Mode comes back by itself where no connection could be made ahead of time', async ({
    onTestFinished: atEnd,
  }) => {
    const { space, app, logged } = await stage({ atEnd });
    const { sockets, faults } = space;
    faults.next('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    sockets.disconnect('warning');
    const sentence = 'No connection could be made ahead of time';
    await vi.waitFor(
      () => expect(logged.map((line) => line.sentence)).toContain(sentence),
      PATIENT,
    );
    expect([sockets.count(), app.ready()]).toEqual([1, true]);
    sockets.disconnect();
    await vi.waitFor(() => expect(app.ready()).toBe(false), PATIENT);
    await vi.waitFor(() => expect(app.ready()).toBe(true), PATIENT);
  });

  it('Socket Mode comes back when Slack could not be reached for a while', async ({
    onTestFinished: atEnd,
  }) => {
    const scene = await stage({ atEnd, app: { retryAfter: 5 } });
    const { sockets, faults } = scene.space;
    // One attempt asks six times before it gives up.
    for (let i = 0; i < 6; i++)
      faults.next('apps.connections.open', { kind: 'status', status: 503 });
    sockets.cut();
    await vi.waitFor(() => expect(scene.app.ready()).toBe(false), PATIENT);
    await vi.waitFor(() => expect(scene.app.ready()).toBe(true), PATIENT);
    expect(scene.logged.map(({ sentence }) => sentence)).toContain(
      'Slack could not be reached; trying again',
    );
  });

  it('Socket Mode ends when it is told to while coming back', async ({ onTestFinished: atEnd }) => {
    const scene = await stage({ atEnd });
    scene.space.sockets.cut();
    await scene.space.until(() => scene.space.sockets.count() === 0);
    const before = performance.now();
    await scene.app.stop();
    expect(performance.now() - before).toBeLessThan(PATIENT.timeout);
    expect(scene.space.sockets.count()).toBe(0);
  });
});
