/** A revision has the moment at which the log learnt it, beside the one from which it is known. */
import type { Migration } from 'kysely/migration';
import { migrationOf, type SchemaDialect } from '../columns.ts';

/** Bundled rows (of no workspace) were learnt as they became known. */
export const learning = ({ types }: SchemaDialect): Migration =>
  migrationOf([
    `alter table revision add column learnt_at ${types.integer} not null default 0`,
    `update revision set learnt_at =
      case when workspace <> '' and recorded_at > known_at then recorded_at else known_at end`,
    'create index revision_learnt on revision (workspace, learnt_at)',
  ]);
