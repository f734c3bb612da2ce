import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/page/page.ts';
import { pageView } from '../../../src/slack/forms/page-view.ts';
import { homeView } from '../../../src/slack/listeners/home.ts';
import { viewBlocks } from '../../../src/slack/render/view-blocks.ts';

const bytesOf = (view: object) => Buffer.byteLength(JSON.stringify(view));

/** A page with so many paragraphs of three-byte characters. */
const pageOf = (count: number, length: number): Page => ({
  headline: 'News',
  title: 'News',
  events: [],
  parts: Array.from({ length: count }, () => ({
    kind: 'text' as const,
    text: '語'.repeat(length),
  })),
  actions: [{ kind: 'ask', label: 'Preview', ask: '/ai-digest preview' }],
});

const LEFT_OUT = 'This is not all';
const DIVIDER = { type: 'divider' } as const;

describe('a view', () => {
  it.each([
    ['bytes', pageOf(60, 2_500)],
    ['blocks', pageOf(140, 10)],
  ])('A view of more %s than Slack takes is cut, and says so', (_what, page) => {
    for (const view of [pageView('News', page, 0), homeView(page, 0)]) {
      expect(bytesOf(view)).toBeLessThanOrEqual(250_000);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(view.blocks.at(-1))).toContain(LEFT_OUT);
    }
    // The buttons of Home come first, and so are never cut off.
    expect(JSON.stringify(homeView(page, 0).blocks)).toContain('Preview');
  });

  it('A view that fits is whole, up to the last block', () => {
    const dividers = (count: number) => Array.from({ length: count }, () => DIVIDER);
    expect(viewBlocks(dividers(100))).toEqual(dividers(100));
    const cut = viewBlocks(dividers(101));
    expect([cut.length, cut.slice(0, 99)]).toEqual([100, dividers(99)]);
    expect(JSON.stringify(homeView(pageOf(50, 500), 0))).not.toContain(LEFT_OUT);
  });
});
