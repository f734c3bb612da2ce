/** Fills slots one by one; a pattern fits where all that it needs are filled. */
import type { Slot, SlotName } from '../frames/pattern.ts';
import { afterWord } from '../grammar/arguments.ts';
import type { Stretch } from '../grammar/sentence.ts';
import { fillObject } from './slots.ts';
import type { Filling, Trial } from './trial.ts';

/** Fills the slots behind prepositions; false where one that is needed stays empty. */
export function fillAfter(
  trial: Trial,
  { from, to }: Stretch,
  slots: Map<SlotName, Filling>,
): boolean {
  return trial.pattern.after.every(({ words, slot }) =>
    fill(slots.has(slot.name) ? null : slot, slots, () =>
      firstFitting(trial, words, slot, { from, to }),
    ),
  );
}

const NOWHERE: Stretch = { from: 0, to: 0 };
/** So many prepositions are tried: “walks away *from* a $5M deal *for* X”. */
const MOST_TRIED = 3;

function firstFitting(
  trial: Trial,
  words: readonly string[],
  slot: Slot,
  { from, to }: Stretch,
): Filling | null {
  let at = from;
  for (let step = 0; step < MOST_TRIED; step++) {
    const filler = afterWord(trial.sentence, words, at, to);
    // “backed *with* $5M”, not “backed by X, buys Y for $5M”
    const isBare = slot.name === 'amount' && !slot.isOptional;
    const within = isBare ? (filler?.phrase ?? NOWHERE) : { from, to };
    const filling = fillObject(trial, slot, filler, within);
    // “buys most of the assets of X”
    const isNeeded =
      filler?.phrase.head &&
      !filler.phrase.name &&
      trial.pattern.needed?.lemmas.has(filler.phrase.head);
    const isBound = filler && words.includes(trial.sentence.tokens[filler.phrase.to]?.low ?? '');
    if ((filling && !isNeeded) || !isBound || slot.name === 'thing') return filling;
    at = filler.phrase.to;
  }
  return null;
}

/** Fills a slot, where there is one; false where it is needed and stays empty. */
export function fill(
  slot: Slot | null,
  slots: Map<SlotName, Filling>,
  find: (slot: Slot) => Filling | null,
): boolean {
  if (!slot) return true;
  const found = find(slot);
  if (found) slots.set(slot.name, found);
  return found !== null || slot.isOptional;
}
