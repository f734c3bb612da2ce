/** Numbers in plain memory that grows by halves: the collector need not look at them, however many there are. */
type Plain = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const FIRST_SIZE = 1_024;
const GROWTH = 1.5;

/** A list of numbers of one kind. */
export class Numbers {
  readonly #kind: new (
    size: number,
  ) => Plain;
  #list: Plain;
  #length = 0;

  constructor(kind: new (size: number) => Plain) {
    this.#kind = kind;
    this.#list = new kind(FIRST_SIZE);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#list.length) this.#grow();
    this.#list[this.#length] = value;
    this.#length += 1;
  }

  /** The number at a place from 0; 0 where there is none. */
  at(place: number): number {
    return this.#list[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#list[place] = value;
  }

  #grow(): void {
    const longer = new this.#kind(Math.ceil(this.#list.length * GROWTH));
    longer.set(this.#list);
    this.#list = longer;
  }
}
