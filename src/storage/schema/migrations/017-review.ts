/** Review: stories that wait for a decision of a workspace, the traits by which they are found, and its choices. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../columns.ts';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'candidate',
    columns: {
      workspace: 'text',
      number: 'integer',
      state: 'text',
      rank: 'integer',
      told_at: 'integer',
      changed_at: 'integer',
      rule: 'integer?',
      event: 'text?',
      version: 'integer',
      worded: 'integer',
      json: 'text',
    },
    key: ['workspace', 'number'],
  },
  {
    name: 'candidate_trait',
    columns: { workspace: 'text', key: 'integer', day: 'integer', number: 'integer' },
    key: ['workspace', 'key', 'day', 'number'],
  },
  { name: 'review', columns: { workspace: 'text', json: 'text' }, key: ['workspace'] },
];

export const review = (schema: SchemaDialect): Migration =>
  migrationOf([
    ...TABLES.map((table) => creating(table, schema)),
    'create index candidate_rank on candidate (workspace, state, rank)',
    'create index candidate_told on candidate (workspace, told_at)',
    'create index candidate_event on candidate (workspace, event) where event is not null',
    'create index candidate_rule on candidate (workspace, rule) where rule is not null',
    'create index candidate_trait_of on candidate_trait (workspace, number)',
    // What waited there was of no workspace, and is read again with the next change of its item.
    'drop table if exists proposal',
  ]);
