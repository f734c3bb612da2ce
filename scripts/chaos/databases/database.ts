/** The databases of a run: a fresh one for each seed, and the ways in which it can go wrong. */
import type { Store } from '../../../src/contracts/store.ts';
import type { Pipe } from '../pipe.ts';

export type EngineName = 'sqlite' | 'postgres';

interface Common {
  /** An address for each copy of the bot. */
  urls: readonly string[];
  /** A limit to the file, see `StoreOptions`. */
  maxPages?: number;
  /** The log by a way of one's own, as another program opens it; tried again while something is in the way. */
  using<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** One file, one copy of the bot. */
export interface SqliteDatabase extends Common {
  engine: 'sqlite';
  /** Writes for so long, milliseconds. */
  lock(ms: number): Promise<void>;
  /** Fills the disk; what is returned frees it. */
  fill(): () => void;
  /** The address of the same file by another name. */
  link(): string;
  /** See `losePower`. The file must be closed. */
  losePower(): number;
}

/** A database of a server, three copies. */
export interface PostgresDatabase extends Common {
  engine: 'postgres';
  /** The way of each copy to the server. */
  pipes: readonly Pipe[];
  /** Holds the deliveries and the schedules for so long, milliseconds. */
  lock(ms: number): Promise<void>;
  /** The server ends every connection of the copies. */
  endConnections(): Promise<void>;
  /** Lets nobody write, as a standby; what is returned ends that. */
  readOnly(): Promise<() => Promise<void>>;
}

export type RunDatabase = SqliteDatabase | PostgresDatabase;

/** Makes databases of one engine, each with the bundled data in it. */
export interface Databases {
  fresh(clock: { now(): Date }): Promise<RunDatabase>;
  close(): Promise<void>;
}
