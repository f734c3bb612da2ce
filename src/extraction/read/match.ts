/** Holds the patterns of a sentence's words against it: what matches, with what fills its slots. */

import type { EventType } from '../../domain/event/vocabulary.ts';
import type { SlotName } from '../frames/pattern.ts';
import { afterWord, clauseEnd, hasLemma, objectAt } from '../grammar/arguments.ts';
import { isOf, isSign } from '../grammar/kinds.ts';
import type { Sentence, Stretch } from '../grammar/sentence.ts';
import { type Subject, subjectOf } from '../grammar/subject.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { fill, fillAfter } from './fill.ts';
import type { Filling } from './filling.ts';
import { noun } from './nouns.ts';
import { fillObject, fillSubject } from './slots.ts';
import type { PatternMatch, Trial } from './trial.ts';

/** All that matches in a sentence, in its order. */
export function matchesIn(sentence: Sentence, language: Language): PatternMatch[] {
  const frames = new Map(language.frames.map((frame) => [frame.type, frame]));
  return sentence.tokens.flatMap((token, at) => {
    const patterns = sentence.at[at] ? null : token.word?.patterns;
    if (!patterns) return [];
    const found = patterns.flatMap((pattern) => {
      const frame = frames.get(pattern.type);
      const match = frame && tried({ sentence, language, frame, pattern, at });
      return match ? [match] : [];
    });
    return best(found, [...frames.keys()]);
  });
}

const tried = (trial: Trial) => (trial.pattern.isVerb ? verb(trial) : noun(trial));

/** Of the patterns that one word starts, that with most slots filled; of what adds to others, each. */
function best(found: readonly PatternMatch[], order: readonly EventType[]): PatternMatch[] {
  const adding = found.filter(({ pattern }) => pattern.says.adds);
  const [first] = found
    .filter(({ pattern }) => !pattern.says.adds)
    .sort(
      (a, b) =>
        b.slots.size - a.slots.size ||
        order.indexOf(a.pattern.type) - order.indexOf(b.pattern.type),
    );
  return first ? [first, ...adding] : adding;
}

function verb(trial: Trial): PatternMatch | null {
  const { sentence, language, pattern, at } = trial;
  if (isNoun(sentence, at)) return null;
  const start = afterParticle(trial);
  if (start === null) return null;
  const group = verbGroup(sentence, at, language.grammar);
  const end = clauseEnd(sentence, start);
  if (
    pattern.needed &&
    !hasLemma(sentence, pattern.needed.lemmas, start, end) &&
    !hasLemma(sentence, pattern.needed.lemmas, group.from - 3, group.from) &&
    !(pattern.says.adds && isSum(sentence, group.from - 1))
  )
    return null;
  if (pattern.unless && hasLemma(sentence, pattern.unless, start, end)) return null;
  const slots = new Map<SlotName, Filling>();
  const subject = subjectOf(sentence, group.from);
  const isFilled = group.isPassive
    ? fillPassive(trial, subject, { from: start, to: end }, slots)
    : fillActive(trial, subject, { from: start, to: end }, slots);
  if (!isFilled || !fillAfter(trial, { from: start, to: end }, slots)) return null;
  return { pattern, at, group, subject: subject?.by ?? null, slots, from: group.from, to: end };
}

/** A sum or a round stands there: “$20M led by X”. */
const isSum = ({ at }: Sentence, index: number) =>
  at[index]?.kind === 'money' || at[index]?.kind === 'round';

/** Behind an article or an adjective a verb’s form is a noun, or a participle of one. */
function isNoun({ tokens, at }: Sentence, index: number): boolean {
  const before = tokens[index - 1];
  if (isOf(before, KIND.determiner) && !isOf(before, KIND.pronoun)) return true;
  if (isSign(before, "'s") && isOf(tokens[index], KIND.noun)) return true;
  const isAfterPreposition = isOf(before, KIND.preposition) && before?.low !== 'to';
  if (isAfterPreposition && isOf(tokens[index], KIND.noun) && !isOf(tokens[index], KIND.ing))
    return true;
  const isNounToo = isOf(tokens[index], KIND.noun) && !isOf(tokens[index], KIND.past);
  return (
    isNounToo &&
    (isOf(before, KIND.adjective) ||
      at[index - 1]?.kind === 'money' ||
      at[index - 1]?.kind === 'round')
  );
}

/** The token behind the trigger and its particle; null where the particle is missing. */
function afterParticle({ sentence, pattern, at }: Trial): number | null {
  const { particle } = pattern;
  if (particle === null) return at + 1;
  if (sentence.tokens[at + 1]?.low === particle) return at + 2;
  for (let index = at + 2; index < at + 8; index++)
    if (sentence.tokens[index]?.low === particle) return at + 1;
  return null;
}

function fillActive(
  trial: Trial,
  subject: Subject | null,
  after: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  const { sentence, pattern } = trial;
  return (
    fill(pattern.subject, slots, (slot) => fillSubject(trial, slot, subject)) &&
    fill(pattern.object, slots, (slot) =>
      fillObject(trial, slot, objectAt(sentence, after.from), after),
    )
  );
}

function fillPassive(
  trial: Trial,
  subject: Subject | null,
  after: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  const { sentence, pattern, language } = trial;
  const agent = afterWord(
    sentence,
    [...language.grammar.by],
    after.from,
    Math.min(after.to, after.from + 4),
  );
  const object = pattern.object ?? pattern.after.find(({ slot }) => !slot.isOptional)?.slot ?? null;
  if (pattern.object?.name === 'amount' || pattern.object?.name === 'jobs') return false;
  if (pattern.subject && !agent && !pattern.object) return false;
  return (
    fill(pattern.object, slots, (slot) => fillSubject(trial, slot, subject)) &&
    fill(
      pattern.subject && {
        ...pattern.subject,
        isOptional: pattern.subject.isOptional || object !== null,
      },
      slots,
      (slot) => fillObject(trial, slot, agent, after),
    )
  );
}
