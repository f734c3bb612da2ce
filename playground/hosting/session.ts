/** A session: a workspace with its page, on a clock that can be moved, kept in a file until somebody starts over. */
import { randomBytes } from 'node:crypto';
import { addressOf, type ReplayedFeed } from '../feeds/replay.ts';
import { createFeedSite } from '../feeds/site.ts';
import { createPage } from '../page-server/page.ts';
import type { Shortcut } from '../protocol/page-protocol.ts';
import { createClock, type MovableClock } from '../state/clock.ts';
import type { Credentials, RegisteredCommand } from '../state/core.ts';
import { defaultBot } from '../state/defaults.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../workspace/workspace.ts';
import { SetupError } from './errors.ts';
import { createKeeper, forget, type Keeper, prepareFolder, recall } from './session-file.ts';

/** Where the clock of a fresh workspace stands: a minute before nine on a Thursday morning in Stockholm. */
const BEGINNING = new Date('2026-03-12T07:59:00Z');

/** The files of a session, and how it begins. */
export interface SessionOptions {
  /** The file that keeps the workspace. */
  file: string;
  /** Files of the app: forgotten with the workspace. */
  alongside?: readonly string[];
  /** Called before anything is read or forgotten; throws where somebody else uses it. */
  guard?(): void;
  /** Forgets what was kept before. */
  fresh?: boolean;
  /** The moment at which the clock of a fresh workspace stands. */
  start?: Date | undefined;
  /** The port of the time before: a page that is open finds its workspace again after a start over. */
  usualPort?: number;
}

/** The app as the workspace shows it: its name, and what its manifest registers. */
interface HostedApp {
  /** 0 takes any free port. */
  port: number;
  name?: string;
  commands?: RegisteredCommand[];
  shortcuts?: readonly Shortcut[];
  /** OAuth scopes of the bot. */
  scopes?: readonly string[];
  /** Feeds that publish as the clock moves. */
  feeds?: readonly ReplayedFeed[];
  /** Hears what takes its time. */
  note?: (sentence: string) => void;
}

/** A workspace that is open. */
export interface OpenWorkspace extends Workspace<MovableClock> {
  /** Resolves when the page can be served, and when it can't be. */
  pageReady: Promise<void>;
  /** Resolves with the moment, if one is named, when somebody at the page wants to start over. */
  startOver: Promise<Date | undefined>;
  /** The address of each of its feeds, by the feed's name. */
  feedAddresses: ReadonlyMap<string, string>;
}

/** A session before its workspace is open: the app needs its clock first. */
export interface Session {
  clock: MovableClock;
  /** True where it goes on from an earlier time. */
  goesOn: boolean;
  /** @throws {SetupError} where the port is taken */
  open(app: HostedApp): Promise<OpenWorkspace>;
  /** The workspace that `open` has opened; throws before. */
  opened(): OpenWorkspace;
}

/**
 * Starts the workspace.
 * @throws {SetupError} where the port is taken
 */
async function started(options: WorkspaceOptions & { clock: MovableClock }) {
  try {
    return await startWorkspace(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SetupError(
      `Port ${options.port} is in use, perhaps by another local workspace. Set PORT to another one, or to 0 for any free port.`,
    );
  }
}

/**
 * Reads what was kept, or begins anew.
 * @throws {SetupError} where nothing can be kept
 */
export function prepareSession(options: SessionOptions): Session {
  options.guard?.();
  prepareFolder(options.file);
  if (options.fresh) forget([options.file, ...(options.alongside ?? [])]);
  const kept = recall(options.file);
  // Records of a workspace that is gone would be of days to come.
  if (!kept) forget(options.alongside ?? []);
  const clock = createClock(kept ? new Date(kept.now) : (options.start ?? BEGINNING));
  // A file of an earlier version does not say it: its feeds begin where it goes on.
  const began = kept?.began ? new Date(kept.began) : clock.now();

  let current: OpenWorkspace | undefined;

  async function open(app: HostedApp): Promise<OpenWorkspace> {
    const { promise: startOver, resolve: reset } = Promise.withResolvers<Date | undefined>();
    const { commands, shortcuts, note, feeds = [], name = defaultBot.real_name } = app;
    const port = app.port || options.usualPort;
    let keeper: Keeper | undefined;
    const page = createPage({
      commands,
      shortcuts,
      note,
      reads: kept?.reads,
      changed: () => keeper?.changed(),
      reset: (at) => reset(at === undefined ? undefined : new Date(at)),
    });
    const scopes = app.scopes && [...app.scopes];
    const bot = { ...defaultBot, real_name: name };
    const site = createFeedSite({ feeds, clock, began });
    const { extras } = page;
    const request: typeof site = (asked, answer) =>
      site(asked, answer) || (extras.request?.(asked, answer) ?? false);
    const workspace = await started({
      credentials: freshCredentials(),
      port,
      clock,
      commands,
      extras: { ...extras, request },
      bot,
      scopes,
      state: kept?.state,
    });
    page.attach(workspace);
    const { state } = workspace;
    const { reads } = page;
    const snapshot = () => ({
      now: clock.now().toISOString(),
      began: began.toISOString(),
      state,
      reads,
    });
    keeper = createKeeper(options.file, snapshot);
    async function close(): Promise<void> {
      keeper?.end();
      page.close();
      await workspace.close();
    }
    const pageReady = page.prepare().catch(() => undefined);
    const feedAddresses = new Map(feeds.map((feed) => [feed.name, addressOf(feed, workspace.url)]));
    current = { ...workspace, startOver, pageReady, feedAddresses, close };
    return current;
  }

  function opened(): OpenWorkspace {
    if (!current) throw new Error('the workspace is not open yet');
    return current;
  }
  return { clock, goesOn: kept !== undefined, open, opened };
}

/** Nobody can know them from elsewhere: a page of another site that guesses its way here has no token. */
function freshCredentials(): Credentials {
  const secret = () => randomBytes(16).toString('hex');
  return {
    botToken: `xoxb-local-${secret()}`,
    appToken: `xapp-local-${secret()}`,
    signingSecret: secret(),
  };
}
