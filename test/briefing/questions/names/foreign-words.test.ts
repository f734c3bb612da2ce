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
  ['gab es Ausfälle bei Anthropic?', 'was there outages at Anthropic?'],
  ['Wann treten die Regeln in Kraft?', 'when the rules comes into force?'],
  ['när träder lagen i kraft', 'when lagen comes into force'],
  ['was passierte gestern?', 'what happened yesterday?'],
  ['was ist heute passiert', 'what is today happened'],
  ['vad hände igår', 'what happened yesterday'],
  ['vad har hänt i dag', 'what has happened today'],
  ['hur mycket har Lovable tagit in?', 'how much has Lovable raised?'],
  ['största såddrundan i Europa', 'largest seed rounds in Europa'],
  ['största serie A-rundan i Sverige', 'largest Series A in Sverige'],
])('A question like “%s” is read as “%s”', (typed, english) => {
  expect(questionInEnglish(typed)).toBe(english);
});

it.each(['Deutsche Bank acquisitions', 'in talks with MIT', 'was Uber sued', 'fusion power', ''])(
  'A question like “%s” stays as it is',
  (typed) => {
    expect(questionInEnglish(typed)).toBe(typed);
  },
);
