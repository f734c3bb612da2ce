/** Reading: text in, candidate events out, each field with its words. Rules alone; no model, no network, no clock. */
import type { Candidate } from './candidate.ts';
import { english } from './en/index.ts';
import type { NameDirectory } from './names/directory.ts';
import { candidateOf } from './read/candidates.ts';
import { draftsIn } from './read/text.ts';

export { companyNames } from './names/directory.ts';

interface ExtractOptions {
  /** The names that are known; see `companyNames`. */
  names: NameDirectory;
  /** The day or the month of the text, `2026-03-12` or `2026-03`; null where it carries none. */
  published?: string | null;
}

/** The events that a text tells. */
interface TextReading {
  candidates: Candidate[];
}

/** Reads a text. The same text gives the same candidates. */
export function extract(text: string, { names, published = null }: ExtractOptions): TextReading {
  const year = published === null ? null : Number(published.slice(0, 4));
  return { candidates: draftsIn(text, english, names, year).map(candidateOf) };
}
