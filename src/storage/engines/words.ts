/** The words of a question that can be searched: each once, those that have a letter or a digit. */
export function searchedWords(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST_WORDS);
}

/** More words than any text has; what is past them is cut so that no question can stall the log. */
const MOST_WORDS = 500;

/** The searched text of an event: its title, and all else. */
export interface Searchable {
  title: string;
  rest: string;
}
