/** The scope of a digest as people type it and as it is said back: sections, amounts, names, places, quiet days. Pure. */
import type { Request } from '../../contracts/command.ts';
import { jurisdictionLabel, sectorLabel, topicLabel } from '../../domain/event/labels.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { noRate, parseMoney } from '../../domain/money/money-reading.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { weekdayOf } from '../../domain/schedule/spoken-timings.ts';
import { weekdayKey } from '../../domain/schedule/timing.ts';
import { valueKey } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDay, isDay } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { Misreading } from '../../errors.ts';
import { shapeWith } from '../digest/presets.ts';
import { unique } from '../questions/filter.ts';
import { jurisdictionsOf, levels } from '../questions/filter-places.ts';
import {
  companiesOf,
  LOWER_ALONE,
  limitOf,
  sectorsOf,
  topicsOf,
} from '../questions/filter-values.ts';
import { namesIn } from '../questions/names/name-lists.ts';
import { today } from '../wording/parts.ts';

/** All that reading may look at. */
export type ScopeContext = Pick<Request, 'log' | 'reference' | 'now' | 'zone' | 'sections'>;

const pieces = (typed: string) =>
  typed
    .split(/[,;\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** The names of sections named by name or heading. Throws Misreading. */
export function readSections(
  typed: string,
  { sections }: Pick<ScopeContext, 'sections'>,
): string[] {
  return pieces(typed).map((piece) => {
    const key = valueKey(piece);
    const found = sections.find(({ name, heading }) => [name, valueKey(heading)].includes(key));
    if (found) return found.name;
    const names = sections.map(({ name }) => name);
    const [meant] = nearest(piece, names, (name) => name);
    throw new Misreading({
      typed: shown(piece),
      expected: 'a section',
      allowed: `The sections are ${names.join(', ')}`,
      ...(meant && { meant, answer: '' }),
    });
  });
}

/** All of them are the same as none named: a section that is added to the product is then included too. */
export function chosenSections(typed: string, { sections }: Pick<ScopeContext, 'sections'>) {
  const chosen = typed.split(',').filter(Boolean);
  if (chosen.length === 0)
    throw new Misreading({
      typed: '',
      expected: 'a section',
      subject: 'Nothing',
      wrong: 'is chosen',
      allowed: 'Choose at least one section',
    });
  return chosen.length === sections.length ? null : chosen;
}

/** Whole US dollars of an amount as written, at today's rate; null for nothing. Throws Misreading. */
export function readMin(typed: string, context: ScopeContext): number | null {
  if (typed.trim() === '') return null;
  const money = limitOf(typed, LOWER_ALONE);
  const dollars = context.reference.inDollars(money, today(context));
  // An amount of another currency is as exact as its rate: what is printed is what is meant.
  if (dollars)
    return money.currency === 'USD' ? Math.round(money.value) || null : rounded(dollars.value);
  throw noRate(typed, money.currency, today(context));
}

const inUsd = (value: number) => formatMoney({ value, currency: 'USD' });
const rounded = (usd: number) => parseMoney(inUsd(usd)).value;

/** "$100M", with every digit where the short form would be another amount. */
export function minLine(usd: number): string {
  return rounded(usd) === usd ? inUsd(usd) : `$${usd}`;
}

/** The ids of companies by a list of their names, typing errors forgiven. Throws Misreading. */
export async function readCompanies(
  typed: string,
  { log }: Pick<ScopeContext, 'log'>,
): Promise<string[]> {
  const { companies } = await companiesOf(await namesIn(typed, log), log);
  return unique(companies.map(({ id }) => id));
}

/** The names of companies, those that are gone left out. */
export async function companyNames(
  ids: readonly string[],
  { log }: Pick<ScopeContext, 'log'>,
): Promise<string[]> {
  return (await log.companies(ids)).map(({ name }) => name);
}

/** The ids of sectors by any of their names. Throws Misreading. */
export function readSectors(
  typed: string,
  { reference }: Pick<ScopeContext, 'reference'>,
): string[] {
  return unique(pieces(typed).flatMap((piece) => sectorsOf(piece, reference)));
}

/** The ids of topics by any of their names. Throws Misreading. */
export function readTopics(
  typed: string,
  { reference }: Pick<ScopeContext, 'reference'>,
): string[] {
  return unique(pieces(typed).flatMap((piece) => topicsOf(piece, reference)));
}

/** Codes of jurisdictions; `EU+` is the EU and every member state. Throws Misreading. */
export function readJurisdictions(
  typed: string,
  { reference }: Pick<ScopeContext, 'reference'>,
): string[] {
  return unique(pieces(typed).flatMap((piece) => jurisdictionsOf(piece, reference)));
}

/** The other way round: `EU+, US-CA`. */
export function jurisdictionPieces(codes: readonly string[], reference: ReferenceData): string[] {
  const whole = codes.filter((code) => {
    const all = levels(code, reference);
    return all.length > 1 && all.every((level) => codes.includes(level));
  });
  const below = new Set(whole.flatMap((code) => levels(code, reference)));
  const rest = codes.filter((code) => !below.has(code));
  return [...whole.map((code) => `${code}+`), ...rest];
}

/** All that may be typed for days on which nothing goes out. */
export const QUIET_DAYS = 'Use weekdays and dates, as sat, sun, 24 Dec 2026';

/** Days on which nothing goes out: `sat, 24 Dec 2026`. Throws Misreading. */
export function readQuiet(typed: string, context: ScopeContext): string[] {
  const days = pieces(typed).map((piece) => {
    const weekday = weekdayOf(piece);
    return weekday === null ? oneDay(piece, context) : weekdayKey(weekday);
  });
  return [...new Set(days)];
}

function oneDay(piece: string, context: ScopeContext): string {
  const { date, precision } = parseDate(piece, { today: today(context) });
  if (precision === 'day') return date;
  throw new Misreading({ typed: shown(piece), expected: 'a single day', allowed: QUIET_DAYS });
}

/** The other way round: `sat, 24 Dec 2026`. */
export const quietPieces = (quiet: readonly string[]): string[] =>
  quiet.map((day) => (isDay(day) ? formatDay(day) : day));

/** A scope in a few words: "Investor · from $100M · Nvidia · Chips". */
export async function scopeWords(scope: Scope, context: ScopeContext): Promise<string> {
  const { minUsd, companies, sectors, topics, jurisdictions } = scope;
  return [
    sectionWords(scope, context),
    minUsd === null ? '' : `from ${inUsd(minUsd)}`,
    (await companyNames(companies, context)).join(', '),
    sectors.map((id) => sectorLabel(context.reference, id)).join(', '),
    topics.map((id) => topicLabel(context.reference, id)).join(', '),
    jurisdictionPieces(jurisdictions, context.reference).map(placeWords).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function sectionWords({ sections }: Scope, context: ScopeContext): string {
  const shape = shapeWith(sections);
  if (shape) return shape.label;
  const wanted = context.sections.filter(({ name }) => sections?.includes(name));
  return wanted.map(({ heading }) => heading).join(', ');
}

const placeWords = (piece: string) =>
  piece.endsWith('+')
    ? `${jurisdictionLabel(piece.slice(0, -1))} and below`
    : jurisdictionLabel(piece);
