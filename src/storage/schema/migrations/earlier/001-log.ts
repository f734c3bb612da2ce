/** The log: events, their revisions, the versions derived from them, companies, and the digests that were posted. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const EVENT = 'integer of event (seq)';
const VERSION = 'integer of version (id)';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'event',
    columns: { seq: 'id', id: 'text', workspace: 'text' },
    unique: ['workspace', 'id'],
  },
  {
    name: 'revision',
    columns: {
      id: 'id',
      event: EVENT,
      workspace: 'text',
      known_at: 'integer',
      known_on: 'text',
      recorded_at: 'integer',
      patch: 'text',
      who: 'text',
      why: 'text',
    },
  },
  {
    name: 'overlay',
    columns: { event: EVENT, workspace: 'text', since: 'integer' },
    key: ['workspace', 'event'],
  },
  { name: 'body', columns: { id: 'id', json: 'text' } },
  {
    name: 'version',
    columns: {
      id: 'id',
      event: EVENT,
      workspace: 'text',
      known_from: 'integer',
      known_to: 'integer',
      first_known: 'integer',
      known_on: 'text',
      revised_at: 'integer',
      withdrawn: 'integer',
      type: 'text',
      status: 'text',
      round: 'text?',
      sector: 'text?',
      region: 'text?',
      country: 'text?',
      jurisdiction: 'text?',
      occurred_on: 'text?',
      month: 'text?',
      amount_minor: 'integer?',
      currency: 'text?',
      usd_minor: 'integer?',
      rate: 'real?',
      rate_date: 'text?',
      debt_usd_minor: 'integer',
      deal: 'text?',
      left_out: 'text?',
      body: 'integer of body (id)',
    },
  },
  {
    name: 'party',
    columns: { company: 'text', occurred_on: 'text', version: VERSION, role: 'text' },
    key: ['company', 'occurred_on', 'version', 'role'],
  },
  {
    name: 'effective',
    columns: { version: VERSION, place: 'integer', date: 'text', label: 'text', standing: 'text' },
  },
  {
    name: 'company',
    columns: { workspace: 'text', id: 'text', since: 'integer', json: 'text' },
    key: ['workspace', 'id'],
  },
  {
    name: 'company_name',
    columns: {
      workspace: 'text',
      key: 'text',
      length: 'integer',
      rank: 'integer',
      company: 'text',
      kind: 'text',
      name: 'text',
      since: 'integer',
    },
  },
  {
    name: 'digest',
    columns: {
      id: 'id',
      workspace: 'text',
      channel: 'text',
      from_at: 'integer',
      to_at: 'integer',
      posted_at: 'integer',
      ts: 'text?',
      lines: 'text',
    },
  },
  { name: 'meta', columns: { key: 'text', value: 'text' }, key: ['key'] },
];

/** The columns that filters ask of, so that counting reads an index alone. */
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

/** The log's own tables, as an engine writes them. */
export function log(schema: SchemaDialect): Migration {
  const tables = TABLES.map((table) => creating(table, schema));
  return migrationOf([...tables, ...schema.fullText, ...INDEXES]);
}
