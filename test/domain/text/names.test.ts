import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsForgiven, nameKey, nearest, typingErrors } from '../../../src/domain/text/names.ts';
import { anyText } from '../../helpers/samples/any-text.ts';

const word = fc.stringMatching(/^[a-e]{0,7}$/);
const LIMIT = 20;

describe('the key of a name', () => {
  it.each([
    ['Open AI', 'OpenAI'],
    ['openai inc.', 'OpenAI'],
    ['MISTRAL', 'Mistral'],
    ['Nestlé', 'Nestle'],
    ['Anthropic’s', 'Anthropic'],
    ["Anthropic's", 'Anthropic'],
    ['x.AI', 'xAI'],
    ['Ｎｖｉｄｉａ', 'Nvidia'],
    ['T. Rowe Price', 'T Rowe Price'],
    ['Aker ASA', 'Aker'],
    ['NVIDIA CORPORATION (NASDAQ: NVDA)', 'Nvidia'],
    ['McKinsey & Company', 'McKinsey'],
  ])('The key of a name takes %j for %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('The key of a name keeps apart what is not the same', () => {
    expect(nameKey('Vast')).not.toBe(nameKey('Vast Data'));
    expect(nameKey('AI')).not.toBe(nameKey('xAI'));
  });

  it('The key of a name keeps a name that is nothing but a legal form', () => {
    expect(nameKey('Co')).toBe('co');
    expect(nameKey('SE')).toBe('se');
  });

  it('The key of a name is empty for a name without letters or digits, and has nothing but those', () => {
    expect(nameKey('— & !')).toBe('');
    fc.assert(
      fc.property(anyText(), (name) => {
        expect(nameKey(name)).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });

  it('The key of a name is its own key', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe('counting typing errors', () => {
  it.each([
    ['antropic', 'anthropic', 1],
    ['anthorpic', 'anthropic', 1],
    ['anthropix', 'anthropic', 1],
    ['anthropicc', 'anthropic', 1],
    ['nvidia', 'nvidia', 0],
    ['nvdai', 'nvidia', 2],
    ['', 'ab', 2],
  ])('Counting typing errors counts %j against %j', (a, b, errors) => {
    expect(typingErrors(a, b)).toBe(errors);
  });

  it('Counting typing errors stops one past the limit', () => {
    expect(typingErrors('abcdefgh', 'zzzzzzzz', 2)).toBe(3);
    expect(typingErrors('a', 'abcdefgh', 2)).toBe(3);
  });

  it('Counting typing errors is a distance: none to itself, some to all else, the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const errors = typingErrors(a, b, LIMIT);
        expect(errors === 0).toBe(a === b);
        expect(typingErrors(b, a, LIMIT)).toBe(errors);
        expect(errors).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(errors).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('Counting typing errors is at most the sum of two ways round, counting a swap as two where it is split', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const through = typingErrors(a, b, LIMIT) + typingErrors(b, c, LIMIT);
        expect(typingErrors(a, c, LIMIT)).toBeLessThanOrEqual(2 * through);
      }),
    );
  });

  it('Counting typing errors says the same under any limit, up to that limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const errors = typingErrors(a, b, LIMIT);
        expect(typingErrors(a, b, limit)).toBe(Math.min(errors, limit + 1));
      }),
    );
  });

  it('Counting typing errors counts one for one letter put in, left out, changed or swapped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,9}$/), fc.nat(), fc.nat(3), (typed, at, kind) => {
        const i = at % (typed.length - 1);
        const made = [
          `${typed.slice(0, i)}#${typed.slice(i)}`,
          typed.slice(0, i) + typed.slice(i + 1),
          `${typed.slice(0, i)}#${typed.slice(i + 1)}`,
          typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2),
        ][kind] as string;
        expect(typingErrors(typed, made)).toBe(made === typed ? 0 : 1);
      }),
    );
  });
});

describe('what is forgiven', () => {
  it('What is forgiven is nothing in short names, one in middling, two in long ones', () => {
    expect(['ibm', 'meta', 'mistral', 'anthropic'].map(errorsForgiven)).toEqual([0, 1, 1, 2]);
  });
});

describe('what was meant', () => {
  const near = (typed: string, words: string[]) => nearest(typed, words, nameKey);

  it('What was meant is the nearest first, none beyond what is forgiven', () => {
    expect(near('sectr', ['vector', 'sector', 'region'])).toEqual(['sector']);
    expect(near('secter', ['country', 'sector'])).toEqual(['sector']);
    expect(near('colour', ['country', 'sector'])).toEqual([]);
  });

  it('What was meant keeps the order of the list between equally near ones', () => {
    expect(near('nide', ['ride', 'side'])).toEqual(['ride', 'side']);
  });

  it('What was meant finds no word inside a word', () => {
    expect(near('ai', ['training', 'xai'])).toEqual([]);
  });
});
