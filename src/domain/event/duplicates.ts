/** The likeness of two events, and likely duplicates of one among a few: one story may be told twice. */
import { nameKey } from '../text/names.ts';
import { DAY_MS, firstDay, lastDay } from '../time/calendar.ts';
import type { EventFields } from './event.ts';
import { EVENT_TYPES, type EventType } from './vocabulary.ts';

/** The fields of an event that are compared. */
export type Comparable = Pick<EventFields, 'type' | 'title' | 'occurredOn' | 'parties' | 'amount'>;

/** A measure of how alike two events are, with its reasons. */
export interface Likeness {
  /** From 0 to 1; from `ALIKE` on they are likely the same. */
  score: number;
  /** The number of main companies that both have. */
  companies: number;
  /** Amounts within a tenth; null where they can't be compared. */
  sameAmount: boolean | null;
  /** The share of title words that both have, from 0 to 1. */
  title: number;
}

/** From this score on two events are likely the same. */
export const ALIKE = 0.5;

const FAMILIES: readonly (readonly EventType[])[] = [
  ['funding_round', 'valuation', 'ipo'],
  ['acquisition', 'merger'],
  ['partnership', 'infrastructure'],
  ['outage', 'security_incident'],
  ['regulation', 'legal'],
];

/** The types under which one story may be reported, the event's own included. */
export function familyOf(type: EventType): readonly EventType[] {
  return FAMILIES.find((family) => family.includes(type)) ?? [type];
}

/** The number of the family of each type: that of the first type in it. */
const FAMILY = new Map(
  EVENT_TYPES.map((type) => [type, EVENT_TYPES.indexOf(familyOf(type)[0] ?? type)]),
);

/** Two events lie at the same time within so many days. */
export const DAYS = 10;
const SHARE = 0.1;

/** All that is compared of an event, found out once. Its words and companies are numbers, ascending: to compare those is quick, and they take little room. */
export interface Compared {
  family: number;
  companies: readonly number[];
  words: readonly number[];
  /** The words of the name of each company, of those that a title may say. */
  names: readonly (readonly number[])[];
  /** Its first and last day, counted from 1970; null where it has no date. */
  days: { first: number; last: number } | null;
  amount: EventFields['amount'];
}

/** Numbers the words and companies of events that are compared with each other. */
export class Comparing {
  readonly #words = new Map<string, number>();
  readonly #companies = new Map<string, number>();
  readonly #keys = new Map<string, number>();

  of({ type, title, occurredOn, parties, amount }: Comparable): Compared {
    const days = occurredOn && {
      first: dayNumber(firstDay(occurredOn)),
      last: dayNumber(lastDay(occurredOn)),
    };
    const names = mainNames(parties);
    return {
      family: FAMILY.get(type) ?? EVENT_TYPES.length,
      companies: ascending(names.map((name) => this.#company(name))).filter(
        (company) => company !== NOBODY,
      ),
      words: this.#wordsIn(title),
      names: names.map((name) => this.#wordsIn(name)).filter(({ length }) => length > 0),
      days,
      amount,
    };
  }

  #wordsIn(text: string): number[] {
    return ascending(wordsOf(text).map((word) => numberOf(this.#words, word)));
  }

  /** The number of a company: spellings of one name share it. */
  #company(name: string): number {
    let known = this.#companies.get(name);
    if (known === undefined) {
      const key = nameKey(name);
      known = key === '' ? NOBODY : numberOf(this.#keys, key);
      this.#companies.set(name, known);
    }
    return known;
  }
}

const NOBODY = -1;

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  if (known === numbers.size) numbers.set(text, known);
  return known;
}

const dayNumber = (day: string) => Date.parse(day) / DAY_MS;

/** The numbers in their order, each once. */
const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** Compares two events; symmetric. */
export function likeness(a: Compared, b: Compared): Likeness {
  const companies = shared(a.companies, b.companies);
  const sameTime = closeDates(a, b);
  const sameAmount = closeAmounts(a.amount, b.amount);
  const title = overlap(a.words, b.words);
  const isAlike = a.family === b.family && (companies > 0 || !areOthers(a, b));
  const score = isAlike ? scoreOf({ companies, sameTime, sameAmount, title }) : 0;
  return { score, companies, sameAmount, title };
}

/** True for events of companies that differ, of which neither stands in the title of the other: alike but for the names are many headlines. */
function areOthers(a: Compared, b: Compared): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  const isSaid = ({ names }: Compared, { words }: Compared) =>
    names.some((name) => shared(name, words) === name.length);
  return !isSaid(a, b) && !isSaid(b, a);
}

interface Parts extends Omit<Likeness, 'score'> {
  /** Dates within ten days; null where one has none. */
  sameTime: boolean | null;
}

function scoreOf({ companies, sameTime, sameAmount, title }: Parts): number {
  const near = sameTime === true || sameAmount === true;
  const known = companies > 0 || (title >= 0.5 && sameTime === true);
  // A company has many rounds: without a date or an amount in common, only nearly the same title tells.
  if (!known || (!near && !(sameTime === null && title >= 0.6))) return 0;
  const points =
    0.3 * Math.min(companies, 1) +
    pointsOf(sameTime, 0.3) +
    pointsOf(sameAmount, 0.2) +
    0.3 * title;
  return Math.min(1, points);
}

/** The points for one thing in common. A third of `weight` where it is not known, since it may still be the same. */
const pointsOf = (same: boolean | null, weight: number) =>
  same === null ? weight / 3 : same ? weight : 0;

const MAIN = new Set(['subject', 'acquirer', 'target', 'victim', 'defendant', 'plaintiff']);
const SECOND = new Set(['partner', 'supplier', 'customer', 'regulator']);

/** The names of those whom an event is about; partners and the like only where nobody else is. */
function mainNames(parties: Comparable['parties']): string[] {
  const names = (roles: ReadonlySet<string>) =>
    parties.filter((party) => roles.has(party.role)).map((party) => party.company);
  const main = names(MAIN);
  return main.length > 0 ? main : names(SECOND);
}

/** Two dates at their precision: the days between the two periods count, none where they overlap. */
export function closeDates({ days: a }: Compared, { days: b }: Compared): boolean | null {
  return a && b && Math.max(b.first - a.last, a.first - b.last) <= DAYS;
}

type Money = EventFields['amount'];

function closeAmounts(a: Money, b: Money): boolean | null {
  if (!a || !b || a.currency !== b.currency) return null;
  const low = Math.max(a.value, b.value);
  const high = Math.min(a.valueTo ?? a.value, b.valueTo ?? b.value);
  const gap = low - high;
  return gap <= 0 || gap <= SHARE * Math.max(Math.abs(low), Math.abs(high));
}

// Words that every headline has say nothing of which story it is.
const COMMON = new Set(
  'a an the of in on at to for with by from and or as its it is are has have after over raises raised round series funding deal million billion valuation announces announced says new ai'.split(
    ' ',
  ),
);

/** The telling words of a title. */
function wordsOf(title: string): string[] {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}.]+/gu);
  return (words ?? []).filter((word) => !COMMON.has(word));
}

/** The number of entries that two ascending lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

function overlap(a: readonly number[], b: readonly number[]): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

/** Those of `candidates` that likely tell what `event` tells, the likest first, at most `most`. Ties keep their order. */
export function duplicatesOf<T extends Comparable>(
  event: Comparable,
  candidates: readonly T[],
  most = 3,
): { event: T; likeness: Likeness }[] {
  const comparing = new Comparing();
  const asked = comparing.of(event);
  return candidates
    .map((candidate) => ({
      event: candidate,
      likeness: likeness(asked, comparing.of(candidate)),
    }))
    .filter((found) => found.likeness.score >= ALIKE)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most);
}
