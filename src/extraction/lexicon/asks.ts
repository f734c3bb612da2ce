/** The asks of a pattern: words of which a sentence must have one before anybody reads it, or the pattern finds nothing there. */
import type { Pattern, Slot } from '../frames/pattern.ts';
import { KIND } from './word.ts';

/** Words of which a sentence needs one: any of these by its form or its lemma, or one of these kinds. */
export interface WordAsk {
  lemmas: ReadonlySet<string>;
  kinds: number;
}

/** Words of a language without which a slot of their kind stays empty. */
export interface SlotWords {
  /** Numbers in letters that a sum may have in place of a figure. */
  numbers: ReadonlySet<string>;
  /** Words and signs for currencies; codes in capitals are one without standing here. */
  currencies: ReadonlySet<string>;
  /** Nouns of which a number are jobs. */
  jobs: ReadonlySet<string>;
}

/** The asks of a pattern: for the words that it names, and for those that fill the slots that it needs. */
interface Asks {
  words: readonly WordAsk[];
  fillings: readonly WordAsk[];
}

const oneOf = (lemmas: ReadonlySet<string>, kinds = 0): WordAsk => ({ lemmas, kinds });

/** The asks of a pattern. What they leave out may still find nothing; what lacks one of them surely does. */
export function asksOf(pattern: Pattern, slotWords: SlotWords): Asks {
  return { words: wordsOf(pattern), fillings: fillingsOf(pattern, slotWords) };
}

/** Its particle, the words of whoever does it, and those that it needs: what adds to other news needs none beside a sum. */
function wordsOf({ particle, doer, needed, says }: Pattern): WordAsk[] {
  const isNeeded = !says.adds || says.isBound === true;
  return [
    ...(particle === null ? [] : [oneOf(new Set([particle]))]),
    ...(doer ? [oneOf(doer.lemmas)] : []),
    ...(needed && isNeeded ? [oneOf(needed.lemmas)] : []),
  ];
}

function fillingsOf(pattern: Pattern, { numbers, currencies, jobs }: SlotWords): WordAsk[] {
  return [
    ...(asksForSum(pattern) ? [oneOf(numbers), oneOf(currencies)] : []),
    ...(asksForJobs(pattern) ? [oneOf(jobs)] : []),
    ...prepositionsOf(pattern),
  ];
}

const isNeeded = (slot: Slot | null, name: Slot['name']): boolean =>
  slot !== null && slot.name === name && !slot.isOptional;

const asksForSum = ({ says, object, after, ...pattern }: Pattern): boolean =>
  says.needsSum === true ||
  addsSumAlone({ says, object, after, ...pattern }) ||
  isNeeded(object, 'amount') ||
  after.some(({ slot }) => isNeeded(slot, 'amount'));

/** True of a line that adds to other news no more than a sum: it has no slots. */
export const addsSumAlone = ({
  says,
  subject,
  compound,
  object,
  after,
}: Pick<Pattern, 'says' | 'subject' | 'compound' | 'object' | 'after'>): boolean =>
  says.adds === true &&
  says.ofTopic === undefined &&
  !subject &&
  !compound &&
  !object &&
  after.length === 0;

/** In the passive a subject may stay empty beside what else is needed. */
function asksForJobs({ isVerb, subject, object, after }: Pattern): boolean {
  const isOther = object !== null || after.some(({ slot }) => !slot.isOptional);
  return (
    isNeeded(object, 'jobs') ||
    after.some(({ slot }) => isNeeded(slot, 'jobs')) ||
    (isVerb && !isOther && isNeeded(subject, 'jobs'))
  );
}

/** Slots that somebody can fill who stands before a word of saying, or in whose place a pronoun stands. */
const SPOKEN: ReadonlySet<Slot['name']> = new Set(['company', 'target']);

/** The words before the slots that are needed, where nothing else fills them. */
function prepositionsOf({ subject, object, after }: Pattern): WordAsk[] {
  const filled = new Set([subject?.name, object?.name]);
  return after.flatMap(({ words, slot }, index) => {
    const isBefore = after.slice(0, index).some((other) => other.slot.name === slot.name);
    if (slot.isOptional || slot.name === 'jobs' || filled.has(slot.name) || isBefore) return [];
    return [oneOf(new Set(words), SPOKEN.has(slot.name) ? KIND.saying | KIND.pronoun : 0)];
  });
}
