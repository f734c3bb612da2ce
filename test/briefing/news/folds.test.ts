import { describe, expect, it } from 'vitest';
import { foldedLines, foldedOf } from '../../../src/briefing/news/folds.ts';
import type { News } from '../../../src/contracts/section.ts';
import { change, evidence } from '../../helpers/samples/tracked.ts';

const claim = (title = 'A claim'): News => change({ title, evidence: evidence('unconfirmed', 0) });
const older = (): News => ({ ...change(), kind: 'older' });
const line = (command: string, args = '') => `/ai-${command} ${args}`;

describe('many of a kind', () => {
  it('Three claims are folded, and two have a line each', () => {
    const three = [claim(), claim(), claim()];
    expect(foldedOf(three, () => 0)).toEqual(new Set(three));
    expect(foldedOf(three.slice(1), () => 0)).toEqual(new Set());
  });

  it('A claim of the highest consequence keeps its line', () => {
    const claims = [claim(), claim(), claim(), claim('War')];
    const points = ({ event }: News) => (event.title === 'War' ? 40 : 5);
    expect([...foldedOf(claims, points)].map(({ event }) => event.title)).not.toContain('War');
  });

  it('Older events are folded whatever their weight, and never with claims', () => {
    const news = [older(), older(), older(), claim(), change()];
    expect(foldedOf(news, () => 99)).toEqual(new Set(news.slice(0, 3)));
  });

  it('One line names the first six and leads to all', () => {
    const claims = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((title) => claim(title));
    const entries = claims.map((news, index) => ({ number: index + 1, news, isFolded: true }));
    const [told] = foldedLines(entries, { line });
    expect(told).toMatchObject({
      headline: '7 claims that nobody confirms yet',
      detail: 'a · b · c · d · e · f · and 1 more',
    });
    const numbers = claims.map(({ event }) => `E${event.number}`).join(',');
    expect(told?.menu?.items).toEqual([
      { kind: 'ask', label: 'Show all 7', ask: `/ai-search event:${numbers}` },
    ]);
  });
});
