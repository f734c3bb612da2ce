/** Tries patterns around a noun: “X’s acquisition of Y”. */
import type { SlotName } from '../frames/pattern.ts';
import { heavier } from '../frames/standing.ts';
import { clauseEnd, hasLemma, objectAt } from '../grammar/arguments.ts';
import { isOf, isSign, lemmaOf } from '../grammar/kinds.ts';
import type { Sentence, Stretch } from '../grammar/sentence.ts';
import { withOthersBefore } from '../grammar/standing-names.ts';
import { type Subject, subjectOf } from '../grammar/subject.ts';
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import {
  AFTER,
  behindComma,
  hasNone,
  hasSum,
  isFirstPart,
  isLabel,
  isParted,
  isSupposed,
  openingOf,
  outcomeIn,
  topicBefore,
  topicFor,
  verbAfter,
} from './around-noun.ts';
import { fill, fillAfter } from './fill.ts';
import { fillObject, fillSubject, nameFilling } from './slots.ts';
import type { Filling, PatternMatch, Trial } from './trial.ts';

/** A noun’s surroundings, the same for all patterns that it starts. */
export interface NounField extends Stretch {
  /** The token at which its object would begin. */
  object: number;
  /** The first verb behind it. */
  verb: number;
}

/** The surroundings of the noun at a token; null where it is a verb there, or tells no more than the verb behind it. */
export function nounField(sentence: Sentence, at: number, { grammar }: Language): NounField | null {
  const { tokens } = sentence;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || isFirstPart(sentence, at)) return null;
  // “talks to lead a round”: the verb behind “to” tells the news.
  if (
    isOf(token, KIND.control) &&
    grammar.to.has(next?.low ?? '') &&
    isOf(tokens[at + 2], KIND.base)
  )
    return null;
  // “X raises …”: behind a name it is a verb.
  if (isOf(token, KIND.present) && sentence.at[at - 1]?.kind === 'name') return null;
  // “dropouts raise $5m”: before a sum too.
  if (isOf(token, KIND.verb) && sentence.at[at + 1]?.kind === 'money') return null;
  const isHead = isLabel(sentence, at);
  const object = isHead ? at + 2 : at + 1;
  const to = clauseEnd(sentence, object);
  const from = isHead ? 0 : phraseStart(sentence, at);
  return { from, to, object, verb: verbAfter(sentence, at + 1, to) };
}

/** A pattern around the noun at its token; null where it does not fit. */
export function noun(trial: Trial, fieldAt: () => NounField | null): PatternMatch | null {
  const { sentence, pattern, at } = trial;
  const start = at + 1;
  const token = sentence.tokens[at];
  if (!token || (pattern.says.isSingular && token.low !== lemmaOf(token))) return null;
  const topic = topicFor(trial);
  if (pattern.says.ofTopic && !topic) return null;
  const field = fieldAt();
  if (!field) return null;
  const { from, verb } = field;
  const isHeading = pattern.says.isHeading && isSign(sentence.tokens[start], ':');
  const end = isHeading ? clauseEnd(sentence, start + 1) : field.to;
  if (pattern.needed && !hasLemma(sentence, pattern.needed.lemmas, from, end)) return null;
  if (pattern.unless && hasLemma(sentence, pattern.unless, from, end)) return null;
  if (pattern.says.needsSum && !hasSum(trial, { from, to: end })) return null;
  const slots = new Map<SlotName, Filling>();
  if (
    pattern.object &&
    !fill(pattern.object, slots, (slot) =>
      fillObject(trial, slot, objectAt(sentence, field.object), { from: start, to: end }),
    )
  )
    return null;
  // “other participants were X and Y”
  const isOwn =
    pattern.after.some(({ words }) => words.includes(sentence.tokens[verb]?.low ?? '')) &&
    !isParted(sentence, { from: start, to: verb });
  if (!fillAfter(trial, { from: start, to: isOwn ? end : verb }, slots)) return null;
  const whole = wholeFrom(trial, from, slots);
  if (whole === null) return null;
  if (pattern.says.isAfter && !AFTER.has(sentence.tokens[whole - 1]?.low ?? '')) return null;
  const group = groupOf(trial, whole);
  const subject =
    pattern.subject && !slots.has(pattern.subject.name) ? ownerOf(trial, whole) : null;
  if (topic) slots.set(topic.slot, nameFilling(topic.name));
  const slot = slots.has(pattern.subject?.name ?? 'thing') ? null : pattern.subject;
  if (!fill(slot, slots, (each) => fillSubject(trial, each, subject))) return null;
  // “merger talks”
  const next = sentence.tokens[start];
  const stage =
    next && isOf(next, KIND.control) && trial.language.grammar.standings.get(lemmaOf(next));
  if (stage) group.standing = heavier(group.standing, stage);
  const outcome = outcomeIn(trial, { from: start, to: end });
  if (outcome) group.standing = heavier(group.standing, outcome);
  if (isSupposed(sentence, whole, { from: start, to: end })) group.standing = 'possible';
  const by = topic ? ('earlier' as const) : (subject?.by ?? null);
  return { pattern, at, group, subject: by, slots, from: whole, to: end };
}

/** The first token with the name that is the noun’s first part; null where that is missing. */
function wholeFrom(
  { sentence, pattern }: Trial,
  from: number,
  slots: Map<SlotName, Filling>,
): number | null {
  if (!pattern.compound) return from;
  // “with X as lead investor”
  const isAs = sentence.tokens[from - 1]?.low === 'as';
  const name = sentence.at[isAs ? from - 2 : from - 1];
  if (name?.kind !== 'name' || name.isPlace) return null;
  slots.set(pattern.compound.name, nameFilling(name));
  let start = name.from;
  while (
    start > 0 &&
    isOf(sentence.tokens[start - 1], KIND.determiner | KIND.adjective | KIND.adverb)
  )
    start--;
  return start;
}

const LEADS = new Set(['lead', 'co-lead']);

/** Kinds that a verb’s form has where it is a part of a noun’s phrase. */
const PARTS = KIND.adjective | KIND.noun | KIND.past;

/** The first token of the phrase that a noun ends: behind an article, a ’s, a verb or a preposition. */
function phraseStart({ tokens, at }: Sentence, index: number): number {
  let from = index;
  while (from > 0 && index - from < 12) {
    const before = tokens[from - 1];
    const mention = at[from - 1];
    if (mention) {
      if (mention.kind === 'name') break;
      from = mention.from;
      continue;
    }
    if (isSign(before, ')')) {
      const open = openingOf(tokens, from - 1);
      if (open === from - 1) break;
      from = open;
      continue;
    }
    if (
      isSign(before, "'s") ||
      isSign(before, "'") ||
      isSign(before, ',') ||
      isSign(before, ':') ||
      isSign(before, '(')
    )
      break;
    if (
      isOf(
        before,
        KIND.preposition |
          KIND.conjunction |
          KIND.subordinator |
          KIND.auxiliary |
          KIND.modal |
          KIND.pronoun |
          KIND.relative,
      )
    )
      break;
    // “as lead investor”
    const isLead = from === index && before !== undefined && LEADS.has(before.low);
    if (isOf(before, KIND.verb) && !isLead && !isOf(before, PARTS)) break;
    if (isOf(before, KIND.past) && isOf(before, KIND.verb) && at[from - 2]) break;
    from--;
    if (isOf(before, KIND.determiner)) break;
  }
  return from;
}

/** The owner, or the subject of its verb: “X’s acquisition”, “X announced the acquisition”. */
function ownerOf({ sentence, language, pattern }: Trial, from: number): Subject | null {
  const { tokens, at } = sentence;
  const before = tokens[from - 1];
  const name = at[from - 1];
  // “the X-led round” is another’s.
  if (name?.kind === 'name' && isSign(tokens[from], '-')) return null;
  if (name?.kind === 'name') return { names: [name], by: 'owner', head: null };
  const maker = topicBefore(sentence, from);
  if (maker) return { names: [maker], by: 'earlier', head: null };
  if (isSign(before, "'s") || isSign(before, "'")) return subjectOf(sentence, from);
  if (pattern.subject?.isOwner) return null;
  // “X in $5M takeover of Y”: a headline without its “is”.
  const first = at[from - 2];
  if (before?.low === 'in' && first?.kind === 'name' && first.to === from - 1)
    return { names: withOthersBefore(sentence, first, first.from - 1), by: 'beside', head: null };
  const verb = governor(sentence, from);
  const start = verb === null ? from : verbGroup(sentence, verb, language.grammar).from;
  // “With the purchase of X, Y enters …”, “After completing its purchase of X, Y …”
  const isOpening = verb === null && from === 1 && isOf(before, KIND.preposition);
  const found = isOpening ? null : subjectOf(sentence, start);
  const isHanging = isOpening || (verb !== null && !found && isOf(tokens[verb], KIND.ing));
  const main = isHanging && behindComma(sentence, from);
  if (main) return { names: [main], by: 'clause', head: null };
  return isOpening ? subjectOf(sentence, from) : found;
}

/** The verb that has a noun for its object, back over “in”, “completion of”, “a deal for”; null where none stands there. */
function governor({ tokens, at }: Sentence, from: number): number | null {
  for (let index = from - 1; index >= Math.max(0, from - 8); index--) {
    if (isSign(tokens[index], ',') || isSign(tokens[index], ':') || at[index]?.kind === 'name')
      return null;
    if (isOf(tokens[index], KIND.verb) && !isOf(tokens[index], KIND.noun | KIND.auxiliary))
      return index;
  }
  return null;
}

/** All that is said of a noun by its verb: “has completed”, “denied”, “is in talks about”. */
function groupOf({ sentence, language }: Trial, whole: number): VerbGroup {
  const { grammar } = language;
  const verb = governor(sentence, whole);
  const before = sentence.tokens[whole - 1];
  const isAfter = isOf(before, KIND.preposition);
  if (verb === null) return verbGroup(sentence, isAfter ? whole - 1 : whole, grammar);
  const group = verbGroup(sentence, verb, grammar);
  group.isEarlier ||= verbGroup(sentence, whole, grammar).isEarlier;
  const [token, next] = [sentence.tokens[verb], sentence.tokens[verb + 1]];
  // “continues its growth with the purchase of X”
  const isWith = before?.low === 'with';
  group.isPluperfect ||= token !== undefined && !isWith && grammar.ongoing.has(lemmaOf(token));
  const standing =
    token &&
    (grammar.standings.get(`${lemmaOf(token)} ${next?.low}`) ??
      grammar.standings.get(lemmaOf(token)));
  // “There is no merger”
  group.isNegated ||= hasNone(sentence, whole);
  if (standing && group.standing === 'done') group.standing = standing;
  return group;
}
