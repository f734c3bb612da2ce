/** The claims of answers rest on more columns: the words of amounts, what a deal makes of its stages, and every day by which an event is found. */
import type { Migration } from 'kysely/migration';
import { creating, migrationOf, type SchemaDialect, type TableDefinition } from '../../columns.ts';

const VERSION = 'integer of version (id)';

const TABLES: readonly TableDefinition[] = [
  {
    name: 'stage',
    columns: { date: 'text', type: 'text', version: VERSION, counts: 'integer' },
    key: ['date', 'type', 'version'],
  },
  {
    name: 'closing_link',
    columns: { target: 'text', version: VERSION },
    key: ['target', 'version'],
  },
];

/** The columns that filters ask of, as in the indexes of the first migration. */
const ASKED = 'type, status, round, sector, region, country, jurisdiction';

/** All of it is filled when versions are derived anew: see `DERIVATION` of `load.ts`. */
export function claims(schema: SchemaDialect): Migration {
  const { text, integer } = schema.types;
  return migrationOf([
    ...TABLES.map((table) => creating(table, schema)),
    'create index stage_version on stage (version)',
    'create index closing_link_version on closing_link (version)',
    `alter table version add column wording ${text}`,
    `alter table version add column more_usd_minor ${integer} not null default 0`,
    `alter table version add column of_deal ${text}`,
    `create index version_worded on version
      (workspace, left_out, month, wording, currency, known_to, known_from, event, ${ASKED}, occurred_on,
      usd_minor, more_usd_minor, amount_minor, rate, rate_date)
      where withdrawn = 0 and wording is not null`,
    `create index version_extension on version
      (workspace, left_out, known_to, known_from, deal, event, ${ASKED}, occurred_on, usd_minor)
      where withdrawn = 0 and left_out = 'extension'`,
  ]);
}
