/** One run of the program in a terminal: what it was handed, and how it ends. */
import type { Clock } from '../../contracts/clock.ts';
import { type Config, readConfig } from '../config.ts';
import type { Runtime } from '../open.ts';
import { OutputError } from '../output.ts';

/** A place to write to: a stream of the process, or whatever keeps what is written. */
interface Output {
  write(text: string): unknown;
  /** The width in characters; absent where it is not a screen. */
  columns?: number | undefined;
  isTTY?: boolean | undefined;
  /** The reason why nothing can be written any more; absent where it can. */
  errored?: Error | null | undefined;
}

/** A terminal as it is handed to the program. */
export interface Terminal {
  /** The words typed after the program’s name, each apart. */
  args: readonly string[];
  /** The settings; those of the process by default. */
  env?: NodeJS.ProcessEnv;
  clock: Clock;
  /** The bytes that come in by a pipe; those of the process by default. */
  input?: AsyncIterable<Uint8Array>;
  out: Output;
  err: Output;
  /** Exact origins whose private addresses may be asked for news; none by default. */
  letThrough?: readonly string[];
}

/** 0 answered, 1 failed, 2 the question was wrong. */
export type ExitCode = 0 | 1 | 2;

/** A run that has begun. */
export interface Session extends Terminal {
  /** The settings, read when they are first asked for. Throws ConfigError where one can’t be used. */
  readonly config: Config;
  /** 0 until something is found that the exit code must say. */
  exitCode: ExitCode;
}

/** Begins a run. */
export function beginSession(terminal: Terminal): Session {
  let config: Config | undefined;
  return {
    ...terminal,
    get config() {
      config ??= readConfig(terminal.env);
      return config;
    },
    exitCode: 0,
  };
}

/** Writes a line. Throws OutputError where the line before could not be written. */
export function print({ out }: Terminal, line: string): void {
  if (out.errored) throw new OutputError(out.errored);
  out.write(`${line}\n`);
}

/** Opens the log for one command and closes it whatever happens. */
export async function withRuntime<T>(
  { config, clock, letThrough }: Pick<Session, 'config' | 'clock' | 'letThrough'>,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  const { databaseUrl, prefix, contact, sourceKeys } = config;
  const asking = { contact, sourceKeys, letThrough };
  const { openRuntime } = await import('../open.ts');
  const runtime = await openRuntime({ databaseUrl, prefix, clock, ...asking });
  try {
    return await work(runtime);
  } finally {
    await runtime.store.close();
  }
}
