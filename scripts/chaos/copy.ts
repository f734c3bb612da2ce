/**
 * A copy of the bot in a process of its own, composed of the program's parts as `src/bot.ts` composes them, but for
 * its clock, which is quick and may be wrong: `shift <milliseconds>` on its input says by how much. Its waits for
 * Slack, for the database and for another copy's claim are short, so that a run takes a minute.
 */
import { createInterface } from 'node:readline';
import { WebClient } from '@slack/web-api';
import { createRouter } from '../../src/briefing/router.ts';
import type { Clock, Ticker } from '../../src/contracts/clock.ts';
import { endingOf } from '../../src/runtime/ending.ts';
import { loadCommands, loadSections } from '../../src/runtime/load.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { ender, fail, leave, whenStopped } from '../../src/runtime/process.ts';
import { createScheduling } from '../../src/scheduling/index.ts';
import { clientOptions } from '../../src/slack/api/clients.ts';
import { checkBotToken } from '../../src/slack/api/startup.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createPoster } from '../../src/slack/posting/poster.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { openStore } from '../../src/storage/index.ts';
import { noteConfirmed } from './databases/confirmed.ts';
import { MINUTE, real, timeSince } from './time.ts';

/** The orders of a copy. */
export interface CopyOrder {
  /** Its name among the copies. */
  by: string;
  databaseUrl: string;
  /** See `StoreOptions`; of an SQLite file alone. */
  maxPages?: number;
  apiUrl: string;
  botToken: string;
  appToken: string;
  /** The moment of real time at which the run began, epoch milliseconds. */
  begun: number;
  /** Milliseconds of the bot's time by which its clock is ahead at first. */
  shift: number;
}

/** Milliseconds of real time: an answer of Slack's, a claim of another copy's, the database. */
const ANSWER = 1_000;
const LEASE = 3_000;
const DATABASE = {
  busyTimeout: 1_000,
  limits: { connecting: 1_000, statement: 1_500, standstill: 1_500, answer: 500 },
};

async function run(order: CopyOrder): Promise<void> {
  const { by, databaseUrl: url, maxPages, apiUrl, botToken, appToken, begun } = order;
  const logger = createLogger('info');
  const stopped = whenStopped(logger);
  let { shift } = order;
  createInterface(process.stdin).on('line', (line) => {
    shift = Number(line.split(' ')[1]);
  });
  // Whoever has started it is gone.
  process.stdin.once('end', () => process.exit());
  const clock: Clock = { now: () => new Date(timeSince(begun) + shift) };
  if (maxPages) noteConfirmed(url);
  const bundle = openBundle();
  const { reference } = bundle;
  const store = await openStore({
    url,
    clock,
    reference,
    ...DATABASE,
    ...(maxPages && { maxPages }),
  });
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  await store.load(bundle);
  const router = createRouter({ commands, sections, reference, prefix: 'ai-' });
  store.holdPosting(ender(logger));
  const parts = { store, router, clock, logger };
  const stopwatch = () => performance.now();
  const schedule = createScheduling({
    ...parts,
    stopwatch,
    by,
    configured: null,
    lease: store.isShared ? LEASE : 0,
  });
  const config = { mode: 'socket' as const, botToken, appToken, apiUrl };
  const app = createSlackApp({ ...parts, reference, config, schedule });
  await app.start();
  const identity = await checkBotToken(botToken, apiUrl, logger);
  const client = (retries: number) =>
    new WebClient(botToken, clientOptions(apiUrl, logger, { timeout: ANSWER, retries }));
  const clients = { posts: client(0), reads: client(1) };
  await schedule.begin(
    createPoster({ languageOf: async () => 'en', clients, identity: () => identity }),
    quickTicker(clock),
  );
  process.stdout.write('ready\n');
  await stopped.then(endingOf({ schedule, app, store }, logger)).then(leave);
}

/** A ticker whose minutes are as short as the clock's. */
function quickTicker(clock: Clock): Ticker {
  return {
    everyMinute(listener) {
      let timer: NodeJS.Timeout;
      const tick = async () => wake((await listener(clock.now())) ?? undefined);
      function wake(at?: Date): void {
        clearTimeout(timer);
        const wait = at ? Math.max(0, at.getTime() - clock.now().getTime()) : MINUTE;
        timer = setTimeout(() => void tick(), real(Math.min(wait, MINUTE)));
      }
      wake(clock.now());
      return { wake, stop: () => clearTimeout(timer) };
    },
  };
}

await run(JSON.parse(process.argv[2] ?? '{}') as CopyOrder).catch(fail);
