/** The moment at which somebody made an event a part of another; it may have been parted since. */
export interface Merge {
  number: number;
  who: string;
  at: number;
}
