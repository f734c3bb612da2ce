/**
 * The plug between the store and a database engine. Query files speak Kysely and these capabilities; what an
 * engine says in its own words stands in its own file, so another engine is another file.
 */
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
/** Names columns of any table in scope; queries alias `version` as `v`. */
// biome-ignore lint/suspicious/noExplicitAny: an expression builder is invariant in the tables in scope
export type Columns = ExpressionBuilder<any, any>;

export interface Engine {
  /** Reads see the last commit and are never held up by a write. */
  readonly read: Db;
  /** One writer at a time; a transaction on it is exclusive from its start. */
  readonly write: Db;
  readonly words: Dialect;
  /** Rows of one insert may hold this many values in all. */
  readonly maxValues: number;
  /** What is wrong with the file or server, or "ok"; `thorough` reads all of it. */
  check(thorough: boolean): Promise<string>;
  close(): Promise<void>;
}

/** What engines say differently. */
export interface Dialect {
  /** `column` is one of a list of any length, with one statement for all lengths. */
  among(column: string, list: readonly (string | number)[]): Expression<SqlBool>;
  /** The body in `column` says all the words, and was first shown on `upTo` (epoch milliseconds) or before. */
  says(column: string, words: readonly string[], upTo: number): Expression<SqlBool>;
}
