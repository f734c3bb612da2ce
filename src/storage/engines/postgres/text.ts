/**
 * Full text in PostgreSQL, with the words that SQLite's `porter unicode61` finds: both engines then find the same
 * events. PostgreSQL's own way to words would part texts otherwise, and leave the small words out.
 */
import { stemmer } from 'stemmer';
import { searchPhrases, searchWords } from '../../../domain/text/search-words.ts';
import type { TextPart } from '../engine.ts';
import { type Asked, type Searchable, searchedWords } from '../words.ts';

/** The letters of a text that are searched, and those that a word keeps: PostgreSQL takes 1 MB, and 2 KB. */
const LONGEST_TEXT = 200_000;
const LONGEST_WORD = 500;
/** A word that was asked for may be several, as S-1 is: what is past so many is cut. */
const LONGEST_PHRASE = 500;

/** The words of a text that are searched: pairs of letters are many, and each of them takes its place. */
const MOST_WORDS = 60_000;
const STEMMED = /^.{3,64}$/u;

/** A text's words in their order, folded and stemmed. */
const wordsOf = (text: string): string[] =>
  searchWords(text.slice(0, LONGEST_TEXT)).slice(0, MOST_WORDS).map(stored);

const stored = (word: string) => stemOf(word.slice(0, LONGEST_WORD));

function stemOf(word: string): string {
  return STEMMED.test(word) ? stemmer(word) : word;
}

/** An event's text as a `tsvector`: every word with its place, those of the title marked. */
export function vectorOf({ title, rest }: Searchable): string {
  const inTitle = wordsOf(title).map((word, index) => `'${word}':${index + 1}A`);
  // A place stays empty between the two, so that no phrase begins in one and ends in the other.
  const after = inTitle.length + 2;
  const inRest = wordsOf(rest).map((word, index) => `'${word}':${after + index}`);
  return [...inTitle, ...inRest].join(' ');
}

/** Words as a `tsquery` in which nothing is an operator but our own: all must match, each in one of its forms. Null where none has a letter or digit. */
export function queryOf(words: Asked, part: TextPart): string | null {
  const mark = part === 'title' ? 'A' : '';
  const all = searchedWords(words)
    .map((forms) => joined(present(forms.map((form) => formOf(form, mark))), ' | '))
    .filter((forms) => forms !== '');
  return all.length > 0 ? all.join(' & ') : null;
}

/** A form's words, each of them a phrase or several. */
function formOf(form: readonly string[], mark: string): string {
  const phrases = form.flatMap((word) => searchPhrases(word.slice(0, LONGEST_TEXT)));
  return joined(
    phrases.map(({ words, isBeginning }) => {
      const sign = `${isBeginning ? '*' : ''}${mark}`;
      const each = words
        .slice(0, LONGEST_PHRASE)
        .map((word) => `'${stored(word)}'${sign && `:${sign}`}`);
      return each.join(' <-> ');
    }),
    ' & ',
  );
}

const present = (parts: readonly string[]) => parts.filter((part) => part !== '');

const joined = (parts: readonly string[], by: string) =>
  parts.length < 2 ? parts.join('') : `(${parts.join(by)})`;
