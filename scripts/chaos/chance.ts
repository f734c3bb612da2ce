/** Chances that are the same each time a seed is played. */
import { seeded } from '../../test/helpers/logged.ts';

export interface Chance {
  /** A whole number from 0 up to, and without, `count`. */
  upTo(count: number): number;
  /** Milliseconds, or whatever the bounds are in. */
  between(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** The chances of a seed. */
export function chanceOf(seed: number): Chance {
  const random = seeded(seed * 7_919);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 10; skipped++) random();
  const upTo = (count: number) => Math.floor(random() * count);
  return {
    upTo,
    between: (least, most) => least + upTo(most - least + 1),
    pick: (list) => list[upTo(list.length)] ?? list[0],
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
