/** Connections to a PostgreSQL server, as Kysely drives them. */
import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import pg from 'pg';
import { present } from '../../../domain/collections.ts';
import { codeOf } from '../../../errors.ts';
import type { Tables } from '../../schema/tables.ts';
import type { ServerLimits } from '../engine.ts';
import { mustBeWritten } from './address.ts';
import { LimitedDriver } from './drivers.ts';
import { isSilence, serverTroubleOf, unreachable, wrongEncoding } from './errors.ts';
import { type Limits, limitsOf, type Purpose, settingsOf } from './limits.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/name`, with the parameters that PostgreSQL's own programs know. */
  url: string;
  /** The option that the address was read from, where that is not the setting: sentences about it name it. */
  named?: string | undefined;
  readonly: boolean;
  /** The longest wait for another writer, milliseconds. */
  busyTimeout: number;
  /** Limits in place of the usual ones. */
  limits?: Partial<ServerLimits> | undefined;
}

type Server = Pick<PostgresOptions, 'url' | 'named'>;

/** The use of one kind of connections. */
interface Use {
  purpose: Purpose;
  /** The most connections at once. */
  most: number;
}

/** Opens nothing yet: connections are made when they are needed. */
export function connect(options: PostgresOptions, { purpose, most }: Use): Kysely<Tables> {
  const limits = limitsOf(purpose, options);
  const pool = poolOf(options, limits, most);
  const alone = purpose === 'write';
  const driver = new LimitedDriver(pool, { limits, alone, readonly: options.readonly });
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

/**
 * A log is read in small pieces out of memory, and which way is short depends on what is asked for: PostgreSQL would
 * think of a disk that turns.
 */
const READING = ['random_page_cost = 1.1', 'jit = off'];
/** The server notices within two minutes that nobody is at the other end any more. */
const KEEP_ALIVE = [
  'tcp_keepalives_idle = 60',
  'tcp_keepalives_interval = 15',
  'tcp_keepalives_count = 4',
];

/** Asked at the start: who answers, and how the database keeps its text. */
const HELLO = "select pg_backend_pid() as session, current_setting('server_encoding') as encoding";

/**
 * Sets up a new connection. Only a session of our own is set up for good: behind a pooler the one that answers has
 * another number than was said at the start, and serves others after us.
 */
async function greet(client: LogClient, limits: Limits, named?: string): Promise<void> {
  const { rows } = await client.query<{ session: number; encoding: string }>(HELLO);
  const { session, encoding } = present(rows[0], 'the answer to a greeting');
  if (encoding !== 'UTF8') throw wrongEncoding(encoding, named);
  if (session !== client.session()) return;
  const settings = [...READING, ...KEEP_ALIVE, ...settingsOf(limits)];
  await client.query(settings.map((setting) => `set ${setting}`).join('; '));
}

/**
 * A pool as Kysely uses one: its errors are those of `errors.ts`, and its values are such as the server can hold.
 * Where a server does not answer, all connections are made anew: what one has lost, the others have lost too.
 */
function poolOf(server: Server, limits: Limits, most: number): PostgresPool {
  let pool = connections(server, limits, most);
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const from = pool;
      return reserved(await reserve(from, server), server.named, () => {
        if (pool !== from) return;
        pool = connections(server, limits, most);
        from.end().catch(() => {});
      });
    },
  };
}

/** `most` connections at once. */
function connections({ url, named }: Server, limits: Limits, most: number): pg.Pool {
  const { connecting, statement, answer } = limits;
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    Client: clientWithin(connecting),
    // The wait for one of them that others have, too.
    connectionTimeoutMillis: Math.max(connecting, statement),
    query_timeout: statement + answer,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEPT_ALIVE,
    onConnect: (client) => greet(client as LogClient, limits, named),
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    // While it is used the query says so; without a listener it would end the program.
    client.on('error', () => {});
  });
  return pool;
}

async function reserve(pool: pg.Pool, { url, named }: Server): Promise<pg.PoolClient> {
  mustBeWritten(url, named);
  try {
    return await pool.connect();
  } catch (error) {
    throw unreachable(error, named);
  }
}

/** The code with which an aborted transaction answers everything: the reason was given before. */
const ABORTED = '25P02';

/** A client for one use. `onSilence` is called where no answer comes; then the client answers nothing more, and is thrown away. */
function reserved(
  client: pg.PoolClient,
  named: string | undefined,
  onSilence: () => void,
): PostgresPoolClient {
  let reason: unknown;
  let silent = false;
  // Kysely asks for cursors and the whole result of `pg` too; the log uses neither.
  return {
    release: (broken?: boolean) => client.release(broken || silent),
    async query(text: string, values: readonly unknown[]) {
      if (silent) throw reason;
      try {
        // Without a name: a pooler may hand the next statement to a server that never read this one.
        return await client.query({
          text,
          ...(values.length > 0 && { values: values.map(storable) }),
        });
      } catch (error) {
        if (isSilence(error)) {
          silent = true;
          onSilence();
        }
        if (codeOf(error) !== ABORTED) reason = serverTroubleOf(error, named);
        throw reason ?? error;
      }
    },
  } as unknown as PostgresPoolClient;
}

/** A connection is asked for a sign of life after so long without one, milliseconds. */
const KEPT_ALIVE = 10_000;

class LogClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({
      ...config,
      fallback_application_name: 'ai-briefing',
      // An overload for each format: `parserOf` takes both, which its one signature can't say.
      types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    });
  }

  /** The number that the server gave the session at its start; null where it gave none. */
  session(): number | null {
    // `pg` has it, its types do not.
    return (this as unknown as { processID: number | null }).processID;
  }
}

/** A client that takes so long to connect at most, milliseconds; for the pool the same word is a wait for a client that others have. */
const clientWithin = (connecting: number) =>
  class extends LogClient {
    constructor(config: pg.ClientConfig = {}) {
      super({ ...config, connectionTimeoutMillis: connecting });
    }
  };

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
