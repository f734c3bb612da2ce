import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { anyText } from '../../helpers/samples/any-text.ts';
import { record, source } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { atMost, type Open, sharedLog, WHOLE, withLog } from './opening.ts';

const RECORDS = [
  record({
    id: 'plain',
    title: 'Acme builds GPT-5 inference chips',
    summary: 'Says "so" itself; 50% off — naïve façade.',
    people: ['Zoë Ångström'],
    figures: [
      { label: 'default scenario', value: 15, valueTo: null, unit: 'percent', qualifier: 'exact' },
    ],
    sources: [source('Reuters', { quote: 'a distillation of claims' })],
    sector: 'chips',
    topics: ['energy'],
  }),
  record({
    id: 'rtl',
    knownOn: '2026-01-11',
    title: 'شركة بيتا تجمع 🚀 5M',
    summary: 'Training without the word in it.',
    parties: [{ company: 'Beta', role: 'subject' }],
    type: 'acquisition',
    instrument: 'Regulation (EU) 2024/1689',
  }),
];

/** Full text: what is searched, and what words can't do. */
export function aboutSearching(open: Open): void {
  describe('searching words', () => {
    const log = sharedLog(open, (store) => store.load(bundle(RECORDS)));
    const search = async (words: string[], sort?: 'relevance' | 'newest') => {
      const found = await (await log()).at().find({ words, sort }, WHOLE);
      expect(found.total).toBe(found.events.length);
      return found.events.map((event) => event.id);
    };

    it.each([
      ['a title', ['inference']],
      ['a summary', ['itself']],
      ['a quote', ['distillation']],
      ['a figure’s label', ['scenario']],
      ['a figure’s value', ['15']],
      ['a person', ['angstrom']],
      ['a party’s alias', ['laboratories', 'acme']],
      ['the type’s name', ['funding', 'rounds']],
      ['a sector', ['chips']],
      ['a topic', ['power']],
      ['another word for a topic', ['electricity']],
      ['another accent', ['facade', 'NAIVE']],
      ['another form of a word', ['building', 'claim']],
    ])('Searching words finds what stands in %s', async (_, words) => {
      expect(await search(words)).toEqual(['plain']);
    });

    it('Searching words finds an instrument, and letters that run from right to left', async () => {
      expect(await search(['2024/1689'])).toEqual(['rtl']);
      expect(await search(['شركة'])).toEqual(['rtl']);
    });

    it.each<[string, string[]]>([
      ['中国发布人工智能安全管理规定', ['人工智能', '发布', '规', '安全 规定']],
      ['智谱GLM-5发布并开源', ['GLM-5', '智谱', '智谱GLM-5', 'glm', '开源', '源']],
      ['政府が出資を規定、AIチップ', ['出資', '規定', 'チップ', 'AI', 'が出資を']],
      ['บริษัทปัญญาประดิษฐ์ไทย', ['ปัญญาประดิษฐ์', 'ไทย']],
      [
        'He\u00adlix buys Ce\u200bdar, a \ufb01bre maker',
        ['Helix', 'cedar', 'fibre', 'FI\u00adBRE'],
      ],
      ['Łódź, Ørsted and Straße AG', ['lodz', 'orsted', 'strasse', 'STRASSE', 'Łódź', 'ørsted']],
      ['Lodz, Orsted and Strasse', ['Łódź', 'Ørsted', 'Straße']],
      ['１２億円 ＧＰＴ', ['12', 'gpt']],
    ])('Searching words finds in %j each of %j', (title, words) =>
      withLog(open, [record({ id: 'it', title }), record({ id: 'no' })], async ({ at }) => {
        for (const word of words) {
          const { events } = await at().find({ words: word.split(' ') }, WHOLE);
          expect([word, events.map(({ id }) => id)]).toEqual([word, ['it']]);
        }
        const others = ['人能', '布发', 'GLM5', '資出', 'ทไย', 'stras', 'hel'];
        for (const word of others) {
          const { total } = await at().find({ words: [word] }, WHOLE);
          expect([word, total]).toEqual([word, 0]);
        }
      }),
    );

    it('Searching words asks for every word, and takes no part of a word for it', async () => {
      expect(await search(['inference', 'training'])).toEqual([]);
      expect(await search(['infer', 'rain'])).toEqual([]);
    });

    it.each([
      ['quotation marks', '"', '“'],
      ['words for operators', 'NEAR(', 'OR'],
      ['stars and carets', 'acme*', '^acme'],
      ['columns and minus', 'title:acme', '-acme'],
      ['SQL', "'); drop table event; --", '\0'],
      ['braces', '{title rest}', ':'],
      ['brackets', '(((', ')))'],
      ['ten thousand letters', 'a'.repeat(10_000), 'b'],
    ])('Searching words takes %s for words', async (_, one, other) => {
      expect(Array.isArray(await search([one]))).toBe(true);
      expect(Array.isArray(await search([one, other], 'relevance'))).toBe(true);
      expect(await search(['acme', one, other])).toEqual(await search([other, one, 'acme']));
    });

    it('Searching words finds nothing for signs alone, and ignores signs beside words', async () => {
      expect(await search(['🚀'])).toEqual([]);
      expect(await search(['—', '""'])).toEqual([]);
      expect(await search(['GPT-5', '🚀', '&'])).toEqual(['plain']);
    });

    it('Searching words answers any words at all', () =>
      fc.assert(
        fc.asyncProperty(fc.array(anyText(), { maxLength: 6 }), async (words) => {
          expect(Array.isArray(await search(words, 'relevance'))).toBe(true);
        }),
        { numRuns: atMost(open, 100) },
      ));

    it('Searching words answers three thousand words', async () => {
      const words = Array.from({ length: 3_000 }, (_, index) => `w${index}`);
      expect(await search(words)).toEqual([]);
      expect(await search(words, 'relevance')).toEqual([]);
    });

    it('Searching words finds a conflict by its claim and its value', async () => {
      const claim = {
        field: 'chip',
        claim: 'built on the N3 process',
        value: 2.5,
        unit: 'percent',
      };
      const conflicts = [{ ...claim, publisher: 'Acme Times' }];
      const records = [record({ id: 'disputed', conflicts }), record({ id: 'other' })];
      return withLog(open, records, async ({ at }) => {
        const found = async (...words: string[]) =>
          (await at().find({ words }, WHOLE)).events.map((event) => event.id);
        expect(await found('n3')).toEqual(['disputed']);
        expect(await found('processes', '2.5')).toEqual(['disputed']);
      });
    });

    it('Searching words takes any form of a word, each form whole, and near words after them', () => {
      const about = (id: string, title: string, given: object = {}) =>
        record({ id, title, ...given });
      const records = [
        about('near', 'Job cuts at Beta', { knownOn: '2026-01-15' }),
        about('rest', 'Gamma', { summary: 'labor dispute', knownOn: '2026-01-14' }),
        about('spelled', 'Labour dispute', { knownOn: '2026-01-12' }),
        about('half', 'A job', { knownOn: '2026-01-16' }),
        about('cut', 'Acme cuts one job, a labor dispute', { knownOn: '2026-01-11' }),
      ];
      const labour = {
        any: [['labor'], ['labour']],
        near: [['job', 'cuts'], ['zorblatt']],
      };
      return withLog(open, records, async ({ at }) => {
        const found = async (query: EventQuery) => {
          const { events, total } = await at().find({ sort: 'relevance', ...query }, WHOLE);
          expect(total).toBe(events.length);
          return events.map((event) => event.id);
        };
        expect(await found({ words: [labour] })).toEqual(['spelled', 'cut', 'rest', 'near']);
        expect(await found({ words: [labour, 'one'] })).toEqual(['cut']);
        expect(await found({ words: [{ ...labour, near: [] }, 'dispute'] })).toEqual([
          'spelled',
          'cut',
          'rest',
        ]);
        const unsorted = (await at().find({ words: [labour] }, WHOLE)).events;
        expect(unsorted.map((event) => event.id)).toEqual(['rest', 'spelled', 'cut', 'near']);
        const third = (await at().find({ words: [labour] }, { offset: 2, limit: 2 })).events;
        expect(third.map((event) => event.id)).toEqual(['cut', 'near']);
        const newest = await found({ words: [labour], sort: 'newest' });
        expect(new Set(newest)).toEqual(new Set(['spelled', 'cut', 'rest', 'near']));
      });
    });

    it('Searching words ranks titles that say all the words before all else, of each the newest known first', () => {
      const about = (id: string, title: string, given: object) => record({ id, title, ...given });
      const records = [
        about('rest', 'One', { summary: 'wafer grid', knownOn: '2026-01-14' }),
        about('half', 'Wafer', { people: ['Grid Person'], knownOn: '2026-01-13' }),
        about('title', 'Wafer grid', { knownOn: '2026-01-11' }),
        about('newer title', 'Grid of a wafer', { knownOn: '2026-01-12' }),
      ];
      return withLog(open, records, async ({ at }) => {
        const ranked = async (offset: number, limit: number) => {
          const query = { words: ['wafer', 'grid'], sort: 'relevance' as const };
          return (await at().find(query, { offset, limit })).events.map((event) => event.id);
        };
        const all = ['newer title', 'title', 'rest', 'half'];
        expect(await ranked(0, 10)).toEqual(all);
        for (const offset of [0, 1, 2, 3]) expect(await ranked(offset, 1)).toEqual([all[offset]]);
      });
    });
  });
}
