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
  const { sentence, pattern } = trial;
  return pattern.after.every(({ words, slot }) =>
    fill(slots.has(slot.name) ? null : slot, slots, () =>
      fillObject(trial, slot, afterWord(sentence, words, from, to), { from, to }),
    ),
  );
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
