/** People add, pause and name sources one by one: each has a number in its workspace. */
import type { Migration } from 'kysely/migration';
import { migrationOf, type SchemaDialect } from '../columns.ts';

export const following = ({ types }: SchemaDialect): Migration =>
  migrationOf([
    `alter table source add column number ${types.integer} not null default 0`,
    `alter table source add column added_by ${types.text}`,
    `alter table source add column added_at ${types.integer}`,
    `alter table source add column paused ${types.text}`,
    `update source set number = (
      select count(*) from source as other
      where other.workspace = source.workspace and other.poll <= source.poll)`,
    'create unique index source_number on source (workspace, number)',
  ]);
