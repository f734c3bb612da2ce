/** What a digest tells, as people type it and as it is said back: sections, amounts, names, places, quiet days. Pure. */
import type { Context } from '../../contracts/command.ts';
import { jurisdictionLabel, sectorLabel } from '../../domain/event/labels.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { parseMoney } from '../../domain/money/money-reading.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { weekdayKey } from '../../domain/schedule/timing.ts';
import { weekdayOf } from '../../domain/schedule/timing-reading.ts';
import { valueKey } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDay, isDay } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { InputError } from '../../errors.ts';
import { shapeWith } from '../digest/presets.ts';
import { levels } from '../questions/filter-places.ts';
import { FILTERS } from '../questions/filters.ts';
import { today } from '../wording/parts.ts';

/** What reading may look at. */
export type ScopeContext = Pick<Context, 'log' | 'reference' | 'now' | 'zone' | 'sections'>;

const pieces = (typed: string) =>
  typed
    .split(/[,;\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** The names of sections named by name or heading. Throws InputError. */
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
    throw new InputError({
      wrong: `“${shown(piece)}” is not a section.${meant ? ` Did you mean ${meant}?` : ''}`,
      allowed: meant ? '' : `The sections are ${names.join(', ')}`,
      next: meant ?? 'funding',
    });
  });
}

/** Whole US dollars of an amount as written, at today's rate; null for nothing. Throws InputError. */
export function readMin(typed: string, room: ScopeContext): number | null {
  if (typed.trim() === '') return null;
  const money = moneyOf(typed);
  const dollars = room.reference.inDollars(money, today(room));
  // An amount of another currency is as exact as its rate: what is printed is what is meant.
  if (dollars)
    return money.currency === 'USD' ? Math.round(money.value) || null : rounded(dollars.value);
  throw new InputError({
    wrong: `“${shown(typed)}” has no rate in US dollars today.`,
    allowed: 'Use US dollars',
    next: '$100M',
  });
}

const inUsd = (value: number) => formatMoney({ value, currency: 'USD' });
const rounded = (usd: number) => parseMoney(inUsd(usd)).value;

function moneyOf(typed: string) {
  try {
    return parseMoney(typed);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError({ next: '$100M', ...error.mistake });
  }
}

/** "$100M", with every digit where the short form would be another amount. */
export function minLine(usd: number): string {
  return rounded(usd) === usd ? inUsd(usd) : `$${usd}`;
}

/** The ids of companies by their names, typing errors forgiven. Throws InputError. */
export async function readCompanies(
  names: readonly string[],
  { log }: Pick<ScopeContext, 'log'>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const found = await log.findCompany(name);
    if (found.kind === 'one') ids.push(found.company.id);
    else throw notOne(name, found.kind === 'several' ? found.companies : []);
  }
  return [...new Set(ids)];
}

function notOne(typed: string, companies: readonly { name: string }[]): InputError {
  const names = companies.map(({ name }) => name);
  const [first] = names;
  return new InputError({
    wrong: `“${shown(typed)}” ${first ? `could be ${names.join(' or ')}` : 'is not a company in the log'}.${first ? ` Did you mean ${first}?` : ''}`,
    allowed: first ? '' : 'Name a company, a product or a person in the log',
    next: first ?? 'Anthropic',
  });
}

/** The names of companies, those that are gone left out. */
export async function companyNames(
  ids: readonly string[],
  { log }: Pick<ScopeContext, 'log'>,
): Promise<string[]> {
  const companies = await Promise.all(ids.map((id) => log.company(id)));
  return companies.flatMap((company) => company?.name ?? []);
}

/** A filter's own reading, its name left out of what it says against a value. */
async function byFilter(key: 'sector' | 'jurisdiction', typed: string, room: ScopeContext) {
  const reading = { ...room, today: today(room), types: [], line: (args: string) => args };
  try {
    return (await FILTERS[key](typed, reading)).query;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { wrong, allowed, next } = error.mistake;
    const value = (text: string) => text.replace(`${key}:`, '');
    throw new InputError({ wrong: value(wrong), allowed, ...(next && { next: value(next) }) });
  }
}

/** The ids of sectors by any of their names. Throws InputError. */
export async function readSectors(typed: string, room: ScopeContext): Promise<string[]> {
  const names = pieces(typed);
  if (names.length === 0) return [];
  return [...((await byFilter('sector', names.join(','), room)).sectors ?? [])];
}

/** Codes of jurisdictions; `EU+` is the EU and every member state. Throws InputError. */
export async function readJurisdictions(typed: string, room: ScopeContext): Promise<string[]> {
  const codes: string[] = [];
  for (const piece of pieces(typed))
    codes.push(...((await byFilter('jurisdiction', piece, room)).jurisdictions ?? []));
  return [...new Set(codes)];
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

/** Days on which nothing goes out: `sat, 24 Dec 2026`. Throws InputError. */
export function readQuiet(typed: string, room: ScopeContext): string[] {
  const days = pieces(typed).map((piece) => {
    const weekday = weekdayOf(piece);
    if (weekday !== null) return weekdayKey(weekday);
    return dayOf(piece, room);
  });
  return [...new Set(days)];
}

function dayOf(piece: string, room: ScopeContext): string {
  try {
    const { date, precision } = parseDate(piece, { today: today(room) });
    if (precision === 'day') return date;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  throw new InputError({
    wrong: `“${shown(piece)}” is not a day.`,
    allowed: 'Use weekdays and dates, as sat, sun, 24 Dec 2026',
    next: 'sat',
  });
}

/** The other way round: `sat, 24 Dec 2026`. */
export const quietPieces = (quiet: readonly string[]): string[] =>
  quiet.map((day) => (isDay(day) ? formatDay(day) : day));

/** What a scope tells, in a few words: "Investor · from $100M · Nvidia · Chips". */
export async function scopeWords(scope: Scope, room: ScopeContext): Promise<string> {
  const { minUsd, companies, sectors, jurisdictions } = scope;
  return [
    sectionWords(scope, room),
    minUsd === null ? '' : `from ${inUsd(minUsd)}`,
    (await companyNames(companies, room)).join(', '),
    sectors.map((id) => sectorLabel(room.reference, id)).join(', '),
    jurisdictionPieces(jurisdictions, room.reference).map(placeWords).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function sectionWords({ sections }: Scope, room: ScopeContext): string {
  const shape = shapeWith(sections);
  if (shape) return shape.label;
  const wanted = room.sections.filter(({ name }) => sections?.includes(name));
  return wanted.map(({ heading }) => heading).join(', ');
}

const placeWords = (piece: string) =>
  piece.endsWith('+')
    ? `${jurisdictionLabel(piece.slice(0, -1))} and below`
    : jurisdictionLabel(piece);
