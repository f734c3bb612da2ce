import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asStories } from '../../../src/briefing/news/stories.ts';
import type { News } from '../../../src/contracts/section.ts';
import { change } from '../../helpers/samples/tracked.ts';

const follows = (...ids: string[]) => ids.map((event) => ({ kind: 'follows' as const, event }));
const byNumber = (news: News) => -news.event.number;
const idsOf = (stories: readonly News[]) =>
  stories.map(({ event, related }) => [event.id, ...related.map((one) => one.event.id)]);

describe('the stories of a window', () => {
  it('Stages of one deal and events that follow one another are one story, told by its weightiest', () => {
    const order = change({ id: 'order', number: 1, links: follows('deal') });
    const deal = change({ id: 'deal', number: 2, dealId: 'd' });
    const closed = change({ id: 'closed', number: 3, dealId: 'd' });
    const other = change({ id: 'other', number: 4 });
    expect(idsOf(asStories([other, closed, deal, order], byNumber))).toEqual([
      ['order', 'deal', 'closed'],
      ['other'],
    ]);
  });

  it('What only says more of a known event never stands above what happened', () => {
    const law = {
      ...change({ id: 'law', number: 1 }, { summary: 'old' }),
      kind: 'update' as const,
    };
    const proposal = change({ id: 'proposal', number: 2, links: follows('law') });
    expect(idsOf(asStories([law, proposal], byNumber))).toEqual([['proposal', 'law']]);
  });

  it('Two results of one company are one story, and those of two companies are two', () => {
    const results = (id: string, number: number, company: string) =>
      change({ id, number, type: 'earnings', parties: [{ company, role: 'subject' }] });
    const all = [results('a', 1, 'Nvidia'), results('b', 2, 'Nvidia'), results('c', 3, 'Meta')];
    expect(idsOf(asStories(all, byNumber))).toEqual([['a', 'b'], ['c']]);
  });

  it('An overview of three stories belongs to one of them and joins none to another', () => {
    const three = ['x', 'y', 'z'].map((id, index) => change({ id, number: index + 1 }));
    const overview = change({ id: 'overview', number: 9, links: follows('x', 'y', 'z') });
    expect(idsOf(asStories([overview, ...three], byNumber))).toEqual([
      ['x', 'overview'],
      ['y'],
      ['z'],
    ]);
  });

  it('Every piece of news stands in one story and no other, whatever is linked to whatever', () => {
    const anyNews = fc
      .uniqueArray(
        fc.record({
          number: fc.integer({ min: 1, max: 20 }),
          to: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
        }),
        { selector: ({ number }) => number, maxLength: 12 },
      )
      .map((all) =>
        all.map(({ number, to }) =>
          change({ id: `${number}`, number, links: follows(...to.map(String)) }),
        ),
      );
    fc.assert(
      fc.property(anyNews, (news) => {
        const told = idsOf(asStories(news, byNumber)).flat();
        expect(told.toSorted()).toEqual(news.map(({ event }) => event.id).toSorted());
      }),
    );
  });
});
