/** Tables in words that every engine has: an engine says how it writes each of them. */
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A column: what it holds, with `?` where it may hold nothing; an `id` numbers the rows by itself, from 1. */
export type ColumnType =
  | 'id'
  | `${'text' | 'integer' | 'real'}${'' | '?'}`
  | `${'text' | 'integer'} of ${string}`;

/** A table. `key` is its primary key where no `id` is, `unique` what no two rows share. */
export interface TableDefinition {
  name: string;
  columns: Readonly<Record<string, ColumnType>>;
  key?: readonly string[];
  unique?: readonly string[];
}

/** How an engine writes tables. */
export interface SchemaDialect {
  /** Text compares by its bytes, an integer holds any safe integer. */
  readonly types: Readonly<Record<'id' | 'text' | 'integer' | 'real', string>>;
  /** What ends a table; `keyed` has a primary key of its own. */
  ending(keyed: boolean): string;
  /** What makes the full text of bodies, table `body_text`; `rowid` in it is the body's number. */
  readonly fullText: readonly string[];
}

/** A migration that runs statements, one after the other. */
export function migrationOf(statements: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

/** The statement that makes a table. */
export function creating(
  { name, columns, key, unique }: TableDefinition,
  schema: SchemaDialect,
): string {
  const parts = [
    ...Object.entries(columns).map(([column, of]) => `${column} ${written(of, schema)}`),
    ...(key ? [`primary key (${key.join(', ')})`] : []),
    ...(unique ? [`unique (${unique.join(', ')})`] : []),
  ];
  return `create table ${name} (${parts.join(', ')}) ${schema.ending(key !== undefined)}`;
}

function written(column: ColumnType, { types }: SchemaDialect): string {
  if (column === 'id') return types.id;
  const [, type, optional, table] = /^(\w+)(\?)?(?: of (\w+ \(\w+\)))?$/.exec(column)!;
  const written = types[type as 'text' | 'integer' | 'real'];
  return `${written}${optional ? '' : ' not null'}${table ? ` references ${table}` : ''}`;
}
