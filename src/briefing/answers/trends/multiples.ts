/** Run rates of revenue beside valuations. */
import type { MeasureRow } from '../../../contracts/trends/measures.ts';
import { plural } from '../../../domain/text/english.ts';
import { daysBetween, formatDay } from '../../../domain/time/calendar.ts';
import { notice } from '../../wording/parts.ts';
import { ratioText, sideOf } from '../../wording/ratios/ratio.ts';
import { eventsBy, moneyOf, namesBy, valuationOf } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = [
  ...(['funding_round', 'valuation', 'acquisition', 'merger', 'ipo'] as const),
  ...(['partnership', 'infrastructure', 'earnings'] as const),
];
/** Those of the types that put a value on a company as a whole. */
const VALUING = ['funding_round', 'valuation', 'partnership'] as const;
/** The farthest that a run rate and a valuation may lie apart. */
const APART = 120;

/** A run rate of a company, with the valuation that lies nearest, or the reason for which there is no multiple. */
interface Multiple {
  company: string;
  rate: MeasureRow;
  valued: MeasureRow | null;
  /** "27×", "at most 20.6×"; null where it is refused. */
  multiple: string | null;
  why: string;
}

export const multiples: Trend = {
  name: 'multiples',
  label: 'Run rate and valuation',
  types: TYPES,
  definitions: [
    {
      terms: ['multiple', 'run rate', 'revenue multiple'],
      means:
        'A post-money valuation divided by the run rate of revenue that is nearest to it in time, of one company and in one currency. Refused where they lie more than 120 days apart, where the valuation is not said to be post-money, or where both are only limits of the same side. Of each company the newest run rate is shown. A run rate is what is called so, or annual recurring or annualised revenue; the two are not the same, and each is shown by its name.',
    },
  ],
  async read(question) {
    const all = await multiplesIn(question);
    if (!all) return null;
    const said = sentence(all);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        {
          kind: 'table',
          caption: `Newest run rate by company (${all.length})`,
          columns: [
            { label: 'Company' },
            { label: 'Run rate', align: 'right' },
            { label: 'Valuation', align: 'right' },
            { label: 'Multiple', align: 'right' },
            { label: 'Days apart', align: 'right' },
          ],
          rows: all.map(({ company, rate, valued, multiple, why }) => [
            company,
            `${moneyOf(rate)}, ${formatDay(dayOf(rate))} (${rate.label})`,
            valued ? `${valuationOf(valued)}, ${formatDay(dayOf(valued))}` : 'none',
            multiple ?? `none: ${why}`,
            valued ? `${apartOf(rate, valued)}` : '–',
          ]),
        },
        ...notice(
          `No multiple across more than ${APART} days, or of a valuation whose basis is not post-money.`,
        ),
      ],
      rows: all.map((each) => opensEvents(question, each.company, rowsOf(each))),
      events: await eventsBy(question.context.log, all.flatMap(rowsOf)),
    };
  },
  async brief(question) {
    const all = await multiplesIn(question);
    return all && { value: sentence(all), events: [] };
  },
};

/** The events of a multiple, one where the run rate and the valuation are of the same. */
const rowsOf = ({ rate, valued }: Multiple): MeasureRow[] =>
  valued && valued.number !== rate.number ? [rate, valued] : [rate];

/** "Anthropic 20.5×, Moonshot AI about 100×; 3 more run rates without a multiple". */
function sentence(all: readonly Multiple[]): string {
  const told = all.filter(({ multiple }) => multiple !== null);
  const rest = all.length - told.length;
  if (told.length === 0) return `${plural(rest, 'run rate')}, none with a valuation to compare`;
  const named = told.slice(0, 4).map(({ company, multiple }) => `${company} ${multiple}`);
  const more = told.length > named.length ? `, ${told.length - named.length} more` : '';
  return `Valuation over run rate: ${named.join(', ')}${more}${rest > 0 ? `; ${plural(rest, 'run rate')} without a multiple` : ''}`;
}

/** The newest run rate of each company, those with a multiple first; null where there is none. */
async function multiplesIn(question: TrendQuestion): Promise<Multiple[] | null> {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const ask = { kind: 'run_rate', query, by: ['name'], days: 'stages' } as const;
  const rates = (await log.measures(ask, 'newest', 1)).filter(({ name }) => name !== null);
  if (rates.length === 0) return null;
  const among = rates.flatMap(({ name }) => name ?? []);
  const valuing = { kind: 'valuation', query: { types: VALUING }, among } as const;
  const valuations = await log.measures(valuing, 'newest', Number.MAX_SAFE_INTEGER);
  const names = await namesBy(log, among);
  const all = rates.map((rate) => {
    const own = valuations.filter(({ name }) => name === rate.name);
    return withValuation(names.get(rate.name ?? '') ?? '–', rate, own);
  });
  return all.toSorted((a, b) => Number(a.multiple === null) - Number(b.multiple === null));
}

const dayOf = ({ day }: MeasureRow): string => day ?? '';
const apartOf = (a: MeasureRow, b: MeasureRow) => Math.abs(daysBetween(dayOf(a), dayOf(b)));
const isPost = ({ label }: MeasureRow): boolean => label === 'post_money';

function withValuation(
  company: string,
  rate: MeasureRow,
  valuations: readonly MeasureRow[],
): Multiple {
  const near = valuations.map((row) => ({ row, apart: apartOf(rate, row) }));
  const [nearest] = near
    .filter(({ apart }) => apart <= 2 * APART)
    .toSorted(
      (a, b) =>
        Number(a.apart > APART) - Number(b.apart > APART) ||
        Number(isPost(b.row)) - Number(isPost(a.row)) ||
        a.apart - b.apart,
    );
  const none = { company, rate, valued: null, multiple: null };
  if (!nearest) return { ...none, why: `no valuation within ${APART} days` };
  const refused = { ...none, valued: nearest.row };
  if (nearest.apart > APART) return { ...refused, why: `${nearest.apart} days apart` };
  if (!isPost(nearest.row))
    return {
      ...refused,
      why: nearest.row.label === 'pre_money' ? 'pre-money' : 'basis not stated',
    };
  if (nearest.row.unit !== rate.unit) return { ...refused, why: 'two currencies' };
  const multiple = multipleText(nearest.row, rate);
  return multiple === null
    ? { ...refused, why: 'both are only limits' }
    : { ...refused, multiple, why: '' };
}

const BOUNDS: Readonly<Record<string, number>> = { exact: 0, about: 0, at_least: 1, up_to: -1 };
const boundOf = ({ wording }: MeasureRow): number => BOUNDS[wording ?? ''] ?? 0;

/** "about 27×", "at most 20.6×"; null where both are limits of one side. */
function multipleText(valuation: MeasureRow, rate: MeasureRow): string | null {
  const [above, below] = [boundOf(valuation), boundOf(rate)];
  if (!rate.value || valuation.value === null || (above !== 0 && above === below)) return null;
  const isAbout = [valuation, rate].some(({ wording }) => wording === 'about');
  const ratio = valuation.value / rate.value;
  return ratioText(ratio, { bound: sideOf(above - below), isAbout, places: ratio < 100 ? 1 : 0 });
}
