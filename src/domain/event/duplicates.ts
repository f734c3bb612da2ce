import { nameKey } from '../text/names.ts';
import { DAY_MS, firstDay, lastDay } from '../time/calendar.ts';
import type { EventFields } from './event.ts';
import type { EventType } from './vocabulary.ts';

/** The fields of an event that are compared. */
type Comparable = Pick<EventFields, 'type' | 'title' | 'occurredOn' | 'parties' | 'amount'>;

/** A measure of how alike two events are, with its reasons. */
interface Likeness {
  /** From 0 to 1; from `ALIKE` on they are likely the same. */
  score: number;
  /** Main companies that both have, by their key. */
  companies: readonly string[];
  /** Dates within ten days; null where one has none. */
  sameTime: boolean | null;
  /** Amounts within a tenth; null where they can't be compared. */
  sameAmount: boolean | null;
  /** The share of title words that both have, from 0 to 1. */
  title: number;
}

/** From this score on two events are likely the same. */
const ALIKE = 0.5;

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

const DAYS = 10;
const SHARE = 0.1;

/** An event with what is compared of it, found out once. */
interface Prepared<T extends Comparable> {
  event: T;
  companies: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Its first and last day, counted from 1970; null where it has no date. */
  days: { first: number; last: number } | null;
}

function prepared<T extends Comparable>(event: T): Prepared<T> {
  const { occurredOn } = event;
  const days = occurredOn && {
    first: dayNumber(firstDay(occurredOn)),
    last: dayNumber(lastDay(occurredOn)),
  };
  return { event, companies: mainCompanies(event), words: wordsOf(event.title), days };
}

const dayNumber = (day: string) => Date.parse(day) / DAY_MS;

/** Compares two events; symmetric. */
function likeness(a: Prepared<Comparable>, b: Prepared<Comparable>): Likeness {
  const companies = common(a.companies, b.companies).sort();
  const sameTime = closeDates(a, b);
  const sameAmount = closeAmounts(a.event.amount, b.event.amount);
  const title = overlap(a.words, b.words);
  const parts = { companies, sameTime, sameAmount, title };
  return { score: familyOf(a.event.type).includes(b.event.type) ? scoreOf(parts) : 0, ...parts };
}

function scoreOf({ companies, sameTime, sameAmount, title }: Omit<Likeness, 'score'>): number {
  const near = sameTime === true || sameAmount === true;
  const known = companies.length > 0 || (title >= 0.5 && sameTime === true);
  // A company has many rounds: without a date or an amount in common, only nearly the same title tells.
  if (!known || (!near && !(sameTime === null && title >= 0.6))) return 0;
  const points =
    0.3 * Math.min(companies.length, 1) +
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

/** The keys of those whom an event is about; partners and the like only where nobody else is. */
function mainCompanies({ parties }: Comparable): Set<string> {
  const keys = (roles: ReadonlySet<string>) =>
    parties.filter((party) => roles.has(party.role)).map((party) => nameKey(party.company));
  const main = keys(MAIN);
  return new Set((main.length ? main : keys(SECOND)).filter(Boolean));
}

/** Two dates at their precision: the days between the two periods count, none where they overlap. */
function closeDates(
  { days: a }: Prepared<Comparable>,
  { days: b }: Prepared<Comparable>,
): boolean | null {
  return a && b && Math.max(b.first - a.last, a.first - b.last) <= DAYS;
}

type Money = EventFields['amount'];

function closeAmounts(a: Money, b: Money): boolean | null {
  if (!a || !b || a.currency !== b.currency) return null;
  const [low, high] = [
    Math.max(a.value, b.value),
    Math.min(a.valueTo ?? a.value, b.valueTo ?? b.value),
  ];
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
function wordsOf(title: string): Set<string> {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}.]+/gu);
  return new Set((words ?? []).filter((word) => !COMMON.has(word)));
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((x) => b.has(x));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Those of `candidates` that likely tell what `event` tells, the likest first, at most `most`. Ties keep their order. */
export function duplicatesOf<T extends Comparable>(
  event: Comparable,
  candidates: readonly T[],
  most = 3,
): { event: T; likeness: Likeness }[] {
  return alike(prepared(event), candidates.map(prepared), most);
}

function alike<T extends Comparable>(
  event: Prepared<Comparable>,
  candidates: readonly Prepared<T>[],
  most: number,
): { event: T; likeness: Likeness }[] {
  return candidates
    .map((candidate) => ({ event: candidate.event, likeness: likeness(event, candidate) }))
    .filter((found) => found.likeness.score >= ALIKE)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most);
}

/** Events among which likely duplicates of many others are looked for, without comparing each with each. */
export class KnownEvents<T extends Comparable & { id: string }> {
  readonly #ids = new Set<string>();
  readonly #byCompany = new Map<string, Prepared<T>[]>();
  /** By a word of the title and a stretch of days: "nscale 1834". */
  readonly #byWord = new Map<string, Prepared<T>[]>();
  readonly #counts = new Map<string, number>();

  /** Adds an event; one that is there already stays as it is. */
  add(event: T): void {
    if (this.#ids.has(event.id)) return;
    this.#ids.add(event.id);
    const known = prepared(event);
    for (const company of known.companies) addTo(this.#byCompany, company, known);
    for (const word of known.words) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      for (const stretch of stretchesOf(known, 0)) addTo(this.#byWord, `${word} ${stretch}`, known);
    }
  }

  /** The events that tell what this one tells so likely that nobody need be asked, the likest first, at most three. */
  like(event: Comparable): T[] {
    const asked = prepared(event);
    const candidates = new Set(
      [...asked.companies].flatMap((key) => this.#byCompany.get(key) ?? []),
    );
    for (const word of this.#telling(asked.words))
      for (const stretch of stretchesOf(asked, DAYS))
        for (const one of this.#byWord.get(`${word} ${stretch}`) ?? []) candidates.add(one);
    return alike(asked, [...candidates], 3)
      .filter((found) => isTelling(found.likeness))
      .map((found) => found.event);
  }

  /** The rarest words of a title: a title that shares half of all its words has one of them. */
  #telling(words: ReadonlySet<string>): string[] {
    const rare = [...words].sort((a, b) => (this.#counts.get(a) ?? 0) - (this.#counts.get(b) ?? 0));
    return rare.slice(0, Math.floor(rare.length / 2) + 1);
  }
}

/** More than a company and a day in common: a company has several partnerships in a week. */
const isTelling = ({ companies, sameAmount, title }: Likeness): boolean =>
  companies.length > 1 || sameAmount === true || title >= 0.3;

/** So many days are a stretch; a period that is longer than ten of them is looked for by its companies alone. */
const STRETCH = 16;
const MOST_STRETCHES = 10;

function stretchesOf({ days }: Prepared<Comparable>, around: number): number[] {
  if (!days) return [];
  const [first, last] = [days.first - around, days.last + around].map((day) =>
    Math.floor(day / STRETCH),
  );
  if (first === undefined || last === undefined || last - first > MOST_STRETCHES) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
