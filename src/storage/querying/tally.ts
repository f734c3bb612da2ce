/** From matches, or groups of them, to sums that keep the words of their amounts. */
import type { Conversion, Sums } from '../../contracts/reader.ts';
import type { Figure } from '../../domain/event/counting.ts';
import { isCounted } from '../../domain/event/counting.ts';
import { LEFT_OUT, type SumsBy } from '../../domain/event/query.ts';
import { fromMinor } from '../../domain/money/currency.ts';
import type { Match } from './raised/match.ts';

/** Matches of one standing; amounts in US cents. */
interface Plain {
  /** The month, the type or the like by which they are told apart; null for none. */
  key: string | null;
  standing: string | null;
  count: number;
  usd: number;
  debt: number;
}

/** Matches of one standing whose amounts are not exact, or not in US dollars. */
interface WordedGroup {
  key: string | null;
  standing: string | null;
  wording: string | null;
  currency: string | null;
  count: number;
  /** US cents that are a limit. */
  more: number;
  /** Of the smallest amount, US cents. */
  least: number | null;
  /** In the currency's minor unit. */
  amount: number | null;
  rate: number | null;
  from: string | null;
  to: string | null;
}

/** A counted match of a deal that has an extension. */
export interface Member {
  key: string | null;
  deal: string | null;
  id: number;
  usd: number;
}

/** All that sums are made of. */
export interface Tallied {
  plain: readonly Plain[];
  worded: readonly WordedGroup[];
  /** Counted matches that are one deal: a round with its extensions. */
  joined: readonly (readonly Member[])[];
}

/** Worded matches each as a group of one; deals are one within a value of `by`, or over all months. */
export function talliedOf(matches: readonly Match[], by: 'month' | SumsBy): Tallied {
  const { worded, extended } = apartIn(matches);
  const members = extended.map((match) => ({
    key: keyIn(match, by),
    deal: match.deal,
    id: match.id,
    usd: match.standing === 'up_to' ? 0 : (match.usd_minor ?? 0),
  }));
  return {
    plain: grouped(matches, by),
    worded: worded.map((match) => ({
      key: keyIn(match, by),
      standing: match.standing,
      count: 1,
      wording: match.wording,
      currency: match.currency,
      more: match.more_usd_minor,
      amount: match.amount_minor,
      least: match.usd_minor,
      rate: match.rate,
      from: match.rate_date,
      to: match.rate_date,
    })),
    joined: joinedIn(members, by !== 'month'),
  };
}

/** The few matches of which more is told than their sum. */
interface Apart {
  worded: readonly Match[];
  /** The counted ones of deals that have an extension among them. */
  extended: readonly Match[];
}

const apart = new WeakMap<readonly Match[], Apart>();

/** Looked for once, however many fields an answer tells the same matches apart by. */
function apartIn(matches: readonly Match[]): Apart {
  const known = apart.get(matches) ?? {
    worded: matches.filter(({ wording }) => wording !== null),
    extended: extendedOf(matches),
  };
  apart.set(matches, known);
  return known;
}

/** Few of many, and mostly none. */
function extendedOf(matches: readonly Match[]): Match[] {
  const extensions = matches.filter(({ standing }) => standing === 'extension');
  const extended = new Set(extensions.flatMap(({ deal }) => deal ?? []));
  if (extended.size === 0) return [];
  return matches.filter(
    ({ deal, standing }) => deal !== null && extended.has(deal) && isCounted(standing),
  );
}

/** Matches of one key and one standing together: there are few of these, and many matches. */
function grouped(matches: readonly Match[], by: 'month' | SumsBy): Plain[] {
  const groups = new Map<string | null, Plain[]>();
  for (const match of matches) {
    const key = keyIn(match, by);
    const { standing } = match;
    const own = groups.get(key) ?? [];
    if (own.length === 0) groups.set(key, own);
    const known = own.find((each) => each.standing === standing);
    const group = known ?? { key, standing, count: 0, usd: 0, debt: 0 };
    if (!known) own.push(group);
    group.count += 1;
    group.usd += match.usd_minor ?? 0;
    group.debt += match.debt_usd_minor;
  }
  return [...groups.values()].flat();
}

function keyIn(match: Match, by: 'month' | SumsBy): string | null {
  if (by === 'event') return String(match.event);
  if (by !== 'in_month' && by !== 'in_quarter' && by !== 'in_year') return match[by];
  const { counted_on: day } = match;
  if (day === null || by === 'in_month') return day?.slice(0, 7) ?? null;
  const year = day.slice(0, 4);
  return by === 'in_year' ? year : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Those that are one deal; within one key, where they are told `apart` by it. */
export function joinedIn(members: readonly Member[], apart: boolean): Member[][] {
  const deals = Map.groupBy(members, ({ key, deal }) => JSON.stringify([apart ? key : null, deal]));
  return [...deals.values()].filter((of) => of.length > 1);
}

/** The sums of all groups together. */
export function sumsFrom({ plain, worded, joined }: Tallied): Sums {
  const counted = plain.filter(({ standing }) => isCounted(standing));
  const again = sum(joined.map((of) => of.length - 1));
  return {
    ...figureOf(plain, worded),
    matches: sum(plain.map(({ count }) => count)),
    counted: sum(counted.map(({ count }) => count)) - again,
    debtUsd: sum(stated(counted).map(({ debt }) => debt)) / 100,
    converted: conversions(worded),
    leftOut: LEFT_OUT.flatMap((reason) => {
      const count = sum(plain.filter(is(reason)).map((group) => group.count));
      return count > 0 ? [{ reason, count }] : [];
    }),
    otherPeriod: figureOf(plain, worded, (standing) => standing === 'other_period'),
  };
}

const is =
  (reason: string) =>
  ({ standing }: Pick<Plain, 'standing'>) =>
    standing === reason;

/** The sum of stated amounts of those of a standing, with their words; limits apart. Default: those that count. */
export function figureOf(
  plain: readonly Plain[],
  worded: readonly WordedGroup[],
  isIn: (standing: string | null) => boolean = isCounted,
): Figure {
  const counted = plain.filter(({ standing }) => isIn(standing));
  const words = worded.filter(({ standing }) => isIn(standing));
  return {
    usd: sum(stated(counted).map(({ usd }) => usd)) / 100,
    about: words.some(({ wording }) => wording === 'about'),
    atLeast: words.some(({ wording }) => wording === 'at_least'),
    moreUsd: sum(words.map(({ more }) => more)) / 100,
  };
}

const stated = <G extends { standing: string | null }>(groups: readonly G[]) =>
  groups.filter(({ standing }) => standing !== 'up_to');

function conversions(worded: readonly WordedGroup[]): Conversion[] {
  const foreign = worded.filter(
    ({ standing, currency }) => isCounted(standing) && currency !== 'USD',
  );
  return [...Map.groupBy(foreign, ({ currency }) => currency)]
    .flatMap(([currency, groups]): Conversion[] => {
      const days = groups.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
      const [from, to] = [days.sort()[0], days.at(-1)];
      const rates = groups.flatMap(({ rate }) => rate ?? []);
      if (currency === null || !from || !to) return [];
      const value = fromMinor(sum(groups.map(({ amount }) => amount ?? 0)), currency);
      const amounts = sum(groups.map(({ count }) => count));
      return [{ currency, amounts, value, rate: Math.min(...rates), from, to }];
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
