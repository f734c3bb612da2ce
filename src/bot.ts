/** The composition root: the one file that holds every key. */
import type { Session } from '../playground/index.ts';
import { present } from './domain/collections.ts';
import { ConfigError } from './errors.ts';
import type { Config } from './runtime/config.ts';
import { endingOf } from './runtime/ending.ts';
import { localLog, refuseWhilePosting } from './runtime/first.ts';
import { createLogger } from './runtime/logger.ts';
import { openRuntime } from './runtime/open.ts';
import { openPosting } from './runtime/posting.ts';
import { cronTicker, minuteTicker } from './scheduling/ticker.ts';
import { createSlackApp } from './slack/app.ts';
import { registered } from './slack/listeners/registered.ts';
import { readEntries } from './sources/entries.ts';
import { readReplay } from './sources/replay.ts';

/** The app's name in the local workspace, and the channel there that gets its digest. */
const LOCAL = { name: 'AI Briefing', channel: 'C0LOCALBRIEF' };

/** The process around a bot, as far as it needs one. */
interface Surroundings {
  /** The words of the command line: options of the local workspace. */
  args: string[];
  /** Resolves when the bot is to stop. */
  stopped: Promise<void>;
  /** Called when the bot may not go on, with a sentence that says why: it has to be told to stop. Default: nobody is. */
  lost?(why: string): void;
  /** Takes sentences for whoever started it in the local workspace. */
  say(sentence: string): void;
}

/**
 * Runs the bot, in Slack or in the local workspace, until it is told to stop.
 * @throws {ConfigError} where it can't begin, with what to do
 */
export async function runBot(config: Config, surroundings: Surroundings): Promise<void> {
  const { args, stopped, say, lost = () => {} } = surroundings;
  if (config.connection.mode !== 'local') return stopped.then(await run(config, lost));
  const databaseUrl = localLog(config);
  const kept = { file: config.localState, alongside: [databaseUrl], stopped };
  const { host, SetupError } = await import('../playground/index.ts');
  const guard = () => refuseWhilePosting(databaseUrl);
  // Only warnings: the words of the log stand between those for people.
  const local = { ...config, databaseUrl, logLevel: 'warn' as const };
  await host({ ...LOCAL, ...kept, guard, args, say }, (session) =>
    run(local, lost, session, { note: say, feeds: readReplay() }),
  ).catch((error) => {
    throw error instanceof SetupError ? new ConfigError(error.message) : error;
  });
}

/** Starts the app, in Slack or in the local workspace; returns what stops it. */
async function run(
  config: Config,
  lost: (why: string) => void,
  session?: Session,
  shown?: Pick<Parameters<Session['open']>[0], 'note' | 'feeds'>,
): Promise<() => Promise<void>> {
  const { slackApiUrl: apiUrl, connection, port } = config;
  const logger = createLogger(config.logLevel);
  const clock = session?.clock ?? { now: () => new Date() };
  const { store, router, bundle, asking } = await openRuntime({ ...config, clock });
  store.holdPosting(lost);
  const local = await session?.open({ ...LOCAL, ...registered(router), ...shown, port });
  const slack =
    connection.mode === 'local'
      ? { ...present(local, 'the local workspace'), mode: 'socket' as const }
      : { ...connection, apiUrl, port };
  const shared = { router, store, clock, logger, bundle, asking };
  const here = { localChannel: session ? LOCAL.channel : null, feeds: local?.feedAddresses };
  const { schedule, metrics } = await openPosting({ ...shared, ...config, ...here });
  const parts = { ...shared, ...bundle, schedule, metrics, config: slack };
  const app = createSlackApp({ ...parts, readEntries: (bytes) => readEntries('-', bytes) });
  await app.start();
  const ticker = session ? minuteTicker(session.clock) : cronTicker(clock, logger);
  await schedule.begin(app.poster, ticker);
  return endingOf({ schedule, app, store }, logger);
}
