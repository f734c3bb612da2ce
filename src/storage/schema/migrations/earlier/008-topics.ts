/** Versions are found by each of their topics. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const TOPIC: TableDefinition = {
  name: 'topic',
  columns: { topic: 'text', version: 'integer of version (id)' },
  key: ['topic', 'version'],
};

/** The table is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const topics = (schema: SchemaDialect): Migration =>
  migrationOf([creating(TOPIC, schema), 'create index topic_version on topic (version)']);
