/** A pattern under trial, one that fits, and the words that fill its slots. */
import type { Frame } from '../frames/frame.ts';
import type { Pattern, SlotName } from '../frames/pattern.ts';
import type { MoneyMention, Sentence, Stretch } from '../grammar/sentence.ts';
import type { Subject } from '../grammar/subject.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import type { Language } from '../language.ts';

/** A company, a person or a thing as the text names it. */
export interface NamedText {
  text: string;
  start: number;
  end: number;
  company: string | null;
  isSure: boolean;
  /** The key of the text (`nameKey`); null until somebody has asked for it. */
  key: string | null;
}

/** The content of a slot. */
export interface Filling {
  names: readonly NamedText[];
  money: MoneyMention | null;
  /** A number of jobs, with its place. */
  jobs: { value: number; start: number; end: number } | null;
}

/** A pattern at a token that may start it. */
export interface Trial {
  sentence: Sentence;
  language: Language;
  frame: Frame;
  pattern: Pattern;
  at: number;
}

/** A pattern that a sentence fits. */
export interface PatternMatch extends Stretch {
  pattern: Pattern;
  /** The token of the trigger. */
  at: number;
  group: VerbGroup | null;
  subject: Subject['by'] | null;
  slots: ReadonlyMap<SlotName, Filling>;
  /** True where nothing of its kind is told behind it in the sentence. */
  isLast?: boolean;
  /** True where something of its kind is told before it in the sentence. */
  isSecond?: boolean;
}
