import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ComparedList } from '../../../../src/briefing/events/told/compared-list.ts';
import { Texts } from '../../../../src/briefing/events/told/texts.ts';
import { Comparing } from '../../../../src/domain/event/story/comparing.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';

it('A list of compared events gives each as it was pushed, with its first period, however many there are', () => {
  const comparing = new Comparing();
  const compared = openBundle().records.map((record) => comparing.of(record));
  const list = new ComparedList();
  for (const one of compared) list.push(one);
  expect(list.length).toBe(compared.length);
  expect(compared.map((_, place) => list.at(place))).toEqual(compared);
  expect(compared.map((_, place) => list.span(place))).toEqual(
    compared.map(({ spans }) => spans[0] ?? null),
  );
});

it('A list of texts gives each as it was pushed, whatever its letters, past the room that it began with', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 500, size: 'max' }), (texts) => {
      const list = new Texts();
      for (const each of texts) list.push(each);
      expect(texts.map((_, place) => list.at(place))).toEqual(texts);
    }),
    { numRuns: 2 },
  );
});
