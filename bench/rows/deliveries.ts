/** Digests and the ledger: what composing costs in a long log, how fast deliveries are claimed, and a thousand of them posted. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { createClock, defaultChannels, startWorkspace } from '../../playground/index.ts';
import { type CommandRouter, createRouter } from '../../src/briefing/router.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import type { Store } from '../../src/contracts/store.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../src/domain/schedule/timing.ts';
import { loadCommands, loadSections } from '../../src/runtime/load.ts';
import { createScheduling } from '../../src/scheduling/index.ts';
import { createClients } from '../../src/slack/api/clients.ts';
import { createPoster } from '../../src/slack/posting/poster.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { logFile, openLog, scratchFile } from '../log.ts';
import { MOMENT, TEAM, ZONE } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { sideBySide, timed } from '../stats.ts';

const DAY = 86_400_000;
const SILENT = { info() {}, warn() {}, error() {} };

async function routerOf(): Promise<CommandRouter> {
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  return createRouter({ commands, sections, reference: openBundle().reference });
}

const GROWTH = 1.5;

/** The digest of one day out of a long log and out of a longer one, side by side. */
export async function measureDigests(
  sizes: readonly [number, number],
  rounds: number,
): Promise<BenchRow[]> {
  const router = await routerOf();
  const stores: Store[] = [];
  for (const size of sizes) stores.push(await openLog(await logFile(size), true));
  const compose = (store: Store) => {
    const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
    return router.digest({ log, zone: ZONE, from: MOMENT - DAY, to: MOMENT, isPosted: true });
  };
  const p50 = await sideBySide(rounds, {
    short: () => compose(stores[0]!),
    long: () => compose(stores[1]!),
  });
  for (const store of stores) await store.close();
  const [short, long] = sizes.map((size) => size.toLocaleString('en-US'));
  const group = 'A digest of one day, p50';
  return [
    { group, what: `composed out of ${short} events`, value: p50.short, unit: 'ms' },
    { group, what: `composed out of ${long} events`, value: p50.long, unit: 'ms' },
    {
      group,
      what: 'growth from the one to the other',
      value: p50.long / p50.short,
      unit: '×',
      limit: { at: 'most', value: GROWTH },
    },
  ];
}

const SERVER = fileURLToPath(
  new URL('../../test/helpers/stores/postgres-process.ts', import.meta.url),
);

/** A PostgreSQL of its own, without the caution that outlives the machine. */
async function startPostgres() {
  const server = spawn(process.execPath, [SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = await once(createInterface(server.stdout!), 'line');
  const stop = async () => {
    server.stdin!.end();
    await once(server, 'exit');
  };
  return { url: `${url as string}/postgres`, stop };
}

/** Deliveries claimed and settled one after the other, on both engines; `postgres` starts the server of the one. */
export async function measureClaims(
  count: number,
  postgres: () => Promise<{ url: string; stop?(): Promise<void> }> = startPostgres,
): Promise<BenchRow[]> {
  const { url, stop } = await postgres();
  const engines = { SQLite: scratchFile('claims.db'), PostgreSQL: url };
  const rates: Record<string, number> = {};
  for (const [name, address] of Object.entries(engines)) {
    const store = await openLog(address);
    rates[name] = await claimRate(store, count);
    await store.close();
  }
  await stop?.();
  const group = `Deliveries claimed and settled, of ${count.toLocaleString('en-US')}`;
  return Object.entries(rates).map(([name, value]) => ({
    group,
    what: `on ${name}, one after the other`,
    value,
    unit: '/s' as const,
  }));
}

async function claimRate(store: Store, count: number): Promise<number> {
  const ledger = store.ledger(TEAM);
  for (let index = 0; index < count; index++) {
    const delivery = {
      kind: 'alert' as const,
      key: `k${index}`,
      origin: null,
      channel: `C${index}`,
    };
    const drawing = { text: 'x'.repeat(500) };
    await ledger.outbox.enqueue({ deliveries: [{ ...delivery, dueAt: MOMENT, drawing }] }, MOMENT);
  }
  const waiting = await ledger.queue.sendable(MOMENT);
  const took = await timed(async () => {
    for (const { id, channel } of waiting) {
      const claimed = await ledger.queue.claim(id, 'bench', MOMENT);
      const sent = { state: 'sent' as const, ts: '1.0', channel };
      if (claimed) await ledger.queue.settle(claimed.delivery, sent, MOMENT);
    }
  });
  return waiting.length / (took / 1000);
}

const AT_ONCE = 8;

/** A thousand schedules due at one moment, through the local workspace, against posting the same messages bare. */
export async function measurePosting(count: number): Promise<BenchRow[]> {
  const clock = createClock(new Date(MOMENT));
  const channels = Array.from({ length: count }, (_, index) => channelOf(index));
  const trafficLimit = count * 20;
  // A minute of Slack's limits takes 60 ms here: what is measured is the app, not its waiting.
  const elapsed = () => performance.now() * 1000;
  const space = await startWorkspace({ clock, channels, trafficLimit, elapsed });
  const store = await openLog(scratchFile('posting.db'));
  await store.load(openBundle());
  const router = await routerOf();
  const { botToken, apiUrl } = space;
  const clients = createClients({ botToken, apiUrl }, SILENT);
  const { team } = space.state;
  const home = { team: team.id, enterprise: null, botId: '', botUser: '' };
  const poster = createPoster({ languageOf: async () => 'en', clients, identity: () => home });
  const timing = cronTiming('0 9 * * *', ZONE);
  for (const { id } of channels)
    await store.plans(team.id).addSchedule(
      {
        channel: id,
        channelName: null,
        owner: null,
        timing,
        scope: EVERYTHING,
        layout: 'auto',
        since: MOMENT - DAY,
        nextDue: MOMENT,
      },
      MOMENT,
    );
  const schedule = createScheduling({
    store,
    router,
    clock,
    logger: SILENT,
    by: 'bench',
    configured: null,
    stopwatch: () => performance.now(),
  });
  await schedule.begin(poster, { everyMinute: () => ({ wake() {}, stop() {} }) });
  const took = await timed(() => schedule.wake());
  const messages = space.traffic.calls('chat.postMessage');
  const bare = await timed(() =>
    postBare(new WebClient(botToken, { slackApiUrl: apiUrl }), messages),
  );
  await schedule.end();
  await store.close();
  await space.close();
  const group = `${count.toLocaleString('en-US')} digests due at once, ${messages.length.toLocaleString('en-US')} messages`;
  return [
    { group, what: 'planned, claimed, posted and settled', value: took, unit: 'ms' },
    { group, what: '  the same messages posted bare', value: bare, unit: 'ms' },
    { group, what: 'the one against the other', value: took / bare, unit: '×' },
    { group, what: 'digests a second', value: count / (took / 1000), unit: '/s' },
  ];
}

/** One of the channels; the bot is in it. */
const channelOf = (index: number) => ({
  ...defaultChannels.find(({ name }) => name === 'ai-briefing')!,
  id: `C0BENCH${index}`,
  name: `bench-${index}`,
});

/** The same calls without a ledger, as many at once. */
async function postBare(client: WebClient, messages: readonly object[]): Promise<void> {
  const queue = messages.values();
  const worker = async () => {
    for (const message of queue) await client.chat.postMessage(message as never);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
