/** The whole app against a workspace on localhost: real Bolt, real protocol, real SQLite, the clock in the test's hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  type MovableClock,
  messageTextLength,
  type SeenMessage,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../playground/index.ts';
import { type CommandRouter, createRouter } from '../../src/briefing/router.ts';
import type { Store } from '../../src/contracts/store.ts';
import {
  createScheduling,
  type RunningSchedule,
  type SchedulingOptions,
} from '../../src/scheduling/index.ts';
import { minuteTicker } from '../../src/scheduling/ticker.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { readEntries } from '../../src/sources/entries.ts';
import { openStore } from '../../src/storage/index.ts';
import { INSTALLED } from './installed.ts';
import { projectLeaves } from './leaves.ts';
import { type Logged, loggerInto, seeded } from './logged.ts';
import { bundledLog } from './stores/bundled-log.ts';

export { INSTALLED, type Logged, loggerInto, seeded };

type SlackApp = ReturnType<typeof createSlackApp>;
type SlackAppOptions = Parameters<typeof createSlackApp>[0];

export type Transport = 'Socket Mode' | 'signed HTTP';
export const TRANSPORTS: Transport[] = ['Socket Mode', 'signed HTTP'];

/** Everything that a test holds. */
export interface Stage {
  space: Workspace<MovableClock>;
  app: SlackApp;
  /** Ticks with the clock of the workspace. */
  schedule: RunningSchedule;
  store: Store;
  router: CommandRouter;
  logged: Logged[];
  /** The file of the log. */
  file: string;
}

export interface StageOptions {
  transport?: Transport;
  workspace?: Omit<WorkspaceOptions, 'clock'>;
  app?: Partial<SlackAppOptions>;
  /** Options of the schedule, in the place of the usual ones. */
  schedule?: Partial<SchedulingOptions>;
  /** Puts something between the app and the log. */
  store?: (store: Store) => Store;
  /** Opens the log for reading only. */
  readonly?: boolean;
  /** Does not start the app. */
  unstarted?: boolean;
  /** Takes what ends a part of it, to be called in the other order. Default: it ends with the test. */
  atEnd?: (end: () => void | Promise<void>) => void;
}

const bundle = openBundle();
/** A file of its own with the bundled data. */
export async function logFile(
  atEnd: NonNullable<StageOptions['atEnd']> = onTestFinished,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'slack-stage-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.db');
  writeFileSync(file, await bundledLog());
  return file;
}

/** A router over the project's own commands and sections. */
export async function projectRouter(): Promise<CommandRouter> {
  return createRouter({ ...(await projectLeaves()), reference: bundle.reference });
}

/** A Slack that gives half a minute for what the real one gives three seconds: a machine may stand still so long. */
const UNHURRIED = { ackTimeoutMs: 30_000, elapsed: () => performance.now() / 10 };

/** Starts everything; it ends with the test, or as `atEnd` says. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const { transport = 'Socket Mode', atEnd = onTestFinished } = options;
  const space = await startWorkspace({ ...INSTALLED, ...UNHURRIED, ...options.workspace });
  atEnd(() => space.close());
  atEnd(() => warnOfLength(space));
  const { clock } = space;
  const file = await logFile(atEnd);
  const { reference } = bundle;
  const { readonly = false } = options;
  const random = seeded();
  const real = await openStore({ url: file, clock, reference, random, readonly, busyTimeout: 100 });
  atEnd(() => real.close());
  const store = options.store?.(real) ?? real;
  const router = await projectRouter();
  const logged: Logged[] = [];
  const shared = { router, store, clock, logger: loggerInto(logged) };
  const timeless = { by: 'this copy', stopwatch: () => 0, configured: null };
  const schedule = createScheduling({ ...shared, ...timeless, ...options.schedule });
  const app = createSlackApp({
    ...shared,
    reference,
    schedule,
    random: seeded(),
    readEntries: (bytes) => readEntries('-', bytes),
    config: configOf(space, transport),
    ...options.app,
  });
  if (!options.unstarted) {
    await app.start();
    await schedule.begin(app.poster, minuteTicker(clock));
    atEnd(() => schedule.end());
    if (transport === 'signed HTTP') space.deliverTo(`http://127.0.0.1:${app.port()}/slack/events`);
    atEnd(() => app.stop());
  }
  return { space, app, schedule, store, router, logged, file };
}

/** Slack does not apply the limit on a whole message to responses; nobody promises that it will stay so. */
function warnOfLength({ traffic }: Workspace): void {
  const lengths = traffic.calls('response_url').map(({ blocks }) => messageTextLength(blocks));
  const longest = Math.max(0, ...lengths);
  if (longest > MESSAGE) process.emitWarning(`a response of ${longest} characters: ${MESSAGE} fit`);
}

const MESSAGE = 13_000;

/** The configuration by which the app reaches a workspace. */
export function configOf(space: Workspace, transport: Transport): SlackAppOptions['config'] {
  const { botToken, appToken, signingSecret, apiUrl } = space;
  return transport === 'Socket Mode'
    ? { mode: 'socket', botToken, appToken, apiUrl }
    : { mode: 'http', botToken, signingSecret, apiUrl, port: 0 };
}

/** The messages that somebody sees and that are new since `before`, once there are any. */
export function newIn(
  { space }: Pick<Stage, 'space'>,
  who: string,
  channel: string,
  count = 1,
): { wait(): Promise<SeenMessage[]> } {
  const sees = () => space.as(who).sees(channel);
  const before = sees().length;
  return {
    wait: () =>
      space.until(() => {
        const now = sees().slice(before);
        return now.length >= count && now;
      }),
  };
}

/** Types a command and returns all that the asker then sees. Somebody of another organisation has none: theirs is forged. */
export async function asks(
  scene: Pick<Stage, 'space'>,
  who: string,
  line: string,
  channel = '#ai-briefing',
  count = 1,
): Promise<SeenMessage[]> {
  const [command = '', ...text] = line.split(' ');
  const fresh = newIn(scene, who, channel, count);
  const actor = scene.space.as(who);
  const forged = actor.person.is_stranger;
  const outcome = await actor.slash(command, text.join(' '), { channel, forged });
  if (!outcome.ok) throw new Error(`${line}: ${outcome.error}`);
  await fresh.wait();
  // An answer may be several messages.
  await scene.space.settled();
  return fresh.wait();
}

/** Slack describes somebody otherwise from now on, and tells the app. */
export async function redescribe(
  { space }: Pick<Stage, 'space'>,
  id: string,
  change: Partial<Workspace['state']['people'][string]>,
): Promise<void> {
  const person = space.state.people[id];
  if (!person) throw new Error(`there is no ${id}`);
  Object.assign(person, change);
  await space.sendEvent({ type: 'user_change', user: { ...person } });
  await space.settled();
}

/** One stage for all cases of a file, which ends with the file. */
export function stageOfFile(options: Omit<StageOptions, 'atEnd'> = {}): () => Stage {
  const ends: (() => void | Promise<void>)[] = [];
  let shared: Stage;
  beforeAll(async () => {
    shared = await stage({ ...options, atEnd: (end) => void ends.push(end) });
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return () => shared;
}
