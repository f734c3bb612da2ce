/** Measures, as answers about trends need them. */

import type { Reader } from '../../../../contracts/reader.ts';
import type { MeasureKeys, MeasureRow, MeasureSum } from '../../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../../domain/event/event.ts';
import { valuationText } from '../../../../domain/event/labels.ts';
import { QUALIFIERS } from '../../../../domain/money/currency.ts';
import { formatMoney } from '../../../../domain/money/money.ts';

/** So many events of a row are opened at once, and read for it. */
export const OPENED = 100;

/** True of what is in the sum. */
export const isIn = ({ leftOut }: Pick<MeasureKeys, 'leftOut'>): boolean => leftOut === null;

export const countOf = (sums: readonly MeasureSum[]): number =>
  sums.reduce((total, { count }) => total + count, 0);
export const totalOf = (sums: readonly MeasureSum[]): number =>
  sums.reduce((total, { value }) => total + value, 0);

/** The words for so many that are left out for a reason. */
type Words = Readonly<Record<string, (count: number) => string>>;

const ALWAYS: Words = {
  unconfirmed: (count) => `${count} that nobody confirms`,
  undated: (count) => `${count} without a date`,
};

/** "Not counted: 1 that is only “up to”, 4 that nobody confirms."; null where all is in the sum, or for reasons without a word. */
export function notCounted(sums: readonly MeasureSum[], words: Words = {}): string | null {
  const parts = Object.entries({ ...words, ...ALWAYS }).flatMap(([reason, say]) => {
    const count = countOf(sums.filter(({ leftOut }) => leftOut === reason));
    return count > 0 ? [say(count)] : [];
  });
  return parts.length > 0 ? `Not counted: ${parts.join(', ')}.` : null;
}

/** The events of measures, each once and in their order. */
export async function eventsBy(
  log: Pick<Reader, 'find'>,
  rows: readonly Pick<MeasureRow, 'number'>[],
): Promise<TrackedEvent[]> {
  const numbers = [...new Set(rows.map(({ number }) => number))];
  if (numbers.length === 0) return [];
  const { events } = await log.find({ numbers }, { offset: 0, limit: numbers.length });
  const byNumber = new Map(events.map((event) => [event.number, event]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** The names of companies by their ids, as known at the moment. */
export async function namesBy(
  log: Pick<Reader, 'companies'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const known = new Map((await log.companies(wanted)).map(({ id, name }) => [id, name]));
  return new Map(wanted.map((id) => [id, known.get(id) ?? id]));
}

/** The value of a measure as money. */
export function moneyOf({ value, unit, wording }: MeasureRow): string {
  return value === null || unit === null
    ? '–'
    : formatMoney({ value, currency: unit, ...said(wording) });
}

/** A valuation with its basis. */
export function valuationOf({ value, unit, wording, label }: MeasureRow): string {
  if (value === null || unit === null) return '–';
  const basis = label === 'post_money' || label === 'pre_money' ? label : 'unspecified';
  return valuationText({ value, currency: unit, ...said(wording), basis });
}

const said = (wording: string | null) => ({
  qualifier: QUALIFIERS.find((one) => one === wording) ?? 'exact',
});
