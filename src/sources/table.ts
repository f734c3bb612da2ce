/** Rows of a table with a header: commas, semicolons or tabs between the cells, quotes as RFC 4180 has them. */
import { parse } from 'csv-parse/sync';
import type { FileEntry } from '../contracts/file-entry.ts';
import type { FileLine } from './lines.ts';

/** A row as it was written: one line, or several where a cell in quotes runs over their ends. */
interface Written {
  line: number;
  text: string;
}

/** The line below the headings of a table in Markdown. */
const RULE = /^[\s|:-]+$/;

/** So many lines a cell may run over. */
const MOST_LINES = 100;
/** Takes lines after the header, many at a time; gives the rows that end on them. Of two columns of one name, the one that says something counts. */
export class TableRows {
  readonly #headings: readonly string[];
  readonly #delimiter: string;
  /** True where blanks stand between the cells. */
  readonly #hasGaps: boolean;
  #open: FileLine[] = [];

  constructor(headings: readonly string[], delimiter: string) {
    this.#delimiter = delimiter;
    this.#hasGaps = /^ +$/.test(delimiter);
    this.#headings = headings;
  }

  push(lines: readonly FileLine[]): FileEntry[] {
    const found: (Written | FileEntry)[] = [];
    for (const line of lines) found.push(...this.#take(line));
    return this.#entries(found);
  }

  /** The rows that the file broke off in. */
  end(): FileEntry[] {
    const [first, ...rest] = this.#open;
    this.#open = [];
    if (!first) return [];
    return [...this.#entries([alone(first)]), ...this.push(rest), ...this.end()];
  }

  /** A quote that is not closed within so many lines was never meant to be open. */
  #take(line: FileLine): (Written | FileEntry)[] {
    if (line.text === null) return [unreadable(line.number, line.why)];
    if (this.#hasGaps)
      return line.text.trim() === '' ? [] : [{ line: line.number, text: line.text.trim() }];
    if (this.#delimiter === '|' && RULE.test(line.text)) return [];
    this.#open.push(line);
    const text = this.#open.map((one) => one.text).join('\n');
    if (quotesIn(text) % 2 === 0) {
      const [first] = this.#open;
      this.#open = [];
      return text.trim() === '' || !first ? [] : [{ line: first.number, text }];
    }
    const [first, ...rest] = this.#open;
    if (!first || this.#open.length < MOST_LINES) return [];
    this.#open = [];
    return [alone(first), ...rest.flatMap((one) => this.#take(one))];
  }

  #entries(found: readonly (Written | FileEntry)[]): FileEntry[] {
    const written = found.filter((one) => 'text' in one);
    const all = this.#parsed(written.map(({ text }) => text).join('\n'));
    const rows = all?.length === written.length ? all : null;
    let place = 0;
    return found.map((one) => {
      if (!('text' in one)) return one;
      const row = rows ? rows[place++] : this.#parsed(one.text)?.[0];
      return this.#entry(one.line, row);
    });
  }

  #entry(line: number, row: readonly string[] | undefined): FileEntry {
    if (!row) return unreadable(line, 'has a quote that is not closed');
    const headings = this.#headings;
    if (row.length !== headings.length)
      return unreadable(line, `has ${row.length} cells under ${headings.length} headings`);
    const cells: Record<string, string> = {};
    for (const [at, heading] of headings.entries()) {
      const [before, cell] = [cells[heading] ?? '', row[at] ?? ''];
      if (heading !== '' && before !== '' && cell !== '' && cell !== before)
        return unreadable(line, `has two values under “${heading}”`);
      cells[heading] = before || cell;
    }
    return { line, kind: 'row', cells };
  }

  #parsed(text: string): string[][] | null {
    if (this.#hasGaps)
      return text.split('\n').map((row) => row.split(/ {2,}/).map((cell) => cell.trim()));
    try {
      return parse(text, {
        delimiter: this.#delimiter,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      });
    } catch {
      return null;
    }
  }
}

const alone = ({ number, text }: FileLine): Written => ({ line: number, text: text ?? '' });
const unreadable = (line: number, why: string): FileEntry => ({ line, kind: 'unreadable', why });

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
