import { describe, expect, it } from 'vitest';
import { Marks } from '../../../../src/domain/event/story/marks.ts';

describe('the number of a text', () => {
  it('Equal texts have one number and others another, also when there are more than room was made for', () => {
    const marks = new Marks();
    const pages = Array.from(
      { length: 5_000 },
      (_, index) => `news${index % 7}.example.com/${index}`,
    );
    const numbers = pages.map((page) => marks.of(page));
    expect(numbers).toEqual(pages.map((_, index) => index));
    expect(pages.map((page) => marks.of(page))).toEqual(numbers);
    expect(marks.of('')).toBe(5_000);
  });
});
