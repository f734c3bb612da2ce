/** Figures of trends are added up from the part that each version has in them, in the order of their days. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../columns.ts';

const MEASURE: TableDefinition = {
  name: 'measure',
  columns: {
    workspace: 'text',
    kind: 'text',
    day: 'text',
    version: 'integer of version (id)',
    place: 'integer',
    left_out: 'text?',
    name: 'text?',
    label: 'text?',
    unit: 'text?',
    value: 'real?',
    wording: 'text?',
  },
  key: ['workspace', 'kind', 'day', 'version', 'place'],
};

/** The table is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const measures = (schema: SchemaDialect): Migration =>
  migrationOf([
    creating(MEASURE, schema),
    'create index measure_version on measure (version)',
    'create index measure_name on measure (workspace, kind, name, day) where name is not null',
  ]);
