/** Kysely's driver of PostgreSQL, with transactions that end in time. */
import { CompiledQuery, PostgresDriver, type PostgresPool, type TransactionSettings } from 'kysely';
import { StorageError } from '../../../errors.ts';
import { notSaidToBeSaved } from './errors.ts';
import { type Limits, settingsOf } from './limits.ts';

type Reserved = Parameters<PostgresDriver['rollbackTransaction']>[0];

/** The conduct of transactions of one kind of connections. */
interface Conduct {
  limits: Limits;
  readonly: boolean;
  /** True where a transaction waits for every other of this kind, from whichever program, and runs alone. */
  alone: boolean;
}

/** The number of the lock that writers of a log take: any, but the same for all. */
const WRITING = 4_202_603_120;

/**
 * Begins a transaction with all that it needs in one message: a pooler may give each transaction another session, so
 * nothing that was set before counts. One that runs alone takes the lock at once, so that two writers never see the
 * same last number.
 */
export class LimitedDriver extends PostgresDriver {
  readonly #rest: string;
  readonly #mode: string;

  constructor(pool: PostgresPool, { limits, readonly, alone }: Conduct) {
    super({ pool });
    const local = settingsOf(limits).map((setting) => `; set local ${setting}`);
    this.#rest = local.join('') + (alone ? `; select pg_advisory_xact_lock(${WRITING})` : '');
    this.#mode = readonly ? ' read only' : '';
  }

  override async beginTransaction(
    connection: Reserved,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    try {
      await connection.executeQuery(
        CompiledQuery.raw(`start transaction${isolation}${this.#mode}${this.#rest}`),
      );
    } catch (error) {
      await this.rollbackTransaction(connection).catch(() => {});
      throw error;
    }
  }

  /** A server that is gone before it has answered may have saved all of it. */
  override async commitTransaction(connection: Reserved): Promise<void> {
    try {
      await super.commitTransaction(connection);
    } catch (error) {
      throw isGone(error) ? notSaidToBeSaved(error) : error;
    }
  }

  /** A server that is gone undoes it by itself; why it was undone is said by another error than this one. */
  override async rollbackTransaction(connection: Reserved): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

const isGone = (error: unknown): error is StorageError =>
  error instanceof StorageError && error.code === 'storage_unavailable';
