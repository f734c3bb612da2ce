/** Matches of a question that has many of them: counted where they are, each figure along the index that has it in order. */

import type { EventQuery, SumsBy } from '../../domain/event/query.ts';
import { type Sql, sql } from '../engines/sql.ts';
import type { Reading } from '../reading/reading.ts';
import { inPieces, matching, together } from './paths.ts';
import { countedOn } from './raised/counted-on.ts';
import { joinedIn, type Member, type Tallied } from './tally.ts';

/** All matches, told apart by a field. */
export async function tallied(
  reading: Reading,
  query: EventQuery,
  by: 'month' | SumsBy,
): Promise<Tallied> {
  const plain = await plainGroups(reading, query, by);
  const worded = await wordedGroups(reading, query, by);
  return { plain, worded, joined: joinedIn(await members(reading, query, by), by !== 'month') };
}

const YEAR = sql<string>`substr(${countedOn}, 1, 4)`;
const MONTH = sql<number>`cast(substr(${countedOn}, 6, 2) as integer)`;
const KEYS: Partial<Record<'month' | SumsBy, Sql<string | null>>> = {
  event: sql<string>`cast(v.event as text)`,
  in_month: sql<string | null>`substr(${countedOn}, 1, 7)`,
  in_quarter: sql<string | null>`${YEAR} || '-Q' || cast((${MONTH} + 2) / 3 as text)`,
  in_year: YEAR,
};

const key = (by: 'month' | SumsBy) => KEYS[by] ?? sql.ref<string | null>(`v.${by}`);

async function plainGroups(reading: Reading, query: EventQuery, by: 'month' | SumsBy) {
  const groups = (parts: ReturnType<typeof matching>) =>
    together(
      parts.map(({ rows, standing }) =>
        rows
          .groupBy([sql.ref('standing'), sql.ref('key')])
          .select([standing.as('standing'), key(by).as('key')])
          .select((eb) => [
            eb.fn.countAll<number>().as('count'),
            sql<number>`coalesce(sum(v.usd_minor), 0)`.as('usd'),
            eb.fn.sum<number>('v.debt_usd_minor').as('debt'),
          ]),
      ),
    ).execute();
  const all = [];
  for (const parts of inPieces(reading, query)) all.push(...(await groups(parts)));
  return all;
}

async function wordedGroups(reading: Reading, query: EventQuery, by: 'month' | SumsBy) {
  const parts = matching(reading, query, 'version_worded').map(({ rows, standing }) =>
    rows
      .where(sql<boolean>`v.wording is not null`)
      .groupBy([sql.ref('standing'), sql.ref('key'), 'v.wording', 'v.currency'])
      .select([standing.as('standing'), key(by).as('key'), 'v.wording', 'v.currency'])
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.sum<number>('v.more_usd_minor').as('more'),
        eb.fn.min('v.usd_minor').as('least'),
        eb.fn.sum<number | null>('v.amount_minor').as('amount'),
        eb.fn.min('v.rate').as('rate'),
        eb.fn.min('v.rate_date').as('from'),
        eb.fn.max('v.rate_date').as('to'),
      ]),
  );
  return together(parts).execute();
}

/** The counted matches of deals that have an extension among them: few of many. */
async function members(
  reading: Reading,
  query: EventQuery,
  by: 'month' | SumsBy,
): Promise<Member[]> {
  const extensions = matching(reading, query, 'version_extension').map(({ rows, standing }) =>
    rows
      .where(sql<boolean>`v.left_out = 'extension'`)
      .where(sql<boolean>`${standing} = 'extension'`)
      .select('v.deal'),
  );
  const deals = (await together(extensions).execute()).flatMap(({ deal }) => deal ?? []);
  if (deals.length === 0) return [];
  const parts = matching(reading, query, 'version_deal').map(({ rows, standing }) =>
    rows
      .where('v.deal', 'is not', null)
      .where(reading.words.inList('v.deal', [...new Set(deals)]))
      .where(isCountedIn(standing))
      .select([key(by).as('key'), 'v.deal', 'v.id'])
      .select(
        sql<number>`case when v.left_out = 'up_to' then 0 else coalesce(v.usd_minor, 0) end`.as(
          'usd',
        ),
      ),
  );
  return together(parts).execute();
}

export const isCountedIn = (standing: Sql<string | null>) =>
  sql<boolean>`(${standing} is null or ${standing} in ('earlier', 'extension', 'up_to'))`;

/** The same without those whose amount is only a limit. */
export const isStatedIn = (standing: Sql<string | null>) =>
  sql<boolean>`(${standing} is null or ${standing} in ('earlier', 'extension'))`;

/** The versions that count with a stated amount, the largest first. */
export function byAmount(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_usd').map(({ rows, standing }) =>
    rows.where(isStatedIn(standing)).select(['v.id', 'v.usd_minor', 'v.first_known', 'v.event']),
  );
  return together(parts).orderBy(LARGEST);
}

const LARGEST = sql`usd_minor desc nulls last, first_known desc, event`;
