/** Tables of what is planned and what was delivered: schedules, watches, settings, the ledger. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { creating, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const DELIVERY = 'text of delivery (id)';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'schedule',
    columns: {
      workspace: 'text',
      id: 'text',
      number: 'integer',
      channel: 'text',
      next_due: 'integer?',
      json: 'text',
    },
    key: ['workspace', 'id'],
    unique: ['workspace', 'number'],
  },
  {
    name: 'watch',
    columns: { workspace: 'text', id: 'text', number: 'integer', target: 'text', json: 'text' },
    key: ['workspace', 'id'],
    unique: ['workspace', 'number'],
  },
  {
    name: 'target',
    columns: { workspace: 'text', target: 'text', json: 'text' },
    key: ['workspace', 'target'],
  },
  { name: 'setting', columns: { workspace: 'text', json: 'text' }, key: ['workspace'] },
  {
    name: 'delivery',
    columns: {
      id: 'text',
      workspace: 'text',
      kind: 'text',
      key: 'text',
      origin: 'text?',
      channel: 'text',
      parent: 'text?',
      place: 'integer',
      window_from: 'integer?',
      window_to: 'integer?',
      due_at: 'integer',
      next_at: 'integer?',
      state: 'text',
      attempts: 'integer',
      claimed_by: 'text?',
      claimed_at: 'integer?',
      sent_at: 'integer?',
      ts: 'text?',
      posted_in: 'text?',
      answer: 'text?',
      why: 'text?',
      drawing: 'text',
    },
    key: ['id'],
    unique: ['workspace', 'key'],
  },
  {
    name: 'issue',
    columns: { delivery: DELIVERY, as_of: 'integer', page: 'text' },
    key: ['delivery'],
  },
  {
    name: 'told',
    columns: {
      delivery: DELIVERY,
      number: 'integer',
      workspace: 'text',
      channel: 'text',
      event: 'text',
      json: 'text',
    },
    key: ['delivery', 'number'],
  },
  {
    name: 'mark',
    columns: { workspace: 'text', name: 'text', at: 'integer' },
    key: ['workspace', 'name'],
  },
];

const INDEXES = [
  'create index schedule_channel on schedule (workspace, channel)',
  'create index watch_target on watch (workspace, target)',
  'create index delivery_open on delivery (workspace, next_at) where next_at is not null',
  'create index delivery_origin on delivery (workspace, origin, due_at)',
  'create index delivery_channel on delivery (workspace, channel, due_at)',
  'create index delivery_due on delivery (workspace, due_at)',
  'create index delivery_parent on delivery (workspace, parent, place)',
  'create index delivery_state on delivery (workspace, state)',
  'create index delivery_ts on delivery (workspace, posted_in, ts)',
  'create index told_event on told (workspace, event, channel)',
];

/** Statements that take over what schema 2 knew of digests: which windows a channel got. */
const EARLIER = [
  `insert into delivery
    (id, workspace, kind, key, origin, channel, place, window_from, window_to, due_at, state, attempts, sent_at, ts, posted_in, drawing)
  select 'dlv_' || id, workspace, 'digest', 'digest of schema 2, ' || id, 'sch_config', channel, 0, from_at, to_at, to_at, 'sent', 1,
    posted_at, ts, channel, '{}'
  from digest`,
  'drop table digest',
];

/** Tables of what is planned and delivered, as an engine writes them. */
export function deliveries(schema: SchemaDialect): Migration {
  const tables = TABLES.map((table) => creating(table, schema));
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of [...tables, ...INDEXES, ...EARLIER])
        await sql.raw(statement).execute(db);
    },
  };
}
