/** The headings of a table, wherever they stand: below a title and other lines of one cell, and over two lines where some are merged. */
import { parse } from 'csv-parse/sync';
import type { FileLine } from './lines.ts';

/** The headings of a table, with the sign between its cells, and the place of its first row among the lines. */
interface Headings {
  headings: readonly string[];
  delimiter: string;
  next: number;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Two blanks or more, as between the columns of a page that was copied. */
const GAPS = '  ';
/** So many lines may stand above the headings. */
const MOST_ABOVE = 25;
/** A line of so many cells below lines of one is no title any more. */
const A_TABLE = 3;

const JSON_BEGINS = /^\s*[[{]|"\s*:/;

/** The headings of the table that begins at a line, or below it; null for a file of another form. */
export function headingsIn(lines: readonly FileLine[], from: number): Headings | null {
  const first = lines[from]?.text ?? '';
  if (JSON_BEGINS.test(first)) return null;
  const at = isHead(cellsOf(first)) ? from : belowTitle(lines, from);
  const delimiter = delimiterOf(lines[at]?.text ?? '');
  if (!delimiter) return null;
  const own = cellsOf(lines[at]?.text ?? '', delimiter);
  const below = cellsOf(lines[at + 1]?.text ?? '', delimiter);
  return isMerged(own, below)
    ? { headings: merged(own, below), delimiter, next: at + 2 }
    : { headings: own, delimiter, next: at + 1 };
}

/** A title with a comma in it has two cells, and nothing but empty ones behind them. */
function isHead(cells: readonly string[]): boolean {
  const count = filledIn(cells);
  if (count >= A_TABLE || count < 2) return count >= A_TABLE;
  return count === cells.length || filledIn(cells.slice(count)) > 0;
}

/** The first line with the cells of a table; the line itself where none of those below has them. */
function belowTitle(lines: readonly FileLine[], from: number): number {
  const near = lines.slice(from, from + MOST_ABOVE);
  const found = near.findIndex(
    ({ text }) => text !== null && !JSON_BEGINS.test(text) && filledIn(cellsOf(text)) >= A_TABLE,
  );
  return found < 0 ? from : from + found;
}

/** The sign between the cells of a line; null for a line that has none of them. */
function delimiterOf(line: string): string | null {
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  if (most && most.count > 0) return most.sign;
  return line.trim().split(/ {2,}/).length >= A_TABLE ? GAPS : null;
}

function cellsOf(line: string, delimiter = delimiterOf(line)): string[] {
  if (!delimiter) return line.trim() === '' ? [] : [line];
  if (delimiter === GAPS) return line.trim().split(/ {2,}/);
  try {
    const [cells = []]: string[][] = parse(line, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return cells.map((cell) => cell.trim());
  } catch {
    return [];
  }
}

const filledIn = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;

/** Headings over several columns have gaps behind them, and the headings of the columns in the line below, which is no row: it has no figure. */
function isMerged(own: readonly string[], below: readonly string[]): boolean {
  if (own.length < A_TABLE || below.length !== own.length) return false;
  const isFilledBelow = own.some((name, at) => at > 0 && name === '' && below[at] !== '');
  return isFilledBelow && !below.some((cell) => /\d/.test(cell));
}

/** Those of the columns; of two that are called the same, and of one that is over no other, each with the heading above it. */
function merged(own: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return below.map((name, at) => {
    group = own[at] || group;
    const isTwice = below.filter((other) => other === name).length > 1;
    const isAlone = own[at] !== '' && own[at + 1] !== '';
    return name === '' ? (own[at] ?? '') : isTwice || isAlone ? `${group} ${name}` : name;
  });
}
