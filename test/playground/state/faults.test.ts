import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { PATIENT } from '../../helpers/patience.ts';
import { boltApp, client, complaints, quiet, refusal, workspace } from '../helpers.ts';

const message = { channel: 'C0LOCALBRIEF', text: 'x' };

async function faulty() {
  const space = await workspace();
  const seen = () => space.as('ana').sees('#ai-briefing').length;
  return { space, web: client(space), seen };
}

describe('a fault', () => {
  it('A fault can be a rate limit, which says when to come back and hits one call only', async () => {
    const { space, web, seen } = await faulty();
    space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 7 });
    await expect(web.chat.postMessage(message)).rejects.toMatchObject({
      code: 'slack_webapi_rate_limited_error',
      retryAfter: 7,
    });
    expect(seen()).toBe(0);
    await web.chat.postMessage(message);
    expect(seen()).toBe(1);
  });

  it('A fault can be a rate limit in a body of status 200, or one that does not say when to come back', async () => {
    const { space, web, seen } = await faulty();
    const call = () => refusal(web.chat.postMessage(message));
    space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: null, status: 200 });
    expect(await call()).toBe('rate_limited');
    space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: null });
    expect(await call()).toContain('retry-after header: null');
    expect(seen()).toBe(0);
  });

  it('A fault can be a body that is no answer, or that ends in its middle, of a call that took effect', async () => {
    const { space, web, seen } = await faulty();
    const call = () => refusal(web.chat.postMessage(message));
    space.faults.next('chat.postMessage', { kind: 'garbage_body', applied: true, body: '<p>' });
    expect(await call()).toBe('<p>');
    space.faults.next('chat.postMessage', { kind: 'cut_body', applied: true, ending: 'reset' });
    expect(await call()).toContain('terminated');
    expect(seen()).toBe(2);
  });

  it('A fault can limit the reading of the history to one request a minute and 15 messages', async () => {
    const { space, web } = await faulty();
    for (let nth = 0; nth < 20; nth++) await web.chat.postMessage(message);
    space.faults.limitHistory();
    const read = () => web.conversations.history({ channel: message.channel, limit: 100 });
    expect((await read()).messages).toHaveLength(15);
    await expect(read()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error' });
    space.faults.clear();
    expect((await read()).messages).toHaveLength(20);
  });

  it('A fault can be a status, before or after the call took effect', async () => {
    const { space, web, seen } = await faulty();
    space.faults.next('chat.postMessage', { kind: 'status', status: 503 });
    space.faults.next('chat.postMessage', { kind: 'status', status: 500, applied: true });
    await expect(web.chat.postMessage(message)).rejects.toMatchObject({ statusCode: 503 });
    expect(seen()).toBe(0);
    await expect(web.chat.postMessage(message)).rejects.toMatchObject({ statusCode: 500 });
    expect(seen()).toBe(1);
  });

  it('A fault can be an error that Slack names', async () => {
    const { space, web, seen } = await faulty();
    space.faults.next('chat.postMessage', { kind: 'error', error: 'fatal_error', applied: true });
    expect(await refusal(web.chat.postMessage(message))).toBe('fatal_error');
    expect(seen()).toBe(1);
    space.faults.next('chat.postMessage', {
      kind: 'error',
      error: 'invalid_blocks',
      messages: ['not today'],
    });
    expect(await complaints(web.chat.postMessage(message))).toEqual(['[ERROR] not today']);
  });

  it('A fault can cut the connection, before or after the call took effect', async () => {
    const { space, web, seen } = await faulty();
    const cut = async (applied: boolean) => {
      space.faults.next('chat.postMessage', { kind: 'cut', applied });
      return refusal(web.chat.postMessage(message));
    };
    expect(await cut(false)).toContain('fetch failed');
    expect(seen()).toBe(0);
    expect(await cut(true)).toContain('fetch failed');
    expect(seen()).toBe(1);
  });

  it('A fault can keep the app waiting until its own time-out', async () => {
    const { space, seen } = await faulty();
    const hasty = new WebClient(space.botToken, {
      slackApiUrl: space.apiUrl,
      retryConfig: { retries: 0 },
      timeout: 250,
      logger: quiet,
    });
    const stall = async (applied: boolean) => {
      space.faults.next('chat.postMessage', { kind: 'stall', applied });
      return hasty.chat.postMessage(message).catch((error) => error.cause?.name);
    };
    expect(await stall(false)).toBe('TimeoutError');
    expect(seen()).toBe(0);
    expect(await stall(true)).toBe('TimeoutError');
    // Its patience may end before the workspace has read what it sent.
    await expect.poll(seen, PATIENT).toBe(1);
  });

  it('A fault can hold an answer back until the test lets it go', async () => {
    const { space, web, seen } = await faulty();
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    space.faults.next('chat.postMessage', { kind: 'stall', applied: true, until });
    const call = web.chat.postMessage(message);
    await space.until(() => seen() === 1);
    release();
    expect((await call).ok).toBe(true);
    expect(seen()).toBe(1);
  });

  it('A fault can stay until it is cleared', async () => {
    const { space, web } = await faulty();
    space.faults.always('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await refusal(web.chat.postMessage(message))).toBe('restricted_action');
    }
    space.faults.clear();
    expect((await web.chat.postMessage(message)).ok).toBe(true);
  });

  it('A fault can be a workspace that has no data tables yet', async () => {
    const { space, web } = await faulty();
    const cell = { type: 'raw_text', text: 'a' };
    const table = { type: 'data_table', caption: 'c', rows: [[cell], [cell]] };
    const post = () => web.chat.postMessage({ ...message, blocks: [table] as never[] });
    expect((await post()).ok).toBe(true);
    space.faults.refuseBlocks('data_table', 'data_visualization');
    expect(await refusal(post())).toBe('invalid_blocks');
    expect(await complaints(post())).toEqual([
      '[ERROR] unsupported type: data_table [json-pointer:/blocks/0/type]',
    ]);
  });

  it('A fault can hit response URLs', async () => {
    const { space, seen } = await faulty();
    const statuses: unknown[] = [];
    await boltApp(space, 'Socket Mode', (app) =>
      app.command('/x', async ({ ack, respond }) => {
        await ack();
        await respond('one').catch((error) => statuses.push(error.statusCode));
        await respond('two');
      }),
    );
    space.faults.next('response_url', { kind: 'status', status: 500 });
    await space.as('ana').slash('/x', '', { channel: '#ai-briefing' });
    await space.until(() => seen() === 1);
    expect(statuses).toEqual([500]);
  });
});
