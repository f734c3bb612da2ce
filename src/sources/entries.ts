/** Reads the entries of a file of events: JSON lines, a JSON array, or a table with a header. */
import { createReadStream } from 'node:fs';
import type { FileEntry } from '../contracts/file-entry.ts';
import { type JsonSchema, parseJson } from '../domain/text/json.ts';
import { fileTrouble, InputError } from '../errors.ts';
import { headingsIn } from './headings.ts';
import { ArrayElements, type Element } from './json-array.ts';
import { type FileLine, linesOf, NO_LETTERS } from './lines.ts';
import { TableRows } from './table.ts';

/** Reads the entries of a file, or of what comes in by `input` where the file is named `-`. Throws InputError for a file that can’t be read. */
export async function* readEntries(
  file: string,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<FileEntry> {
  try {
    yield* entriesIn(file === '-' ? input : createReadStream(file, { highWaterMark: PIECE }));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      wrong: fileTrouble(file, error),
      allowed: 'Name a file of JSON lines, of a JSON array, or of a table with a header',
    });
  }
}

const PIECE = 256 * 1024;

/** The form of a file, found by its first line that says something: spreadsheets write rows of empty cells above a table. */
interface Format {
  push(lines: readonly FileLine[]): FileEntry[];
  end(): FileEntry[];
}

async function* entriesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileEntry> {
  let format: Format | null = null;
  for await (const all of linesOf(chunks)) {
    let lines = all;
    if (!format) {
      const first = lines.findIndex(({ text }) => text === null || /[^\s,;]/.test(text));
      if (first < 0) continue;
      const table = headingsIn(lines, first);
      format = table
        ? new TableRows(table.headings, table.delimiter)
        : otherFormat(lines[first]?.text ?? '');
      lines = lines.slice(table?.next ?? first);
    }
    yield* format.push(lines);
  }
  if (format) yield* format.end();
}

const otherFormat = (first: string): Format =>
  first.trimStart().startsWith('[') ? array() : JSON_LINES;

const JSON_LINES: Format = {
  push: (lines) =>
    lines
      .filter(({ text }) => text === null || text.trim() !== '')
      .map((line) =>
        line.text === null ? unreadable(line.number, line.why) : objectIn(line.number, line.text),
      ),
  end: () => [],
};

function array(): Format {
  const elements = new ArrayElements();
  return {
    push: (lines) => lines.flatMap((line) => elements.push(line)).map(elementIn),
    end() {
      const last = elements.end();
      return last ? [elementIn(last)] : [];
    },
  };
}

/** An object of JSON; which fields it has is looked at by whoever reads it. */
const anObject: JsonSchema<Readonly<Record<string, unknown>>> = {
  parse(value) {
    if (isObject(value)) return value;
    throw new TypeError('no object');
  },
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (line: number, why: string): FileEntry => ({ line, kind: 'unreadable', why });

const elementIn = ({ line, text, why }: Element): FileEntry =>
  why === null ? objectIn(line, text) : unreadable(line, why);

/** No event has lists in lists of this depth; whoever reads one without a limit ends where the stack does. */
const DEEPEST = 32;
const TOO_DEEP = `has lists or objects in one another, more than ${DEEPEST} deep`;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

function objectIn(line: number, text: string): FileEntry {
  if (text.includes('�')) return unreadable(line, NO_LETTERS.why);
  try {
    const value = parseJson(text, anObject);
    if (isDeeper(value, DEEPEST)) return unreadable(line, TOO_DEEP);
    return { line, kind: 'object', value };
  } catch (error) {
    return unreadable(line, error instanceof TypeError ? 'is not an event' : 'is not JSON');
  }
}
