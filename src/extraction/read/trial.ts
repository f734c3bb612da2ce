/** A pattern under trial, and one that fits. */
import type { Frame } from '../frames/frame.ts';
import type { Pattern, SlotName } from '../frames/pattern.ts';
import type { Sentence, Stretch } from '../grammar/sentence.ts';
import type { Subject } from '../grammar/subject.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import type { Language } from '../language.ts';
import type { Filling } from './filling.ts';

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
}
