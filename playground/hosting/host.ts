/** Keeps a workspace open for whoever sits at its page or prompt, and opens it anew when they start over. */
import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import { SetupError } from './errors.ts';
import { openBrowser } from './open-browser.ts';
import { runPrompt } from './prompt.ts';
import { prepareVisit, type Stay, type Visit, type VisitOptions } from './session.ts';

const MINUTE = 60_000;

/** How to host. */
export interface HostOptions extends Omit<VisitOptions, 'fresh' | 'start'> {
  /** What the app is called. */
  name: string;
  /** The channel and the person of the prompt. */
  channel: string;
  handle?: string;
  /** `--open` opens the page, `--terminal` adds a prompt, `--reset` forgets what was kept before. */
  args: string[];
  /** Resolves when it is to end. */
  stopped: Promise<void>;
}

/** Starts the app in an open workspace; returns what stops it. */
export type RunApp = (visit: Visit) => Promise<() => Promise<void>>;

const flag = { type: 'boolean', default: false } as const;

interface Asked {
  open: boolean;
  terminal: boolean;
  reset: boolean;
}

/** What the command line asks for. Throws SetupError for what it doesn't know. */
function asked(args: string[]): Asked {
  try {
    return parseArgs({ args, options: { open: flag, terminal: flag, reset: flag } }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${why}. There are: --open, --terminal, --reset.`);
  }
}

const say = (words: string) => void process.stdout.write(`${words}\n`);

/** Where the clock stands, as the first person reads it. */
function moment(stay: Stay): string {
  const { tz } = Object.values(stay.state.people)[0] ?? { tz: 'UTC' };
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
  return `${format.format(stay.clock.now())} in ${tz.slice(tz.lastIndexOf('/') + 1)}`;
}

function greet(name: string, stay: Stay, goesOn: boolean, terminal: boolean): void {
  const verb = goesOn ? 'goes on' : 'starts';
  const hint = terminal ? ' Type help.' : '';
  say(`${name} in a local workspace at ${stay.url}: no account, no token.`);
  say(`A replay: its clock ${verb} at ${moment(stay)}.${hint}`);
}

/** Sits somebody at the terminal; the returned function takes them away again. */
function prompt({ channel, handle = 'ana' }: HostOptions, workspace: Stay): () => void {
  const input = process.stdin.pipe(new PassThrough());
  void runPrompt({ workspace, channel, handle, input, output: process.stdout });
  return () => {
    process.stdin.unpipe(input);
    input.end();
  };
}

/** Hosts until `stopped`. */
export async function host(options: HostOptions, run: RunApp): Promise<void> {
  const { open, terminal, reset } = asked(options.args);
  let next: { fresh: boolean; start?: Date } | undefined = { fresh: reset };
  for (let first = true; next; first = false) {
    const visit = prepareVisit({ ...options, ...next });
    const stop = await run(visit);
    const stay = visit.opened();
    if (first) greet(options.name, stay, visit.goesOn, terminal);
    if (first && open) openBrowser(stay.url);
    // What is due at the first full hour, a digest for one, comes while somebody looks.
    if (!visit.goesOn) await stay.clock.advance(MINUTE);
    const endPrompt = terminal ? prompt(options, stay) : undefined;
    const ended = options.stopped.then(() => undefined);
    const again = stay.startOver.then((start) => ({ fresh: true, start }));
    next = await Promise.race([ended, again]);
    endPrompt?.();
    await stop();
    await stay.close();
  }
}
