/** Connections to an SQLite file, as Kysely drives them. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { forgetOldest } from '../../../domain/collections.ts';
import { StorageError } from '../../../errors.ts';
import type { Tables } from '../../schema/tables.ts';
import { troubleOf } from './errors.ts';
import { nextTurn } from './turns.ts';

export interface SqliteOptions {
  /** A file, or `:memory:`. */
  path: string;
  readonly: boolean;
  /** The name of the file for people, where it is not the log: sentences about it have it. */
  named?: string | undefined;
  /** The longest wait for another writer, milliseconds. */
  busyTimeout: number;
  /** Milliseconds that only grow. Without it turns of the event loop are told by the number of their questions alone. */
  stopwatch?: (() => number) | undefined;
  /** The most pages of 4 KB that the file may have. Default: no limit but SQLite's own. */
  maxPages?: number | undefined;
}

/** A file that is open. */
interface Connection {
  db: Kysely<Tables>;
  file: Database.Database;
  close(): Promise<void>;
}

/** Opens the file, making it and its folder where they are missing; `mayWrite` is called before each transaction, and throws where nothing may be written. Throws StorageError where it can't. */
export function connect(options: SqliteOptions, mayWrite: () => void = () => {}): Connection {
  const file = guarded(() => openFile(options), options.named);
  const dialect = new PatientDialect(file, options, mayWrite);
  const db = new Kysely<Tables>({ dialect });
  return {
    db,
    file,
    async close() {
      await db.destroy();
      // Kysely closes what it has used: a file that nobody asked anything would stay open, and keep its journal.
      file.close();
    },
  };
}

/** The engine's own wait stops the whole program: it is for the short locks of opening and closing alone. */
const OWN_WAIT = 250;
const JOURNAL_LIMIT = 32 * 2 ** 20;
/** The pages that one batch of an import touches, KiB: what does not fit is written out and read again within the batch. */
const WRITING_CACHE = 64 * 1024;
/** So many pages of the journal are gathered before they are brought into the file: an import touches the same pages batch after batch. */
const GATHERED = 16_384;

function openFile({ path, readonly, busyTimeout, maxPages }: SqliteOptions): Database.Database {
  if (path !== ':memory:' && !readonly) mkdirSync(dirname(path), { recursive: true });
  const file = new Database(path, { readonly, timeout: Math.max(busyTimeout, OWN_WAIT) });
  file.exec('pragma synchronous = NORMAL; pragma foreign_keys = ON');
  if (!readonly) {
    file.pragma('journal_mode = WAL');
    file.pragma(`cache_size = -${WRITING_CACHE}`);
    file.pragma(`wal_autocheckpoint = ${GATHERED}`);
    file.pragma('secure_delete = FAST');
  }
  // After a long import the journal would keep its size for good.
  file.pragma(`journal_size_limit = ${JOURNAL_LIMIT}`);
  file.pragma(`busy_timeout = ${OWN_WAIT}`);
  if (maxPages) file.pragma(`max_page_count = ${maxPages}`);
  return file;
}

class PatientDialect extends SqliteDialect {
  readonly #file: Database.Database;
  readonly #options: SqliteOptions;
  readonly #mayWrite: () => void;

  constructor(file: Database.Database, options: SqliteOptions, mayWrite: () => void) {
    super({ database: prepared(file, options) });
    this.#file = file;
    this.#options = options;
    this.#mayWrite = mayWrite;
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver(this.#file, this.#options, this.#mayWrite);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new LastingCompiler();
  }
}

/**
 * SQLite plans a statement anew each time a parameter is bound by whose value it might choose the plan, which takes
 * longer than most of the queries. No plan goes by a parameter with a sign before it, and `+` changes no value.
 */
export const PLACEHOLDER = '+?';

class LastingCompiler extends SqliteQueryCompiler {
  override getCurrentParameterPlaceholder(): string {
    return PLACEHOLDER;
  }
}

/** Migrations run whole or not at all: SQLite's schema changes are transactional. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const RETRY_MS = 20;

/**
 * Takes the lock for writing when a transaction begins: one that took it at its first write could be refused
 * halfway. It waits for another writer without stopping the program.
 */
class PatientDriver extends SqliteDriver {
  readonly #file: Database.Database;
  readonly #wait: number;
  readonly #stopwatch: () => number;
  readonly #mayWrite: () => void;
  /** Prepared once: to prepare both took longer than a short transaction. */
  readonly #waitNever: Database.Statement;
  readonly #waitAgain: Database.Statement;

  constructor(file: Database.Database, options: SqliteOptions, mayWrite: () => void) {
    super({ database: prepared(file, options) });
    this.#file = file;
    this.#waitNever = file.prepare('pragma busy_timeout = 0');
    this.#waitAgain = file.prepare(`pragma busy_timeout = ${OWN_WAIT}`);
    this.#wait = options.busyTimeout;
    this.#stopwatch = options.stopwatch ?? (() => 0);
    this.#mayWrite = mayWrite;
  }

  /** Others are heard between questions: else an answer of many would let nobody be heard until its end. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#file.readonly) await nextTurn(this.#stopwatch());
    return super.acquireConnection();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#mayWrite();
    const begin = CompiledQuery.raw(this.#file.readonly ? 'begin' : 'begin immediate');
    for (let waited = 0; ; waited += RETRY_MS) {
      this.#waitNever.get();
      try {
        await connection.executeQuery(begin);
        return;
      } catch (error) {
        const busy = error instanceof StorageError && error.code === 'storage_busy';
        if (!busy || waited >= this.#wait) throw error;
      } finally {
        this.#waitAgain.get();
      }
      await pause(RETRY_MS);
    }
  }

  /** On a full disk SQLite has rolled back by itself, and would refuse to do so again in place of saying why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Preparing costs several times what a small query takes, and the queries are few: the last of them stay prepared. */
const PREPARED = 200;

function prepared(
  file: Database.Database,
  { named }: Pick<SqliteOptions, 'named'>,
): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = statements.get(text) ?? guarded(() => statement(file, text, named), named);
      statements.delete(text);
      statements.set(text, known);
      forgetOldest(statements, PREPARED);
      return known;
    },
  };
}

/**
 * A statement that begins so is run once for each of its parameters, which are rows: SQLite is quicker with a row
 * at a time than with many in one statement.
 */
export const EACH = '/* each */ ';

function statement(file: Database.Database, text: string, named?: string): SqliteStatement {
  const made = file.prepare(text);
  const run = text.startsWith(EACH)
    ? (rows: readonly unknown[]) => runEach(made, rows)
    : (parameters: readonly unknown[]) => made.run(parameters);
  return {
    reader: made.reader,
    all: (parameters) => guarded(() => made.all(parameters), named),
    run: (parameters) => guarded(() => run(parameters), named),
    iterate: (parameters) => made.iterate(parameters),
  };
}

function runEach(made: Database.Statement, rows: readonly unknown[]): Database.RunResult {
  let last: Database.RunResult = { changes: 0, lastInsertRowid: 0 };
  for (const row of rows) last = made.run(row);
  return { ...last, changes: rows.length };
}

function guarded<T>(action: () => T, named?: string): T {
  try {
    return action();
  } catch (error) {
    throw troubleOf(error, named);
  }
}
