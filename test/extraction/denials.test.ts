import { expect, it } from 'vitest';
import { companyNames, extract } from '../../src/extraction/index.ts';

const names = companyNames([]);
const read = (text: string) => {
  const { candidates, denials } = extract(text, { names, published: '2026-03-12' });
  const words = (some: typeof candidates) =>
    some.map(
      ({ type, isDenied, parties }) =>
        `${type}${isDenied ? ', denied' : ''}: ${parties.map(({ name }) => name).join(', ')}`,
    );
  return { told: words(candidates), denied: words(denials) };
};

it.each([
  'Ordovane denies report that it is in talks to buy Quellio.',
  'Ordovane denied that it plans to acquire Quellio.',
  'Ordovane dismissed reports that it will buy Quellio as untrue.',
  'Ordovane says it is not in talks to buy Quellio.',
  'Ordovane has no plans to acquire Quellio, a spokesman said.',
])('What somebody denies is no event: %s', (text) => {
  expect(read(text)).toEqual({ told: [], denied: ['acquisition, denied: Ordovane, Quellio'] });
});

it.each([
  [
    'Ordovane is in talks to buy Quellio. The company called the report false.',
    ['acquisition, denied: Ordovane, Quellio'],
  ],
  [
    'Ordovane denied reports of a sale but acquired Quellio for $30 million.',
    ['acquisition: Ordovane, Quellio'],
  ],
  [
    'Ordovane rejected the offer. Lumiq acquired Quellio for $30 million.',
    ['acquisition: Lumiq, Quellio'],
  ],
])('A denial reaches what it denies and no further: %s', (text, told) => {
  expect(read(text)).toEqual({ told, denied: [] });
});
