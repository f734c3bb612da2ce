/** The composition root: the one file that holds every key. */
import { dirname, join } from 'node:path';
import type { Session } from '../playground/index.ts';
import { present } from './domain/collections.ts';
import { ConfigError } from './errors.ts';
import { type Config, readConfig } from './runtime/config.ts';
import { createLogger } from './runtime/logger.ts';
import { openRuntime, refuseWhilePosting } from './runtime/open.ts';
import { openPosting } from './runtime/posting.ts';
import { fail, whenStopped } from './runtime/process.ts';
import { cronTicker, minuteTicker } from './scheduling/ticker.ts';
import { createSlackApp } from './slack/app.ts';
import { registered } from './slack/listeners/registered.ts';

/** The app's name in the local workspace, and the channel there that gets its digest. */
const LOCAL = { name: 'AI Briefing', channel: 'C0LOCALBRIEF' };

async function main(config: Config): Promise<void> {
  const isLocal = config.connection.mode === 'local';
  const logLevel = isLocal ? 'warn' : config.logLevel;
  const stopped = whenStopped(createLogger(logLevel));
  if (!isLocal) return stopped.then(await run(config));
  const databaseUrl = join(dirname(config.localState), 'local.db');
  const kept = { file: config.localState, alongside: [databaseUrl], stopped };
  const { host, SetupError } = await import('../playground/index.ts');
  const guard = () => refuseWhilePosting(databaseUrl);
  await host({ ...LOCAL, ...kept, guard, args: process.argv.slice(2) }, (at) =>
    run({ ...config, databaseUrl, logLevel }, at),
  ).catch((error) => {
    throw error instanceof SetupError ? new ConfigError(error.message) : error;
  });
}

/** Starts the app, in Slack or in the local workspace; returns what stops it. */
async function run(config: Config, session?: Session): Promise<() => Promise<void>> {
  const { slackApiUrl: apiUrl, connection, port } = config;
  const logger = createLogger(config.logLevel);
  const clock = session?.clock ?? { now: () => new Date() };
  const { store, router, bundle } = await openRuntime({ ...config, clock });
  store.holdPosting();
  const local = await session?.open({ ...LOCAL, ...registered(router), port, note: console.log });
  const slack =
    connection.mode === 'local'
      ? { ...present(local, 'the local workspace'), mode: 'socket' as const }
      : { ...connection, apiUrl, port };
  const shared = { router, store, clock, logger };
  const localChannel = session ? LOCAL.channel : null;
  const { schedule, metrics } = await openPosting({ ...shared, ...config, localChannel });
  const app = createSlackApp({ ...shared, ...bundle, config: slack, schedule, metrics });
  await app.start();
  const ticker = session ? minuteTicker(session.clock) : cronTicker(clock, logger);
  await schedule.begin(app.poster, ticker);
  return async () => {
    await schedule.end();
    await app.stop();
    await store.close();
  };
}

await Promise.try(() => main(readConfig())).catch(fail);
