/** What is planned and what was delivered: schedules, watches, settings, the ledger. In words that every engine knows. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const TABLES = [
  `create table schedule (
    workspace text not null,
    id text not null,
    number bigint not null,
    channel text not null,
    next_due bigint,
    json text not null,
    primary key (workspace, id),
    unique (workspace, number)
  )`,
  `create table watch (
    workspace text not null,
    id text not null,
    number bigint not null,
    target text not null,
    json text not null,
    primary key (workspace, id),
    unique (workspace, number)
  )`,
  `create table target (
    workspace text not null,
    target text not null,
    json text not null,
    primary key (workspace, target)
  )`,
  'create table setting (workspace text primary key, json text not null)',
  `create table delivery (
    id text primary key,
    workspace text not null,
    kind text not null,
    key text not null,
    origin text,
    channel text not null,
    parent text,
    place bigint not null,
    window_from bigint,
    window_to bigint,
    due_at bigint not null,
    next_at bigint,
    state text not null,
    attempts bigint not null,
    claimed_by text,
    claimed_at bigint,
    sent_at bigint,
    ts text,
    posted_in text,
    answer text,
    why text,
    drawing text not null,
    unique (workspace, key)
  )`,
  `create table issue (
    delivery text primary key references delivery (id),
    as_of bigint not null,
    page text not null
  )`,
  `create table told (
    delivery text not null references delivery (id),
    number bigint not null,
    workspace text not null,
    event text not null,
    json text not null,
    primary key (delivery, number)
  )`,
  `create table mark (
    workspace text not null,
    name text not null,
    at bigint not null,
    primary key (workspace, name)
  )`,
];

const INDEXES = [
  'create index schedule_channel on schedule (workspace, channel)',
  'create index watch_target on watch (workspace, target)',
  'create index delivery_open on delivery (workspace, next_at) where next_at is not null',
  'create index delivery_origin on delivery (workspace, origin, window_to)',
  'create index delivery_channel on delivery (workspace, channel, due_at)',
  'create index delivery_due on delivery (workspace, due_at)',
  'create index delivery_parent on delivery (parent, place)',
  'create index delivery_ts on delivery (workspace, posted_in, ts)',
  'create index told_event on told (workspace, event)',
];

/** What the log knew of digests until now: which windows a channel got. */
const EARLIER = [
  `insert into delivery
    (id, workspace, kind, key, origin, channel, place, window_from, window_to, due_at, state, attempts, sent_at, ts, posted_in, drawing)
  select 'dlv_' || id, workspace, 'digest', 'digest of schema 2, ' || id, 'sch_config', channel, 0, from_at, to_at, to_at, 'sent', 1,
    posted_at, ts, channel, '{}'
  from digest`,
  'drop table digest',
];

export const deliveries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, ...INDEXES, ...EARLIER])
      await sql.raw(statement).execute(db);
  },
};
