import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstWord,
  splitAt,
  withoutQuoted,
  withoutTail,
} from '../../../src/domain/text/cutting.ts';

describe('a text that is cut', () => {
  it('A text that is cut after its first word loses nothing but blanks', () => {
    expect(firstWord('  pause\n D2  now ')).toEqual({ word: 'pause', rest: 'D2  now' });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { word, rest } = firstWord(text);
        expect(/\s/.test(word)).toBe(false);
        expect((word + rest).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('A text that is cut at its end loses all of the signs there, and none before', () => {
    expect(withoutTail('1,600.,.', '.,')).toBe('1,600');
    expect(withoutTail('...', '.')).toBe('');
  });

  it('A text that is cut at a sign is cut at the first', () => {
    expect(splitAt('a: b: c', ': ')).toEqual(['a', 'b: c']);
    expect(splitAt('abc', ':')).toBeNull();
  });

  it('A text without what is quoted keeps apostrophes, and quotes that nothing closes', () => {
    const quotes = { '"': '"', '“': '”', "'": "'" };
    const cut = (text: string) => withoutQuoted(text, quotes, { "'": 4 });
    expect(cut('bad "words" of “Ana”')).toBe('bad … of …');
    expect(cut("it's 'no' to 'whatever'")).toBe("it's 'no…whatever'");
    expect(cut('an “open end')).toBe('an “open end');
  });
});
