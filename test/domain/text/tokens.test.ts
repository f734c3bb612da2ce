import { expect, it } from 'vitest';
import { tokens } from '../../../src/domain/text/tokens.ts';

it.each([
  ['lead:Sequoia,"Andreessen Horowitz" chips', 'Sequoia,Andreessen Horowitz'],
  ['lead:"Andreessen Horowitz",Sequoia chips', 'Andreessen Horowitz,Sequoia'],
  ['lead:"Andreessen Horowitz", “DST Global”,GV chips', 'Andreessen Horowitz,DST Global,GV'],
  ['lead:Sequoia, "DST Global" chips', 'Sequoia,DST Global'],
])('A filter takes a list of which only some values are in quotes: %s', (typed, value) => {
  expect(tokens(typed)).toEqual([{ key: 'lead', value, quoted: true }, { value: 'chips' }]);
});

it('A list of values ends where the next filter begins, or where words stand behind a blank', () => {
  expect(tokens('lead:"DST Global",since:2025')).toEqual([
    { key: 'lead', value: 'DST Global', quoted: true },
    { value: ',since:2025' },
  ]);
  expect(tokens('lead:"DST Global", chips company:OpenAI,')).toEqual([
    { key: 'lead', value: 'DST Global', quoted: true },
    { value: ',' },
    { value: 'chips' },
    { key: 'company', value: 'OpenAI,' },
  ]);
});
