/** The lines of a file that is read piece by piece, whatever its encoding: UTF-8 or UTF-16, with the mark in front or without; a table may be of an older one too, and end its lines as an old Mac does. */
import { olderLetters } from './older-letters.ts';

/** A line, from 1. One that can’t be read has no text; `why` is the rest of a sentence: "is not …". */
export type FileLine = { number: number } & Line;

type Line = { text: string } | { text: null; why: string };

type Chunks = AsyncIterable<Uint8Array>;

/** Letters, or bytes, of the longest line: no more of a file is held than that. */
export const LONGEST = 64 * 1024 * 1024;
const END = 0x0a;
const RETURN = 0x0d;

/** A line whose bytes are no letters. */
export const NO_LETTERS = {
  text: null,
  why: 'is neither UTF-8 nor UTF-16; save the file as UTF-8',
};

/** A line of which no more is held. */
export const TOO_LONG = {
  text: null,
  why: 'is longer than 64 million letters; write one event a line, or each element of an array on lines of its own',
};

/** Reads lines, many at a time. A line that is too long is passed over: those after it are read. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<FileLine[]> {
  let number = 0;
  for await (const lines of textsOf(chunks))
    yield lines.map((line) => ({ number: ++number, ...line }));
}

const lineOf = (text: string): Line => ({ text: text.endsWith('\r') ? text.slice(0, -1) : text });

async function* textsOf(chunks: Chunks): AsyncGenerator<Line[]> {
  let reading: Reading | null = null;
  let hasReturns = false;
  for await (const chunk of chunks) {
    if (!reading) {
      const encoding = encodingOf(chunk);
      hasReturns = encoding === 'utf-8' && chunk.includes(RETURN) && !chunk.includes(END);
      reading = readingOf(encoding, hasReturns, isTable(chunk));
    }
    const lines = reading.push(hasReturns ? withEnds(chunk) : chunk);
    if (lines.length > 0) yield lines;
  }
  const rest = reading?.end() ?? [];
  if (rest.length > 0) yield rest;
}

/** The encoding by the first bytes: those of a mark, or the empty half of a letter. */
function encodingOf([a, b]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** JSON has one encoding; whatever does not begin as JSON does may be a table of an older one. */
const isTable = (chunk: Uint8Array) =>
  !/^\s*[[{]/.test(Buffer.from(chunk.subarray(0, 64)).toString());

/** The same piece of a file whose lines end in a return alone. */
const withEnds = (chunk: Uint8Array) => chunk.map((byte) => (byte === RETURN ? END : byte));

/** The lines that end in each chunk, and the last one where the file ends without an end of line. */
interface Reading {
  push(chunk: Uint8Array): Line[];
  end(): Line[];
}

/** Letters of two bytes are read before they are cut; bytes of UTF-8 are cut before they are read: a line that is none spoils no other. */
function readingOf(
  encoding: ReturnType<typeof encodingOf>,
  isMac: boolean,
  isTable: boolean,
): Reading {
  if (encoding === 'utf-8')
    return new Cutter(bytesCutting((bytes) => (isTable ? olderLetters(bytes, isMac) : null)));
  const decoder = new TextDecoder(encoding);
  const cutter = new Cutter(LETTERS);
  return {
    push: (chunk) => cutter.push(decoder.decode(chunk, { stream: true })),
    end: () => [...cutter.push(decoder.decode()), ...cutter.end()],
  };
}

/** The way in which pieces of one kind are cut into lines. */
interface Cutting<Piece> {
  /** The place of the first end of line, and of the last; -1 where there is none. */
  first(piece: Piece): number;
  last(piece: Piece): number;
  part(piece: Piece, from: number, to?: number): Piece;
  lines(pieces: readonly Piece[]): Line[];
}

/** Reads the bytes of a line that are no UTF-8; null where they are no letters. */
type Rescue = (bytes: Uint8Array) => string | null;

const bytesCutting = (rescue: Rescue): Cutting<Uint8Array> => ({
  first: (bytes) => bytes.indexOf(END),
  last: (bytes) => bytes.lastIndexOf(END),
  part: (bytes, from, to) => bytes.subarray(from, to),
  lines: (pieces) => decoded(Buffer.concat(pieces), rescue),
});

const LETTERS: Cutting<string> = {
  first: (text) => text.indexOf('\n'),
  last: (text) => text.lastIndexOf('\n'),
  part: (text, from, to) => text.slice(from, to),
  lines: (pieces) => pieces.join('').split('\n').map(lineOf),
};

/** Cuts lines out of pieces, and holds the beginning of the next one. */
class Cutter<Piece extends { length: number }> {
  readonly #cutting: Cutting<Piece>;
  #rest: Piece[] = [];
  #size = 0;

  constructor(cutting: Cutting<Piece>) {
    this.#cutting = cutting;
  }

  push(piece: Piece): Line[] {
    const { first, last, part, lines } = this.#cutting;
    const end = last(piece);
    const begin = this.#isTooLong() ? first(piece) : end;
    if (end < 0) {
      this.#keep(piece);
      return [];
    }
    const ended = this.#isTooLong() ? [TOO_LONG] : lines([...this.#rest, part(piece, 0, end)]);
    const more = begin < end ? lines([part(piece, begin + 1, end)]) : [];
    [this.#rest, this.#size] = [[], 0];
    this.#keep(part(piece, end + 1));
    return [...ended, ...more];
  }

  end(): Line[] {
    if (this.#isTooLong()) return [TOO_LONG];
    return this.#size === 0 ? [] : this.#cutting.lines(this.#rest);
  }

  #isTooLong(): boolean {
    return this.#size > LONGEST;
  }

  /** Keeps the beginning of a line, unless it is too long. */
  #keep(piece: Piece): void {
    if (piece.length === 0) return;
    this.#size += piece.length;
    if (this.#isTooLong()) this.#rest = [];
    else this.#rest.push(piece);
  }
}

function decoded(bytes: Buffer, rescue: Rescue): Line[] {
  const text = strictly(bytes);
  if (text !== null) return text.split('\n').map(lineOf);
  const lines: Line[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(END, from);
    const to = end < 0 ? bytes.length : end;
    const piece = bytes.subarray(from, to);
    const line = strictly(piece) ?? rescue(piece);
    lines.push(line === null ? NO_LETTERS : lineOf(line));
    from = to + 1;
  }
  return lines;
}

/** The decoder takes the mark at the beginning off. */
function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
