import { searchedWords } from '../words.ts';

/** Words as an expression in which nothing is an operator: all must match. Null where none has a letter or digit. */
export function matchOf(words: readonly string[]): string | null {
  const searched = searchedWords(words);
  if (searched.length === 0) return null;
  return searched.map((word) => `"${word.replaceAll('"', ' ').replaceAll('\0', ' ')}"`).join(' ');
}
