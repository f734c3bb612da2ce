import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inspectMessage, inspectView } from '../playground/index.ts';
import { type Payload, recordPayloads } from '../scripts/blocks/record.ts';
import { refusalTable, SlackIsAway, validate } from '../scripts/blocks/validate.ts';

const section = (words: string) => ({ type: 'section', text: { type: 'mrkdwn', text: words } });
const message = (words: string): Payload => ({
  call: 'chat.postMessage',
  kind: 'message',
  content: { blocks: [section(words)] },
});

/** A server on localhost that answers as `answer` says. */
async function served(answer: (form: URLSearchParams) => { status?: number; body: unknown }) {
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    asked.push(form);
    const { status = 200, body } = answer(form);
    response.writeHead(status, { 'retry-after': '7' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, api: `http://127.0.0.1:${port}/api/` };
}

/** An answer as of Slack's method, by the rules of the local workspace. */
function judged(form: URLSearchParams) {
  const [[kind = '', json = '']] = [...form] as [[string, string]];
  const content = JSON.parse(json);
  const problems = kind === 'view' ? inspectView(content) : inspectMessage(content.blocks);
  const errors = problems.map(({ pointer, message }) => ({ pointer, code: 'failed', message }));
  return { body: errors.length > 0 ? { ok: false, error: 'invalid', errors } : { ok: true } };
}

describe('asking Slack about what the app sends', () => {
  it('Asking Slack about what the app sends covers answers, digests, forms and the Home tab, and its own rules accept them', async () => {
    const lines = ['help', 'event add'].map((text) => ({ command: '/briefing', text }));
    const payloads = await recordPayloads({ lines, mornings: 1 });
    const calls = payloads.map(({ call }) => call);
    for (const call of ['response_url', 'chat.postMessage', 'views.publish', 'views.open'])
      expect(calls).toContain(call);
    expect(calls.filter((call) => call === 'views.update').length).toBeGreaterThan(5);
    const { api, asked } = await served(judged);
    expect(await validate(payloads, { api })).toEqual([]);
    expect(asked).toHaveLength(payloads.length);
    expect(new Set(asked.flatMap((form) => [...form.keys()]))).toEqual(
      new Set(['message', 'view']),
    );
  });

  it('Asking Slack about what the app sends names the payload, the call, the place and the reason of each refusal', async () => {
    const { api } = await served(judged);
    const refusals = await validate([message('good'), message('')], { api });
    expect(refusalTable(refusals)).toBe(
      'payload  call              where                why\n' +
        '2        chat.postMessage  /blocks/0/text/text  must be more than 0 characters\n',
    );
  });

  it('Asking Slack about what the app sends counts what is too long to ask about, and a refusal without a place', async () => {
    const { api, asked } = await served(() => ({ body: { ok: false, error: 'invalid_blocks' } }));
    const refusals = await validate([message('x'.repeat(100_001)), message('x')], { api });
    expect(refusals.map(({ pointer, why }) => [pointer, why])).toEqual([
      ['', expect.stringContaining('Slack validates 100000 at most')],
      ['', 'invalid_blocks'],
    ]);
    expect(asked).toHaveLength(1);
  });

  it('Asking Slack about what the app sends waits where Slack asks to, and goes on', async () => {
    const waits: number[] = [];
    let count = 0;
    const { api } = await served((form) =>
      count++ === 0 ? { status: 429, body: '' } : judged(form),
    );
    const wait = async (ms: number) => void waits.push(ms);
    expect(await validate([message('x')], { api, wait })).toEqual([]);
    expect(waits).toEqual([7000]);
  });

  it('Asking Slack about what the app sends says so where the network is not there, or a proxy answers', async () => {
    const { api } = await served(() => ({ status: 503, body: '<html>gateway</html>' }));
    const asking = (at: string) => validate([message('x')], { api: at });
    await expect(asking(api)).rejects.toThrow(/is not Slack \(status 503\): perhaps a proxy/);
    await expect(asking('http://127.0.0.1:1/api/')).rejects.toThrow(SlackIsAway);
    await expect(asking('http://127.0.0.1:1/api/')).rejects.toThrow('This check needs the network');
  });
});
