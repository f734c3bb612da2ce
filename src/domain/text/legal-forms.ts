/** Legal forms of companies as part of a name, and taken off it. */
import { folded } from './folding.ts';
import { BEFORE, BEFORE_FORM, BEHIND, GLUED, IN_BRACKETS, KEPT } from './legal-form-words.ts';

/** The most words that are one form, as in "S. de R.L. de C.V.", and the most letters of each. */
const MOST_WORDS = 5;
const LONGEST_PART = 2;

/** "(NASDAQ: NVDA)", as releases have it behind a name. */
const TICKER = /\([a-z]{2,10} ?: ?[a-z\d.]{1,8}\)/g;

/** The words of a name, folded and without its legal forms: those of "Acme Robotics, S.p.A." are acme and robotics. */
export function wordsOfName(written: string): string[] {
  const words = folded(written)
    .replace(IN_BRACKETS, ' ')
    .replace(TICKER, ' ')
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]|\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return withoutForms(words);
}

/** True of words that are nothing but legal forms: "Inc.", "Pte. Ltd.", "S.A. de C.V.". */
export function isLegalForm(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && wordsOfName(`x ${text}`).length === 1;
}

/** The words are this function's own, and are taken off one by one: a list of forms may be long. */
function withoutForms(words: string[]): string[] {
  const all = words.length;
  for (let took = true; took; ) {
    if (words.length === 2 && KEPT.has(words.join(''))) return words;
    took = takeGlued(words) || takeBehind(words, words.length < all);
  }
  return words.length > 1 && BEFORE.has(words[0] ?? '') ? words.slice(1) : words;
}

/** Takes a form off the end, never all that there is; false where none stands there. */
function takeBehind(words: string[], isBeforeForm: boolean): boolean {
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const last = words.slice(-count);
    // Several words are one form only as letters: "s p a", and never "as sa".
    const isWhole = count === 1 || last.every((word) => word.length <= LONGEST_PART);
    const form = last.join('');
    const isForm = BEHIND.has(form) || (count === 1 && isBeforeForm && BEFORE_FORM.has(form));
    if (!isWhole || !isForm) continue;
    words.splice(-count);
    return true;
  }
  return false;
}

/** Takes a form off that stands at the beginning or the end without a blank. */
function takeGlued(words: string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const before = GLUED.find((form) => first.startsWith(form));
  const behind = GLUED.find((form) => last.endsWith(form));
  if (before && (words.length > 1 || first !== before)) {
    words.splice(0, 1, ...restOf(first.slice(before.length)));
    return true;
  }
  if (!behind || (words.length === 1 && last === behind)) return false;
  words.splice(-1, 1, ...restOf(last.slice(0, -behind.length)));
  return true;
}

const restOf = (word: string) => (word === '' ? [] : [word]);
