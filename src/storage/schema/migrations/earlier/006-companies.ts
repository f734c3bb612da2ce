/** Companies are known from a moment, and what is known of them holds from one to another. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'named',
    columns: { workspace: 'text', company: 'text', since: 'integer' },
    key: ['workspace', 'company'],
  },
  {
    name: 'subsidiary',
    columns: {
      workspace: 'text',
      parent: 'text',
      company: 'text',
      since: 'integer',
      until: 'integer?',
    },
  },
];

/** The tables are filled when the data is loaded anew: see `DERIVATION` of `load.ts`. */
export const companies = (schema: SchemaDialect): Migration =>
  migrationOf([
    ...TABLES.map((table) => creating(table, schema)),
    'create index subsidiary_parent on subsidiary (parent, workspace)',
    `alter table company_name add column until ${schema.types.integer}`,
  ]);
