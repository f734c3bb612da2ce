/** The shares of companies in what was raised. */

import type { Concentration } from '../../../domain/event/counting.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { rowsOf, sql } from '../../engines/sql.ts';
import { figureOfAll } from '../../reading/lasting/of-all.ts';
import type { Reading } from '../../reading/reading.ts';
import { asksDays } from '../filter.ts';
import { measuresAsked } from '../measures/asked.ts';

/** A company with its sum, US cents, beside what holds for all of them; null for what names none. */
interface Row {
  company: string | null;
  usd: number;
  total: number;
  squares: number;
  companies: number;
  unnamed: number;
}

export function concentrationOf(
  reading: Reading,
  query: EventQuery,
  most: number,
): Promise<Concentration> {
  return figureOfAll(reading, query, `the ${most} largest shares`, () =>
    sharesIn(reading, query, most),
  );
}

async function sharesIn(reading: Reading, query: EventQuery, most: number): Promise<Concentration> {
  const named = sql`case when company is null then 0 else usd end`;
  const shares = sql<Row>`select company, usd, sum(${named}) over () as total,
      sum(cast(${named} as double precision) * usd) over () as squares,
      sum(case when ${named} > 0 then 1 else 0 end) over () as companies,
      sum(case when company is null then deals else 0 end) over () as unnamed
    from (select company, sum(usd) as usd, count(*) as deals
      from (${counted(reading, query)}) as c group by company) as raised
    order by case when company is null then 1 else 0 end, usd desc, company
    limit ${Math.max(1, most)}`;
  const rows = await rowsOf(reading, shares);
  const [first] = rows;
  const total = Number(first?.total ?? 0);
  return {
    usd: total / 100,
    companies: Number(first?.companies ?? 0),
    unnamed: Number(first?.unnamed ?? 0),
    hhi: total > 0 ? (10_000 * Number(first?.squares)) / total ** 2 : null,
    largest: rows
      .slice(0, most)
      .flatMap(({ company, usd }) =>
        company === null || Number(usd) === 0 ? [] : [{ company, usd: Number(usd) / 100 }],
      ),
  };
}

/** The rounds that count, each with its company, the first by id of several, and its sum, which is zero for one that is only a limit. */
const counted = (reading: Reading, query: EventQuery) => sql`select m.name as company,
  case when v.left_out = 'up_to' then 0 else coalesce(v.usd_minor, 0) end as usd
  from ${measuresAsked(reading, { kind: 'round', query, undated: !asksDays(query) })}`;
