import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, readable } from '../../../src/domain/text/folding.ts';
import { nameKey } from '../../../src/domain/text/names.ts';
import { searchPhrases, searchText, searchWords } from '../../../src/domain/text/search-words.ts';
import { anyText } from '../../helpers/samples/any-text.ts';

describe('folding', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Ørsted', 'orsted'],
    ['Straße', 'strasse'],
    ['Œuvre Æther', 'oeuvre aether'],
    ['ﬁbre', 'fibre'],
    ['ＧＰＴ－５', 'gpt-5'],
    ['He\u00adlix Ce\u200bdar\ufeff', 'helix cedar'],
    ['İstanbul ıŞIK', 'istanbul isik'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['ไม่', 'ไม่'],
    ['Acme™ AI', 'acme  ai'],
  ])('Folding makes %j and its kin %j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  it('Folding what is folded changes nothing, and names meet as texts do', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
    expect(nameKey('Łódź Ørsted GmbH')).toBe('lodzorsted');
    expect(nameKey('Straße')).toBe(nameKey('STRASSE'));
  });

  it('A text that is kept has no signs that nobody sees, and letters as they are typed', () => {
    expect(
      readable('He\u00adlix Ce\u200bdar \ufb01bre ＧＰＴ\ufeff, cafe\u0301, $5\u00a0000\u202fm'),
    ).toBe('Helix Cedar fibre GPT, café, $5 000 m');
    expect(readable('2.5× ½ m² Acme™ … “a”，中国（北京） 👩‍💻 می‌خواهم')).toBe(
      '2.5× ½ m² Acme™ … “a”，中国（北京） 👩‍💻 می‌خواهم',
    );
  });
});

describe('the words of a search', () => {
  it('The words of a text that is written without blanks are pairs of letters, and Latin words among them', () => {
    expect(searchWords('智谱GLM-5发布')).toEqual(['智谱', '谱', 'glm', '5', '发布', '布']);
    expect(searchWords('Q3’s S-1')).toEqual(['q3', 's', 's', '1']);
  });

  it('The words that are asked for are a phrase for each run', () => {
    expect(searchPhrases('人工智能GPT-5的')).toEqual([
      { words: ['人工', '工智', '智能'], isBeginning: false },
      { words: ['gpt', '5'], isBeginning: false },
      { words: ['的'], isBeginning: true },
    ]);
    expect(searchPhrases('—')).toEqual([]);
  });

  it('A text that holds no letter outside of ASCII is searched as it stands', () => {
    expect(searchText('“Acme” — $5M…')).toBe('“Acme” — $5M…');
    expect(searchText('Łódź')).toBe('lodz');
  });
});
