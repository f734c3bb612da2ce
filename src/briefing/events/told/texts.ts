/** Texts as bytes: a hundred thousand strings would be copied and looked at by the collector again and again. */
import { Numbers } from './numbers.ts';

const FIRST_SIZE = 64 * 1024;
const GROWTH = 1.5;
/** A letter takes so many bytes at most. */
const WIDEST = 3;

/** A list of texts, of which few are read again. */
export class Texts {
  #bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  /** The end of each; it begins where the one before it ends. */
  readonly #ends = new Numbers(Float64Array);
  #size = 0;

  push(text: string): void {
    const needed = this.#size + text.length * WIDEST;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#size += this.#bytes.write(text, this.#size);
    this.#ends.push(this.#size);
  }

  /** The text at a place, from 0. */
  at(place: number): string {
    const start = place === 0 ? 0 : this.#ends.at(place - 1);
    return this.#bytes.toString('utf8', start, this.#ends.at(place));
  }

  #grow(needed: number): void {
    const longer = Buffer.allocUnsafeSlow(Math.max(needed, Math.ceil(this.#bytes.length * GROWTH)));
    this.#bytes.copy(longer, 0, 0, this.#size);
    this.#bytes = longer;
  }
}
