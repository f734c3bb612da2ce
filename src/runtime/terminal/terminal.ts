/** A terminal, as the program is handed one. */
import type { Clock } from '../../contracts/clock.ts';

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
