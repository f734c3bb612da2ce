/** Reading: text in, candidate events out, each field with its words. Rules alone; no model, no network, no clock. */
import type { Candidate } from './candidate.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import type { Language } from './language.ts';
import { languageOf } from './language-of.ts';
import type { NameDirectory } from './names/directory.ts';
import { candidateOf } from './read/drafts/candidates.ts';
import { draftsIn } from './read/text.ts';
import { swedish } from './sv/index.ts';

export { companyNames } from './names/directory.ts';

/** The languages that are read, by their codes. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [english, german, swedish].map((language) => [language.code, language]),
);

interface ExtractOptions {
  /** The names that are known; see `companyNames`. */
  names: NameDirectory;
  /** The day or the month of the text, `2026-03-12` or `2026-03`; null where it carries none. */
  published?: string | null;
}

/** The events that a text tells. */
interface TextReading {
  /** Two letters by ISO 639-1. */
  language: string;
  /** False where the language is none that is read: there are no candidates then. */
  isRead: boolean;
  candidates: Candidate[];
  /** The events of which the text tells that somebody denies them: none of them is news. */
  denials: Candidate[];
}

/** Reads a text. The same text gives the same candidates. */
export function extract(text: string, { names, published = null }: ExtractOptions): TextReading {
  const code = languageOf(text);
  const language = LANGUAGES.get(code);
  if (!language) return { language: code, isRead: false, candidates: [], denials: [] };
  const { told, denied } = draftsIn(text, language, names, published);
  const [candidates, denials] = [told.map(candidateOf), denied.map(candidateOf)];
  return { language: code, isRead: true, candidates, denials };
}
