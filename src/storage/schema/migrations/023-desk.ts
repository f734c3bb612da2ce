/** The workspace whose accepted events all others read, and those that read none of it. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect } from '../columns.ts';

export const desk = (schema: SchemaDialect): Migration =>
  migrationOf([
    creating(
      { name: 'desk', columns: { workspace: 'text', stance: 'text' }, key: ['workspace'] },
      schema,
    ),
  ]);
