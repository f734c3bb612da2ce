/** Lists of numbers by a number, in plain memory: hundreds of thousands of short lists would weigh on the collector for as long as they are kept. */
import { Numbers } from './numbers.ts';

const FIRST_SIZE = 1_024;
/** A table of places is made larger when so much of it is taken. */
const FULL = 0.5;

/** Lists of which each is read from its newest entry to its oldest. Keys are whole numbers. */
export class Chains {
  #keys = new Float64Array(FIRST_SIZE);
  /** The newest entry of the key at the same place, counted from 1; 0 where no key is. */
  #newest = new Int32Array(FIRST_SIZE);
  #taken = 0;
  readonly #values = new Numbers(Int32Array);
  /** The entry before each in its list, counted from 1; 0 for none. */
  readonly #before = new Numbers(Int32Array);

  add(key: number, value: number): void {
    if (this.#taken >= this.#keys.length * FULL) this.#spread();
    const place = this.#placeOf(key);
    const before = this.#newest[place] ?? 0;
    if (before === 0) this.#taken += 1;
    this.#values.push(value);
    this.#before.push(before);
    this.#keys[place] = key;
    this.#newest[place] = this.#values.length;
  }

  each(key: number, take: (value: number) => void): void {
    let entry = this.#newest[this.#placeOf(key)] ?? 0;
    for (; entry > 0; entry = this.#before.at(entry - 1)) take(this.#values.at(entry - 1));
  }

  /** The place that a key has, or would have. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = spreadOut(key) & last;
    while (this.#newest[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #spread(): void {
    const [keys, newest] = [this.#keys, this.#newest];
    this.#keys = new Float64Array(keys.length * 2);
    this.#newest = new Int32Array(keys.length * 2);
    for (const [old, entry] of newest.entries()) {
      if (entry === 0) continue;
      const key = keys[old] ?? 0;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#newest[place] = entry;
    }
  }
}

/** A number of 32 bits in which keys that lie side by side lie far apart. */
function spreadOut(key: number): number {
  const mixed = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(key / 2 ** 32, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
