import { nameKey } from '../text/names.ts';
import { daysBetween, firstDay, lastDay, type PartialDate } from '../time/calendar.ts';
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

/** Compares two events; symmetric. */
function likeness(a: Comparable, b: Comparable): Likeness {
  const companies = sharedCompanies(a, b);
  const sameTime = closeDates(a.occurredOn, b.occurredOn);
  const sameAmount = closeAmounts(a.amount, b.amount);
  const title = overlap(wordsOf(a.title), wordsOf(b.title));
  const parts = { companies, sameTime, sameAmount, title };
  return { score: familyOf(a.type).includes(b.type) ? scoreOf(parts) : 0, ...parts };
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

function sharedCompanies(a: Comparable, b: Comparable): string[] {
  return common(mainCompanies(a), mainCompanies(b)).sort();
}

/** Two dates at their precision: the days between the two periods count, none where they overlap. */
function closeDates(a: PartialDate | null, b: PartialDate | null): boolean | null {
  if (!a || !b) return null;
  const gap = Math.max(daysBetween(lastDay(a), firstDay(b)), daysBetween(lastDay(b), firstDay(a)));
  return gap <= DAYS;
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
  return candidates
    .map((candidate) => ({ event: candidate, likeness: likeness(event, candidate) }))
    .filter((found) => found.likeness.score >= ALIKE)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most);
}
