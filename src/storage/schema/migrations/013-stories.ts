/** Events are found by what tellings of one story share. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../columns.ts';

const TRAIT: TableDefinition = {
  name: 'trait',
  columns: { key: 'integer', workspace: 'text', day: 'integer', event: 'integer of event (seq)' },
  key: ['key', 'workspace', 'day', 'event'],
};

/** The table is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const stories = (schema: SchemaDialect): Migration =>
  migrationOf([creating(TRAIT, schema), 'create index trait_event on trait (event)']);
