/** Text as it was typed: made plain for reading, and said back in an error. */

const LONGEST = 2_000;

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SIGNS: Readonly<Record<string, string>> = { '￥': '¥', '￡': '£', '￦': '₩' };

/** Short, of letters, figures and signs of ASCII, with single blanks between them. */
const TIDY = /^(?=.{0,200}$)[!-~]+(?: [!-~]+)*$/;

/**
 * The text with single plain spaces, no space around it, and full-width letters, digits and signs as plain
 * ones. A text beyond 2,000 characters is cut there and ends in `…`, so that no part of it reads as the whole.
 */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return whole
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[￥￡￦]/g, (wide) => FULL_WIDTH_SIGNS[wide] ?? wide)
    .trim()
    .replace(/\s+/g, ' ');
}

/** Typed text as an error quotes it: one line, at most 60 characters. */
export function shown(text: string): string {
  const line = [...text.trim().slice(0, LONGEST).replace(/\s+/g, ' ')];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

/** Words that stand for "nothing is stated", in the languages in which tables come. */
const NOTHING =
  /^(?:|-|–|—|\?|none|nil|n\.?\/?[ad]\.?|tb[acd]|t\.b\.[acd]\.?|to be (?:announced|confirmed|determined)|unknown|undisclosed|unspecified|confidential|not (?:yet )?(?:stated|disclosed|known|announced|available|applicable|public|specified)|k\. ?a\.|keine angaben?|unbekannt|nicht (?:bekannt|genannt|angegeben)|okän[dt]|ej (?:angivet|offentligt)|未公開|非公開|不明|未定)$/i;

/** True of words that say that nothing is stated. */
export const isNothing = (typed: string): boolean => NOTHING.test(typed.trim());

/** Marks of footnotes in a copied text: "[2]", "[a]", and stars or daggers behind a word. */
const NOTE_MARKS =
  /\s?\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]|(?<=[\p{L}\p{N}).])[*†‡]{1,3}(?![\p{L}\p{N}])/giu;

/** A copied text without the marks of its footnotes. */
export const withoutNoteMarks = (typed: string): string => typed.replace(NOTE_MARKS, '');

/** A value as it would be typed: in quotes where it has spaces. */
export const quote = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);
