/** Frames: a kind of news with all the ways to say it. */
import type { AmountKind, EventType } from '../../domain/event/vocabulary.ts';
import type { MoneyLabel } from './money-label.ts';
import { type Pattern, type PatternLine, readPattern, type SlotName } from './pattern.ts';
import type { Standing } from './standing.ts';

/** A kind of news, as its file declares it. */
interface FrameSource {
  type: EventType;
  /** Classes of words that patterns name with `@`, by their lemmas, parted by blanks. */
  classes?: Readonly<Record<string, string>>;
  /** Patterns around a verb. In a passive sentence the object stands first and the subject after “by”. */
  verbs: readonly PatternLine[];
  /** Patterns around a noun. */
  nouns: readonly PatternLine[];
  /** Patterns of headlines without a verb, around a sum: “X: $12M Series A”, “$30M for X”. */
  bare?: readonly PatternLine[];
  /** The slots whose company the event is about, the first that is filled. */
  about: readonly SlotName[];
  /** The slots of the other side. */
  other?: readonly SlotName[];
  /** Slots that more than a company can fill: a part of one, a thing. */
  open?: readonly SlotName[];
  /** The amounts that are its own, by their labels, the best first; plain ones by default. */
  labels?: readonly MoneyLabel[];
  /** The standing of what is under way: “is raising”. */
  underway?: Standing;
  /** The fewest names that it needs. */
  least?: number;
  /** Kinds of news that are no news of their own beside it. */
  absorbs?: readonly EventType[];
  /** The meaning of an amount beside it; null where it says nothing of the event. */
  amount: AmountKind | null;
}

/** A frame with its patterns read. */
export interface Frame extends Omit<FrameSource, 'verbs' | 'nouns' | 'classes' | 'bare'> {
  bare: readonly Pattern[];
  patterns: readonly Pattern[];
}

/** Reads a frame. Throws RangeError as `readPattern` does. */
export function defineFrame({
  verbs,
  nouns,
  bare = [],
  classes = {},
  ...frame
}: FrameSource): Frame {
  const read = (lines: readonly PatternLine[], isVerb: boolean) =>
    lines.map((line) => readPattern(frame.type, line, isVerb, classes));
  return {
    ...frame,
    bare: read(bare, false),
    patterns: [...read(verbs, true), ...read(nouns, false)],
  };
}
