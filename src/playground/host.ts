/** Keeps a workspace open for whoever sits at its page or prompt, and opens it anew when they start over. */
import { openBrowser } from './open-browser.ts';
import { runPrompt } from './prompt.ts';
import { prepareVisit, type Stay, type Visit, type VisitOptions } from './visit.ts';

const MINUTE = 60_000;

/** How to host. */
export interface HostOptions extends Omit<VisitOptions, 'fresh' | 'start'> {
  /** What the app is called. */
  name: string;
  /** The channel and the person of the prompt. */
  channel: string;
  handle?: string;
  /** Forgets what was kept before. */
  reset?: boolean;
  /** Opens the page in the machine's browser. */
  open?: boolean;
  /** A prompt in the terminal. */
  terminal?: boolean;
  /** Resolves when it is to end. */
  stopped: Promise<void>;
}

/** Starts the app in an open workspace; returns what stops it. */
export type RunApp = (visit: Visit) => Promise<() => Promise<void>>;

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

function greet(options: HostOptions, stay: Stay, goesOn: boolean): void {
  const verb = goesOn ? 'goes on' : 'starts';
  const hint = options.terminal ? ' Type help.' : '';
  say(`${options.name} in a local workspace at ${stay.url}: no account, no token.`);
  say(`A replay: its clock ${verb} at ${moment(stay)}.${hint}`);
}

/** Hosts until `stopped`. */
export async function host(options: HostOptions, run: RunApp): Promise<void> {
  let fresh = options.reset === true;
  let start: Date | undefined;
  let first = true;
  let ended = false;
  while (!ended) {
    const visit = prepareVisit({ ...options, fresh, start });
    const stop = await run(visit);
    const stay = visit.opened();
    if (first) greet(options, stay, visit.goesOn);
    if (first && options.open) openBrowser(stay.url);
    // What is due at the first full hour, a digest for one, comes while somebody looks.
    if (!visit.goesOn) await stay.clock.advance(MINUTE);
    if (options.terminal) {
      const { channel, handle = 'ana' } = options;
      const { stdin: input, stdout: output } = process;
      void runPrompt({ workspace: stay, channel, handle, input, output });
    }
    const again = stay.startOver.then((at) => ({ at }));
    const over = await Promise.race([options.stopped.then(() => undefined), again]);
    await stop();
    await stay.close();
    first = false;
    fresh = true;
    start = over?.at;
    ended = over === undefined;
  }
}
