/** Verbs in the passive: “X was bought by Y”, “300 jobs will be cut at X”. */
import type { SlotName } from '../frames/pattern.ts';
import { afterWord, type Filler } from '../grammar/arguments.ts';
import { isPlainVerb, isSign, lemmaOf } from '../grammar/kinds.ts';
import type { NameMention, Stretch } from '../grammar/sentence.ts';
import type { Subject } from '../grammar/subject.ts';
import { fill } from './fill.ts';
import { fillObject, fillSubject, nameFilling } from './slots.ts';
import type { Filling, Trial } from './trial.ts';

/** The farthest that “by” and whoever does it begin behind a participle: past the sum, up to the next verb. */
function agentEnd({ sentence }: Trial, { from, to }: Stretch): number {
  let index = from;
  while (index < Math.min(to, from + FARTHEST_AGENT) && !isPlainVerb(sentence.tokens[index]))
    index++;
  return index;
}

const FARTHEST_AGENT = 12;

/** Fills the slots of a verb in the passive: whatever it is done to stands before it, and whoever does it behind “by”. */
export function fillPassive(
  trial: Trial,
  subject: Subject | null,
  after: Stretch,
  before: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  const { sentence, pattern, language } = trial;
  const agent = afterWord(sentence, [...language.grammar.by], after.from, agentEnd(trial, after));
  const object = pattern.object ?? pattern.after.find(({ slot }) => !slot.isOptional)?.slot ?? null;
  if (pattern.object?.name === 'amount' || pattern.object?.name === 'jobs')
    return fillCounted(trial, agent, after, before, slots);
  if (pattern.object?.isOwner && subject?.by !== 'owner') return false;
  if (pattern.subject && !pattern.subject.isOptional && !agent && !pattern.object) return false;
  // “The company was bought by X”: whom it is about, the text has not said.
  const isUnnamed = agent !== null && subject?.by === 'earlier' && subject.names.length === 0;
  return (
    fill(
      pattern.object && { ...pattern.object, isOptional: pattern.object.isOptional || isUnnamed },
      slots,
      (slot) => fillSubject(trial, slot, subject),
    ) &&
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

/** “$30M was raised by X”, “300 jobs will be cut at X”: what is counted stands before the verb, and whose it is behind “by”, or for jobs “at”. */
function fillCounted(
  trial: Trial,
  agent: Filler | null,
  after: Stretch,
  before: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  const { sentence, pattern } = trial;
  const { object, subject } = pattern;
  const isOfJobs = object?.name === 'jobs';
  const owner =
    agent ?? (isOfJobs ? afterWord(sentence, ['at', 'from'], after.from, after.to) : null);
  // “$30M has been invested in X”
  const isSaidElse = pattern.after.some(({ slot }) => !slot.isOptional);
  return (
    fill(object && { ...object, isOptional: false }, slots, (slot) =>
      fillObject(trial, slot, null, before),
    ) &&
    fill(subject && { ...subject, isOptional: isSaidElse }, slots, (slot) =>
      owner ? fillObject(trial, slot, owner, after) : isOfJobs ? ownerIn(trial, before) : null,
    )
  );
}

/** “A third of X’s staff was laid off”, “300 X workers will be laid off”: whose they are, in their phrase. */
function ownerIn({ sentence, language }: Trial, { from, to }: Stretch): Filling | null {
  const { mentions, tokens } = sentence;
  const name = mentions.findLast(
    (each): each is NameMention =>
      each.kind === 'name' && !each.isPlace && each.from >= from && each.to <= to,
  );
  const next = name && tokens[name.to];
  const isOwner = isSign(next, "'s") || (next && language.jobs.has(lemmaOf(next)));
  return name && isOwner ? nameFilling(name) : null;
}
