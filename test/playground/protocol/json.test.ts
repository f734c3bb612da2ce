import { describe, expect, it } from 'vitest';
import { isObject, parseJson, readJson } from '../../../playground/protocol/json.ts';

const cases = [
  ['{"a":1}', { a: 1 }],
  ['[1]', undefined],
  ['null', undefined],
  ['3', undefined],
  ['{"a":', undefined],
] as const;

describe('JSON from outside', () => {
  it.each(cases)('A text is read only where its value fits: %s', (text, value) => {
    expect(readJson(text, isObject)).toEqual(value);
  });

  it('A text that does not fit is an error of syntax, for whoever wants to say so', () => {
    expect(() => parseJson('[1]', isObject)).toThrow(SyntaxError);
    expect(() => parseJson('{"a":', isObject)).toThrow(SyntaxError);
  });
});
