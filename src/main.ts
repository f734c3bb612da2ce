/** The composition root: the one file that holds every key. */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { openOffice } from './open.ts';
import { host, type Visit } from './playground/index.ts';
import { fail, whenStopped } from './process.ts';
import { createDigestJob } from './scheduling/digest-job.ts';
import { cronTicker, minuteTicker } from './scheduling/ticker.ts';
import { createSlackApp } from './slack/app.ts';
import { BOT_SCOPES } from './slack/scopes.ts';
import { SHORTCUTS } from './slack/shortcuts.ts';

/** How the local workspace knows the app, and where its digest goes there. */
const LOCAL = { name: 'AI Briefing', channel: 'C0LOCALBRIEF' };
const flag = { type: 'boolean' } as const;

async function main(): Promise<void> {
  const config = readConfig();
  const { values: asked } = parseArgs({ options: { open: flag, terminal: flag, reset: flag } });
  const quiet = config.connection.mode === 'local';
  const stopped = whenStopped(createLogger(quiet ? 'warn' : config.logLevel));
  if (config.connection.mode === 'local') {
    const databaseUrl = join(dirname(config.localState), 'local.db');
    const kept = { file: config.localState, alongside: [databaseUrl] };
    const local = { ...config, databaseUrl, logLevel: 'warn' } as const;
    await host({ ...LOCAL, ...asked, ...kept, stopped }, (visit) => run(local, visit));
  } else {
    const stop = await run(config);
    await stopped;
    await stop();
  }
}

/** Starts the app, in Slack or in the local workspace; returns what stops it. */
async function run(config: Config, visit?: Visit): Promise<() => Promise<void>> {
  const { port, slackApiUrl: apiUrl, connection } = config;
  const logger = createLogger(config.logLevel);
  const clock = visit?.clock ?? { now: () => new Date() };
  const { store, desk, bundle } = await openOffice({ ...config, clock });
  const commands = desk.commands.map(({ name, summary: description, usage: usage_hint }) => ({
    ...{ command: desk.line(name), description, usage_hint },
  }));
  const registered = { commands, shortcuts: SHORTCUTS, scopes: BOT_SCOPES };
  const note = (sentence: string) => void process.stdout.write(`${sentence}\n`);
  const local = await visit?.open({ ...LOCAL, ...registered, port, note });
  const inSlack = connection.mode === 'local' ? null : { ...connection, apiUrl, port };
  const slack = inSlack ?? { ...local!, mode: 'socket' as const };
  const channel = visit ? LOCAL.channel : config.digest.channel;
  const job = { ...config.digest, desk, store, clock, logger };
  const schedule = channel ? createDigestJob({ ...job, channel }) : undefined;
  const { world } = bundle;
  const app = createSlackApp({ desk, store, clock, world, config: slack, logger, schedule });
  await app.start();
  const ticker = visit ? minuteTicker(visit.clock) : cronTicker(clock);
  const stopTicking = schedule && ticker.everyMinute((now) => schedule.tick(now, app));
  return async () => {
    stopTicking?.();
    await app.stop();
    await store.close();
  };
}

await main().catch(fail);
