/** Totals, medians, months and purchases, from "Totals" of `docs/definitions.md` and "What counts". */
import {
  dealsOf,
  firstDayOf,
  isLimit,
  PURCHASE_TYPES,
  partsOf,
  type Reason,
  ROUND_TYPES,
  reasonOf,
} from './deals.ts';
import { dollarsOf, isOf, type Known, type Moment, partiesAs } from './moment.ts';
import { asksDays, fitsButDays, found, liesWithin, type Question } from './questions.ts';
import { rateOn } from './records.ts';

/** The money of a deal that a question finds, in dollars; of a question of a period what counts in it. */
export interface Money {
  /** The company that raised it. */
  name: string;
  /** With what was added. */
  total: number;
  /** True where nothing but a limit is stated. */
  isLimit: boolean;
  /** The part that is said to be debt. */
  debt: number;
  /** The words of its amounts: "about", "at least". */
  words: readonly string[];
  /** The sums that it consists of, each with the day on which it counts. */
  parts: readonly { on: Known['occurredOn']; dollars: number }[];
}

export interface Sums {
  counted: Money[];
  leftOut: Partial<Record<Reason, number>>;
}

/** The dollars of an event that are in sums: a limit is in none. */
export const statedDollars = (event: Known) => (isLimit(event) ? 0 : (dollarsOf(event) ?? 0));

function debtOf(event: Known): number {
  if (event.round === 'debt_financing') return dollarsOf(event) ?? 0;
  const part = event.figures.find(
    ({ label, unit }) => /\bdebt\b/.test(label) && unit?.length === 3,
  );
  const rate = part && rateOn(part.unit ?? '', event.occurredOn?.date ?? event.knownOn);
  return part && rate ? part.value * rate : 0;
}

/** The sums of the rounds that a question finds. */
export function sumsOf(moment: Moment, question: Question): Sums {
  const counted: Money[] = [];
  const by = new Set<Known>();
  const isAsked = (on: Known['occurredOn']) =>
    !asksDays(question) || (on !== null && liesWithin(on.date, question));
  for (const deal of dealsOf(moment, ROUND_TYPES)) {
    const parts = partsOf(deal).filter(
      ({ line, on }) => fitsButDays(line, question) && isAsked(on),
    );
    const lines = parts.map(({ line }) => line);
    const [line] = lines;
    if (!line) continue;
    for (const one of lines) by.add(one);
    counted.push({
      name: partiesAs(line, 'subject')[0] ?? '',
      total: sum(lines.map(statedDollars)),
      isLimit: lines.every(isLimit),
      debt: sum(lines.map(debtOf)),
      words: wordsOf(lines),
      parts: parts.map((part) => ({ on: part.on, dollars: statedDollars(part.line) })),
    });
  }
  const leftOut: Sums['leftOut'] = {};
  for (const event of found(moment, question).events) {
    if (by.has(event)) continue;
    const reason = reasonOf(event) ?? 'part';
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return { counted, leftOut };
}

/** The words that an amount gives to a sum, each once. */
const WORDS: readonly (readonly [string, string])[] = [
  ['about', 'about'],
  ['at_least', 'at least'],
];

function wordsOf(events: readonly Known[]): string[] {
  const qualifiers = new Set(events.map(({ amount }) => amount?.qualifier));
  return WORDS.flatMap(([qualifier, word]) => (qualifiers.has(qualifier) ? [word] : []));
}

export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The middle; said from five amounts on, else null. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < 5) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** Dollars by month ("2026-03"), and how many rounds and extensions have no month. */
export function monthsOf(counted: readonly Money[]) {
  const all = counted.flatMap(({ parts }) => parts);
  const inMonth = all.filter(({ on }) => on && ['day', 'month'].includes(on.precision));
  const months = Map.groupBy(inMonth, ({ on }) => on?.date.slice(0, 7) ?? '');
  return {
    months: new Map(
      [...months].map(([month, parts]) => [month, sum(parts.map(({ dollars }) => dollars))]),
    ),
    notDrawn: all.length - inMonth.length,
  };
}

interface Bought {
  deals: number;
  total: number;
  words: readonly string[];
}

export interface Purchases extends Bought {
  /** Shown in the period, and counted in the one in which they were announced. */
  elsewhere: Bought;
  /** Unconfirmed ones, and those without a disclosed price. */
  leftOut: number;
}

const UNSUMMED = new Set(['unconfirmed', 'undisclosed']);

const boughtIn = (events: readonly Known[]): Bought => ({
  deals: events.length,
  total: sum(events.map(statedDollars)),
  words: wordsOf(events),
});

/** Purchases that a question finds, each deal by its latest stage known; one that fell through is in no sum. */
export function purchasesOf(moment: Moment, question: Question) {
  const { events } = found(moment, question);
  const bought = events.filter((event) => isOf(event, ...PURCHASE_TYPES));
  const mains = new Set(
    dealsOf(moment, PURCHASE_TYPES).flatMap(({ main }) =>
      main && !hasFailed(main, moment) ? main : [],
    ),
  );
  const isHere = (event: Known) => {
    const first = firstDayOf(event, moment);
    return !asksDays(question) || (first !== null && liesWithin(first, question));
  };
  const of = (...statuses: readonly string[]): Purchases => {
    const fitting = bought.filter(({ status }) => statuses.includes(status));
    const deals = fitting.filter((event) => mains.has(event));
    return {
      ...boughtIn(deals.filter(isHere)),
      elsewhere: boughtIn(deals.filter((event) => !isHere(event))),
      leftOut: fitting.filter((event) => UNSUMMED.has(reasonOf(event) ?? '')).length,
    };
  };
  return { closed: of('completed'), open: of('announced', 'pending') };
}

const hasFailed = (line: Known, { events }: Moment) =>
  line.dealId !== null &&
  events.some(
    ({ dealId, status, knownOn }) =>
      dealId === line.dealId && status === 'failed' && knownOn >= line.knownOn,
  );
