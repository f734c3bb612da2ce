/** Expectations of which the log knows the end are kept beside those that are open. */
import type { Migration } from 'kysely/migration';
import { migrationOf } from '../columns.ts';

/** The settled rows come when versions are derived anew: see `DERIVATION` of `load.ts`. */
export const settled = (): Migration =>
  migrationOf([`alter table expectation add column standing text not null default 'open'`]);
