/** One run of the program in a terminal: what it was handed, and how it ends. */
import { type Config, readConfig } from '../config.ts';
import type { Runtime } from '../open.ts';
import { OutputError } from '../output.ts';
import type { ExitCode, Terminal } from './terminal.ts';

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
