import { expect, it } from 'vitest';
import { mapConcurrently } from '../../../src/scheduling/sending/concurrency.ts';

it('Work over a list is under way for as many at once as the limit says, and its results stand in the order of the list', async () => {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const mapped = mapConcurrently(['a', 'b', 'c', 'd'], 3, async (item) => {
    begun.push(item);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.push(resolve);
    await promise;
    return item.toUpperCase();
  });
  expect(begun).toEqual(['a', 'b', 'c']);
  ends[2]?.();
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd']);
  for (const end of ends.toReversed()) end();
  expect(await mapped).toEqual(['A', 'B', 'C', 'D']);
});
