/** Items wait until their events were read, so that none is lost where the program ends in between. */
import type { Migration } from 'kysely/migration';
import { migrationOf, type SchemaDialect } from '../columns.ts';

export const unfinished = ({ types }: SchemaDialect): Migration =>
  migrationOf([
    `alter table item add column waits_since ${types.integer}`,
    'create index item_waits on item (waits_since) where waits_since is not null',
  ]);
