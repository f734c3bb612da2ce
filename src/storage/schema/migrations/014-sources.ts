/** Sources: who follows which, how far each was read, the items that were seen, and the events that were read from them. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../columns.ts';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'source',
    columns: { workspace: 'text', poll: 'text', json: 'text' },
    key: ['workspace', 'poll'],
  },
  {
    name: 'poll',
    columns: {
      workspace: 'text',
      id: 'text',
      kind: 'text',
      address: 'text',
      host: 'text',
      settings: 'text',
      next_at: 'integer?',
      claimed_by: 'text?',
      claimed_until: 'integer?',
      state: 'text',
    },
    key: ['workspace', 'id'],
  },
  {
    name: 'item',
    columns: {
      workspace: 'text',
      poll: 'text',
      id: 'text',
      page: 'text?',
      mark: 'text',
      seen_at: 'integer',
      last_seen_at: 'integer',
      json: 'text?',
    },
    key: ['workspace', 'poll', 'id'],
  },
  {
    name: 'proposal',
    columns: { workspace: 'text', id: 'text', poll: 'text', at: 'integer', json: 'text' },
    key: ['workspace', 'id'],
  },
];

export const sources = (schema: SchemaDialect): Migration =>
  migrationOf([
    ...TABLES.map((table) => creating(table, schema)),
    'create index source_poll on source (poll)',
    'create index poll_due on poll (next_at) where next_at is not null',
    'create index poll_host on poll (host)',
    'create index item_page on item (workspace, poll, page) where page is not null',
    'create index item_seen on item (seen_at) where json is not null',
    'create index proposal_at on proposal (workspace, at)',
    'create index item_last_seen on item (last_seen_at)',
  ]);
