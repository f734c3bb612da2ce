import { expect, it } from 'vitest';
import { createDeduplicator } from '../../../src/slack/transport/once.ts';

const clock = () => {
  let now = 0;
  return { now: () => new Date(now), move: (ms: number) => (now += ms) };
};

it('The deduplicator says that something is first once, until it is forgotten', () => {
  const time = clock();
  const once = createDeduplicator(time, 1000, 2);
  expect([once.first('a'), once.first('a'), once.first('b')]).toEqual([true, false, true]);
  once.first('c');
  expect(once.first('a')).toBe(true);
  expect(once.first('c')).toBe(false);
  time.move(1000);
  expect(once.first('c')).toBe(true);
});

it('The deduplicator shares the outcome of work under way, and of work that is to be kept', async () => {
  const once = createDeduplicator(clock());
  let done = 0;
  const work = async () => ++done;
  expect(await Promise.all([once.run('a', work), once.run('a', work)])).toEqual([1, 1]);
  expect(await once.run('a', work)).toBe(1);
  expect(await once.run('b', work, (outcome) => outcome > 2)).toBe(2);
  expect(await once.run('b', work, (outcome) => outcome > 2)).toBe(3);
  expect(await once.run('b', work)).toBe(3);
});

it('The deduplicator lets work that failed be done again', async () => {
  const once = createDeduplicator(clock());
  await expect(once.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await once.run('a', async () => 'yes')).toBe('yes');
});
