/** Holds the patterns of a sentence's words against it: what matches, with what fills its slots. */

import { present } from '../../domain/collections.ts';
import type { Opening } from '../find/openings.ts';
import type { Frame } from '../frames/frame.ts';
import type { Pattern, SlotName } from '../frames/pattern.ts';
import { heavier } from '../frames/standing.ts';
import { clauseEnd, hasLemma, objectAt } from '../grammar/arguments.ts';
import { subjectPhrase } from '../grammar/before-verb.ts';
import { isOf, isPlainVerb, isSign } from '../grammar/kinds.ts';
import { isNoun } from '../grammar/noun-form.ts';
import type { Sentence, Stretch } from '../grammar/sentence.ts';
import { type Subject, subjectOf } from '../grammar/subject.ts';
import { type VerbGroup, verbGroup } from '../grammar/verb-group.ts';
import { verbField } from '../grammar/verb-second.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { adjunctMatch, companionMatch } from './adjunct.ts';
import { outcomeIn } from './around-noun.ts';
import { bareMatches } from './bare.ts';
import { fill, fillAfter } from './fill.ts';
import { hasNeeded, lacksSum } from './needed.ts';
import { type NounField, noun, nounField } from './nouns.ts';
import { fillPassive } from './passive.ts';
import { fillObject, fillSubject } from './slots.ts';
import type { Filling, PatternMatch, Trial } from './trial.ts';

/** All that matches in a sentence, in its order. */
export function matchesIn(
  sentence: Sentence,
  language: Language,
  openings: readonly Opening[],
): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const opening of openings)
    if (!sentence.at[opening.at])
      found.push(...best(fitting(sentence, language, opening), language));
  if (found.every(({ pattern }) => pattern.says.adds))
    found.unshift(...bareMatches(sentence, language));
  const round = language.frames.get('funding_round')?.bare.find(({ subject }) => subject);
  if (round && !found.some(isDeal)) found.unshift(...adjunctMatch(sentence, round));
  found.push(...companionMatch(sentence, found, language));
  return found;
}

/** News beside which a sum is no round’s. */
const isDeal = ({ pattern: { type, says } }: PatternMatch): boolean =>
  !says.adds && type !== 'valuation' && type !== 'people' && type !== 'product';

/** The patterns of one word that fit. */
function fitting(
  sentence: Sentence,
  language: Language,
  { at, patterns }: Opening,
): PatternMatch[] {
  let field: VerbField | null = null;
  const fieldAt = () => {
    field ??= fieldOf(sentence, language, at);
    return field;
  };
  let around: NounField | null | undefined;
  const aroundAt = () => {
    if (around === undefined) around = nounField(sentence, at, language);
    return around;
  };
  const found: PatternMatch[] = [];
  for (const pattern of patterns) {
    const frame = frameOf(language, pattern);
    const match = tried({ sentence, language, frame, pattern, at }, fieldAt, aroundAt);
    if (match) found.push(match);
  }
  return found;
}

const frameOf = ({ frames }: Language, { type }: Pattern): Frame =>
  present(frames.get(type), 'a frame');

/** A verb’s surroundings, the same for all patterns that it starts. */
interface VerbField {
  /** True where its form is a noun here. */
  isNoun: boolean;
  group: VerbGroup;
  subject: Subject | null;
  object: number;
  within: Stretch;
}

function fieldOf(sentence: Sentence, language: Language, at: number): VerbField {
  const group = verbGroup(sentence, at, language.grammar);
  const isNounHere = isNoun(sentence, at);
  if (language.grammar.isVerbSecond)
    return { isNoun: isNounHere, group, ...verbField(sentence, group, language.grammar) };
  const within = { from: at + 1, to: clauseEnd(sentence, at + 1) };
  const subject = subjectOf(sentence, group.from);
  return { isNoun: isNounHere, group, subject, object: at + 1, within };
}

function tried(
  trial: Trial,
  field: () => VerbField,
  around: () => NounField | null,
): PatternMatch | null {
  if (lacksSum(trial)) return null;
  return trial.pattern.isVerb ? verb(trial, field) : noun(trial, around);
}

/** Of the patterns that one word starts, that with most slots filled; of what adds to others, each. */
function best(found: PatternMatch[], { frames }: Language): PatternMatch[] {
  if (found.length < 2) return found;
  const types = [...frames.keys()];
  const order = ({ pattern }: PatternMatch) => types.indexOf(pattern.type);
  const adding = found.filter(({ pattern }) => pattern.says.adds);
  const [first] = found
    .filter(({ pattern }) => !pattern.says.adds)
    .sort((a, b) => weightOf(b) - weightOf(a) || order(a) - order(b));
  return first ? [first, ...adding] : adding;
}

/** The slots that are filled; the words of whoever does it count as one. */
const weightOf = ({ pattern, slots }: PatternMatch) => slots.size + (pattern.doer ? 1 : 0);

function verb(trial: Trial, fieldAt: () => VerbField): PatternMatch | null {
  const { sentence, pattern, at } = trial;
  const start = afterParticle(trial);
  if (start === null || isControl(trial) || isHelping(trial)) return null;
  const field = fieldAt();
  if (field.isNoun) return null;
  const { group, subject } = field;
  const isFinal = field.within.to <= at;
  const within = isFinal
    ? field.within
    : { ...field.within, from: Math.max(field.within.from, start) };
  if (!hasNeeded(trial, group, within)) return null;
  const slots = new Map<SlotName, Filling>();
  if (pattern.says.isSuffered && !isSuffered(trial, field)) return null;
  if (pattern.says.isActive && group.isPassive) return null;
  const isFilled =
    group.isPassive && !pattern.says.isSuffered
      ? fillPassive(trial, subject, within, subjectPhrase(sentence, group.from), slots)
      : fillActive(
          trial,
          field,
          { from: isFinal ? field.object : Math.max(field.object, start), to: within.to },
          slots,
        );
  if (!isFilled) return null;
  // “The round for X was led by Y”
  const isBefore = () =>
    group.isPassive && fillAfter(trial, subjectPhrase(sentence, group.from), slots);
  // “is in talks with Y to merge”
  const isInside = () =>
    !group.isPassive &&
    pattern.after.some(({ words }) => words.includes('with')) &&
    fillAfter(trial, { from: group.from, to: at }, slots);
  if (!fillAfter(trial, within, slots) && !isBefore() && !isInside()) return null;
  // “X’s deal to buy Y falls through”
  const outcome = group.from < at ? outcomeIn(trial, within) : null;
  if (outcome) group.standing = heavier(group.standing, outcome);
  const from = Math.min(group.from, within.from);
  return { pattern, at, group, subject: subject?.by ?? null, slots, from, to: within.to };
}

/** “Was dragged down”: of a participle the verb before it says no more than the time. */
function isHelping({ sentence: { tokens }, at }: Trial): boolean {
  if (!isOf(tokens[at], KIND.auxiliary)) return false;
  let next = at + 1;
  while (isOf(tokens[next], KIND.adverb)) next++;
  return isPlainVerb(tokens[next]) && isOf(tokens[next], KIND.past);
}

/** “Agrees to settle”: the verb behind “to” tells the news. */
function isControl({ sentence: { tokens }, at, language }: Trial): boolean {
  const isTo = language.grammar.to.has(tokens[at + 1]?.low ?? '');
  return isTo && isOf(tokens[at], KIND.control) && isOf(tokens[at + 2], KIND.base);
}

/** A past form beside whom it happens to, with its particle straight behind. */
function isSuffered({ sentence, pattern, at }: Trial, { group, subject }: VerbField): boolean {
  const { tokens } = sentence;
  // “The AI Act, signed into law by …”
  const isApart = pattern.doer !== null && isSign(tokens[at - 1], ',') && group.from === at;
  // “X, formerly of Y, has been named …”
  const isPastWords =
    subject?.by === 'clause' && isSign(tokens[group.from - 1], ',') && group.from < at;
  const isBeside = subject?.by === 'beside' || isApart || isPastWords;
  // “has named X”
  const isHaving = group.from < at && !group.isPassive && isOf(tokens[at - 1], KIND.auxiliary);
  if (!isOf(tokens[at], KIND.past) || !isBeside || isHaving) return false;
  if (pattern.particle !== null && tokens[at + 1]?.low !== pattern.particle) return false;
  return !pattern.unless || !hasLemma(sentence, pattern.unless, group.from - 2, at);
}

/** A German verb has its particle at the end of the clause. */
const FARTHEST_PARTICLE = 24;
const NEAREST_PARTICLE = 6;
/** These are prepositions, and never stand behind the object. */
const BOUND = new Set(['to', 'with', 'at', 'by']);

/** The token behind the trigger and its particle; null where the particle is missing. */
function afterParticle({ sentence, pattern, at, language }: Trial): number | null {
  const { particle } = pattern;
  if (particle === null) return at + 1;
  if (sentence.tokens[at + 1]?.low === particle) return at + 2;
  // “is stepping down”
  if (BOUND.has(particle)) return null;
  if (isOf(sentence.tokens[at], KIND.auxiliary)) return behindAdverbs(sentence, at, particle);
  if (pattern.object?.name === 'amount' && !language.grammar.isVerbSecond) return null;
  const farthest = language.grammar.isVerbSecond ? FARTHEST_PARTICLE : NEAREST_PARTICLE;
  for (let index = at + 2; index < at + farthest; index++)
    if (sentence.tokens[index]?.low === particle) return at + 1;
  return null;
}

/** “is once again down”, not “is stepping down” */
function behindAdverbs({ tokens }: Sentence, at: number, particle: string): number | null {
  let index = at + 1;
  while (tokens[index]?.low !== particle && isOf(tokens[index], KIND.adverb)) index++;
  return tokens[index]?.low === particle ? index + 1 : null;
}

/** A number of jobs may stand before the verb as in its object: “331 people lose their jobs”. */
function fillActive(
  trial: Trial,
  { subject, group: { from: before } }: Pick<VerbField, 'subject' | 'group'>,
  after: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  const { sentence, pattern } = trial;
  return (
    fill(pattern.subject, slots, (slot) =>
      slot.name === 'jobs'
        ? fillObject(trial, slot, null, subjectPhrase(sentence, before))
        : fillSubject(trial, slot, subject),
    ) &&
    fill(pattern.object, slots, (slot) =>
      fillObject(trial, slot, objectAt(sentence, after.from), after),
    )
  );
}
