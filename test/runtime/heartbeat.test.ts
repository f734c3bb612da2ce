import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHeartbeat } from '../../src/runtime/heartbeat.ts';
import { PATIENT } from '../helpers/patience.ts';
import { type Logged, loggerInto } from '../helpers/slack.ts';

/** An address that answers as it is told, and a heartbeat for it. */
async function watched(answer: RequestListener, timeout?: number) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const logged: Logged[] = [];
  const address = `http://127.0.0.1:${port}/ping/secret`;
  const heartbeat = createHeartbeat({
    address,
    logger: loggerInto(logged),
    ...(timeout !== undefined && { timeout }),
  });
  onTestFinished(() => heartbeat.end());
  return { calls, heartbeat, logged };
}

describe('the heartbeat', () => {
  it('The heartbeat calls its address once for each beat, and logs nothing', async () => {
    const { calls, heartbeat, logged } = await watched((_request, response) => response.end('ok'));
    for (const count of [1, 2]) {
      // A beat while the last call is under way is none.
      await vi.waitFor(() => {
        heartbeat.beat();
        expect(calls.length).toBeGreaterThanOrEqual(count);
      }, PATIENT);
    }
    expect(new Set(calls)).toEqual(new Set(['GET /ping/secret']));
    expect(logged).toEqual([]);
  });

  it('The heartbeat logs an outage once, and its end, and never the address', async () => {
    let status = 503;
    const { calls, heartbeat, logged } = await watched((_request, response) =>
      response.writeHead(status).end(),
    );
    const said = () => logged.map(({ sentence }) => sentence);
    const down = 'the heartbeat address does not answer';
    await vi.waitFor(() => {
      heartbeat.beat();
      expect(calls.length).toBeGreaterThan(2);
    }, PATIENT);
    expect(said()).toEqual([down]);
    expect(logged[0]?.facts).toEqual({ reason: 'status 503' });
    status = 200;
    await vi.waitFor(() => {
      heartbeat.beat();
      expect(said()).toEqual([down, 'the heartbeat address answers again']);
    }, PATIENT);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('The heartbeat gives up where no answer comes in time', async () => {
    const { heartbeat, logged } = await watched(() => {}, 20);
    heartbeat.beat();
    await vi.waitFor(() => expect(logged).toHaveLength(1), PATIENT);
    expect(logged[0]?.facts).toEqual({ reason: 'TimeoutError' });
  });

  it('The heartbeat names why an address can’t be reached', async () => {
    const logged: Logged[] = [];
    const address = 'http://127.0.0.1:9/ping';
    const heartbeat = createHeartbeat({ address, logger: loggerInto(logged) });
    heartbeat.beat();
    await vi.waitFor(() => expect(logged).toHaveLength(1), PATIENT);
    expect(String(logged[0]?.facts.reason)).toMatch(/^[\w ]+$/);
  });

  it('The heartbeat ends at once, whatever is under way, and calls nobody afterwards', async () => {
    const { calls, heartbeat, logged } = await watched(() => {});
    heartbeat.beat();
    await vi.waitFor(() => expect(calls).toHaveLength(1), PATIENT);
    await heartbeat.end();
    heartbeat.beat();
    await heartbeat.end();
    expect(calls).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});
