/** Sums over events that fit a question, each deal once. All of it is counted where the rows are. */
import type { Sums, Totals } from '../../contracts/reader.ts';
import { isCounted } from '../../domain/event/counting.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { figureOfAll } from '../reading/lasting/of-all.ts';
import { once } from '../reading/once.ts';
import type { Reading } from '../reading/reading.ts';
import { fewMatches } from './few.ts';
import { largestOf } from './largest.ts';
import { tallied } from './many.ts';
import { medianOfFew, medianOfMany } from './median.ts';
import { figureOf, sum, sumsFrom, type Tallied, talliedOf } from './tally.ts';

export const totalsOf = (reading: Reading, query: EventQuery): Promise<Totals> =>
  figureOfAll(reading, query, 'totals', () => totalsIn(reading, query));

async function totalsIn(reading: Reading, query: EventQuery): Promise<Totals> {
  const { few, all } = await tallyOf(reading, query);
  const median = few ? medianOfFew(few, all) : await medianOfMany(reading, query, all);
  const largest = await largestOf(reading, query, few, all);
  const undated = all.plain.filter(({ key, standing }) => key === null && isCounted(standing));
  return {
    ...sumsFrom(all),
    ...median,
    largest,
    months: monthsOf(all),
    undatedMonths: sum(undated.map(({ count }) => count)),
  };
}

/** The sums alone: the largest and the median of them are not looked for. */
export const sumOf = (reading: Reading, query: EventQuery): Promise<Sums> =>
  figureOfAll(reading, query, 'sum', async () => sumsFrom((await tallyOf(reading, query)).all));

/** All matches, tallied once for all that an answer asks of them: `few` are they where they are at hand. */
const tallyOf = (reading: Reading, query: EventQuery) =>
  once(reading, `tally ${JSON.stringify(query)}`, async () => {
    const few = await fewMatches(reading, query);
    const all = few ? talliedOf(few, 'month') : await tallied(reading, query, 'month');
    return { few, all };
  });

/** By month; of a month, the groups of the workspaces together. */
function monthsOf({ plain, worded }: Pick<Tallied, 'plain' | 'worded'>): Totals['months'] {
  const counted = plain.filter(({ standing }) => isCounted(standing));
  const months = [...new Set(counted.flatMap(({ key }) => key ?? []))].sort();
  return months.map((month) => {
    const own = (group: { key: string | null }) => group.key === month;
    return {
      month,
      count: sum(counted.filter(own).map(({ count }) => count)),
      ...figureOf(counted.filter(own), worded.filter(own)),
    };
  });
}
