/** Charts of capital: per month, and by sector. */
import type { Totals } from '../../../contracts/reader.ts';
import type { Entry, SectionContext } from '../../../contracts/section.ts';
import { sectorLabel } from '../../../domain/event/labels.ts';
import { plural } from '../../../domain/text/english.ts';
import { addMonths, formatMonth } from '../../../domain/time/calendar.ts';
import type { Part } from '../../../page/page.ts';
import { inUnit, sumWords } from '../trends/question/drawing.ts';

/** The most months that a chart can show: Slack's limit of points. */
const CHART_MONTHS = 20;
const NOTHING = { count: 0, usd: 0, about: false, atLeast: false, moreUsd: 0 };

/** Capital per month over the last 20 months with a counted round, in the unit and digits of the words beside it; none for a single month. */
export function perMonthChart(totals: Totals): Part[] {
  const months = lastMonths(totals.months, CHART_MONTHS);
  const first = months[0]?.month ?? '';
  if (months.length < 2) return [];
  const hidden = [
    totals.months.some(({ month }) => month < first) ? `months before ${formatMonth(first)}` : null,
    totals.undatedMonths ? `${plural(totals.undatedMonths, 'round')} without a month` : null,
    months.some(({ moreUsd }) => moreUsd > 0) ? 'limits, as “up to $100M”' : null,
  ].filter((part) => part !== null);
  const { unit, of } = inUnit(months, months);
  return [
    {
      kind: 'chart',
      style: 'bar',
      title: `Capital per month, ${unit}${sumWords(months)}`,
      labels: months.map(({ month }) => formatMonth(month)),
      series: [{ name: 'Rounds counted', values: months.map(({ usd }) => of(usd)) }],
      ...(hidden.length ? { notDrawn: hidden.join(', ') } : {}),
    },
  ];
}

/** The last months up to the last with a counted round: one in which nothing counted is a zero, not a gap. */
function lastMonths(months: Totals['months'], most: number): Totals['months'] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const back = Array.from({ length: most }, (_, ago) => addMonths(`${last}-01`, -ago).slice(0, 7));
  const shown = [...new Set(back)].filter((month) => month >= first).reverse();
  return shown.map(
    (month) => months.find((known) => known.month === month) ?? { ...NOTHING, month },
  );
}

/** Capital by sector, US$ million, largest first, each deal once; drawn from two sectors on. */
export async function sectorChart(
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[]> {
  const sectors = new Set(entries.flatMap(({ news }) => news.event.sector ?? []));
  const sums = await issue.sums({ types: ['funding_round'] }, 'sector');
  const bars = [...sectors]
    .map((id) => ({ ...NOTHING, ...sums.get(id), label: sectorLabel(issue.reference, id) }))
    .filter(({ usd }) => usd > 0)
    .sort((a, b) => b.usd - a.usd)
    .slice(0, 12);
  if (bars.length < 2) return [];
  return [
    {
      kind: 'chart',
      style: 'bar',
      title: `Capital by sector, US$ million${sumWords(bars)}`,
      labels: bars.map(({ label }) => label),
      series: [{ name: 'Raised', values: bars.map(({ usd }) => Math.round(usd / 1e6)) }],
    },
  ];
}
