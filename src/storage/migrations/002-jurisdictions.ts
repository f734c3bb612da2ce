/** Effective dates know their jurisdiction, so that those of one are found without reading all laws. In words that every engine knows. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  'alter table effective add column jurisdiction text',
  'create index effective_jurisdiction on effective (jurisdiction, date, version) where jurisdiction is not null',
];

/** The column is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const jurisdictions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
