/** Keeps a workspace open for whoever sits at its page or prompt, and opens it anew when they start over. */
import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import { SetupError } from './errors.ts';
import { openBrowser } from './open-browser.ts';
import { runPrompt } from './prompt.ts';
import {
  type OpenWorkspace,
  prepareSession,
  type Session,
  type SessionOptions,
} from './session.ts';

const MINUTE = 60_000;

/** The options of a host. */
export interface HostOptions extends Omit<SessionOptions, 'fresh' | 'start' | 'usualPort'> {
  /** The app's name. */
  name: string;
  /** The channel and the person of the prompt. */
  channel: string;
  handle?: string;
  /** `--open` opens the page, `--terminal` adds a prompt, `--reset` forgets what was kept before. */
  args: string[];
  /** Resolves when it is to end. */
  stopped: Promise<void>;
  /** Takes sentences for whoever sits at the terminal; by default it writes them there. */
  say?(sentence: string): void;
}

/** Starts the app in an open workspace; returns what stops it. */
export type RunApp = (session: Session) => Promise<() => Promise<void>>;

const flag = { type: 'boolean', default: false } as const;

interface Flags {
  open: boolean;
  terminal: boolean;
  reset: boolean;
}

/**
 * The flags of the command line.
 * @throws {SetupError} for a flag that does not exist
 */
function flagsIn(args: string[]): Flags {
  try {
    return parseArgs({ args, options: { open: flag, terminal: flag, reset: flag } }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${why}. The options are --open, --terminal, --reset.`);
  }
}

/** Where the clock stands, as the first person reads it. */
function moment(workspace: OpenWorkspace): string {
  const { tz } = Object.values(workspace.state.people)[0] ?? { tz: 'UTC' };
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: tz,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${format.format(workspace.clock.now())} in ${tz.slice(tz.lastIndexOf('/') + 1)}`;
}

interface Greeting {
  goesOn: boolean;
  terminal: boolean;
}

function greet(options: HostOptions, workspace: OpenWorkspace, how: Greeting): void {
  const { name, say = console.log } = options;
  const { goesOn, terminal } = how;
  const verb = goesOn ? 'continues' : 'starts';
  const hint = terminal ? ' Type help.' : '';
  say(`${name} in a local workspace at ${workspace.url}: no account, no token.`);
  say(`A replay: its clock ${verb} at ${moment(workspace)}.${hint}`);
}

/** Sits somebody at the terminal; the returned function takes them away again. */
function prompt({ channel, handle = 'ana' }: HostOptions, workspace: OpenWorkspace): () => void {
  const input = process.stdin.pipe(new PassThrough());
  void runPrompt({ workspace, channel, handle, input, output: process.stdout });
  return () => {
    process.stdin.unpipe(input);
    input.end();
  };
}

/** Hosts until `stopped`. */
export async function host(options: HostOptions, run: RunApp): Promise<void> {
  const { open, terminal, reset } = flagsIn(options.args);
  let next: Pick<SessionOptions, 'fresh' | 'start' | 'usualPort'> | undefined = { fresh: reset };
  for (let first = true; next; first = false) {
    const session = prepareSession({ ...options, ...next });
    const stop = await run(session);
    const workspace = session.opened();
    if (first) greet(options, workspace, { goesOn: session.goesOn, terminal });
    if (first && open) openBrowser(workspace.url);
    // What is due at the first full hour, a digest for one, comes while somebody looks.
    if (!session.goesOn) await workspace.clock.advance(MINUTE);
    const endPrompt = terminal ? prompt(options, workspace) : undefined;
    const ended = options.stopped.then(() => undefined);
    const usualPort = Number(new URL(workspace.url).port);
    const again = workspace.startOver.then((start) => ({ fresh: true, start, usualPort }));
    next = await Promise.race([ended, again]);
    endPrompt?.();
    await stop();
    await workspace.close();
  }
}
