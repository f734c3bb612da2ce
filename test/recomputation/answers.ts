/** Figures as an answer says them, read from its Page alone. */
import { inlines, type Page, type Text } from '../../src/page/page.ts';
import { partsOf } from '../helpers/log.ts';

export const plain = (text: Text): string =>
  inlines(text)
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
    .join('');

const UNITS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** "$5.21B" in dollars, and half of its last printed place. */
export interface Printed {
  value: number;
  within: number;
}

export function printed(text: string | undefined): Printed | null {
  const found = text?.match(/\$([\d,]+(?:\.(\d+))?)([kMBT]?)/);
  if (!found) return null;
  const [, digits = '', decimals = '', unit = ''] = found;
  const scale = UNITS[unit] ?? 1;
  const whole = digits.replaceAll(',', '').replace('.', '');
  // Three digits are printed; those that are nought at the end are not.
  const places = Math.max(decimals.length, 3 - whole.replace(/^0+/, '').length + decimals.length);
  const value = Number(digits.replaceAll(',', '')) * scale;
  return { value, within: (scale * 10 ** -places) / 2 };
}

export const agrees = (said: Printed | null, expected: number | null): boolean =>
  said === null || expected === null
    ? said === expected
    : Math.abs(said.value - expected) <= said.within * 1.01 + 1;

const AMOUNT = '((?:about |at least |up to |more than )*\\$[\\d.,]+[kMBT]?)';

export interface SaidSums {
  rounds: number;
  total: Printed | null;
  equity: Printed | null;
  debt: Printed | null;
  median: Printed | null;
  largest: { name: string; amount: Printed | null } | null;
}

/** "12 rounds, $154B ($152B equity, $2.2B debt), median $790M; largest OpenAI, $110B". */
export function saidSums(text: string): SaidSums | null {
  const head = text.match(new RegExp(`(\\d+) rounds?, ${AMOUNT}`));
  if (!head) return null;
  const part = (pattern: string) => printed(text.match(new RegExp(pattern))?.[1]);
  const largest = text.match(new RegExp(`largest (.+?), ${AMOUNT}`));
  return {
    rounds: Number(head[1]),
    total: printed(head[2]),
    equity: part(`${AMOUNT} equity`),
    debt: part(`${AMOUNT} debt`),
    median: part(`median ${AMOUNT}`),
    largest: largest && { name: largest[1] ?? '', amount: printed(largest[2]) },
  };
}

const REASON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['rumoured', /(\d+) rumoured/],
  ['failed', /(\d+) (?:that )?(?:failed|fell through)/],
  ['unconfirmed', /(\d+) unconfirmed/],
  ['undisclosed', /(\d+) with undisclosed amounts?/],
  ['listed', /(\d+) in listed companies/],
  ['existing', /(\d+) of existing shares/],
  ['aggregate', /(\d+) (?:market totals?|aggregates?)/],
  ['part', /(\d+) part of a deal/],
  ['rate', /(\d+) without a rate/],
];

export function saidReasons(text: string): Record<string, number> {
  const counted = text.match(/Not counted: ([^.]*)\./)?.[1] ?? '';
  return Object.fromEntries(
    REASON_WORDS.flatMap(([reason, words]) => {
      const found = counted.match(words);
      return found ? [[reason, Number(found[1])]] : [];
    }),
  );
}

/** "Purchases closed: $336B in 6 deals (not counted: 1 unconfirmed)"; null where nothing is said of them. */
export function saidPurchases(text: string, words: string) {
  const part = text.match(new RegExp(`${words}: ([^(;\\n]*)(\\(not counted: [^)]*\\))?`));
  if (!part) return null;
  const [, said = '', notCounted = ''] = part;
  const deals = said.match(/in (one|\d+) deals?/)?.[1] ?? '0';
  const leftOut = [...notCounted.matchAll(/\d+/g)].reduce((all, [n]) => all + Number(n), 0);
  return { deals: deals === 'one' ? 1 : Number(deals), total: printed(said), leftOut };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NOT_DRAWN = /(\d+) rounds? without a month/;

/** The chart of months: dollars by "2026-03", and how many rounds it leaves out; null where none is drawn. */
export function saidMonths(page: Page) {
  const chart = partsOf(page, 'chart').find(({ title }) => title.startsWith('Capital per month'));
  if (!chart) return null;
  const values = chart.series[0]?.values ?? [];
  const months = new Map(
    chart.labels.map((label, index) => {
      const [name = '', year] = label.split(' ');
      const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
      return [`${year}-${month}`, (values[index] ?? 0) * 1e6];
    }),
  );
  return { months, notDrawn: Number(chart.notDrawn?.match(NOT_DRAWN)?.[1] ?? 0) };
}

/** The rows of the coming dates: "2 Aug 2026", days, label. */
export function saidComing(page: Page): string[] {
  const table = partsOf(page, 'table').find(({ caption }) => caption.startsWith('Coming dates'));
  return (table?.rows ?? []).map(([date = '', days = '', , label = '']) =>
    [date, days, label].map(plain).join(' | '),
  );
}

/** "1,234" words of a digest's first line. */
export function saidCounts(text: string) {
  const count = (words: string) => Number(text.match(new RegExp(`(\\d+) ${words}`))?.[1] ?? 0);
  return {
    fresh: count('new events?'),
    changed: count('changed events?'),
    older: count('older events?'),
    unconfirmed: count('unconfirmed claims?'),
    applying: count('dates? that ha(?:s|ve) come'),
  };
}
