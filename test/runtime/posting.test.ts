import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPosting } from '../../src/runtime/posting.ts';
import { openAsking } from '../../src/runtime/sources/asking.ts';
import { minuteTicker } from '../../src/scheduling/ticker.ts';
import { PATIENT } from '../helpers/patience.ts';
import { loggerInto, type Stage, stage } from '../helpers/slack.ts';

const digest = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };

/** A copy of the bot in a workspace, put together as the program does. */
async function posting(watched: { heartbeat: string | null; localChannel: string | null }) {
  const scene: Stage = await stage({ unstarted: true });
  const { store, router, app, space, logged } = scene;
  const context = { store, router, clock: space.clock, logger: loggerInto(logged), digest };
  const { reference } = router;
  const asking = await openAsking({ clock: space.clock, reference, contact: null });
  const reading = { bundle: { companies: [], reference }, asking, textDays: 30 };
  const opened = await openPosting({ ...context, ...reading, ...watched });
  await app.start();
  onTestFinished(() => app.stop());
  await opened.schedule.begin(app.poster, minuteTicker(space.clock));
  onTestFinished(() => opened.schedule.end());
  return { ...scene, ...opened };
}

describe('posting', () => {
  it('Posting counts what it did, and calls the heartbeat’s address', async () => {
    let calls = 0;
    const server = createServer((_request, response) => {
      calls += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const heartbeat = `http://127.0.0.1:${port}/`;
    const { metrics, space } = await posting({ heartbeat, localChannel: null });
    await space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await vi.waitFor(() => expect(calls).toBeGreaterThan(0), PATIENT);
    expect(await metrics?.()).toMatch(/briefing_info\{version="\d+\.\d+\.\d+"\} 1/);
    expect(await metrics?.()).toContain('briefing_settled_total{kind="digest",state="sent"}');
  });

  it('Posting works the same where nobody watches', async () => {
    const { metrics, space } = await posting({ heartbeat: null, localChannel: digest.channel });
    await space.clock.set(new Date('2026-03-12T08:00:00Z'));
    expect(space.as('ana').sees('#ai-briefing')).toHaveLength(1);
    expect(metrics).toBeUndefined();
  });
});
