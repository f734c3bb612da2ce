/** The composition root: the one file that holds every key. */
import { dirname, join } from 'node:path';
import { type Config, readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { openOffice } from './open.ts';
import type { Visit } from './playground/index.ts';
import { fail, whenStopped } from './process.ts';
import { createDigestJob } from './scheduling/digest-job.ts';
import { cronTicker, minuteTicker } from './scheduling/ticker.ts';
import { createSlackApp } from './slack/app.ts';
import { BOT_SCOPES } from './slack/scopes.ts';
import { SHORTCUTS } from './slack/shortcuts.ts';

/** How the local workspace knows the app, and where its digest goes there. */
const REGISTERED = { shortcuts: SHORTCUTS, scopes: BOT_SCOPES };
const LOCAL = { name: 'AI Briefing', channel: 'C0LOCALBRIEF', ...REGISTERED };

async function main(): Promise<void> {
  const config = readConfig();
  const isLocal = config.connection.mode === 'local';
  const logLevel = isLocal ? 'warn' : config.logLevel;
  const stopped = whenStopped(createLogger(logLevel));
  if (!isLocal) return stopped.then(await run(config));
  const databaseUrl = join(dirname(config.localState), 'local.db');
  const kept = { file: config.localState, alongside: [databaseUrl], stopped };
  const { host } = await import('./playground/index.ts');
  await host({ ...LOCAL, ...kept, args: process.argv.slice(2) }, (at) =>
    run({ ...config, databaseUrl, logLevel }, at),
  );
}

/** Starts the app, in Slack or in the local workspace; returns what stops it. */
async function run(config: Config, visit?: Visit): Promise<() => Promise<void>> {
  const { port, slackApiUrl: apiUrl, connection } = config;
  const logger = createLogger(config.logLevel);
  const clock = visit?.clock ?? { now: () => new Date() };
  const { store, desk, bundle } = await openOffice({ ...config, clock });
  const commands = desk.commands.map(({ name, summary, usage }) => {
    return { command: desk.line(name), description: summary, usage_hint: usage };
  });
  const local = await visit?.open({ ...LOCAL, commands, port, note: console.log });
  const inSlack = connection.mode === 'local' ? null : { ...connection, apiUrl, port };
  const slack = inSlack ?? { ...local!, mode: 'socket' as const };
  const channel = visit ? LOCAL.channel : config.digest.channel;
  const job = { ...config.digest, desk, store, clock, logger };
  const schedule = channel ? createDigestJob({ ...job, channel }) : undefined;
  const { world } = bundle;
  const app = createSlackApp({ desk, store, clock, world, config: slack, logger, schedule });
  await app.start();
  const ticker = visit ? minuteTicker(visit.clock) : cronTicker(clock, logger);
  const stopTicking = schedule && ticker.everyMinute((now) => schedule.tick(now, app));
  return async () => {
    stopTicking?.();
    await app.stop();
    await store.close();
  };
}

await main().catch(fail);
