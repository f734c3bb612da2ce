/** Measures of events, added up where they are, or read by themselves. */

import type {
  MeasureAsk,
  MeasuredBy,
  MeasureKeys,
  MeasureRow,
  MeasureSum,
} from '../../../contracts/trends/measures.ts';
import type { MeasureKind } from '../../../domain/event/measures/measure.ts';
import { rowsOf, type Sql, sql } from '../../engines/sql.ts';
import { figureOfAll } from '../../reading/lasting/of-all.ts';
import type { Reading } from '../../reading/reading.ts';
import { isCountedIn, isStatedIn } from '../many.ts';
import { measuresAsked } from './asked.ts';

const YEAR = sql<string>`substr(m.day, 1, 4)`;
const MONTH = sql<number>`cast(substr(m.day, 6, 2) as integer)`;
const KEYS: Readonly<Record<MeasuredBy, Sql<string | null>>> = {
  name: sql`m.name`,
  label: sql`m.label`,
  unit: sql`m.unit`,
  wording: sql`m.wording`,
  type: sql`v.type`,
  in_month: sql`substr(m.day, 1, 7)`,
  in_quarter: sql`${YEAR} || '-Q' || cast((${MONTH} + 2) / 3 as text)`,
  in_year: YEAR,
  party: sql`p.company`,
};
const LEFT_OUT = sql<string | null>`case when m.day = '' then 'undated' else m.left_out end`;

const keysOf = (by: readonly MeasuredBy[]) =>
  sql.join([
    sql`${LEFT_OUT} as left_out`,
    ...by.map((key) => sql`${KEYS[key]} as ${sql.ref(key)}`),
  ]);

type Keys = { left_out: string | null } & Partial<Record<MeasuredBy, string | null>>;

const NO_KEYS: Omit<MeasureKeys, 'leftOut'> = {
  name: null,
  label: null,
  unit: null,
  wording: null,
  type: null,
  in_month: null,
  in_quarter: null,
  in_year: null,
  party: null,
};

const IS_COUNTED = isCountedIn(sql.ref('v.left_out'));
const IS_STATED = isStatedIn(sql.ref('v.left_out'));
/** Kinds whose events say what is paid or spent: of others no amounts are added up. */
const PRICED: readonly MeasureKind[] = ['purchase', 'round', 'power'];
/** Kinds of which an event has one measure at most: for a party it counts once by itself. */
const SINGLE: readonly MeasureKind[] = ['purchase', 'round'];

/** The number of amounts that count and are worded so: few are, so that is asked first. */
const worded = (wording: string) =>
  sql`count(*) filter (where v.wording = ${sql.lit(wording)} and ${IS_COUNTED})`;

const AMOUNTS = sql`coalesce(sum(v.usd_minor) filter (where ${IS_STATED}), 0) as usd,
  coalesce(sum(v.more_usd_minor) filter (where v.wording is not null and ${IS_COUNTED}), 0) as more,
  count(*) filter (where ${IS_COUNTED}) as priced,
  ${worded('about')} as about, ${worded('at_least')} as at_least`;
const NO_AMOUNTS = sql`0 as usd, 0 as more, 0 as priced, 0 as about, 0 as at_least`;

const REPEATED = sql`having count(distinct m.day || ' ' || cast(m.value as text)) > 1`;

/** The sums of those that are alike, in no order. */
export async function measuredIn(reading: Reading, ask: MeasureAsk): Promise<MeasureSum[]> {
  const { kind, by = [], repeated, roles } = ask;
  const isOnce = !roles || (SINGLE.includes(kind) && by.includes('party'));
  const places = [sql`1`, ...by.map((_, at) => sql.lit(at + 2))];
  const measured = sql<
    Keys &
      Record<'count' | 'events' | 'value' | 'usd' | 'more' | 'priced', number> &
      Record<'about' | 'at_least', number> & { earliest: string; latest: string }
  >`
    select ${keysOf(by)}, count(*) as count,
      ${isOnce ? sql`count(*)` : sql`count(distinct v.event)`} as events,
      coalesce(sum(m.value), 0) as value, ${PRICED.includes(kind) ? AMOUNTS : NO_AMOUNTS},
      min(m.day) as earliest, max(m.day) as latest
    from ${measuresAsked(reading, ask)} group by ${sql.join(places)} ${repeated ? REPEATED : sql``}`;
  const { query, ...asked } = ask;
  const rows = await figureOfAll(reading, query, `measured ${JSON.stringify(asked)}`, () =>
    rowsOf(reading, measured),
  );
  return rows.map(
    ({
      left_out,
      count,
      events,
      value,
      usd,
      more,
      priced,
      about,
      at_least,
      earliest,
      latest,
      ...keys
    }) => ({
      ...NO_KEYS,
      ...keys,
      leftOut: left_out,
      count: Number(count),
      events: Number(events),
      value: Number(value),
      earliest,
      latest,
      priced: Number(priced),
      money: {
        usd: Number(usd) / 100,
        about: Number(about) > 0,
        atLeast: Number(at_least) > 0,
        moreUsd: Number(more) / 100,
      },
    }),
  );
}

const ORDERS = {
  newest: sql`day desc, first_known desc, number, place`,
  largest: sql`value desc nulls last, day desc, first_known desc, number, place`,
};

/** The measures themselves, so many of each of those that are alike. */
export async function measuresIn(
  reading: Reading,
  ask: MeasureAsk,
  order: keyof typeof ORDERS,
  most: number,
): Promise<MeasureRow[]> {
  const { by = [] } = ask;
  const alike = sql.join([sql.ref('left_out'), ...by.map((key) => sql.ref(key))]);
  const found = sql<Record<string, string | number | null>>`
    select * from (
      select a.*, row_number() over (partition by ${alike} order by ${ORDERS[order]}) as nth
      from (select ${keysOf([...new Set([...ALL_KEYS, ...by])])}, v.event as number, v.first_known,
        m.place, m.day, m.value from ${measuresAsked(reading, ask)}) as a) as ranked
    where nth <= ${most} order by ${ORDERS[order]}`;
  const { query, ...asked } = ask;
  const key = `the ${most} ${order} measures ${JSON.stringify(asked)}`;
  const rows = await figureOfAll(reading, query, key, () => rowsOf(reading, found));
  return rows.map((row) => rowOf(row));
}

const ALL_KEYS: readonly MeasuredBy[] = ['name', 'label', 'unit', 'wording', 'type'];

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function rowOf(row: Readonly<Record<string, string | number | null>>): MeasureRow {
  return {
    leftOut: text(row.left_out),
    name: text(row.name),
    label: text(row.label),
    unit: text(row.unit),
    wording: text(row.wording),
    type: text(row.type),
    in_month: text(row.in_month),
    in_quarter: text(row.in_quarter),
    in_year: text(row.in_year),
    party: text(row.party),
    number: Number(row.number),
    day: text(row.day) || null,
    value: row.value === null ? null : Number(row.value),
  };
}
