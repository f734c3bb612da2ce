/** The log: events, their revisions, the versions derived from them, companies, and the digests that were posted. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const TABLES = [
  `create table event (
    seq integer primary key,
    id text not null,
    workspace text not null,
    unique (workspace, id)
  ) strict`,
  `create table revision (
    id integer primary key,
    event integer not null references event (seq),
    workspace text not null,
    known_at integer not null,
    known_on text not null,
    recorded_at integer not null,
    patch text not null,
    who text not null,
    why text not null
  ) strict`,
  `create table overlay (
    event integer not null references event (seq),
    workspace text not null,
    since integer not null,
    primary key (workspace, event)
  ) strict, without rowid`,
  `create table body (id integer primary key, json text not null) strict`,
  `create table version (
    id integer primary key,
    event integer not null references event (seq),
    workspace text not null,
    known_from integer not null,
    known_to integer not null,
    first_known integer not null,
    known_on text not null,
    revised_at integer not null,
    withdrawn integer not null,
    type text not null,
    status text not null,
    round text,
    sector text,
    region text,
    country text,
    jurisdiction text,
    occurred_on text,
    month text,
    amount_minor integer,
    currency text,
    usd_minor integer,
    rate real,
    rate_date text,
    debt_usd_minor integer not null,
    deal text,
    left_out text,
    body integer not null references body (id)
  ) strict`,
  `create virtual table body_text using fts5 (
    title, rest,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
  `create table party (
    company text not null,
    occurred_on text not null,
    version integer not null references version (id),
    role text not null,
    primary key (company, occurred_on, version, role)
  ) strict, without rowid`,
  `create table effective (
    version integer not null references version (id),
    place integer not null,
    date text not null,
    label text not null,
    standing text not null
  ) strict`,
  `create table company (
    workspace text not null,
    id text not null,
    since integer not null,
    json text not null,
    primary key (workspace, id)
  ) strict, without rowid`,
  `create table company_name (
    workspace text not null,
    key text not null,
    length integer not null,
    rank integer not null,
    company text not null,
    kind text not null,
    name text not null,
    since integer not null
  ) strict`,
  `create table digest (
    id integer primary key,
    workspace text not null,
    channel text not null,
    from_at integer not null,
    to_at integer not null,
    posted_at integer not null,
    ts text,
    lines text not null
  ) strict`,
  `create table meta (key text primary key, value text not null) strict, without rowid`,
];

/** What any filter asks, so that counting reads an index alone. */
const ASKED = 'type, status, round, sector, region, country, jurisdiction';

const INDEXES = [
  'create index event_id on event (id)',
  'create index revision_event on revision (event, workspace, known_at)',
  'create index revision_window on revision (workspace, known_at)',
  'create index overlay_event on overlay (event)',
  'create index version_event on version (event, workspace, known_from)',
  'create index version_deal on version (deal, workspace) where deal is not null',
  'create index version_body on version (body, known_to, known_from, workspace, event, withdrawn)',
  `create index version_time on version
    (workspace, occurred_on desc, first_known desc, event, known_to, known_from, ${ASKED}, usd_minor)
    where withdrawn = 0`,
  `create index version_count on version
    (workspace, left_out, month, known_to, known_from, usd_minor, debt_usd_minor, event, ${ASKED}, occurred_on)
    where withdrawn = 0`,
  `create index version_usd on version
    (workspace, usd_minor desc, first_known desc, event, known_to, known_from, left_out, ${ASKED}, occurred_on)
    where withdrawn = 0`,
  'create index version_first on version (workspace, first_known) where withdrawn = 0',
  `create index version_jurisdiction on version (workspace, jurisdiction, occurred_on)
    where withdrawn = 0 and jurisdiction is not null`,
  'create index party_version on party (version)',
  'create index effective_date on effective (date, version)',
  'create index effective_version on effective (version)',
  'create index company_name_key on company_name (key, workspace)',
  'create index company_name_length on company_name (length, workspace)',
  'create index digest_channel on digest (workspace, channel, to_at)',
];

export const log: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, ...INDEXES]) await sql.raw(statement).execute(db);
  },
};
