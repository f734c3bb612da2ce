/**
 * The plug between the store and a database engine. Query files speak Kysely and these capabilities; what an
 * engine says in its own words stands in its own file, so another engine is another file.
 */
import type { CompiledQuery, Kysely, SqlBool } from 'kysely';
import type { Contents, Inspection } from '../../contracts/store.ts';
import type { SchemaDialect } from '../schema/columns.ts';
import type { Tables, Value, VersionRow } from '../schema/tables.ts';
import type { Aliased, Placeholder, Sql } from './sql.ts';
import type { Asked, Searchable } from './words.ts';

export type Db = Kysely<Tables>;

/** The longest that a database server may take, milliseconds. */
export interface ServerLimits {
  /** To make a connection. */
  connecting: number;
  /** For one statement; the server ends one that takes longer. */
  statement: number;
  /** Between two statements of a transaction: it is undone then, as that of a program that stands still. */
  standstill: number;
  /** For an answer to arrive, beyond `statement`; a connection that is silent for longer is thrown away. */
  answer: number;
}

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
  /** True where several copies of the bot may post from it at once. */
  readonly isShared: boolean;
  /**
   * Takes the right to post, where only one copy may have it, until the engine is closed. `onLost` is called once, with
   * a sentence, where it is lost before that. @throws StorageError where another has it, or where the file is damaged
   */
  holdPosting(onLost: (word: string) => void): void;
  /** Proves that the right is still held, and that the log is where it was. @throws StorageError where not */
  renewPosting(): Promise<void>;
  /** Resolves when all that was committed before outlives a power cut of this machine. @throws StorageError */
  durable(): Promise<void>;
  /** True while a program has that right; null where several may post, so that nobody can say. */
  isPosting(): boolean | null;
  /** Saves all of it to a file, see `Store.backup`. */
  backup(file: string, force: boolean): Promise<Contents>;
  /** "ok", or a sentence that says what is wrong with the file or server; `thorough` reads all of it. */
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
  | 'version_worded'
  | 'version_extension'
  | 'version_first'
  | 'version_jurisdiction';

/** The part of an event's text that must say the words. */
export type TextPart = 'title' | 'text';

/** The full text of a body, by the body's number. */
export interface BodyText extends Searchable {
  body: number;
}

/** The SQL in which engines differ. */
export interface Dialect {
  readonly schema: SchemaDialect;
  readonly placeholder: Placeholder;
  /** True where rows are locked one by one, and a row that another writer has can be left to it without waiting. */
  readonly locksRows: boolean;
  /** True where a query holds up all of this program until it is done. */
  readonly holdsUp: boolean;
  /** True where the database has a table. */
  hasTable(name: string): Sql<SqlBool>;
  /** `column` is one of a list of any length, with one statement for all lengths. */
  inList(column: string, list: readonly (string | number)[]): Sql<SqlBool>;
  /**
   * `version` as `v`, to be read along a path: which is best is known from the question, while an engine's guess
   * goes by statistics that differ from log to log.
   */
  fromIndex(path: Path): Aliased<VersionRow, 'v'>;
  /**
   * The body in `column` says all the words, each in one of its forms, and was first shown on the day of `upTo` (epoch milliseconds) or before.
   * No body before the one numbered `oldest` is in question: its text need not be read.
   */
  matchesText(column: string, words: Asked, upTo: number, oldest?: Sql<number>): Sql<SqlBool>;
  /** Statements that insert rows of values into columns, for any number of rows. */
  inserting(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly Value[])[],
  ): readonly CompiledQuery[];
  /** Statements that write the full text of bodies, which are in the order of their numbers. */
  indexing(texts: readonly BodyText[]): readonly CompiledQuery[];
  /** Statements after which the database numbers a column from the highest number in it. */
  resetSequence(table: string, column: string): readonly CompiledQuery[];
  /** Puts the full text in order after much was written: reading it then takes a fraction. */
  readonly optimize: readonly CompiledQuery[];
  /**
   * As `matchesText`, of versions `v` read by the age of their text: add `age` as their order, descending for the newest
   * first. Only bodies from `oldest` on (0 by default) and before `before` (all by default) are in question.
   */
  textSearch(
    words: Asked,
    upTo: number,
    part: TextPart,
    oldest?: number,
    before?: number,
  ): TextSearch;
  /**
   * Where a query holds up all of this program until it is done: a query for the next piece of the texts that say the
   * words, at most `size` from the one numbered `oldest` on. Null where nobody is held up.
   */
  readonly textPiece:
    | ((words: Asked, upTo: number, piece: { oldest: number; size: number }) => Sql<TextPiece>)
    | null;
}

/** A piece of texts in the order of their numbers. */
export interface TextPiece {
  /** The number of its last body; null where there is none. */
  last: number | null;
  isLast: 0 | 1;
}

/** A way to read versions by what they say: where from, under which condition, in which order. */
interface TextSearch {
  from: Aliased<VersionRow, 'v'>;
  where: Sql<SqlBool>;
  age: Sql;
}
