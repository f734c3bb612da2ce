/** The owners of what not everybody in a workspace sees: most logs have none, which is asked before anything else. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect } from '../columns.ts';

export const visibility = (schema: SchemaDialect): Migration =>
  migrationOf([
    creating(
      {
        name: 'hidden_owner',
        columns: { workspace: 'text', owner: 'text' },
        key: ['workspace', 'owner'],
      },
      schema,
    ),
  ]);
