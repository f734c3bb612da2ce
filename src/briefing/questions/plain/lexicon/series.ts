/** Series of rounds by their letters: "series A or B", "series B+", "series C and later". */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { Piece, PlainWord } from '../words.ts';

/** "b", "Bs": the letter of a series. */
const LETTER = /^([a-j])s?$/;
const LETTERS = 'abcdefghij';

/** "series A or B", "series A, B and C", "series B+". */
export function seriesAt(words: readonly PlainWord[], types: readonly EventType[]): Piece | null {
  if (words[0]?.key !== 'series' || !types.includes('funding_round')) return null;
  const letters: string[] = [];
  let length = 1;
  for (const [at, { key, token }] of words.entries()) {
    if (at === 0 || ['or', 'and', 'series', ''].includes(key)) continue;
    const letter = LETTER.exec(key)?.[1];
    if (letter === undefined) break;
    letters.push(letter);
    length = at + 1;
    if (/^[a-j]\+$/i.test(token.value)) letters.push(...LETTERS.slice(LETTERS.indexOf(letter) + 1));
  }
  if (letters.length === 0) return null;
  const behind = words.slice(length, length + 2).map(({ key }) => key);
  if (/^(?:or|and)$/.test(behind[0] ?? '') && /^(?:later|beyond|above|up)$/.test(behind[1] ?? '')) {
    letters.push(...LETTERS.slice(LETTERS.indexOf(letters.at(-1) ?? 'j') + 1));
    length += 2;
  }
  const value = letters.map((letter) => `series_${letter}`).join(',');
  return { filters: [{ key: 'round', value }], length };
}
