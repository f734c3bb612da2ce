/** All that stands beside an event in its sentence: sums of something else, the place of a law, whom else an incident touches. */
import { subjectPhrase } from '../../grammar/before-verb.ts';
import type { MoneyMention, Sentence } from '../../grammar/sentence.ts';
import type { NamedText, PatternMatch } from '../trial.ts';
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

/** “X discloses a breach at its supplier Y”, “a breach at Y exposed data of X”: one incident that both are in, told by the verb. */
export function asOneIncident(
  sentence: Sentence,
  matches: readonly PatternMatch[],
): readonly PatternMatch[] {
  const own = matches.filter(
    ({ pattern, slots }) => pattern.type === 'security_incident' && slots.has('company'),
  );
  const verbs = own.filter(({ pattern }) => pattern.isVerb);
  const nouns = own.filter(
    ({ pattern, at }) => !pattern.isVerb && verbs.some((verb) => isWithin(sentence, at, verb)),
  );
  const linked = verbs.filter((verb) => nouns.some(({ at }) => isWithin(sentence, at, verb)));
  const [first, ...others] = linked;
  // “X confirmed a breach, and Y suffered a hack”: an incident each.
  const isOwn = ({ at, slots }: PatternMatch) =>
    (slots.get('company')?.names[0]?.start ?? 0) < (sentence.tokens[at]?.start ?? 0);
  if (!first || linked.filter(isOwn).length > 1) return matches;
  const names = [...nouns, ...linked]
    .flatMap(({ slots }) => slots.get('company')?.names ?? [])
    .sort((a, b) => a.start - b.start)
    .filter(({ text }, index, all) => all.findIndex((each) => each.text === text) === index);
  const slots = new Map(first.slots).set('company', companies(names));
  const dropped = new Set<PatternMatch>([...nouns, ...others]);
  return matches
    .filter((match) => !dropped.has(match))
    .map((match) => (match === first ? { ...first, slots } : match));
}

const companies = (names: readonly NamedText[]) => ({ names, money: null, jobs: null });

/** True where the words of a verb, or of whoever does it, have the token among them. */
function isWithin(sentence: Sentence, at: number, { from, to, group }: PatternMatch): boolean {
  if (at >= from && at < to) return true;
  const doer = subjectPhrase(sentence, group?.from ?? from);
  return at >= doer.from && at < doer.to;
}
