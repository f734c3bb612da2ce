import { App, HTTPReceiver } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../playground/index.ts';
import { boltApp, workspace } from '../helpers.ts';

async function overHttp() {
  const space = await workspace();
  const heard: string[] = [];
  await boltApp(space, 'signed HTTP', (app) => {
    app.command('/x', async ({ ack, command }) => {
      heard.push(command.text);
      await ack();
    });
    app.event('app_mention', async ({ event }) => void heard.push(event.text));
  });
  const slash = (words: string) => space.as('ana').slash('/x', words, { channel: '#ai-briefing' });
  return { space, heard, slash };
}

const now = () => Math.floor(Date.now() / 1000);

describe('signed HTTP', () => {
  it('A signed request is refused with 401 when the signature is wrong, and the person is told', async () => {
    const { space, heard, slash } = await overHttp();
    const forgeries = [
      { secret: 'another' },
      { signature: 'v0=00' },
      { signature: '' },
      { timestamp: now() - 301 },
    ];
    for (const forgery of forgeries) {
      space.http.forgeNext(forgery);
      expect(await slash('forged')).toMatchObject({
        ok: false,
        status: 401,
        error: 'dispatch_failed',
      });
    }
    expect(heard).toEqual([]);
    const notices = space.as('ana').sees('#ai-briefing');
    expect(notices.at(-1)?.text).toBe('/x failed with the error "dispatch_failed"');
    expect(await slash('honest')).toMatchObject({ ok: true, status: 200 });
    expect(heard).toEqual(['honest']);
  });

  it('A signed request can carry times that are old but not too old, and times of the future', async () => {
    const { space, heard, slash } = await overHttp();
    space.http.forgeNext({ timestamp: now() - 200 });
    expect((await slash('old')).status).toBe(200);
    // Bolt itself lets the future pass; an app that minds has to look for itself.
    space.http.forgeNext({ timestamp: now() + 86_400 });
    expect((await slash('future')).status).toBe(200);
    expect(heard).toEqual(['old', 'future']);
  });

  it('A signed request can be replayed byte by byte', async () => {
    const { space, heard, slash } = await overHttp();
    await slash('once');
    expect((await space.http.replayLast()).status).toBe(200);
    expect(heard).toEqual(['once', 'once']);
  });

  it('The workspace verifies an address as Slack does', async () => {
    const { space } = await overHttp();
    expect(await space.http.verify()).toBe(true);
    space.deliverTo(`${space.url}/nowhere`);
    expect(await space.http.verify()).toBe(false);
  });

  it('A command fails once when nobody listens, and is not tried again', async () => {
    const space = await workspace();
    space.deliverTo('http://127.0.0.1:9/slack/events');
    const outcome = await space.as('ana').slash('/x', '', { channel: '#ai-briefing' });
    expect(outcome).toMatchObject({ ok: false, error: 'connection_closed' });
    expect(space.traffic.entries().filter((each) => each.name === '/x')).toHaveLength(1);
  });
});

describe('events that fail', () => {
  /** An app that answers events with these statuses, in turn. */
  async function failing(statuses: number[], headers: Record<string, string> = {}) {
    const space = await workspace({ subscriptions: ['app_mention'] });
    const tries: unknown[] = [];
    const receiver = new HTTPReceiver({
      signingSecret: space.signingSecret,
      customRoutes: [
        {
          path: '/events',
          method: 'POST',
          handler(request, response) {
            const { 'x-slack-retry-num': num, 'x-slack-retry-reason': why } = request.headers;
            tries.push(num === undefined ? 'first' : `${num} ${why}`);
            response.writeHead(statuses.shift() ?? 200, headers);
            response.end();
          },
        },
      ],
    });
    const app = new App({
      token: space.botToken,
      receiver,
      clientOptions: { slackApiUrl: space.apiUrl },
    });
    const server = await app.start(0);
    const { port } = server.address() as { port: number };
    space.deliverTo(`http://127.0.0.1:${port}/events`);
    return { space, tries, stop: () => app.stop() };
  }

  it('Failed events are sent again at once, after a minute and after five more', async () => {
    const { space, tries, stop } = await failing([500, 500, 500, 500, 500]);
    await space.as('ana').mention('#ai-briefing', 'hi');
    await space.until(() => tries.length === 2);
    await space.clock.advance(59_000);
    await space.settled();
    expect(tries).toEqual(['first', '1 http_error']);
    await space.clock.advance(60_000);
    await space.until(() => tries.length === 3);
    await space.clock.advance(5 * 60_000);
    await space.until(() => tries.length === 4);
    await space.clock.advance(24 * 3_600_000);
    await space.settled();
    expect(tries).toEqual(['first', '1 http_error', '2 http_error', '3 http_error']);
    await stop();
  });

  it('Failed events keep their id, and stop when the app has taken them', async () => {
    const { space, tries, stop } = await failing([500, 200]);
    await space.as('ana').mention('#ai-briefing', 'hi');
    await space.until(() => tries.length === 2);
    await space.clock.advance(24 * 3_600_000);
    await space.settled();
    expect(tries).toEqual(['first', '1 http_error']);
    const ids = space.traffic.calls('app_mention').map((each: Fields) => each.event_id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    await stop();
  });

  it('Failed events are not sent again when the app asks for that', async () => {
    const { space, tries, stop } = await failing([500], { 'x-slack-no-retry': '1' });
    await space.as('ana').mention('#ai-briefing', 'hi');
    await space.settled();
    expect(tries).toEqual(['first']);
    await stop();
  });
});
