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
  atLeast: boolean;
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
  return { value, within: (scale * 10 ** -places) / 2, atLeast: !!text?.includes('at least') };
}

/** A printed figure is the expected one, rounded; one that is "at least" may be cut instead. Parts are printed at the place of their whole. */
export function agrees(said: Printed | null, expected: number | null, whole = said): boolean {
  if (said === null || expected === null) return said === expected;
  const within = Math.max(said.within, whole?.within ?? 0) * 1.01 + 1;
  const off = expected - said.value;
  return Math.abs(off) <= within || (!!whole?.atLeast && off >= 0 && off <= within * 2);
}

const AMOUNT = '((?:about |at least |up to |more than )*\\$[\\d.,]+[kMBT]?)';

const wordsIn = (amount = '') => ['about', 'at least'].filter((word) => amount.includes(word));

export interface SaidSums {
  rounds: number;
  total: Printed | null;
  equity: Printed | null;
  debt: Printed | null;
  median: Printed | null;
  largest: { name: string; amount: Printed | null } | null;
  /** "about" and "at least" before the total. */
  words: string[];
}

/** "12 rounds, $154B ($152B equity, $2.2B debt), median $790M; largest OpenAI, $110B". */
export function saidSums(text: string): SaidSums | null {
  const raised = text.match(new RegExp(`raised ${AMOUNT} in (one|\\d+) rounds?`));
  const plainly = text.match(new RegExp(`(\\d+) rounds?, ${AMOUNT}`));
  const head = raised ? [raised[0], raised[2] === 'one' ? '1' : raised[2], raised[1]] : plainly;
  if (!head) return null;
  const part = (pattern: string) => printed(text.match(new RegExp(pattern))?.[1]);
  const largest = text.match(new RegExp(`largest (?:([^;,$]+), )?${AMOUNT}`));
  return {
    rounds: Number(head[1]),
    total: printed(head[2]),
    equity: part(`${AMOUNT} equity`),
    debt: part(`${AMOUNT} debt`),
    median: part(`median ${AMOUNT}`),
    words: wordsIn(head[2]),
    largest: largest && { name: largest[1] ?? '', amount: printed(largest[2]) },
  };
}

/** "$830M in 3 rounds"; null where no sum is said. */
export function saidRaised(text: string) {
  const found = text.match(new RegExp(`^${AMOUNT}(?: \\([^)]*\\))? in (one|\\d+) rounds?`));
  if (!found) return null;
  return { total: printed(found[1]), rounds: found[2] === 'one' ? 1 : Number(found[2]) };
}

/** Rounds of others that a company put money into, apart from what it raised; null where it is not told apart. */
export function saidBacked(text: string) {
  const found = text.match(new RegExp(`put money into (one|\\d+) rounds? of others, ${AMOUNT}`));
  if (!found) return null;
  return { rounds: found[1] === 'one' ? 1 : Number(found[1]), total: printed(found[2]) };
}

const REASON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['rumoured', /(\d+) rumoured/],
  ['failed', /(\d+) (?:that )?(?:failed|fell through)/],
  ['unconfirmed', /(\d+) unconfirmed/],
  ['undisclosed', /(\d+) with undisclosed amounts?/],
  ['listed', /(\d+) in listed companies/],
  ['existing', /(\d+) of existing shares/],
  ['aggregate', /(\d+) (?:market totals?|aggregates?)/],
  [
    'part',
    /(\d+) (?:part of a deal|other stages? of (?:a deal|deals)|announced in another period)/,
  ],
  ['rate', /(\d+) without a rate/],
];

/** The numbers of what a sum leaves out, by reason. */
export function saidReasons(text: string): Record<string, number> {
  const counted = text.match(/[Nn]ot counted: ([^.)]*)[.)]/)?.[1] ?? '';
  return Object.fromEntries(
    REASON_WORDS.flatMap(([reason, words]) => {
      const found = [...counted.matchAll(new RegExp(words, 'g'))];
      const all = found.reduce((sum, [, count]) => sum + Number(count), 0);
      return all ? [[reason, all]] : [];
    }),
  );
}

interface SaidDeals {
  deals: number;
  total: Printed | null;
  words: string[];
}

/** "Purchases closed: $25B in one deal, $32B in one deal announced in another period (not counted: 1 unconfirmed)"; null where nothing is said of them. */
export function saidPurchases(text: string, words: string) {
  const part = text.match(new RegExp(`${words}: ([^(;\\n]*)(\\(not counted: [^)]*\\))?`));
  if (!part) return null;
  const [, said = '', notCounted = ''] = part;
  const sums = [
    ...said.matchAll(new RegExp(`${AMOUNT} in (one|\\d+) deals?( announced in)?`, 'g')),
  ].map(([, amount, deals, elsewhere]) => ({
    isHere: !elsewhere,
    deals: deals === 'one' ? 1 : Number(deals),
    total: printed(amount),
    words: wordsIn(amount),
  }));
  const of = (here: boolean): SaidDeals | undefined => sums.find(({ isHere }) => isHere === here);
  const { unconfirmed = 0, undisclosed = 0 } = saidReasons(said + notCounted);
  return { here: of(true), elsewhere: of(false), leftOut: unconfirmed + undisclosed };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NOT_DRAWN = /(\d+) rounds? without a month/;

/** The chart of months: dollars by "2026-03" in three digits, down where they are at least so much, and how many rounds it leaves out; null where none is drawn. */
export function saidMonths(page: Page) {
  const chart = partsOf(page, 'chart').find(({ title }) => title.startsWith('Capital per month'));
  if (!chart) return null;
  const values = chart.series[0]?.values ?? [];
  const unit = chart.title.includes('billion') ? 1e9 : 1e6;
  const months = new Map(
    chart.labels.map((label, index) => {
      const [name = '', year] = label.split(' ');
      const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
      return [`${year}-${month}`, (values[index] ?? 0) * unit];
    }),
  );
  const isLeast = chart.title.includes('at least');
  return { months, isLeast, notDrawn: Number(chart.notDrawn?.match(NOT_DRAWN)?.[1] ?? 0) };
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
    applying: count('laws? that begins? to apply'),
  };
}
