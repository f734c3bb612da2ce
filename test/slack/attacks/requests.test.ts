/** Requests that nobody of good will sends, to the app's own server. */
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { stage } from '../../helpers/slack.ts';

const MEGABYTE = 1024 * 1024;

/** An app over HTTP whose figures are there to be read. */
async function listening() {
  const metrics = async () => 'figures 1';
  const { app } = await stage({ transport: 'signed HTTP', app: { metrics } });
  const port = Number(app.port());
  return {
    port,
    status: async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status,
  };
}

/** The status of a request that is written as it stands, with no client between. */
async function statusOf(port: number, ...lines: string[]): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${[...lines, 'connection: close'].join('\r\n')}\r\n\r\n`);
  let said = '';
  for await (const part of socket) said += part;
  return Number(said.split(' ')[1]);
}

/**
 * Sends a signed-looking body in pieces until the server has had enough: how much that was, in bytes, and its status,
 * which is 0 where the way back was cut before its answer could be read.
 */
async function pour(port: number, most: number): Promise<{ sent: number; status: number }> {
  const headers = {
    'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    'x-slack-signature': `v0=${'0'.repeat(64)}`,
  };
  const call = request({ port, path: '/slack/events', method: 'POST', headers });
  const over = Promise.withResolvers<void>();
  let [status, isOver] = [0, false];
  const end = () => {
    isOver = true;
    over.resolve();
  };
  call.on('error', end);
  call.on('response', (response: IncomingMessage) => {
    status = response.statusCode ?? 0;
    response.resume();
    end();
  });
  const piece = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  while (!isOver && sent < most) {
    const drained = new Promise<void>((resolve) => call.once('drain', resolve));
    if (!call.write(piece)) await Promise.race([drained, over.promise]);
    sent += piece.length;
  }
  await over.promise;
  call.destroy();
  return { sent, status };
}

describe('a hostile request', () => {
  it('A hostile request whose body has ten megabytes, or no end, is cut off after little more than one', async () => {
    const { port, status } = await listening();
    for (const most of [10 * MEGABYTE, Number.POSITIVE_INFINITY]) {
      const poured = await pour(port, most);
      expect([0, 413]).toContain(poured.status);
      expect(poured.sent).toBeLessThan(10 * MEGABYTE);
    }
    expect(await status('/healthz')).toBe(200);
  });

  it('A hostile request reaches the figures and the state of health by their own paths alone', async () => {
    const { port, status } = await listening();
    const host = 'host: 127.0.0.1';
    const paths = [
      ...['//metrics', '/metrics/', '/METRICS', '/%6detrics', '/metrics%00', '/metrics;x'],
      ...['/readyz/../metrics', '/readyz/', '/./readyz', 'http://elsewhere.example/metrics'],
    ];
    for (const path of paths)
      expect([path, await statusOf(port, `GET ${path} HTTP/1.1`, host)]).toEqual([path, 404]);
    expect(await statusOf(port, 'GET /metrics?a=/readyz HTTP/1.1', host)).toBe(200);
    expect(await status('/metrics')).toBe(200);
  });

  it('A hostile request whose head is too large, or two requests in one, ends at the door', async () => {
    const { port, status } = await listening();
    const get = ['GET /readyz HTTP/1.1', 'host: x'];
    const post = ['POST /slack/events HTTP/1.1', 'host: x'];
    expect(await statusOf(port, ...get, `x-long: ${'x'.repeat(20_000)}`)).toBe(431);
    expect(await statusOf(port, ...get, 'x-odd: a\u0000b')).toBe(400);
    expect(await statusOf(port, 'GET /readyz HTTP/1.1')).toBe(400);
    expect(await statusOf(port, ...post, 'content-length: 1', 'content-length: 2')).toBe(400);
    const both = ['content-length: 4', 'transfer-encoding: chunked'];
    expect(await statusOf(port, ...post, ...both)).toBe(400);
    expect(await status('/readyz')).toBe(200);
  });
});
