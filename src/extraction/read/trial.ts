/** A pattern under trial. */
import type { Frame } from '../frames/frame.ts';
import type { Pattern } from '../frames/pattern.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';

/** A pattern at a token that may start it. */
export interface Trial {
  sentence: Sentence;
  language: Language;
  frame: Frame;
  pattern: Pattern;
  at: number;
}
