import { expect, it } from 'vitest';
import { companyNames, extract } from '../../../src/extraction/index.ts';

const names = companyNames([]);

it.each([
  'In March 2014, Halden raised $7 million from Orvia Ventures.',
  'Halden was acquired by Orvia in 2016.',
  'In 2015, Halden bought Orvia for $40 million.',
  'Halden has raised about $67 million across several rounds.',
  'Halden has raised $1.8 billion to date, including $1.3 billion in November 2021.',
  'Since its founding Halden has raised more than $90 million.',
  "Orvia led Halden's $385 million funding round last year.",
  'The average Series A was $12 million last quarter.',
  'Fintech startups raised $2.5 billion in the first quarter.',
  'Founded in 2015, Halden is backed by Orvia and Tessel Capital.',
  'Halden, which raised $40 million in 2019, makes valves.',
  'Companies that raised less than $4m rarely grow.',
  'Last year Halden paid $390 million for Orvia.',
  'Ten years ago, Halden bought Orvia for $1.6 billion.',
  'Halden had raised $7 million from investors before the sale.',
  'When Halden last raised money, investors valued it at $3 billion.',
  'Thirty startups raised a combined $331 million last week.',
  "Halden's portfolio includes Orvia and Tessel.",
])(
  'History, averages and totals are no news where nobody knows the day of the text: %s',
  (text) => {
    expect(extract(text, { names, published: null }).candidates).toEqual([]);
  },
);

it.each([
  'Halden raised $7 million on 3 March 2026.',
  'In 2015 founded by two sisters, Halden has raised $7 million.',
  'Founded in 2015 by two sisters, the start-up Halden raised $7 million.',
])('A year that is not that of the news makes no history of it: %s', (text) => {
  expect(extract(text, { names, published: null }).candidates).toHaveLength(1);
});
