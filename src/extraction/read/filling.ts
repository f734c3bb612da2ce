/** The words that fill the slots of a pattern. */
import type { MoneyMention } from '../grammar/sentence.ts';

/** A company, a person or a thing as the text names it. */
export interface NamedText {
  text: string;
  start: number;
  end: number;
  company: string | null;
  isSure: boolean;
}

/** The content of a slot. */
export interface Filling {
  names: readonly NamedText[];
  money: MoneyMention | null;
  /** A number of jobs, with its place. */
  jobs: { value: number; start: number; end: number } | null;
}
