/** The words of a question as its plain reading sees them, and what that reading makes of them. */
import { folded } from '../../../domain/text/folding.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import type { FilterKey } from '../filter-keys.ts';
import type { TypedFilter } from '../line.ts';
import { bare } from '../names/names-within.ts';

/** A word of a question. */
export interface PlainWord {
  token: Token;
  /** Without the signs around it, in small letters: what tables are asked for. Empty for a sign alone. */
  key: string;
  /** True where it is the possessive of a name: "lecun’s". */
  owns: boolean;
}

/** The filters that a stretch of words stands for, and how many words that is. */
export interface Piece {
  filters: readonly TypedFilter[];
  length: number;
}

/** Small connecting signs that people put between words. */
const SIGNS = /^[-–—,;:+/]$/;

/** The word of a token. */
export function plainWord(token: Token): PlainWord {
  const value = token.value.replace(/^[<>]=?$|^[≤≥]$/, (sign) => sign);
  const key = SIGNS.test(value) ? '' : folded(bare(value));
  return { token, key, owns: /[’']s[?!.,;:]*$/.test(value) };
}

/** Words as one text, without the signs around each. */
export const joined = (words: readonly PlainWord[]): string =>
  words
    .map(({ key }) => key)
    .filter(Boolean)
    .join(' ');

const EXCLUSIONS = [
  'not',
  'without',
  'except',
  'except for',
  'excluding',
  'minus',
  'outside',
  'outside of',
  'other than',
  'apart from',
  'not counting',
  'ignoring',
  'but not',
  'but without',
  'anything but',
  'everything but',
  'all but',
  'not including',
  'leaving out',
  'aside from',
  'with the exception of',
  'besides',
  'save for',
  'instead of',
  'rather than',
  'leave out',
  'ignore',
  'exclude',
  'excludes',
  'skip',
  'skipping',
  'omit',
  'omitting',
  'nothing about',
  'nothing on',
  'nothing from',
  'nothing by',
  'nothing with',
  'do not show',
  'do not include',
  'do not want',
  'neither',
  'non',
  'no',
].map((phrase) => phrase.split(' '));

/** Where what is to be left out begins; null where nothing is. */
export function exclusionAt(words: readonly PlainWord[]): number | null {
  const found = EXCLUSIONS.filter((phrase) => phrase.every((word, at) => words[at]?.key === word));
  return found.length === 0 ? null : Math.max(...found.map(({ length }) => length));
}

/** Words between filters as one stretch, so that a filter may stand anywhere among them: "seed country:BR rounds". What would leave out the filter behind it leaves out no word. */
export function besideFilters(stretches: readonly (readonly Token[])[]): readonly Token[][] {
  const all: Token[][] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last && !isCutOff(last)) last.push(...stretch);
    else all.push([...stretch]);
  }
  return all;
}

/** True for words that end with one that leaves out what follows. */
const isCutOff = (stretch: readonly Token[]): boolean =>
  EXCLUSIONS.some(({ length }) => exclusionAt(stretch.slice(-length).map(plainWord)) === length);

/** Places of every kind are of one kind, and so are parties. */
const KINDS: Partial<Record<FilterKey, FilterKey>> = {
  country: 'region',
  jurisdiction: 'region',
  investor: 'company',
  lead: 'company',
};
/** The kind of what a piece stands for. */
export const kindOf = ({ filters: [first] }: Piece): FilterKey | undefined =>
  first && (KINDS[first.key] ?? first.key);
