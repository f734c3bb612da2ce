/** Small numbers that are written as words. */

const WORDS = `one two three four five six seven eight nine ten eleven twelve`.split(' ');
const TENS: Readonly<Record<string, number>> = {
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  ninety: 90,
};

/** The whole number that a word or its digits say; null where it says none. */
export function numberOf(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const index = WORDS.indexOf(word);
  return index < 0 ? (TENS[word] ?? null) : index + 1;
}

/** The text with its number words as digits: "two weeks" is "2 weeks". */
export const inDigits = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/^[a-z]+$/.test(word) ? String(numberOf(word) ?? word) : word))
    .join(' ');
