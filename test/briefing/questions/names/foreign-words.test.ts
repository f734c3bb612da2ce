import { expect, it } from 'vitest';
import { questionInEnglish } from '../../../../src/briefing/questions/names/foreign-words.ts';

it.each([
  ['Entlassungen mit mindestens 5000 Stellen', 'layoffs with at least 5000 jobs'],
  ['Übernahmen über 5 Milliarden Dollar', 'acquisitions over 5 billion Dollar'],
  ['Runden höchstens 50 Mio. Euro', 'rounds at most 50 Mio. Euro'],
  ['rundor i Sverige på minst 300 miljoner', 'rounds in Sverige of at least 300 million'],
  ['förvärv mer än 1 miljard', 'acquisitions more than 1 billion'],
  ['såddrundor under 20 miljoner', 'seed rounds under 20 million'],
  ['uppsägningar, högst 500 jobb', 'layoffs, at most 500 jobs'],
  ['wer hat Wiz gekauft?', 'who bought Wiz?'],
  ['wen hat xAI verklagt', 'whom has xAI sued'],
  ['hat Google Wiz gekauft', 'did Google buy Wiz'],
  ['wurde Wiz von Google gekauft?', 'was Wiz bought by Google?'],
  ['vem köpte Sana?', 'who bought Sana?'],
])('A question like “%s” is read as “%s”', (typed, english) => {
  expect(questionInEnglish(typed)).toBe(english);
});

it.each(['Deutsche Bank acquisitions', 'in talks with MIT', 'was Uber sued', 'fusion power', ''])(
  'A question like “%s” stays as it is',
  (typed) => {
    expect(questionInEnglish(typed)).toBe(typed);
  },
);
