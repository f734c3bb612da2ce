/**
 * The plug between the store and a database engine. Query files speak Kysely and these capabilities; what an
 * engine says in its own words stands in its own file, so another engine is another file.
 */
import type { AliasedExpression, CompiledQuery, Expression, Kysely, SqlBool } from 'kysely';
import type { Contents, Inspection } from '../../contracts/store.ts';
import type { SchemaDialect } from '../schema/columns.ts';
import type { Tables, Value, VersionRow } from '../schema/tables.ts';
import type { Searchable } from './words.ts';

export type Db = Kysely<Tables>;

export interface Engine {
  /** Reads see the last commit and are never held up by a write. */
  readonly read: Db;
  /** One writer at a time; a transaction on it is exclusive from its start. Whatever touches the log writes here. */
  readonly write: Db;
  /**
   * For short writes that need no order among those of the log, as a row that is claimed or noted: an engine that
   * can lets them through beside a long import.
   */
  readonly short: Db;
  readonly name: Inspection['engine'];
  readonly words: Dialect;
  /** Whether several copies of the bot may post from it at once. */
  readonly shared: boolean;
  /** Takes the right to post, where only one may have it, until the engine is closed. Throws StorageError where another has it. */
  holdPosting(): void;
  /** Whether somebody has that right now; null where nobody can say. */
  isPosting(): boolean | null;
  /** Saves all of it to a file, see `Store.backup`. */
  backup(file: string, force: boolean): Promise<Contents>;
  /** What is wrong with the file or server, or "ok"; `thorough` reads all of it. */
  check(thorough: boolean): Promise<string>;
  close(): Promise<void>;
}

/** Indexes of `version`, by what they find at once; `number` is its own. */
export type Path =
  | 'number'
  | 'version_event'
  | 'version_body'
  | 'version_deal'
  | 'version_time'
  | 'version_count'
  | 'version_usd'
  | 'version_first'
  | 'version_jurisdiction';

/** Which part of an event's text must say the words. */
export type TextPart = 'title' | 'text';

/** The full text of a body, by the body's number. */
export interface BodyText extends Searchable {
  body: number;
}

/** What engines say differently. */
export interface Dialect {
  readonly schema: SchemaDialect;
  /** Whether the database has a table. */
  hasTable(name: string): Expression<SqlBool>;
  /** `column` is one of a list of any length, with one statement for all lengths. */
  inList(column: string, list: readonly (string | number)[]): Expression<SqlBool>;
  /**
   * `version` as `v`, to be read along a path: which is best is known from the question, while an engine's guess
   * goes by statistics that differ from log to log.
   */
  fromIndex(path: Path): AliasedExpression<VersionRow, 'v'>;
  /**
   * The body in `column` says all the words, and was first shown on the day of `upTo` (epoch milliseconds) or before.
   * No body before the one numbered `oldest` is in question: its text need not be read.
   */
  matchesText(
    column: string,
    words: readonly string[],
    upTo: number,
    oldest?: Expression<number>,
  ): Expression<SqlBool>;
  /** What inserts rows of values into columns; as many rows as there are. */
  inserting(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly Value[])[],
  ): readonly CompiledQuery[];
  /** What writes the full text of bodies, which are in the order of their numbers. */
  indexing(texts: readonly BodyText[]): readonly CompiledQuery[];
  /** What makes the database's own numbers for a column go on after those that are there. */
  resetSequence(table: string, column: string): readonly CompiledQuery[];
  /** Puts the full text in order after much was written: reading it then takes a fraction. */
  readonly optimize: readonly CompiledQuery[];
  /** As `says`, of versions `v` read by the age of their text, the newest first: add `newestFirst` as their order. */
  textSearch(words: readonly string[], upTo: number, part: TextPart): TextSearch;
}

/** A way to read versions by what they say: where from, under which condition, in which order. */
export interface TextSearch {
  from: AliasedExpression<VersionRow, 'v'>;
  where: Expression<SqlBool>;
  newestFirst: Expression<unknown>;
}
