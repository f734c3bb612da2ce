import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pairsIn, placesIn } from '../../helpers/ranking.ts';

const windows = pairsIn(readFileSync(new URL('./ranking.jsonl', import.meta.url), 'utf8'));

/** The pairs that must hold of those by which the weights were fitted, and of those kept aside. */
const AT_LEAST = [
  ['fitted', false, 99],
  ['kept aside', true, 19],
] as const;

describe('the order of news', () => {
  it.each(AT_LEAST)(
    'The order of news is that of a desk in the pairs that were %s',
    async (_which, aside, least) => {
      const held: string[] = [];
      for (const window of windows.filter((one) => one.aside === aside)) {
        const places = await placesIn(window);
        for (const { above, below } of window.pairs)
          if (places(above) <= places(below)) held.push(above);
      }
      expect(held.length).toBeGreaterThanOrEqual(least);
    },
  );
});
