/** Pages made of many parts. */
import type { Page, Part } from '../../../src/page/page.ts';
import { NOON_OF_NEWS } from '../../helpers/samples/sample-pages.ts';

/** The options of a rendering at the moment of the samples. */
export const at = { asOf: NOON_OF_NEWS };

/** A Page of parts. */
export const page = (parts: Part[], more: Partial<Page> = {}): Page => ({
  headline: 'News',
  parts,
  actions: [],
  events: [],
  ...more,
});

/** A part of so many lines. */
export const lines = (count: number, headline = 'Nvidia invests $2B in Nebius'): Part => ({
  kind: 'lines',
  lines: Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    headline,
    tail: ['9 Mar 2026', 'press, 2 sources'],
  })),
});

/** The types of blocks, in order. */
export const types = (blocks: readonly { type: string }[]) => blocks.map((block) => block.type);
