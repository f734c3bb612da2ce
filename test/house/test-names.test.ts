import { describe, expect, it } from 'vitest';
import { repeatedNames } from '../helpers/house/test-names.ts';

const file = (...lines: string[]) => lines.join('\n');

describe('finding tests of one name', () => {
  it('finds two in one group', () => {
    const source = file(
      "describe('a', () => {",
      "  it('x', () => {});",
      "  it('x', () => {});",
      '});',
    );
    expect(repeatedNames(source)).toEqual(['a > x']);
  });

  it('lets two groups use one name', () => {
    const source = file(
      "describe('a', () => {",
      "  it('x', () => {});",
      '});',
      "describe('b', () => {",
      "  it('x', () => {});",
      '});',
    );
    expect(repeatedNames(source)).toEqual([]);
  });

  it('sees the names behind a table of cases', () => {
    const source = file('it.each([', '  1,', "])('x %s', () => {});", "it('x %s', () => {});");
    expect(repeatedNames(source)).toEqual(['x %s']);
  });
});
