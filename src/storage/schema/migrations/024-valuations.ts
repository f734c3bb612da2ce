/** Versions know the valuation that they state in US dollars, so that questions ask for it in one currency. */
import type { Migration } from 'kysely/migration';
import { migrationOf, type SchemaDialect } from '../columns.ts';

/** The column is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const valuations = ({ types }: SchemaDialect): Migration =>
  migrationOf([`alter table version add column valuation_minor ${types.integer}`]);
