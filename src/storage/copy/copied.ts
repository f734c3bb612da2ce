/** The tables that a copy of a log is made of. A table that is added to the log is added here. */
import { sql } from 'kysely';
import { present } from '../../domain/collections.ts';
import type { Db } from '../engines/engine.ts';
import { LAST_VERSION } from '../schema/meta-keys.ts';
import type { Tables, Value } from '../schema/tables.ts';

/** A table whose rows are taken over as they are. */
export interface Copied {
  table: keyof Tables;
  /** Its rows, as people say it: one of them, and several. */
  one: string;
  what: string;
  /** The columns that tell its rows apart, in the order in which they are read. */
  key: readonly [string, ...string[]];
  /** True where its key is a number that the database gives. Default false. */
  isNumbered?: boolean;
}

/** The truth of a log, in an order in which no row comes before one that it refers to. */
export const COPIED: readonly Copied[] = [
  { table: 'event', one: 'event', what: 'events', key: ['seq'], isNumbered: true },
  { table: 'revision', one: 'revision', what: 'revisions', key: ['id'], isNumbered: true },
  { table: 'hidden_owner', one: 'audience', what: 'audiences', key: ['workspace', 'owner'] },
  { table: 'desk', one: 'stance to a desk', what: 'stances to a desk', key: ['workspace'] },
  { table: 'overlay', one: 'overlay', what: 'overlays', key: ['workspace', 'event'] },
  { table: 'company', one: 'company', what: 'companies', key: ['workspace', 'id'] },
  { table: 'schedule', one: 'schedule', what: 'schedules', key: ['workspace', 'id'] },
  { table: 'watch', one: 'watch', what: 'watches', key: ['workspace', 'id'] },
  { table: 'target', one: 'target', what: 'targets', key: ['workspace', 'target'] },
  { table: 'setting', one: 'setting', what: 'settings', key: ['workspace'] },
  { table: 'delivery', one: 'delivery', what: 'deliveries', key: ['id'] },
  { table: 'issue', one: 'issue', what: 'issues', key: ['delivery'] },
  { table: 'told', one: 'line told', what: 'lines told', key: ['delivery', 'number'] },
  { table: 'mark', one: 'mark', what: 'marks', key: ['workspace', 'name'] },
  { table: 'handled', one: 'key', what: 'keys', key: ['workspace', 'key'] },
  { table: 'description', one: 'description', what: 'descriptions', key: ['workspace', 'id'] },
  { table: 'source', one: 'source', what: 'sources', key: ['workspace', 'poll'] },
  { table: 'poll', one: 'poll', what: 'polls', key: ['workspace', 'id'] },
  { table: 'candidate', one: 'story', what: 'stories to review', key: ['workspace', 'number'] },
  {
    table: 'candidate_trait',
    one: 'trait',
    what: 'traits of stories',
    key: ['workspace', 'key', 'day', 'number'],
  },
  { table: 'review', one: 'review', what: 'choices for a review', key: ['workspace'] },
  { table: 'item', one: 'item', what: 'items', key: ['workspace', 'poll', 'id'] },
  {
    table: 'held',
    one: 'item that waits',
    what: 'items that wait',
    key: ['workspace', 'poll', 'item'],
  },
  { table: 'meta', one: 'note', what: 'notes', key: ['key'] },
];

/** The tables that are made anew from those: only their number of rows can be compared. */
export const DERIVED: readonly (keyof Tables)[] = [
  'company_name',
  'subsidiary',
  'named',
  'version',
  'body',
  'body_text',
  'party',
  'topic',
  'effective',
  'expectation',
  'stage',
  'closing_link',
  'trait',
  'measure',
];

export type Row = Record<string, Value>;

/** So many rows are read at once, where nobody says how many. */
export const CHUNK = 500;

/** The next rows of a table in the order of its key, after that of one row; the first ones for null. */
export async function pageOf(
  db: Db,
  { table, key }: Pick<Copied, 'table' | 'key'>,
  after: readonly Value[] | null,
  most = CHUNK,
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const past = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${past} order by ${columns} limit ${most}`.execute(db);
  return rows;
}

/** The key of a page's last row, after which the next page begins. */
export function endOf(rows: readonly Row[], { key }: Pick<Copied, 'key'>): Value[] {
  const last = present(rows.at(-1), 'the last row of a page');
  return key.map((column) => last[column] ?? null);
}

/** The note in `meta` that says how far a copy is; it is of the copy, not of the log. */
export const PROGRESS = 'copy';

/** Notes of one database: a copy numbers its versions anew. */
const OF_ONE: readonly Value[] = [PROGRESS, LAST_VERSION];

/** Rows of a table without what is not of the log. */
export function ofTheLog({ table }: Pick<Copied, 'table'>, rows: readonly Row[]): Row[] {
  return rows.filter(({ key = null }) => table !== 'meta' || !OF_ONE.includes(key));
}
