/** Totals, medians, months and purchases, from "Totals" of `docs/definitions.md` and "What counts". */
import { dollarsOf, isOf, type Known, type Moment, partiesAs } from './moment.ts';
import { asksDays, fitsButDays, found, liesWithin, type Question } from './questions.ts';
import { rateOn } from './records.ts';

export const REASONS = [
  'rumoured',
  'failed',
  'unconfirmed',
  'undisclosed',
  'listed',
  'existing',
  'aggregate',
  'part',
  'rate',
] as const;
type Reason = (typeof REASONS)[number];

export interface Money {
  /** Of a deal: its subject, amount in dollars with what was added, and the part said to be debt. */
  name: string;
  total: number;
  debt: number;
  /** The day on which the money first counted, with its precision. */
  on: Known['occurredOn'];
  line: Known;
}

export interface Sums {
  counted: Money[];
  leftOut: Partial<Record<Reason, number>>;
}

const COUNTED = new Set(['announced', 'pending', 'completed']);
const ADDED = 'extension';
const CONTAINED = 'tranche';

/** The reason for which an event's money is in no total; null where it may be. */
export function reasonOf(event: Known): Reason | null {
  if (event.status === 'rumoured') return event.closed ? 'part' : 'rumoured';
  if (event.status === 'failed') return 'failed';
  if (['unconfirmed', 'no source yet'].includes(event.evidence.word)) return 'unconfirmed';
  if (event.amount?.kind === 'aggregate') return 'aggregate';
  if (event.round === 'post_ipo_equity') return 'listed';
  if (event.round === 'secondary_market' || event.roundQualifier === 'tender') return 'existing';
  if (!event.amount) return 'undisclosed';
  if (dollarsOf(event) === null) return 'rate';
  return COUNTED.has(event.status) ? null : 'failed';
}

function debtOf(event: Known): number {
  if (event.round === 'debt_financing') return dollarsOf(event) ?? 0;
  const part = event.figures.find(
    ({ label, unit }) => /\bdebt\b/.test(label) && unit?.length === 3,
  );
  const rate = part && rateOn(part.unit ?? '', event.occurredOn?.date ?? event.knownOn);
  return part && rate ? part.value * rate : 0;
}

/** An amount that is only a limit is in no sum. */
const isLimit = ({ amount }: Known) => amount?.qualifier === 'up_to';

export const dealOf = ({ dealId, id }: Known) => dealId ?? id;

/** The line by which a deal counts, those that add to it, and when it first counted. */
export function dealLines(lines: readonly Known[]) {
  const valid = lines.filter((line) => reasonOf(line) === null && !isLimit(line));
  const whole = valid.filter(
    ({ roundQualifier }) => roundQualifier !== ADDED && roundQualifier !== CONTAINED,
  );
  const newest = (of: readonly Known[]) =>
    of.toSorted((a, b) => (a.knownOn < b.knownOn ? 1 : -1))[0];
  const main = newest(whole) ?? newest(valid);
  const added = valid.filter((line) => line !== main && line.roundQualifier === ADDED);
  const dates = (whole.length ? whole : valid)
    .flatMap(({ versions }) => versions.filter(({ status }) => COUNTED.has(status)))
    .flatMap(({ on }) => on ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { main, added, first: dates[0] ?? null };
}

/** The sums of the rounds that a question finds. */
export function sumsOf(moment: Moment, question: Question): Sums {
  const { events } = found(moment, question);
  const rounds = moment.events.filter((event) => isOf(event, 'funding_round', 'valuation'));
  const counted: Money[] = [];
  const by = new Set<Known>();
  for (const lines of Map.groupBy(rounds, dealOf).values()) {
    const { main, added, first } = dealLines(lines);
    if (!main || !fitsButDays(main, question, moment)) continue;
    if (asksDays(question) && !(first && liesWithin(first.date, question))) continue;
    const all = [main, ...added];
    for (const line of all) by.add(line);
    counted.push({
      name: partiesAs(main, 'subject')[0] ?? '',
      total: all.reduce((sum, line) => sum + (dollarsOf(line) ?? 0), 0),
      debt: all.reduce((sum, line) => sum + debtOf(line), 0),
      on: first,
      line: main,
    });
  }
  const leftOut: Sums['leftOut'] = {};
  for (const event of events) {
    if (by.has(event)) continue;
    const reason = reasonOf(event) ?? 'part';
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return { counted, leftOut };
}

export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The middle; said from five amounts on, else null. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < 5) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** Dollars by month ("2026-03"), and how many rounds have no month. */
export function monthsOf(counted: readonly Money[]) {
  const inMonth = counted.filter(({ on }) => on && ['day', 'month'].includes(on.precision));
  const months = Map.groupBy(inMonth, ({ on }) => on?.date.slice(0, 7) ?? '');
  return {
    months: new Map([...months].map(([month, all]) => [month, sum(all.map(({ total }) => total))])),
    notDrawn: counted.length - inMonth.length,
  };
}

export interface Purchases {
  deals: number;
  total: number;
  /** Lines of these stages that are in no sum. */
  leftOut: number;
}

/** Purchases that a question finds, each deal by its latest stage known. */
export function purchasesOf(moment: Moment, events: readonly Known[]) {
  const bought = moment.events.filter((event) => isOf(event, 'acquisition', 'merger'));
  const latest = new Set(
    [...Map.groupBy(bought, dealOf).values()].map(
      (lines) => lines.toSorted((a, b) => (a.knownOn < b.knownOn ? 1 : -1))[0],
    ),
  );
  const of = (...statuses: readonly string[]): Purchases => {
    const fitting = events.filter(
      (event) => isOf(event, 'acquisition', 'merger') && statuses.includes(event.status),
    );
    const counted = fitting.filter((event) => latest.has(event) && reasonOf(event) === null);
    return {
      deals: counted.length,
      total: sum(counted.map((event) => dollarsOf(event) ?? 0)),
      leftOut: fitting.length - counted.length,
    };
  };
  return { closed: of('completed'), open: of('announced', 'pending') };
}
