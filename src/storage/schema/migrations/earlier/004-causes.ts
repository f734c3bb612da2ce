/** Causes as data: what stopped, failed or was skipped, what alerts are for, and which corrections a digest lists. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';
import type { AlertCause } from '../../../../contracts/causes.ts';
import { present } from '../../../../domain/collections.ts';
import { parseJson } from '../../../../domain/text/json.ts';
import type { SchemaDialect } from '../../columns.ts';
import {
  alertLimitOf,
  deliveryCauseOf,
  isReplaced,
  type OldDelivery,
  pauseCauseOf,
} from './004-sentences.ts';

type Db = Kysely<unknown>;

/** So many rows are read at once. */
const CHUNK = 500;

/** Turns the sentences that stood for causes into what they said. */
export function causes({ types }: SchemaDialect): Migration {
  return {
    async up(db: Db) {
      await run(db, [
        `alter table delivery add column cause ${types.text}`,
        `alter table delivery add column alert ${types.text}`,
        `alter table issue add column corrections ${types.text}`,
      ]);
      for (const table of ['schedule', 'watch']) await pauses(db, table);
      await deliveries(db);
      await corrections(db);
      await run(db, [
        'alter table delivery drop column why',
        'alter table delivery drop column answer',
      ]);
    },
  };
}

async function run(db: Db, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function all<Row>(db: Db, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}

const pausedSchema = z.looseObject({
  paused: z.object({ why: z.string(), at: z.number(), by: z.string().nullable() }).nullable(),
});

async function pauses(db: Db, table: string): Promise<void> {
  const rows = await all(
    db,
    sql<{ workspace: string; id: string; json: string }>`
      select workspace, id, json from ${sql.table(table)}`,
  );
  for (const { workspace, id, json } of rows) {
    const { paused, ...rest } = parseJson(json, pausedSchema);
    if (!paused) continue;
    const changed = { ...rest, paused: { cause: pauseCauseOf(paused), at: paused.at } };
    await sql`update ${sql.table(table)} set json = ${JSON.stringify(changed)}
      where workspace = ${workspace} and id = ${id}`.execute(db);
  }
}

interface Row extends OldDelivery {
  id: string;
  workspace: string;
  kind: string;
  key: string;
  origin: string | null;
  channel: string;
  /** Of an alert, what it says. */
  page: string | null;
}

async function deliveries(db: Db): Promise<void> {
  const zones = await zonesOf(db);
  for (let last = ''; ; ) {
    const rows = await all(
      db,
      sql<Row>`
        select d.id, d.workspace, d.kind, d.key, d.origin, d.channel, d.state, d.next_at, d.due_at, d.answer, d.why,
          case when d.kind = 'alert' then i.page end as page
        from delivery d left join issue i on i.delivery = d.id
        where d.id > ${last} and (d.why is not null or d.answer is not null or d.kind = 'alert')
        order by d.id limit ${sql.lit(CHUNK)}`,
    );
    for (const row of rows) {
      const zone = zones.get(`${row.workspace} ${row.channel}`) ?? 'UTC';
      const later = isReplaced(row.why) ? await laterDue(db, row) : null;
      const cause = jsonOf(deliveryCauseOf(row, zone, later));
      const alert = jsonOf(row.kind === 'alert' ? alertOf(row, zone) : null);
      await sql`update delivery set cause = ${cause}, alert = ${alert} where id = ${row.id}`.execute(
        db,
      );
    }
    if (rows.length < CHUNK) return;
    last = present(rows.at(-1), 'the last row').id;
  }
}

const jsonOf = (data: object | null) => (data === null ? null : JSON.stringify(data));

const zoneSchema = z.looseObject({ zone: z.string() });

/** The zones of targets with alert preferences of their own, by workspace and target. */
async function zonesOf(db: Db): Promise<Map<string, string>> {
  const rows = await all(
    db,
    sql<{ workspace: string; target: string; json: string }>`
      select workspace, target, json from target`,
  );
  return new Map(
    rows.map(({ workspace, target, json }) => [
      `${workspace} ${target}`,
      parseJson(json, zoneSchema).zone,
    ]),
  );
}

/** When the digest was due that took the place of one: the next of its schedule that was composed when it was due. */
async function laterDue(db: Db, { workspace, origin, due_at }: Row): Promise<number | null> {
  const [row] = await all(
    db,
    sql<{ due: number | null }>`
      select min(due_at) as due from delivery
      where workspace = ${workspace} and origin = ${origin} and kind = 'digest' and place = 0
        and due_at > ${due_at} and window_to = due_at`,
  );
  return row?.due ?? null;
}

const pageSchema = z.looseObject({
  headline: z.string(),
  parts: z.array(z.looseObject({ kind: z.string(), text: z.unknown().optional() })),
});

/** One message of what was past a budget was known by its key, which ends with the day; an update by its headline. */
function alertOf({ key, page, due_at }: Row, zone: string): AlertCause {
  const day = /^folded \S+ (\d{4}-\d\d-\d\d)$/.exec(key)?.[1];
  if (day) return { kind: 'fold', day };
  if (page === null) return { kind: 'news', limit: null };
  const { headline, parts } = parseJson(page, pageSchema);
  const notices = parts.filter(({ kind }) => kind === 'notice');
  const [limit = null] = notices.flatMap(({ text }) =>
    typeof text === 'string' ? (alertLimitOf(text, due_at, zone) ?? []) : [],
  );
  return { kind: /^Update\b/.test(headline) ? 'update' : 'news', limit };
}

/** A correction made so long before a digest's window, milliseconds, may stand in it. */
const JUST_BEFORE = 2 * 60_000;

/** Which corrections a digest lists was to be read from its text: they are those made in its window before it was planned. */
async function corrections(db: Db): Promise<void> {
  const rows = await all(
    db,
    sql<{ digest: string; correction: string }>`
      select d.id as digest, c.id as correction
      from delivery c join delivery d
        on d.workspace = c.workspace and d.channel = c.channel and d.kind = 'digest' and d.place = 0
        and d.id > c.id and c.due_at <= d.window_to and c.due_at > d.window_from - ${sql.lit(JUST_BEFORE)}
      where c.kind = 'correction'
      order by d.id, c.id`,
  );
  for (const [digest, listed] of Map.groupBy(rows, (row) => row.digest)) {
    const ids = JSON.stringify(listed.map(({ correction }) => correction));
    await sql`update issue set corrections = ${ids} where delivery = ${digest}`.execute(db);
  }
}
