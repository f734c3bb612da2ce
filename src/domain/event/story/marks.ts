/** Numbers for texts that are compared and never read again, as pages are: of a hundred thousand no text is kept. */

const FIRST_SIZE = 1_024;
/** The table is made larger when so much of it is taken. */
const FULL = 0.5;

/** Equal texts have one number, and no two others, see `numberOfText`. */
export class Marks {
  #hashes = new Float64Array(FIRST_SIZE);
  /** The number of the hash at the same place, counted from 1; 0 where no hash is. */
  #numbers = new Int32Array(FIRST_SIZE);
  #count = 0;

  /** The number of a text, counted from 0. */
  of(text: string): number {
    if (this.#count >= this.#hashes.length * FULL) this.#spread();
    const hash = numberOfText(text);
    const place = this.#placeOf(hash);
    const known = this.#numbers[place] ?? 0;
    if (known > 0) return known - 1;
    this.#hashes[place] = hash;
    this.#count += 1;
    this.#numbers[place] = this.#count;
    return this.#count - 1;
  }

  /** The place that a hash has, or would have. */
  #placeOf(hash: number): number {
    const last = this.#hashes.length - 1;
    let place = hash & last;
    while (this.#numbers[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & last;
    return place;
  }

  #spread(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    for (const [old, number] of numbers.entries()) {
      if (number === 0) continue;
      const hash = hashes[old] ?? 0;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#numbers[place] = number;
    }
  }
}

/** A number of 53 bits that no two of a million texts have in common, but once in twenty thousand times. */
export function numberOfText(text: string): number {
  let [low, high] = [0x9e3779b1, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x27d4eb2f);
    high = Math.imul(high ^ unit, 0x165667b1);
  }
  low = Math.imul(low ^ (high >>> 15), 0x85ebca6b);
  high = Math.imul(high ^ (low >>> 13), 0xc2b2ae35);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
