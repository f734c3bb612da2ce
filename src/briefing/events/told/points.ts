/** Points that are given to the places of a list, asked about again and again: the same memory serves every question. */
import { Numbers } from './numbers.ts';

/** The points of places, each place counted once for each thing that gives points. */
export class PlacePoints {
  readonly #points = new Numbers(Float64Array);
  /** The last thing that counted the place. */
  readonly #counted = new Numbers(Int32Array);
  #given: number[] = [];
  #thing = 0;

  /** Makes room for the place behind all others. */
  push(): void {
    this.#points.push(0);
    this.#counted.push(0);
  }

  /** Begins with another thing, which counts every place anew. */
  next(): void {
    this.#thing += 1;
  }

  /** True the first time that this thing meets a place. */
  isNew(place: number): boolean {
    if (this.#counted.at(place) === this.#thing) return false;
    this.#counted.set(place, this.#thing);
    return true;
  }

  /** Gives points above zero to a place. */
  give(place: number, points: number): void {
    const before = this.#points.at(place);
    if (before === 0) this.#given.push(place);
    this.#points.set(place, before + points);
  }

  /** The places with more points than `enough`, ascending; no place has any afterwards. */
  take(enough: number): number[] {
    const given = this.#given;
    this.#given = [];
    const found = given.filter((place) => this.#points.at(place) > enough);
    for (const place of given) this.#points.set(place, 0);
    return found.sort((a, b) => a - b);
  }
}
