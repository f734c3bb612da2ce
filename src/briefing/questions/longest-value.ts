/** Values with spaces need no quotes: a filter takes the words after it that make a longer valid value. */
import { withoutTail } from '../../domain/text/cutting.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { Misreading } from '../../errors.ts';

/** The most words that a value takes after its first: a list of names, a range of dates. */
const MOST_WORDS = 12;

/** A value as it was taken from a line. */
interface Taken<T> {
  value: string;
  read: T;
  /** The words after the first that belong to it. */
  words: number;
}

/** A value that can't be read, with the words after the first that the refusal speaks of. */
interface Refused {
  value: string;
  misreading: Misreading;
  words: number;
}

/** The reading of a value that a filter may share with the words after it. */
interface ValueReading<T> {
  /** @throws Misreading */
  read(value: string): T | Promise<T>;
  /** True for a value that was read by forgiving a typing error: a word more is not worth one. */
  guessed?(read: T): boolean;
  /** True where a word that is nearly a unit, or a currency without a rate, belongs to the figure before it, and is no word to look for. */
  measured?: boolean;
}

type Attempt<T> = { value: string; words: number } & ({ read: T } | { misreading: Misreading });

/**
 * Reads the longest valid value that begins with a filter's own token and goes on with the words after it; the
 * exact one before any that forgives a typing error, and of these the shortest. Where none can be read, the token
 * alone is refused, or a longer value where something like that was meant.
 */
export async function longestValue<T>(
  [first, ...after]: readonly [Token, ...Token[]],
  { read, guessed = () => false, measured = false }: ValueReading<T>,
): Promise<Taken<T> | Refused> {
  const attempts: Attempt<T>[] = [];
  for (const { value, words } of valuesOf(first, after)) {
    try {
      const attempt = { value, words, read: await read(value) };
      attempts.push(attempt);
      if (!guessed(attempt.read)) break;
    } catch (error) {
      if (!(error instanceof Misreading)) throw error;
      attempts.push({ value, words, misreading: error });
    }
  }
  const found = attempts.findLast((attempt) => 'read' in attempt);
  const longer = found && attempts.find(({ words }) => words === found.words + 1);
  const misread = misreadIn(longer);
  if (found && !(measured && (misread?.meant || misread?.isWhole))) return found;
  return refusalOf(longer ? [longer] : attempts);
}

/** Words for the part of the name behind them, which is no further value of the filter in front of them. */
const RELATION =
  /^(?:(?:co-)?led by|joined by|followed by|together with|alongside|along with|(?:with )?participation (?:from|by|of)) /i;
const wordsFrom = (found: readonly Token[], at: number): string =>
  `${found
    .slice(at, at + 3)
    .map(({ value }) => value)
    .join(' ')} `;

/** The values that the words allow, the longest first. A comma after the last of them belongs to the line. */
function valuesOf(first: Token, after: readonly Token[]): { value: string; words: number }[] {
  if (first.quoted) return [{ value: first.value, words: 0 }];
  const isEnd = ({ key, quoted }: Token, at: number) =>
    key !== undefined || quoted || RELATION.test(wordsFrom(after, at));
  const end = after.findIndex(isEnd);
  const open = after.slice(0, end < 0 ? MOST_WORDS : Math.min(end, MOST_WORDS));
  const values = [first, ...open].map((_, words) => {
    const value = [first, ...open.slice(0, words)].map((token) => token.value).join(' ');
    return { value: withoutTail(value, ',;') || value, words };
  });
  return values.reverse();
}

const misreadIn = <T>(attempt: Attempt<T> | undefined) =>
  attempt && 'misreading' in attempt ? attempt.misreading.misread : undefined;

/** The refusal that says what was meant, else one that has a reason of its own, the longest value first; else that of the shortest. */
function refusalOf<T>(attempts: readonly Attempt<T>[]): Refused {
  const refused =
    attempts.find((attempt) => misreadIn(attempt)?.meant) ??
    attempts.find((attempt) => misreadIn(attempt)?.wrong) ??
    attempts.at(-1);
  if (refused && 'misreading' in refused) return refused;
  throw new TypeError('a value without a reading has a refusal');
}
