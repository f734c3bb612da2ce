import type { EventQuery, Sought } from '../../domain/event/query.ts';

/** The words of a question: each is a word, or a phrase, or has other forms. */
export type Asked = NonNullable<EventQuery['words']>;

/** Words that must all be said: for each of them, the forms of which one is enough. */
type Searched = readonly (readonly (readonly string[])[])[];

/** The words of a question that can be searched: each once, those that have a letter or a digit. */
export function searchedWords(words: Asked): Searched {
  const once = new Map(words.map((word) => [JSON.stringify(word), formsOf(word)]));
  return [...once.values()]
    .map((forms) => forms.map((form) => form.filter(isSearched)).filter((form) => form.length > 0))
    .filter((forms) => forms.length > 0)
    .slice(0, MOST_WORDS);
}

const formsOf = (word: string | Sought) =>
  typeof word === 'string' ? [[word]] : [...word.any, ...word.near];

const isSearched = (word: string) => /[\p{L}\p{N}]/u.test(word);

/** More words than any text has; what is past them is cut so that no question can stall the log. */
const MOST_WORDS = 500;

/** The searched text of an event: its title, and all else. */
export interface Searchable {
  title: string;
  rest: string;
}
