import { afterAll, describe, expect, it } from 'vitest';
import { soughtIn } from '../../../src/briefing/questions/sought.ts';
import { phraseKey } from '../../../src/domain/reference/thesaurus.ts';
import { tokens } from '../../../src/domain/text/tokens.ts';
import { JULY, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());
const { reference } = log.bundle;
const thesaurus = {
  same: [
    ['Europe', 'European'],
    ['data centre', 'datacentre'],
  ],
  near: [
    { words: ['lawsuit', 'litigation'], near: ['sues', 'court case'] },
    { words: ['labour market'], near: ['jobs'] },
    { words: ['job cuts'], near: ['layoffs'] },
  ],
  called: [],
};
const sought = (typed: string) => soughtIn(tokens(typed), { ...reference, thesaurus });

describe('what is looked for', () => {
  it('A word in no list is looked for as it was typed, and in its other spelling', () => {
    expect(sought('MatX labor')).toEqual({
      words: ['MatX', { any: [['labor'], ['labour']], near: [] }],
      near: [],
    });
  });

  it.each(['lawsuit', 'Lawsuits', 'LITIGATION'])('The near words of %s are said', (typed) => {
    expect(sought(typed)).toEqual({
      words: [{ any: [[typed]], near: [['sues'], ['court', 'case']] }],
      near: ['sues', 'court case'],
    });
  });

  it('Words that belong together are found in either spelling and number, before each of them alone', () => {
    const { words, near } = sought('labor markets Europe');
    expect(words[0]).toEqual({
      any: [
        ['labor', 'markets'],
        ['labour', 'markets'],
      ],
      near: [['jobs']],
    });
    expect(words[1]).toEqual({ any: [['Europe'], ['European']], near: [] });
    expect(near).toEqual(['jobs']);
  });

  it('Forms of one word stand for each other, however many words they have', () => {
    const forms = (typed: string) =>
      sought(typed).words.map((word) => (word as { any: unknown }).any);
    expect(forms('data centers')).toEqual([
      [['data', 'centers'], ['data', 'centres'], ['datacentre'], ['datacenter']],
    ]);
  });

  it('A word in quotes is looked for as it stands', () => {
    expect(sought('"lawsuit" "job cuts" labor')).toEqual({
      words: ['lawsuit', 'job cuts', { any: [['labor'], ['labour']], near: [] }],
      near: [],
    });
  });
});

describe('the thesaurus of the data', () => {
  const { same, near } = reference.thesaurus;

  it('The thesaurus names no phrase twice in a list', () => {
    for (const list of [same.flat(), near.flatMap(({ words }) => words)]) {
      const keys = list.map(phraseKey);
      // British and American spellings of a ring share a key.
      const spelled = new Set(list.map((phrase) => phrase.toLowerCase()));
      expect(spelled.size).toBe(list.length);
      expect(new Set(keys).size).toBeGreaterThan(0);
    }
  });

  it('A word of our field in traditional letters is looked for in simplified ones too, and the other way round', () => {
    const forms = (typed: string) => soughtIn(tokens(typed), reference).words;
    expect(forms('規定')).toEqual([{ any: [['規定'], ['规定']], near: [] }]);
    expect(forms('数据中心')).toEqual([
      { any: [['数据中心'], ['數據中心'], ['資料中心']], near: [] },
    ]);
  });

  it.each(near)('The thesaurus leads from $words to news of the log', async ({ words }) => {
    for (const word of words) {
      const { page } = await log.ask(`/ai-search ${word}`, JULY);
      expect(page.events.length, word).toBeGreaterThan(0);
    }
  });
});
