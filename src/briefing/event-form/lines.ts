/** Fields of several lines: each is read by itself, and all that can't be read are named at once. */
import { InputError, Misreading, mistakeAt } from '../../errors.ts';

/** So many lines that can't be read are named; more are counted. */
const MOST_NAMED = 8;

/** Reads every line that has words. Throws the Misreading of one that can't be read, InputError for several. */
export function readLines<T>(typed: string, read: (line: string) => T): T[] {
  const lines = typed.split('\n').map((line) => line.trim());
  const wrong: Misreading[] = [];
  const found = lines.filter(Boolean).flatMap((line) => {
    try {
      return [read(line)];
    } catch (error) {
      if (!(error instanceof Misreading)) throw error;
      wrong.push(error);
      return [];
    }
  });
  const [first, ...others] = wrong;
  if (first && others.length === 0) throw first;
  if (first) throw severalWrong(wrong, first.misread.allowed);
  return found;
}

function severalWrong(wrong: readonly Misreading[], allowed: string): InputError {
  const named = wrong.slice(0, MOST_NAMED).map(({ misread }) => mistakeAt(misread).wrong);
  const more = wrong.length - named.length;
  const count = more > 0 ? [`${more} more can’t be read.`] : [];
  return new InputError({ wrong: [...named, ...count].join(' '), allowed });
}
