/** Calendar days, dates at their precision, and the moments a zone gives them. Only `dayInZone` and `startOfMoment` know zones; see `zone-clocks.ts`. Pure. */
import { z } from 'zod';
import { present } from '../collections.ts';
import { DAY_MS, MINUTE_MS } from '../durations.ts';
import { changeBetween, offsetMs } from './zone-offsets.ts';
/** A calendar day, `YYYY-MM-DD`, of the years 0000 to 9999. */
export type Day = string;

/** The English month names, January first. */
// biome-ignore format: a year reads better in two lines
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** The English weekday names, Monday first. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [month, date] = [+text.slice(5, 7), +text.slice(8)];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= 28 || date <= lengthOf(+text.slice(0, 4), month);
}

/** The first millisecond of a day in UTC. Throws `RangeError` where the calendar has no such day. */
export function startOfDayUtc(day: Day): number {
  if (!isDay(day)) throw new RangeError(`no calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** The first and the last day that can be written: what is counted beyond them stops there, as an event may lie on either. */
const ENDS = { first: '0000-01-01', last: '9999-12-31' } as const;

/** The day `count` days later, or earlier if negative; at most the last day of the calendar, 9999-12-31, and at least its first. */
export function addDays(day: Day, count: number): Day {
  return withinCalendar(startOfDayUtc(day) + count * DAY_MS);
}

/** The day `count` months later, or earlier if negative; the last day of the month where that month is shorter. It stops at the ends of the calendar. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  if (!Number.isInteger(months)) throw new RangeError(`no number of months: ${count}`);
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (inYear < 0) return ENDS.first;
  if (inYear > 9_999) return ENDS.last;
  return dayOf(inYear, inMonth, Math.min(date, lengthOf(inYear, inMonth)));
}

/** The number of days from `a` to `b`; negative where `b` lies before `a`. */
export function daysBetween(a: Day, b: Day): number {
  return (startOfDayUtc(b) - startOfDayUtc(a)) / DAY_MS;
}

/** The English name of a day's weekday: `Thursday`. */
export function weekdayName(day: Day): (typeof WEEKDAYS)[number] {
  return present(WEEKDAYS[weekdayIndex(day)], 'a weekday');
}

/** A day's place in its week: 0 for Monday to 6 for Sunday. */
export function weekdayIndex(day: Day): number {
  return (new Date(startOfDayUtc(day)).getUTCDay() + 6) % 7;
}

/** The first day of the period that a partial date names. */
export function firstDay(partial: PartialDate): Day {
  if (partial.precision === 'day') return partial.date;
  const { year, month } = partsOf(partial.date);
  if (partial.precision === 'year') return dayOf(year, 1, 1);
  return dayOf(year, partial.precision === 'quarter' ? month - ((month - 1) % 3) : month, 1);
}

const MONTHS_IN = { day: 0, month: 1, quarter: 3, year: 12 } as const;

/** The last day of the period that a partial date names. */
export function lastDay(partial: PartialDate): Day {
  const months = MONTHS_IN[partial.precision];
  if (months === 0) return partial.date;
  const { year, month } = partsOf(firstDay(partial));
  return dayOf(year, month + months - 1, daysInMonth(dayOf(year, month + months - 1, 1)));
}

/** The calendar day in `zone` at `ms` (epoch milliseconds). Throws `RangeError` for an unknown zone. */
export function dayInZone(ms: number, zone: string): Day {
  return toDay(ms + offsetMs(zone, ms));
}

/**
 * The moment (epoch milliseconds) at which a clock in `zone` shows `time` (`HH:mm`) on `day`. A time that a
 * clock change skips moves to the first one that exists; one that comes twice is its first.
 * Throws `RangeError` for an unknown zone, a day that is none or a time outside 00:00 to 23:59.
 */
export function startOfMoment(day: Day, time: string, zone: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`no time of day: ${time}`);
  const [hours, minutes] = [+time.slice(0, 2), +time.slice(3)];
  const local = startOfDayUtc(day) + (hours * 60 + minutes) * MINUTE_MS;
  const before = offsetMs(zone, local - DAY_MS);
  const after = offsetMs(zone, local + DAY_MS);
  const exact = [local - before, local - after].filter((at) => at + offsetMs(zone, at) === local);
  return exact.length > 0 ? Math.min(...exact) : changeBetween(local - after, local - before, zone);
}

/** The city of a zone: `Europe/Stockholm` is `Stockholm`, `America/New_York` is `New York`. */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A date at its precision: `11 Mar 2026`, `Mar 2026`, `Q1 2026`, `2026`; `no date` for null. */
export function formatDate(partial: PartialDate | null): string {
  if (partial === null) return 'no date';
  if (partial.precision === 'day') return formatDay(partial.date);
  if (partial.precision === 'month') return formatMonth(partial.date);
  const { year, month } = partsOf(partial.date);
  const quarter = partial.precision === 'quarter' ? `Q${Math.ceil(month / 3)} ` : '';
  return quarter + yearText(year);
}

/** `11 Mar 2026`. */
export function formatDay(day: Day): string {
  return `${formatDayShort(day)} ${yearText(partsOf(day).year)}`;
}

/** `Thursday 12 March 2026`. */
export function formatDayLong(day: Day): string {
  return `${weekdayName(day)} ${dayAndMonth(day)} ${yearText(partsOf(day).year)}`;
}

/** `9 Mar`: only where the year is plain from what stands around it. */
export function formatDayShort(day: Day): string {
  const { month, date } = partsOf(day);
  return `${date} ${monthShort(month)}`;
}

/** `Mar 2026`, of a month `YYYY-MM` or of any day in it. */
export function formatMonth(month: string): string {
  const { year, month: number } = partsOf(`${month.slice(0, 7)}-01`);
  return `${monthShort(number)} ${yearText(year)}`;
}

/** Two days as a range, both included: `5–12 March 2026`, `27 February – 5 March 2026`, `29 Dec 2025 – 4 Jan 2026`. */
export function formatRange(from: Day, to: Day): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from === to) return `${dayAndMonth(to)} ${yearText(b.year)}`;
  if (a.year !== b.year) return `${formatDay(from)} – ${formatDay(to)}`;
  const start = a.month === b.month ? `${a.date}–` : `${dayAndMonth(from)} – `;
  return `${start}${dayAndMonth(to)} ${yearText(b.year)}`;
}

/** A moment (epoch milliseconds) as the clocks of `zone` show it: `Wed 11 Mar, 09:00`. */
export function formatMoment(ms: number, zone: string): string {
  const day = toDay(ms + offsetMs(zone, ms));
  return `${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}, ${timeInZone(ms, zone)}`;
}

/** The time of a moment as the clocks of `zone` show it: `09:00`. */
export function timeInZone(ms: number, zone: string): string {
  return new Date(ms + offsetMs(zone, ms)).toISOString().slice(11, 16);
}

/** The day with these numbers, month and date from 1. Throws `RangeError` where the calendar has none. */
export function dayOf(year: number, month: number, date: number): Day {
  const day = `${yearText(year)}-${two(month)}-${two(date)}`;
  if (!isDay(day)) throw new RangeError(`no calendar day: ${day}`);
  return day;
}

/** The numbers of a day, month and date from 1. Throws `RangeError` where the calendar has no such day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  if (!isDay(day)) throw new RangeError(`no calendar day: ${day}`);
  return { year: +day.slice(0, 4), month: +day.slice(5, 7), date: +day.slice(8) };
}

function toDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

const [FIRST_MS, LAST_MS] = [Date.parse(ENDS.first), Date.parse(ENDS.last)];

function withinCalendar(ms: number): Day {
  if (Number.isNaN(ms)) throw new RangeError('no number of days');
  if (ms <= FIRST_MS) return ENDS.first;
  return ms < LAST_MS ? toDay(ms) : ENDS.last;
}

function daysInMonth(first: Day): number {
  const { year, month } = partsOf(first);
  return lengthOf(year, month);
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const two = (value: number) => String(value).padStart(2, '0');
const yearText = (year: number) => String(year).padStart(4, '0');
const monthName = (month: number) => present(MONTHS[month - 1], 'a month');
const monthShort = (month: number) => monthName(month).slice(0, 3);

function dayAndMonth(day: Day): string {
  const { month, date } = partsOf(day);
  return `${date} ${monthName(month)}`;
}

/** The precisions of a date, the finest first; an unknown date is a missing one. */
export const PRECISIONS = ['day', 'month', 'quarter', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** A date at its precision: the first day of the period it names, which a later day of that period becomes; never padded to a false day when shown. */
export const partialDateSchema = z
  .strictObject({ date: daySchema, precision: z.enum(PRECISIONS) })
  .overwrite((read) => ({ ...read, date: firstDay(read) }));
export type PartialDate = z.infer<typeof partialDateSchema>;
