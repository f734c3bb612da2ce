import { expect, it } from 'vitest';
import { remembering } from '../../src/domain/collections.ts';

it('A function that remembers reads a text once, and again when others have pushed it out', () => {
  const read: string[] = [];
  const length = remembering(2, (text: string, unit: string) => {
    read.push(text);
    return text === '' ? null : `${text.length} ${unit}`;
  });
  expect([length('may', 'd'), length('', 'd'), length('may', 'd'), length('', 'd')]).toEqual([
    '3 d',
    null,
    '3 d',
    null,
  ]);
  expect(read).toEqual(['may', '']);
  expect(length('may', 'w')).toBe('3 w');
  length('may', 'd');
  expect(read).toEqual(['may', '', 'may', 'may']);
});
