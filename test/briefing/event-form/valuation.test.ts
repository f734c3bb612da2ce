import { expect, it } from 'vitest';
import { readNew } from '../../../src/briefing/event-form/form.ts';
import { errorsOf, room } from './typed.ts';

const round = {
  type: 'funding_round',
  status: 'announced',
  title: 'Acme raises $200M',
  company: 'Acme',
  summary: 'A second round of the maker of chips.',
  date: '9 Mar',
  sources: 'https://www.getaibook.com/acme',
};

it.each([
  ['2bn pre', 'unspecified'],
  ['pre-money $2bn', ''],
  ['$2bn (pre-money)', 'pre_money'],
  ['$2 billion, pre money valuation', 'unspecified'],
  ['$2bn', 'pre_money'],
  ['at a $2bn pre', 'unspecified'],
  ['valued at $2bn (pre-money)[3]', 'unspecified'],
])('A valuation typed as %j with the basis %j is one before the money', (valuation, basis) => {
  expect(readNew({ ...round, valuation, basis }, room()).valuation).toEqual({
    value: 2e9,
    currency: 'USD',
    basis: 'pre_money',
    qualifier: 'exact',
  });
});

it('A basis against the one beside the figure is refused at its own field', () => {
  const typed = { ...round, valuation: '2bn pre', basis: 'post_money' };
  expect(errorsOf(typed)).toEqual({ basis: expect.stringContaining('stands beside the figure') });
});

it('Two valuations in one field are refused, with the one to type', () => {
  expect(errorsOf({ ...round, valuation: 'pre: $10bn / post: $12bn' })).toEqual({
    valuation:
      '“pre: $10bn / post: $12bn” gives two valuations. Type one, as $12bn post-money, and write the other in the summary.',
  });
});
