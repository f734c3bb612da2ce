/** Capital by region, country, sector or round. */
import type { Sums } from '../../../../contracts/reader.ts';
import { countryLabel, roundLabel, sectorLabel } from '../../../../domain/event/labels.ts';
import type { EventQuery } from '../../../../domain/event/query.ts';
import { ROUNDS } from '../../../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../../../domain/reference/reference-data.ts';
import { capital as capitalized } from '../../../../domain/text/english.ts';
import { type Action, figure, type Part } from '../../../../page/page.ts';
import { splitText } from '../../../wording/figures.ts';
import { countCell, notice } from '../../../wording/parts.ts';
import { notesOn } from '../../rounds/rounds.ts';
import { drawn, inUnit, sumWords } from '../question/drawing.ts';
import { opens } from '../question/opening.ts';
import { percent, shareCell } from '../question/read.ts';
import { over, type TrendAnswer, type TrendQuestion } from '../question/trend.ts';
import { debtCell, roundsIn } from './capital.ts';

const TYPES = ['funding_round'] as const;

export type SplitBy = 'region' | 'country' | 'sector' | 'round';
export const isSplit = (by: string | null): by is SplitBy =>
  by === 'region' || by === 'country' || by === 'sector' || by === 'round';

/** A value of the field with what was raised; null for rounds without one. */
interface Share {
  value: string | null;
  label: string;
  sums: Sums;
}

/** The largest shares of a chart; the rest is one bar. */
const DRAWN = 5;
/** The shares that a line names. */
const NAMED = 4;

const LABELS: Readonly<Record<SplitBy, (value: string, reference: ReferenceData) => string>> = {
  region: (id, { places }) => places.regions.find((one) => one.id === id)?.label ?? id,
  country: (code) => countryLabel(code),
  sector: (id, reference) => sectorLabel(reference, id),
  round: (id) => {
    const round = ROUNDS.find((one) => one === id);
    return round === undefined
      ? id
      : round === 'undisclosed'
        ? 'Name not disclosed'
        : roundLabel(round);
  },
};

async function sharesOf(question: TrendQuestion, query: EventQuery, by: SplitBy): Promise<Share[]> {
  const { log, reference } = question.context;
  const sums = await log.sums(query, by);
  return [...sums]
    .map(([value, of]) => ({
      value,
      label: value === null ? `No ${by} stated` : LABELS[by](value, reference),
      sums: of,
    }))
    .sort((a, b) => b.sums.usd - a.sums.usd || b.sums.counted - a.sums.counted);
}

/** "United States 85%, European Union 9%": the largest shares; null where no event fits. */
export async function splitBrief(question: TrendQuestion, by: SplitBy): Promise<string | null> {
  const query = over(question, TYPES);
  const shares = query ? await sharesOf(question, query, by) : [];
  const total = totalOf(shares);
  return total === 0 ? null : namedShares(shares, total, NAMED);
}

const totalOf = (shares: readonly Share[]) => shares.reduce((sum, { sums }) => sum + sums.usd, 0);

function namedShares(shares: readonly Share[], total: number, most: number): string {
  const counted = shares.filter(({ sums }) => sums.usd > 0);
  const named = counted
    .slice(0, most)
    .map(({ label, sums }) => `${label} ${percent(sums.usd, total)}`);
  const rest = counted.length - most;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Capital told apart by a field, the largest share first; null where no event fits. */
export async function readSplit(question: TrendQuestion, by: SplitBy): Promise<TrendAnswer | null> {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const totals = await log.totals(query);
  if (totals.matches === 0) return null;
  const shares = await sharesOf(question, query, by);
  const { sum, split } = splitText(totals);
  const lead = `${sum}${split} in ${roundsIn(totals)}`;
  const headline = `Capital by ${by}: ${namedShares(shares, totals.usd, 3)}; ${lead} in all`;
  const { events } = await log.find({ ...query, sort: 'amount' }, { offset: 0, limit: 5 });
  return {
    headline,
    parts: [
      { kind: 'text', text: [{ kind: 'bold', text: headline }, '. Each deal is counted once.'] },
      ...chartOf(shares, by),
      tableOf(shares, totals.usd, by),
      ...notice(notesOn(totals, query)),
    ],
    rows: shares.map((share) => openShare(question, share, shares, by)),
    events,
  };
}

function chartOf(shares: readonly Share[], by: SplitBy): Part[] {
  const counted = shares.filter(({ sums }) => sums.usd > 0);
  const rest = counted.slice(DRAWN);
  const others = { label: `${rest.length} others`, sums: { usd: totalOf(rest) } };
  const bars = [...counted.slice(0, DRAWN), ...(rest.length > 0 ? [others] : [])];
  const summed = counted.map(({ sums }) => sums);
  const { unit, of } = inUnit(
    bars.map(({ sums }) => sums),
    summed,
  );
  return drawn({
    title: `Capital by ${by}, ${unit}${sumWords(summed)}`,
    style: 'bar',
    axes: { x: capitalized(by), y: unit },
    labels: bars.map(({ label }) => label),
    series: [{ name: 'Raised', values: bars.map(({ sums }) => of(sums.usd)) }],
  });
}

function tableOf(shares: readonly Share[], total: number, by: SplitBy): Part {
  const isDebtIn = shares.some(({ sums }) => sums.debtUsd > 0);
  return {
    kind: 'table',
    caption: `Capital by ${by}, largest first (${shares.length})`,
    columns: [
      { label: capitalized(by) },
      { label: 'Raised', align: 'right' },
      { label: 'Share', align: 'right' },
      { label: 'Rounds', align: 'right' },
      { label: 'Not counted', align: 'right' },
      ...(isDebtIn ? [{ label: 'Of it debt', align: 'right' as const }] : []),
    ],
    rows: shares.map(({ label, sums }) => [
      label,
      sums.counted > 0 ? figure(splitText(sums).sum, sums.usd) : '–',
      sums.usd > 0 ? shareCell(sums.usd, total) : '–',
      countCell(sums.counted),
      countCell(sums.leftOut.reduce((sum, { count }) => sum + count, 0)),
      ...(isDebtIn ? [debtCell(sums)] : []),
    ]),
    pageSize: 20,
  };
}

/** The rounds of one value; those without any are what is left when all others are left out. */
function openShare(
  question: TrendQuestion,
  { value, label }: Share,
  shares: readonly Share[],
  by: SplitBy,
): Action {
  const rounds = { key: 'type', value: 'funding_round' } as const;
  const others = shares.flatMap((share) => share.value ?? []);
  const own =
    value === null
      ? { key: by, value: others.join(','), excludes: true as const }
      : { key: by, value };
  const filters = others.length === 0 && value === null ? [rounds] : [rounds, own];
  return opens(question, 'rounds', label, filters);
}
