/** The latest decisions of a review are asked for every minute. */
import type { Migration } from 'kysely/migration';
import { migrationOf } from '../columns.ts';

export const decided = (): Migration =>
  migrationOf(['create index candidate_changed on candidate (workspace, changed_at)']);
