/** The lines of a file that is read piece by piece, whatever its encoding: UTF-8 or UTF-16, with the mark in front or without. */
import { InputError } from '../errors.ts';

/** A line, from 1; `text` is null where its bytes are no letters. */
export interface FileLine {
  number: number;
  text: string | null;
}

type Chunks = AsyncIterable<Uint8Array>;

/** Letters of the longest line. */
const LONGEST = 64 * 1024 * 1024;
const END = 0x0a;

/** Reads lines, many at a time. Throws InputError for a line that is longer than 64 million letters. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<FileLine[]> {
  let number = 0;
  for await (const texts of textsOf(chunks))
    yield texts.map((text) => ({ number: ++number, text: text?.replace(/\r$/, '') ?? null }));
}

async function* textsOf(chunks: Chunks): AsyncGenerator<(string | null)[]> {
  let wide: WideLines | null = null;
  let plain: PlainLines | null = null;
  for await (const chunk of chunks) {
    if (!wide && !plain) {
      const encoding = encodingOf(chunk);
      if (encoding === 'utf-8') plain = new PlainLines();
      else wide = new WideLines(encoding);
    }
    const lines = (wide ?? plain)?.push(chunk) ?? [];
    if (lines.length > 0) yield lines;
  }
  const rest = (wide ?? plain)?.end() ?? [];
  if (rest.length > 0) yield rest;
}

/** The encoding by the first bytes: those of a mark, or the empty half of a letter. */
function encodingOf([a, b]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** Letters of two bytes, cut where they are read. */
class WideLines {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #rest = '';

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#decoder = new TextDecoder(encoding);
  }

  push(chunk: Uint8Array): string[] {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n');
    this.#rest = lines.pop() ?? '';
    mustEnd(this.#rest.length);
    return lines;
  }

  end(): string[] {
    const last = this.#rest + this.#decoder.decode();
    return last === '' ? [] : [last];
  }
}

/** Bytes of UTF-8, cut before they are read: a line that is none spoils no other. */
class PlainLines {
  #rest: Uint8Array[] = [];
  #size = 0;

  push(chunk: Uint8Array): (string | null)[] {
    const end = chunk.lastIndexOf(END);
    if (end < 0) {
      this.#keep(chunk);
      return [];
    }
    const whole = Buffer.concat([...this.#rest, chunk.subarray(0, end)]);
    this.#rest = [];
    this.#size = 0;
    this.#keep(chunk.subarray(end + 1));
    return decoded(whole);
  }

  end(): (string | null)[] {
    return this.#size === 0 ? [] : decoded(Buffer.concat(this.#rest));
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#rest.push(bytes);
    this.#size += bytes.length;
    mustEnd(this.#size);
  }
}

function mustEnd(size: number): void {
  if (size <= LONGEST) return;
  throw new InputError({
    wrong: 'A line of this file is longer than 64 million letters.',
    allowed: 'Write one event a line, or each element of the array on lines of its own',
  });
}

function decoded(bytes: Buffer): (string | null)[] {
  const text = strictly(bytes);
  if (text !== null) return text.split('\n');
  const lines: (string | null)[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(END, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(strictly(bytes.subarray(from, to)));
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
