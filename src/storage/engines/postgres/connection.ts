/** Connections to a PostgreSQL server, as Kysely drives them. */
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import pg from 'pg';
import { codeOf } from '../../../errors.ts';
import type { Tables } from '../../schema/tables.ts';
import { serverTroubleOf, unreachable } from './errors.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/name`, with the parameters that PostgreSQL's own programs know. */
  url: string;
  readonly: boolean;
  /** The longest wait for another writer, milliseconds. */
  busyTimeout: number;
}

/** The use of one kind of connections: reading, short writes or writes of the log. */
interface Use {
  /** The most connections at once. */
  most: number;
  /** True where a transaction waits for every other of this kind, from whichever program, and runs alone. */
  alone: boolean;
}

/** Opens nothing yet: connections are made when they are needed. */
export function connect(options: PostgresOptions, use: Use): Kysely<Tables> {
  const pool = poolOf(options, use.most);
  const driver = use.alone
    ? new LockingDriver(pool, options.busyTimeout)
    : new PostgresDriver({ pool });
  return new Kysely<Tables>({ dialect: new LogDialect(pool, driver) });
}

class LogDialect extends PostgresDialect {
  readonly #driver: PostgresDriver;

  constructor(pool: PostgresPool, driver: PostgresDriver) {
    super({ pool });
    this.#driver = driver;
  }

  override createDriver(): PostgresDriver {
    return this.#driver;
  }

  override createAdapter(): PostgresAdapter {
    return new LockedAdapter();
  }
}

/** Migrations run in a transaction that runs alone: a lock of their own would outlive one that fails. */
class LockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

type Reserved = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** The number of the lock that writers of a log take: any, but the same for all. */
const WRITING = 4_202_603_120;

/** Takes the lock when a transaction begins, so that two writers never see the same last number. */
class LockingDriver extends PostgresDriver {
  readonly #wait: number;

  constructor(pool: PostgresPool, wait: number) {
    super({ pool });
    this.#wait = wait;
  }

  override async beginTransaction(connection: Reserved): Promise<void> {
    const begin = `begin; set local lock_timeout = ${this.#wait}; select pg_advisory_xact_lock(${WRITING})`;
    try {
      await connection.executeQuery(CompiledQuery.raw(begin));
    } catch (error) {
      await this.rollbackTransaction(connection).catch(() => {});
      throw error;
    }
  }
}

/** The longest wait for a server to answer at all, milliseconds. */
const CONNECTING = 10_000;

/**
 * A log is read in small pieces out of memory, and which way is short depends on what is asked for: PostgreSQL would
 * think of a disk that turns, and in the end take one way for all.
 */
const SETTINGS =
  'set random_page_cost = 1.1; set jit = off; set plan_cache_mode = force_custom_plan;';
const READ_ONLY = 'set default_transaction_read_only = on';

/** A pool as Kysely uses one: its errors are those of `errors.ts`, and its values are such as the server can hold. */
function poolOf({ url, readonly }: PostgresOptions, most: number): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    Client: LogClient,
    onConnect: (client) => client.query(SETTINGS + (readonly ? READ_ONLY : '')),
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    // While it is used the query says so; without a listener it would end the program.
    client.on('error', () => {});
  });
  return {
    options: {},
    end: () => pool.end(),
    connect: async () => reserved(await reserve(pool)),
  };
}

async function reserve(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw unreachable(error);
  }
}

/** The code with which an aborted transaction answers everything: the reason was given before. */
const ABORTED = '25P02';

function reserved(client: pg.PoolClient): PostgresPoolClient {
  let reason: unknown;
  // Kysely asks for cursors and the whole result of `pg` too; the log uses neither.
  return {
    release: (broken?: boolean) => client.release(broken),
    async query(text: string, values: readonly unknown[]) {
      try {
        return await client.query(statementOf(text, values));
      } catch (error) {
        if (codeOf(error) !== ABORTED) reason = serverTroubleOf(error);
        throw reason ?? error;
      }
    },
  } as unknown as PostgresPoolClient;
}

/** So many statements have a name, and are read once by every connection: reading takes longer than a small query. */
const PREPARED = 500;
const names = new Map<string, string>();

function statementOf(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text };
  const name = names.get(text) ?? (names.size < PREPARED ? `briefing_${names.size}` : undefined);
  if (name) names.set(text, name);
  return { name, text, values: values.map(storable) };
}

class LogClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({
      ...config,
      connectionTimeoutMillis: CONNECTING,
      fallback_application_name: 'ai-briefing',
      // An overload for each format: `parserOf` takes both, which its one signature can't say.
      types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    });
  }
}

/** Whole numbers and sums of them come as text where they could be past what a number holds; ours never are. */
function parserOf(type: number, format?: 'text' | 'binary') {
  const { INT8, NUMERIC } = pg.types.builtins;
  return type === INT8 || type === NUMERIC
    ? Number
    : pg.types.getTypeParser(type, format as 'text');
}

/** A value as PostgreSQL can hold it: its text has no NUL and no half of a pair. */
export function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
