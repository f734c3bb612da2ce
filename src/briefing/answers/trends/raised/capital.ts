/** Capital per month, quarter or year. */
import type { Sums, Totals } from '../../../../contracts/reader.ts';
import { plural } from '../../../../domain/text/english.ts';
import { bold, figure, type Part, type Text } from '../../../../page/page.ts';
import { figureText, splitText } from '../../../wording/figures.ts';
import { countCell, dateCell, notice } from '../../../wording/parts.ts';
import { notesOn, summaryOf } from '../../rounds/rounds.ts';
import { drawn, inUnit, sumWords } from '../question/drawing.ts';
import { opens } from '../question/opening.ts';
import { fromFirst, groupingOf, lengthOf, periodsOf, type TrendPeriod } from '../question/span.ts';
import { over, type Trend, type TrendQuestion } from '../question/trend.ts';

const TYPES = ['funding_round'] as const;

/** A period with what was raised in it. */
interface Raised extends TrendPeriod {
  sums: Sums;
}

export const capital: Trend = {
  name: 'capital',
  label: 'Capital',
  types: TYPES,
  definitions: [
    {
      terms: ['capital per month', 'capital', 'capital per quarter'],
      means:
        'The total (see Totals) of the rounds whose money counts in the month, quarter or year, by the first day of their date: a round of “Q1 2026” counts in January, one of “2026” in its first month. Left out, and counted: rumours, what fell through or nobody confirms, undisclosed amounts, amounts without a rate, existing shares, and rounds without any date.',
      source: 'Crunchbase: a round has the date on which it was announced',
    },
    {
      terms: ['total', 'capital raised', 'sum'],
      means:
        'The amounts of announced and completed rounds, each deal once, by the latest stage known, in US dollars at the rate of their day. Debt is in it, and said apart. Left out, and counted: rumours, what fell through or nobody confirms, market totals, existing shares, shares of listed companies, amounts without a rate. An amount that is only a limit (“up to”) stands beside the total.',
    },
    {
      terms: ['median', 'median round', 'typical round'],
      means:
        'The amount in the middle of those of the counted deals in order, or the mean of the two in the middle; a round and its extensions are one deal, and amounts that are only a limit are left out. It is said from five amounts on. A mean is not told: a few very large rounds would make it.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const totals = await log.totals(query);
    if (totals.matches === 0) return null;
    const summary = await summaryOf(totals, query, question.asked.companies, log);
    const median = question.only === 'median' ? medianText(totals) : null;
    const all = await raisedIn(question);
    const { shown: raised, before } = fromFirst(all, ({ sums }) => sums.matches > 0);
    const length = lengthOf(question.span, question.by);
    const { events } = await log.find({ ...query, sort: 'amount' }, { offset: 0, limit: 5 });
    return {
      headline: median ? `${median}; ${summary.headline}` : summary.headline,
      parts: [
        ...(median ? [{ kind: 'text' as const, text: [bold(median), '.'] }] : []),
        { kind: 'text', text: summary.text },
        ...chartOf(raised, length),
        tableOf(raised, length),
        ...notice(before),
        ...notice(notesOn(totals, query)),
      ],
      rows: raised
        .filter(({ sums }) => sums.matches > 0)
        .map((period) => opens(question, 'rounds', period.label, filtersOf(period))),
      events,
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const totals = await question.context.log.totals(query);
    if (totals.matches === 0) return null;
    const raised = await raisedIn(question);
    const last = raised.filter(({ sums }) => sums.counted > 0).slice(-3);
    const said = last.map((each) => `${labelOf(each)} ${figureText(each.sums)}`);
    return { value: said.join(' · ') || 'no amount that is in a total', events: [] };
  },
};

/** From so many amounts on a median is told. */
const COMPARABLE = 5;

/** "Median round $525M, of 96". */
export function medianText({ median, medianOf }: Totals): string {
  if (medianOf >= COMPARABLE && median) return `Median round ${figureText(median)}, of ${medianOf}`;
  return `No median: ${plural(medianOf, 'stated amount')}, and it needs five`;
}

/** Rounds alone, on the days of a period. */
const filtersOf = ({ since, until }: TrendPeriod) => [
  { key: 'type', value: 'funding_round' } as const,
  { key: 'since', value: since } as const,
  { key: 'until', value: until } as const,
];

const NONE: Sums = {
  usd: 0,
  about: false,
  atLeast: false,
  moreUsd: 0,
  matches: 0,
  counted: 0,
  debtUsd: 0,
  converted: [],
  leftOut: [],
  otherPeriod: { usd: 0, about: false, atLeast: false, moreUsd: 0 },
};

/** The periods of a question with what was raised in each. */
export async function raisedIn(question: TrendQuestion, minUsd?: number): Promise<Raised[]> {
  const query = over(question, TYPES);
  const length = lengthOf(question.span, question.by);
  if (!query) return [];
  const asked = minUsd === undefined ? query : { ...query, minUsd };
  const sums = await question.context.log.sums(asked, groupingOf(length));
  return periodsOf(question.span, length).map((period) => ({
    ...period,
    sums: sums.get(period.key) ?? NONE,
  }));
}

/** "Mar 2026, so far". */
export const labelOf = ({ label, isPart }: TrendPeriod): string =>
  isPart ? `${label}, in part` : label;

/** Bars of money, a bar a period; of a few periods a sentence. */
export function chartOf(raised: readonly Raised[], length: string): Part[] {
  const sums = raised.map((each) => each.sums);
  const { unit, of } = inUnit(sums, sums);
  const said = raised.map((each) => `${labelOf(each)} ${raisedText(each)}`).join(' · ');
  return drawn(
    {
      title: `Capital per ${length}, ${unit}${sumWords(sums)}`,
      style: 'bar',
      axes: { x: 'Date on which the money counts', y: unit },
      labels: raised.map(({ label }) => label),
      series: [{ name: 'Raised', values: sums.map(({ usd }) => of(usd)) }],
      notDrawn: sums.some(({ moreUsd }) => moreUsd > 0) ? 'limits, as “up to $100M”' : undefined,
    },
    raised.length > 1 ? `Capital per ${length}: ${said}.` : null,
  );
}

const raisedText = ({ sums }: Raised): string => (sums.counted > 0 ? figureText(sums) : 'none');

function tableOf(raised: readonly Raised[], length: string): Part {
  return {
    kind: 'table',
    caption: `Capital per ${length}, oldest first (${raised.length})`,
    columns: [
      { label: length.charAt(0).toUpperCase() + length.slice(1) },
      { label: 'Raised', align: 'right' },
      { label: 'Of it debt', align: 'right' },
      { label: 'Rounds', align: 'right' },
      { label: 'Not counted', align: 'right' },
    ],
    rows: raised.map((each) => {
      const left = each.sums.leftOut.reduce((sum, { count }) => sum + count, 0);
      const { sum } = splitText(each.sums);
      return [
        dateCell(labelOf(each), each.since),
        each.sums.counted ? figure(sum, each.sums.usd) : '–',
        debtCell(each.sums),
        countCell(each.sums.counted),
        countCell(left),
      ];
    }),
    pageSize: 20,
  };
}

/** The debt in a sum as a cell; a dash for none. */
export const debtCell = ({ debtUsd }: Sums): Text =>
  debtUsd > 0 ? figure(figureText({ ...NO_WORDS, usd: debtUsd }), debtUsd) : '–';

const NO_WORDS = { about: false, atLeast: false, moreUsd: 0 };

/** "96 rounds". */
export const roundsIn = ({ counted }: Pick<Sums, 'counted'>): string => plural(counted, 'round');
