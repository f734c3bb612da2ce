/** A busy source may be limited to so many items a day: those above it wait. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../columns.ts';

const HELD: TableDefinition = {
  name: 'held',
  columns: {
    workspace: 'text',
    poll: 'text',
    item: 'text',
    at: 'integer',
    claimed_until: 'integer?',
  },
  key: ['workspace', 'poll', 'item'],
};

export const caps = (schema: SchemaDialect): Migration =>
  migrationOf([
    `alter table source add column cap ${schema.types.integer}`,
    `alter table source add column taken_on ${schema.types.text} not null default ''`,
    `alter table source add column taken ${schema.types.integer} not null default 0`,
    creating(HELD, schema),
    'create index held_item on held (poll, item)',
  ]);
