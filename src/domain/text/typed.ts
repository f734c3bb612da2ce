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

/** Words that stand for "nothing is stated". */
export const isNothing = (typed: string): boolean =>
  /^(?:|-|–|—|none|n\/?[ad]|unknown|undisclosed|not (?:stated|disclosed|known))$/i.test(
    typed.trim(),
  );

/** A value as it would be typed: in quotes where it has spaces. */
export const quote = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);
