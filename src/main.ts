/** The composition root: the one file that holds every key. */
import { dayInZone, formatMoment, zoneCity } from './briefing/when.ts';
import { readConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { openOffice } from './open.ts';
import {
  type MovableClock,
  runPrompt,
  startWorkspace,
  type Workspace,
} from './playground/index.ts';
import { fail, whenStopped } from './process.ts';
import { createDigestJob } from './scheduling/digest-job.ts';
import { cronTicker, minuteTicker } from './scheduling/ticker.ts';
import { createSlackApp } from './slack/app.ts';

/** The local workspace: where its digest goes, who sits at its prompt; its log is made anew each time, like its clock. */
const LOCAL = { channel: 'C0LOCALBRIEF', handle: 'ana', databaseUrl: 'sqlite::memory:' };

async function main(): Promise<void> {
  const config = readConfig();
  const { connection, port, slackApiUrl: apiUrl } = config;
  const local = connection.mode === 'local' ? await startWorkspace({ port }) : null;
  const slack =
    connection.mode === 'local'
      ? { ...local!, mode: 'socket' as const }
      : { ...connection, apiUrl, port };
  const clock = local?.clock ?? { now: () => new Date() };
  const logger = createLogger(local ? 'warn' : config.logLevel);
  const { store, desk, bundle } = await openOffice({ ...config, ...(local && LOCAL), clock });
  const channel = local ? LOCAL.channel : config.digest.channel;
  const job = { ...config.digest, desk, store, clock, logger };
  const schedule = channel ? createDigestJob({ ...job, channel }) : undefined;
  const { world } = bundle;
  const app = createSlackApp({ desk, store, clock, world, config: slack, logger, schedule });
  const stopped = whenStopped(logger);
  await app.start();
  const ticker = local ? minuteTicker(local.clock) : cronTicker(clock, logger);
  const stopTicking = schedule && ticker.everyMinute((now) => schedule.tick(now, app));
  if (local) await openPrompt(local, config.digest.zone);
  await stopped;
  stopTicking?.();
  await app.stop();
  await store.close();
  await local?.close();
}

/** Says where it runs and what day it plays, lets the morning's digest come, and hands over. */
async function openPrompt(workspace: Workspace<MovableClock>, zone: string): Promise<void> {
  const now = workspace.clock.now().getTime();
  const start = `${formatMoment(now, zone)} ${dayInZone(now, zone).slice(0, 4)}`;
  process.stdout.write(
    `AI Briefing in a local workspace at ${workspace.url}: no account, no token.\n` +
      `A replay: its clock starts at ${start} in ${zoneCity(zone)}. Type help, or /ai-help.\n`,
  );
  await workspace.clock.advance(60_000);
  void runPrompt({ workspace, ...LOCAL, input: process.stdin, output: process.stdout });
}

await main().catch(fail);
