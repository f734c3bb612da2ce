/** Tables in words that every engine has: an engine says how it writes each of them. */
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { present } from '../../domain/collections.ts';

/** A column: what it holds, with `?` where it may hold nothing; an `id` numbers the rows by itself, from 1. */
type ColumnType =
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

/** The parts of a table's statement that engines write in their own way. */
export interface SchemaDialect {
  /** Text compares by its bytes, an integer holds any safe integer. */
  readonly types: Readonly<Record<'id' | 'text' | 'integer' | 'real', string>>;
  /** The words that end a table's statement; a `keyed` table has a primary key that is not its `id`. */
  ending(keyed: boolean): string;
  /** Statements that make the full text of bodies, table `body_text`; `rowid` in it is the body's number. */
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

const TYPES = ['text', 'integer', 'real'] as const;

function written(column: ColumnType, { types }: SchemaDialect): string {
  if (column === 'id') return types.id;
  const type = present(
    TYPES.find((name) => column.startsWith(name)),
    `the type of “${column}”`,
  );
  const [, table] = column.split(' of ');
  const optional = column.endsWith('?');
  return `${types[type]}${optional ? '' : ' not null'}${table ? ` references ${table}` : ''}`;
}
