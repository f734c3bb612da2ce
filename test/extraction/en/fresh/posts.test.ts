import { describe, expect, it } from 'vitest';
import { read, readInShort, readInWords } from '../../extracted.ts';

describe('Who is named to a post', () => {
  it.each([
    'Lee Park, formerly head of sales at Corvan, has been named chief executive of Tarnix.',
    'Lee Park, a former vice president at Corvan, was appointed chief executive of Tarnix.',
    'Lee Park, 52, was named chief executive of Tarnix.',
  ])('Somebody is named to a post behind words between commas: %s', (text) => {
    expect(readInWords(text)).toEqual(['people announced: subject Tarnix, person Lee Park']);
  });

  it('Nobody is named where something is named after somebody', () => {
    expect(readInShort('The award, named after Mary Jones, was given to Tarnix.')).toEqual([]);
  });

  it.each([
    ['Lee Park was named chief executive of Tarnix, effective 1 September.', null],
    ['Lee Park was named chief executive of Tarnix starting on 1 September.', null],
    ['Lee Park was named chief executive of Tarnix on 2 March.', '2026-03-02'],
  ])('The day from which a post is held is not the day of the news: %s', (text, day) => {
    expect(read(text)[0]?.occurredOn?.value.date ?? null).toBe(day);
  });
});
