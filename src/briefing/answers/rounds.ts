/** Rounds as investors read them: the sum in one sentence, a table, capital per month. */

import type { Totals } from '../../contracts/reader.ts';
import type { Entry, SectionContext } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { sectorLabel, valuationText } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { plural } from '../../domain/text/english.ts';
import { dayOf, formatDate, formatMonth, partsOf } from '../../domain/time/calendar.ts';
import { bold, joinText, type Part, type Table, type Text } from '../../page/page.ts';
import { amountOr, attested, inRole, mainParty, names, roundText } from '../wording/event-words.ts';

const usd = (value: number) => formatMoney({ value, currency: 'USD' });

/** The most months that a chart can show: Slack's limit of points. */
const CHART_MONTHS = 20;

/**
 * "6 rounds, $4.66B ($4.46B equity, $200M debt), median $525M; largest Nscale, $2B." A median or
 * record needs five comparables (style guide, rule 7); below that it is not said.
 */
export function roundsSummary(totals: Totals, query: EventQuery): { headline: string; text: Text } {
  if (totals.counted === 0) {
    const none = `${plural(totals.matches, 'event')}, none of them with an amount in the total`;
    return { headline: none, text: `${none}.` };
  }
  const split =
    totals.debtUsd > 0
      ? ` (${usd(totals.usd - totals.debtUsd)} equity, ${usd(totals.debtUsd)} debt)`
      : '';
  const lead = `${plural(totals.counted, 'round')}, ${usd(totals.usd)}`;
  const median =
    totals.counted >= 5 && totals.medianUsd !== null ? `, median ${usd(totals.medianUsd)}` : '';
  const largest =
    totals.counted > 1 && totals.largest
      ? `; largest ${mainParty(totals.largest)}, ${amountOr(totals.largest)}`
      : '';
  const top =
    query.top && query.top < totals.matches ? ` Shown: ${query.top} of ${totals.matches}.` : '';
  return {
    headline: `${lead}${largest}`,
    text: [bold(lead), `${split}${median}${largest}. Each deal is counted once.${top}`],
  };
}

/** Capital per month, US$ million, over the last 20 months with a counted round; none for a single month. */
export function perMonthChart(totals: Totals): Part[] {
  const all = withEmptyMonths(totals.months);
  const months = all.slice(-CHART_MONTHS);
  if (months.length < 2) return [];
  const hidden = [
    all.length > months.length ? `months before ${formatMonth(months[0]?.month ?? '')}` : null,
    totals.undatedMonths ? `${plural(totals.undatedMonths, 'round')} without a month` : null,
  ].filter((part) => part !== null);
  return [
    {
      kind: 'chart',
      style: 'bar',
      title: 'Capital per month, US$ million',
      labels: months.map(({ month }) => formatMonth(month)),
      series: [
        { name: 'Rounds counted', values: months.map((month) => Math.round(month.usd / 1e5) / 10) },
      ],
      ...(hidden.length ? { notDrawn: hidden.join(', ') } : {}),
    },
  ];
}

/** Every month from the first to the last: one in which nothing counted is a zero, not a gap. */
function withEmptyMonths(months: Totals['months']): Totals['months'] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return [];
  const all: Totals['months'] = [];
  for (let month = first.month; month <= last.month; month = monthAfter(month)) {
    all.push(months.find((known) => known.month === month) ?? { month, count: 0, usd: 0 });
  }
  return all;
}

function monthAfter(month: string): string {
  const { year, month: number } = partsOf(`${month}-01`);
  return dayOf(year + Math.floor(number / 12), (number % 12) + 1, 1).slice(0, 7);
}

/** Six columns, the most that a channel's table should have; the company heads each row. */
export function roundsTable(events: readonly TrackedEvent[], caption: string): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: 'Company' },
      { label: 'Round' },
      { label: 'Amount', align: 'right' },
      { label: 'Valuation', align: 'right' },
      { label: 'Lead' },
      { label: 'Date, evidence' },
    ],
    rows: events.map(roundCells),
  };
}

const roundCells = (event: TrackedEvent): Text[] => [
  mainParty(event),
  roundText(event),
  amountOr(event),
  event.valuation ? valuationText(event.valuation) : 'not disclosed',
  names(inRole(event, 'lead_investor')) || '–',
  joinText([formatDate(event.occurredOn), attested(event)]),
];

/** A digest's rounds with the numbers of their lines in front. */
export function issueRoundsTable(entries: readonly Entry[]): Table {
  const table = roundsTable([], `Funding rounds (${entries.length})`);
  return {
    ...table,
    columns: [{ label: '#', align: 'right' }, ...table.columns],
    rows: entries.map((entry) => [`${entry.number}`, ...roundCells(entry.news.event)]),
    rowHeader: 1,
  };
}

/** Capital by sector, US$ million, largest first, each deal once; drawn from two sectors on. */
export async function sectorChart(
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[]> {
  const sectors = new Set(entries.flatMap(({ news }) => news.event.sector ?? []));
  const sums = await issue.sums({ types: ['funding_round'] }, 'sector');
  const bars = [...sectors]
    .map((id) => ({ label: sectorLabel(issue.reference, id), usd: sums.get(id)?.usd ?? 0 }))
    .filter(({ usd }) => usd > 0)
    .sort((a, b) => b.usd - a.usd)
    .slice(0, 12);
  if (bars.length < 2) return [];
  return [
    {
      kind: 'chart',
      style: 'bar',
      title: 'Capital by sector, US$ million',
      labels: bars.map(({ label }) => label),
      series: [{ name: 'Raised', values: bars.map(({ usd }) => Math.round(usd / 1e6)) }],
    },
  ];
}
