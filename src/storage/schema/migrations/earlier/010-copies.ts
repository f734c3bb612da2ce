/** Rows that all copies of the bot share for a while: the keys of what one of them has handled, and Slack's descriptions of people and channels. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'handled',
    columns: { workspace: 'text', key: 'text', ends_at: 'integer' },
    key: ['workspace', 'key'],
  },
  {
    name: 'description',
    columns: { workspace: 'text', id: 'text', ends_at: 'integer', json: 'text' },
    key: ['workspace', 'id'],
  },
];

export const copies = (schema: SchemaDialect): Migration =>
  migrationOf([
    ...TABLES.map((table) => creating(table, schema)),
    'create index handled_end on handled (workspace, ends_at)',
    'create index description_end on description (workspace, ends_at)',
  ]);
