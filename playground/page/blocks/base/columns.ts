/** Columns of a table: amounts, dates or words, judged by what their cells begin with. */

/** The kind of a column. */
type ColumnKind = 'words' | 'amounts' | 'dates';

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

const LEAD =
  /^(?:about|around|approx\.?|up to|at least|over|under|more than|less than|nearly|[~≈≥≤<>])\s*/i;
const CURRENCY = /^(?:[A-Z]{1,3}\s?)?[$€£¥₹₩]\s?|^[A-Z]{3}\s/;
const FIGURE =
  /^(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s?(thousand|million|billion|trillion|[kmbt]n?)?(?![\p{L}\d])/iu;

/**
 * The first amount in some words: `$1.03B`, `about €120 million`, `−4.5%`, `2.08×`, `1,234`. Undefined
 * where they do not begin with one. Currencies are not converted.
 */
export function amountOf(words: string): number | undefined {
  let rest = words.trim().replace(LEAD, '');
  const negative = /^[-−–]\s?(?=[\d$€£.])|^\(/.exec(rest);
  if (negative) rest = rest.slice(negative[0].length);
  rest = rest
    .replace(/^\+\s?/, '')
    .replace(CURRENCY, '')
    .replace(/^[-−]/, '');
  const match = FIGURE.exec(rest);
  if (!match) return undefined;
  const size = Number((match[1] as string).replace(/[,\u00a0\u202f ]/g, ''));
  const value = size * (SCALES[(match[2] ?? '').toLowerCase()] ?? 1);
  return negative ? -value : value;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A place on the calendar; without a year, all dates lie in the same one. */
function day(year: string | undefined, month: number, date = 1): number {
  return Date.UTC(Number(year ?? 1970), month, date);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}

const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
const FORMS: [RegExp, (m: (string | undefined)[]) => number][] = [
  [/^(\d{4})-(\d{2})-(\d{2})\b/, (m) => day(m[1], Number(m[2]) - 1, Number(m[3]))],
  [/^(\d{4})-(\d{2})$/, (m) => day(m[1], Number(m[2]) - 1)],
  [
    new RegExp(`^${WEEKDAY}(\\d{1,2})(?:[–-]\\d{1,2})? ${NAME}(?:,? (\\d{4}))?\\b`, 'i'),
    (m) => day(m[3], monthOf(m[2] ?? ''), Number(m[1])),
  ],
  [
    new RegExp(`^${WEEKDAY}${NAME} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`, 'i'),
    (m) => day(m[3], monthOf(m[1] ?? ''), Number(m[2])),
  ],
  [new RegExp(`^${NAME} (\\d{4})\\b`, 'i'), (m) => day(m[2], monthOf(m[1] ?? ''))],
  [/^Q([1-4]) (\d{4})\b/i, (m) => day(m[2], (Number(m[1]) - 1) * 3)],
  [/^H([12]) (\d{4})\b/i, (m) => day(m[2], (Number(m[1]) - 1) * 6)],
  [/^((?:19|20)\d{2})$/, (m) => day(m[1], 0)],
];

/** The first day of the date that some words begin with; undefined where they do not begin with one. */
export function dateOf(words: string): number | undefined {
  const trimmed = words.trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(trimmed);
    if (match) return read(match);
  }
  return undefined;
}

/** The kind of a column, judged by most of the cells that hold a figure. */
export function columnKind(cells: readonly string[]): ColumnKind {
  const withFigures = cells.filter((each) => /\d/.test(each));
  const most = (count: number) => count > 0 && count * 2 > withFigures.length;
  const dates = withFigures.filter((each) => dateOf(each) !== undefined).length;
  // Years alone are dates, but a column of small numbers is not one of years.
  if (most(dates)) return 'dates';
  const amounts = withFigures.filter((each) => amountOf(each) !== undefined).length;
  const sparse = cells.filter((each) => /\p{L}{3}/u.test(each) && !/\d/.test(each)).length;
  return most(amounts) && amounts >= sparse ? 'amounts' : 'words';
}
