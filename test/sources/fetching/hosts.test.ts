import { expect, it } from 'vitest';
import { Hosts } from '../../../src/sources/fetching/hosts.ts';

it('A host is asked for one thing at a time with a pause between, and few hosts at once', async () => {
  const pauses: number[] = [];
  const hosts = new Hosts({ atOnce: 2, gapMs: 250, wait: async (ms) => void pauses.push(ms) });
  const busy = new Map<string, number>();
  let most = 0;
  const work = (host: string) =>
    hosts.turn(host, async () => {
      busy.set(host, (busy.get(host) ?? 0) + 1);
      expect(busy.get(host)).toBe(1);
      most = Math.max(most, [...busy.values()].filter(Boolean).length);
      await Promise.resolve();
      busy.set(host, 0);
      if (host === 'c') throw new Error('c fails');
    });
  const ends = await Promise.allSettled(['a', 'a', 'b', 'c', 'c', 'd', 'a'].map(work));
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  expect([most, pauses]).toEqual([2, [250, 250, 250]]);
});
