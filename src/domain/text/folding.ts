/** Folding: what a text is compared by, so that one word is one word however it was typed, pasted or printed. */

/** Signs that nobody sees: soft hyphens, blanks of no width, marks of byte order and of an emoji's look. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** The accents of letters; signs of their own, as the vowels of Thai, are none. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]/g;
/** Signs that would turn into letters of the word before them. */
const TRADE_MARKS = /[\u2120\u2122]/g;
const PLAIN = /^[\0-\x7f]*$/;

/** Letters that no accent makes, as people type them without. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};
const LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/**
 * A text in lower case, without accents, ligatures, wide letters and invisible signs: "Łódź" is "lodz", "Straße" is
 * "strasse", "ﬁbre" is "fibre". What it parts words by stays. The fold of a fold is the same.
 */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .replace(TRADE_MARKS, ' ')
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      // A few capitals are more than one letter when they are small.
      .toLowerCase()
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .normalize('NFC')
  );
}

/** Blanks, letters and figures in a form of their own: odd blanks, ligatures, wide and half-wide ones, those of Arabic print, radicals. */
const PRINTED =
  /[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2f00-\u2fd5\ufb00-\ufdff\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc]+/g;
/** Signs that nobody sees. Those that join letters join emoji too, and part the words of other scripts: there they stay. */
const UNSEEN =
  /[\u00ad\u200b\u2060\ufeff]|(?<=[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])[\u200c\u200d]/gu;

/** A text to be kept: as it is seen, of letters that people type, without signs that nobody sees. */
export function readable(text: string): string {
  if (PLAIN.test(text)) return text;
  const letters = text.normalize('NFC').replace(PRINTED, (found) => found.normalize('NFKC'));
  return letters.replace(UNSEEN, '');
}
