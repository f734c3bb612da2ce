/** Expectations that are still open are found by the last day on which they may come. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const EXPECTATION: TableDefinition = {
  name: 'expectation',
  columns: { due: 'text', version: 'integer of version (id)', place: 'integer' },
  key: ['due', 'version', 'place'],
};

/** The table is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const expectations = (schema: SchemaDialect): Migration =>
  migrationOf([
    creating(EXPECTATION, schema),
    'create index expectation_version on expectation (version)',
  ]);
