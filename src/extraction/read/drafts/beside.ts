/** Sums of something else, and the place of a law, beside an event in its sentence. */
import type { MoneyMention, Sentence } from '../../grammar/sentence.ts';
import type { PatternMatch } from '../trial.ts';
import type { EventDraft } from './draft.ts';

/** Labels of sums that stand beside an event. */
const BESIDE: ReadonlySet<MoneyMention['label']> = new Set([
  ...(['revenue', 'profit', 'total', 'valuation', 'cost'] as const),
]);

/** The sums of a match’s clause that are of something else. */
export const figuresOf = ({ mentions }: Sentence, { from, to }: PatternMatch): MoneyMention[] =>
  mentions.filter(
    (mention): mention is MoneyMention =>
      mention.kind === 'money' &&
      mention.from >= from &&
      mention.to <= to &&
      BESIDE.has(mention.label),
  );

/** The place of the law: that of a name in the clause or before it. */
export function jurisdictionOf(
  { mentions }: Sentence,
  { to }: PatternMatch,
): EventDraft['jurisdiction'] {
  for (const mention of mentions)
    if (mention.kind === 'name' && mention.place !== null && mention.from < to)
      return { value: mention.place, start: mention.start, end: mention.end };
  return null;
}
