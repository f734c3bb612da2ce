/** A first message may stand in the thread of somebody's message, as an answer that is shared there. */
import type { Migration } from 'kysely/migration';
import { migrationOf, type SchemaDialect } from '../../columns.ts';

/** The thread that a delivery stands in where it is none of the ledger's own. */
export const threads = ({ types }: SchemaDialect): Migration =>
  migrationOf([`alter table delivery add column thread ${types.text}`]);
