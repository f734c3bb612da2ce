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

it.each([
  'Halden denies it is in talks to acquire Orvia',
  'Halden has denied reports that it is preparing to buy Orvia.',
  'Halden dismissed a report that it was in talks to be sold.',
  'Halden dismisses report of Orvia takeover talks as speculation',
  'Reports that Halden is preparing to buy the rest of Orvia have been denied.',
  'Halden says it is not in talks to acquire Orvia',
  'Halden said it had not entered into any agreement to acquire Orvia.',
  'Halden has no intention of selling its stake in Orvia, it said.',
  'No talks are under way for a sale of Halden, Orvia said.',
  'Halden does not intend to buy Orvia, its chief executive said.',
  'Halden rejected rumours that it plans to lay off 300 employees.',
  'Halden rules out a bid for Orvia',
  'Halden refutes claims that it is raising $200 million',
  'There is no merger with Orvia, Halden said.',
  'Halden: report of a $2 billion round is false',
  'Halden shoots down rumor of Orvia acquisition',
  'Halden plays down talk of a sale to Orvia',
  'Halden is no longer in talks to acquire Orvia, sources say.',
  'Halden dementerar, att det förhandlar om köp av Orvia, säger bolaget.',
])('A denial tells nothing, however it is worded: %s', (text) => {
  expect(read(text).told).toEqual([]);
});
