/** Effective dates know their jurisdiction, so that those of one are found without reading all laws. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from '../../columns.ts';

/** The column is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export function jurisdictions({ types }: SchemaDialect): Migration {
  const statements = [
    `alter table effective add column jurisdiction ${types.text}`,
    'create index effective_jurisdiction on effective (jurisdiction, date, version) where jurisdiction is not null',
  ];
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
