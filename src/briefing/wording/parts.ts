import type { Request } from '../../contracts/command.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import {
  type Day,
  dayInZone,
  daysBetween,
  firstDay,
  formatDate,
  type PartialDate,
} from '../../domain/time/calendar.ts';
import { figure, type Part, type Text } from '../../page/page.ts';

/** Today's calendar day where the asker is. */
export const today = (context: Pick<Request, 'now' | 'zone'>): string =>
  dayInZone(context.now.getTime(), context.zone);

/** "143 days", "1 day", "today". */
export function daysLeft(today: Day, date: Day): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days} days`;
}

/** A part for a sentence, none for null. */
export const notice = (text: Text | null): Part[] => (text ? [{ kind: 'notice', text }] : []);

/** Those of these sentences that there are, one after the other; null for none. */
export const sentences = (some: readonly (string | null)[]): string | null =>
  some.filter((one) => one !== null).join(' ') || null;

/** A number as a cell that sorts as one. */
export const countCell = (count: number): Text => figure(`${count}`, count);

/** A date in words as a cell that sorts by its day: 26 May 2026 as 20260526. Without a day the words alone. */
export const dateCell = (words: string, day: Day | null | undefined): Text =>
  figure(words, day ? Number(day.replaceAll('-', '')) : null);

/** A date as a cell that sorts by its first day. */
export const datedCell = (date: PartialDate | null): Text =>
  dateCell(formatDate(date), date && firstDay(date));

/** Rates of currencies. */
export type Rates = Pick<ReferenceData, 'inDollars'>;

/** An amount in words as a cell that sorts by its US dollars at the rate of a day. Without an amount or a rate the words alone. */
export const moneyCell = (
  words: string,
  money: { value: number; currency: string } | null,
  day: Day,
  rates: Rates,
): Text => figure(words, (money && rates.inDollars(money, day)?.value) ?? null);
