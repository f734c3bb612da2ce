/** Names that people write in other languages than the texts: what each stands for, and what to say of it. */
import { countryLabel } from '../../../domain/event/labels.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { valueKey } from '../../../domain/text/english.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { madeOnce } from '../filter.ts';
import { namesAbroad } from '../filter-places.ts';

/** The words of a question in the language of the texts. */
interface English {
  words: Token[];
  /** "“KI-Verordnung” is understood as AI Act." */
  notes: string[];
}

/** The most words of a name. */
const LONGEST = 5;
/** Names of countries that are words of English, or of many names in it. */
const ENGLISH_TOO = new Set(['island', 'man']);

const called = madeOnce(({ thesaurus }: ReferenceData) => {
  const own = thesaurus.called.flatMap(({ words, means }) =>
    words.map((word) => [valueKey(word), means] as const),
  );
  const countries = namesAbroad()
    .map(([name, code]) => [name, countryLabel(code)] as const)
    .filter(([name, label]) => name !== valueKey(label) && !ENGLISH_TOO.has(name));
  return new Map([...countries, ...own]);
});

/** Puts the English of a name in its place, several words before each alone. A word in quotes stands for itself. */
export function inEnglish(typed: readonly Token[], reference: ReferenceData): English {
  const english: English = { words: [], notes: [] };
  for (let at = 0; at < typed.length; ) {
    const { words, means } = longestName(typed.slice(at, at + LONGEST), reference);
    english.words.push(means === undefined ? (words[0] ?? { value: '' }) : wordOf(means));
    const name = words.map(({ value }) => value).join(' ');
    if (means !== undefined) english.notes.push(`“${name}” is understood as ${means}.`);
    at += words.length;
  }
  return english;
}

/** A phrase of several words is looked for as it stands. */
const wordOf = (means: string): Token =>
  means.includes(' ') ? { value: means, quoted: true } : { value: means };

function longestName(typed: readonly Token[], reference: ReferenceData) {
  const quoted = typed.findIndex((token) => token.quoted);
  const open = quoted < 0 ? typed.length : quoted;
  for (let length = open; length > 0; length--) {
    const words = typed.slice(0, length);
    const means = called(reference).get(valueKey(words.map(({ value }) => value).join(' ')));
    if (means !== undefined) return { words, means };
  }
  return { words: typed.slice(0, 1), means: undefined };
}
