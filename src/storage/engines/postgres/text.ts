/**
 * Full text in PostgreSQL, with the words that SQLite's `porter unicode61` finds: both engines then find the same
 * events. PostgreSQL's own way to words would part texts otherwise, and leave the small words out.
 */
import { stemmer } from 'stemmer';
import type { TextPart } from '../engine.ts';
import { type Asked, type Searchable, searchedWords } from '../words.ts';

/** The letters of a text that are searched, and those that a word keeps: PostgreSQL takes 1 MB, and 2 KB. */
const LONGEST_TEXT = 200_000;
const LONGEST_WORD = 500;
/** A word that was asked for may be several, as S-1 is: what is past so many is cut. */
const LONGEST_PHRASE = 500;

const ACCENTED = /(?!\p{ASCII})\p{Script=Latin}/gu;
/** Those that are no letters of their own to SQLite, and part no word. */
const ACCENTS =
  /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]/g;
const WORDS = /[\p{L}\p{N}\p{Co}]+/gu;
const STEMMED = /^.{3,64}$/u;

/** A text's words in their order, folded and stemmed. */
function wordsOf(text: string): string[] {
  const found = folded(text.slice(0, LONGEST_TEXT)).match(WORDS) ?? [];
  return found.map((word) => stemOf(word.slice(0, LONGEST_WORD)));
}

/** Lower case, without the accents of Latin letters; those of other scripts make other letters, and stay. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(ACCENTED, (letter) => letter.normalize('NFD').replace(/\p{Mn}/gu, ''))
    .replace(ACCENTS, '');
}

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
  const mark = part === 'title' ? ':A' : '';
  const all = searchedWords(words)
    .map((forms) => joined(present(forms.map((form) => formOf(form, mark))), ' | '))
    .filter((forms) => forms !== '');
  return all.length > 0 ? all.join(' & ') : null;
}

/** A form's words, each of them a phrase of one word or several. */
function formOf(form: readonly string[], mark: string): string {
  const phrases = form.map((word) =>
    wordsOf(word)
      .slice(0, LONGEST_PHRASE)
      .map((each) => `'${each}'${mark}`)
      .join(' <-> '),
  );
  return joined(present(phrases), ' & ');
}

const present = (parts: readonly string[]) => parts.filter((part) => part !== '');

const joined = (parts: readonly string[], by: string) =>
  parts.length < 2 ? parts.join('') : `(${parts.join(by)})`;
