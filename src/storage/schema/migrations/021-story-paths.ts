/** Stories by their event and by their rule: indexes that begin with the workspace were never taken, as the table is in its order. */
import type { Migration } from 'kysely/migration';
import { migrationOf } from '../columns.ts';

export const storyPaths = (): Migration =>
  migrationOf([
    ...['event', 'rule', 'changed'].map((name) => `drop index candidate_${name}`),
    'create index candidate_event on candidate (event) where event is not null',
    'create index candidate_rule on candidate (rule) where rule is not null',
    'create index candidate_changed on candidate (workspace, changed_at, state, told_at)',
  ]);
