/** Filters by a figure of an event: its number, its valuation, the jobs that it cuts. */
import type { Bounds } from '../../domain/event/query.ts';
import { AN_AMOUNT } from '../../domain/money/currency.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { noRate, parseMoney } from '../../domain/money/money-reading.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { Misreading } from '../../errors.ts';
import { type Filter, IN_QUESTIONS } from './filter.ts';
import { today } from './filter-values.ts';

const KIND = {
  expected: 'the number of an event',
  allowed: 'Use numbers of events, as E12 or E12,E14',
  example: 'E12',
} as const;

/** So many events can be asked for at once. */
const MOST = 100;

/** Events by the short numbers that stand in front of people: what a line folds is asked for by them. */
export const EVENT: Filter<'numbers'> = {
  ...KIND,
  scope: null,
  watch: false,
  excludable: false,
  looser: null,
  read(typed) {
    const numbers = typed.split(',').map(numberOf);
    if (numbers.length > MOST)
      throw new Misreading({
        typed: shown(typed),
        expected: 'so many events',
        allowed: `Use at most ${MOST}`,
        wrong: `names ${numbers.length} events`,
      });
    const names = numbers.map((number) => `E${number}`);
    return {
      query: { numbers },
      says: numbers.length > 3 ? `${numbers.length} events` : names.join(', '),
    };
  },
};

function numberOf(typed: string): number {
  const digits = /^\s*e?(\d{1,9})\s*$/i.exec(typed)?.[1];
  if (digits === undefined) throw new Misreading({ typed: shown(typed), ...KIND });
  return Number(digits);
}

/** One figure is the least, unless its own words make it the most: "10bn", "over 10bn", "under 5bn", "1bn-5bn". */
type Ends = readonly [least: number | undefined, most: number | undefined];

const endsOf = ({ value, valueTo, qualifier }: ReturnType<typeof parseMoney>): Ends =>
  valueTo !== null
    ? [value, valueTo]
    : qualifier === 'up_to'
      ? [undefined, value]
      : [value, undefined];

const boundsOf = ([least, most]: Ends): Bounds => ({
  ...(least !== undefined && { least }),
  ...(most !== undefined && { most }),
});

/** "≥ $10B", "≤ $5B", "$1B to $5B". */
function said([least, most]: Ends, shownAs: (value: number) => string): string {
  if (least === undefined) return `≤ ${shownAs(most ?? 0)}`;
  return most === undefined ? `≥ ${shownAs(least)}` : `${shownAs(least)} to ${shownAs(most)}`;
}

const A_FIGURE = {
  ...IN_QUESTIONS,
  excludable: false,
  looser: 3,
  clause: true,
  measured: true,
} as const;

/** Events by the valuation that they state, in US dollars at today's rate. */
export const VALUATION: Filter<'valuationUsd'> = {
  ...AN_AMOUNT,
  ...A_FIGURE,
  allowed: 'Use a valuation, as 10bn (which is the least), under 5bn or 1bn-5bn',
  example: '10bn',
  read(typed, context) {
    const money = parseMoney(typed);
    const { currency } = money;
    const day = today(context);
    const ends = endsOf(money);
    const dollars = ends.map((value) =>
      value === undefined ? undefined : context.reference.inDollars({ value, currency }, day),
    );
    const [rated] = dollars.filter((each) => each !== undefined);
    if (!rated) throw noRate(typed, currency, day);
    const usd: Ends = [dollars[0]?.value, dollars[1]?.value];
    const inUsd = (value: number) => formatMoney({ value, currency: 'USD' });
    return {
      query: { valuationUsd: boundsOf(usd) },
      says: `valued at ${said(ends, (value) => formatMoney({ value, currency }))}`,
      notes: [
        ...(currency === 'USD'
          ? []
          : [`That is ${said(usd, inUsd)}, at the rate of ${formatDay(rated.rateDate)}.`]),
        'Events that state no valuation are not among them.',
      ],
    };
  },
};

const A_NUMBER = {
  expected: 'a number of jobs',
  allowed: 'Use a number of jobs, as 1000 (which is the least), under 500 or 100-500',
} as const;
/** A figure without a currency or a unit beyond thousands, with words of a limit around it. */
const IS_NUMBER =
  /^[a-z<>=≥≤ ]*\d[\d.,]*k?(?: ?(?:[-–—]|to|and) ?\d[\d.,]*k?)?\+?(?: or (?:more|less))?$/i;

/** "1.000" jobs are a thousand, as nobody cuts a part of one. */
const inDigits = (figure: string): string => figure.replace(/\D/g, '');

/** Events by the jobs that they cut. */
export const JOBS: Filter<'jobs'> = {
  ...A_NUMBER,
  ...A_FIGURE,
  example: '1000',
  read(typed) {
    const whole = typed.replace(/(?<![\d.,])\d{1,3}(?:[.,’']\d{3})+(?![\d.,])/g, inDigits);
    if (!IS_NUMBER.test(whole)) throw new Misreading({ typed: shown(typed), ...A_NUMBER });
    const ends = endsOf(parseMoney(whole));
    return {
      query: { jobs: boundsOf(ends) },
      says: `${said(ends, (value) => value.toLocaleString('en-US'))} jobs cut`,
      notes: ['Events that state no number of jobs are not among them.'],
    };
  },
};
