import { wordsOfName } from './legal-forms.ts';

/**
 * The key that all spellings of one name share: folded, no punctuation, no spaces, no legal form of any country.
 * "Open AI", "OpenAI" and "openai inc." have one key; the empty string for a name without letters or digits.
 */
export const nameKey = (written: string): string => wordsOfName(written).join('');

/** True of letters that are a ticker or an abbreviation, as MSFT: with one of them changed they are another. */
export const isLettersAlone = (written: string): boolean => /^[A-Z\d]{1,4}$/.test(written.trim());

/** The typing errors forgiven in a key of this length: none below four letters, one up to seven, then two. */
export function errorsForgiven(key: string): number {
  if (key.length < 4) return 0;
  return key.length <= 7 ? 1 : 2;
}

/**
 * The number of single letters put in, left out, changed or swapped with the next that turn `a` into `b`
 * (Damerau–Levenshtein, adjacent swaps); `limit + 1` as soon as it is certain to be past `limit`.
 */
export function typingErrors(a: string, b: string, limit = 2): number {
  if (Math.abs(a.length - b.length) > limit || lettersApart(a, b) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** A cell of a row; past its ends no spelling leads on. */
const at = (row: readonly number[], place: number): number =>
  row[place] ?? Number.POSITIVE_INFINITY;

/** Letters that share a place are taken for one, which errs on the side of looking closer. */
const KINDS_OF_LETTERS = 64;
/** All zero between two calls: a list of its own for each pair of names took longer than the counting. */
const unmatched = new Int16Array(KINDS_OF_LETTERS);

/** The number of letters that one has and the other has not, wherever they stand: each is an error, and most names differ by them. */
function lettersApart(a: string, b: string): number {
  for (let i = 0; i < a.length; i++) add(a.charCodeAt(i), 1);
  let both = 0;
  for (let i = 0; i < b.length; i++) {
    if ((unmatched[b.charCodeAt(i) % KINDS_OF_LETTERS] ?? 0) === 0) continue;
    add(b.charCodeAt(i), -1);
    both++;
  }
  for (let i = 0; i < a.length; i++) unmatched[a.charCodeAt(i) % KINDS_OF_LETTERS] = 0;
  return Math.max(a.length, b.length) - both;
}

function add(letter: number, step: 1 | -1): void {
  const kind = letter % KINDS_OF_LETTERS;
  unmatched[kind] = (unmatched[kind] ?? 0) + step;
}

/**
 * The words of `candidates` nearest to `typed`, nearest first, none further than the errors forgiven.
 * Used for "did you mean" everywhere: names, filters, values, commands.
 */
export function nearest<T>(typed: string, candidates: Iterable<T>, keyOf: (c: T) => string): T[] {
  const key = nameKey(typed);
  const limit = errorsForgiven(key);
  const found: { candidate: T; errors: number }[] = [];
  for (const candidate of candidates) {
    const errors = typingErrors(key, keyOf(candidate), limit);
    if (errors <= limit) found.push({ candidate, errors });
  }
  return found.sort((x, y) => x.errors - y.errors).map((entry) => entry.candidate);
}
