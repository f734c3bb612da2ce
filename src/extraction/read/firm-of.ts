/** Firms by the people who act for them: “Thrive Capital’s Josh Kushner led the round”. */
import { isSign } from '../grammar/kinds.ts';
import type { NameMention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { SHAPE } from '../text/token.ts';

/** The firm whose a named person is; the name itself where it is none, as in “Mary Meeker’s Bond Capital”. */
export function firmOf(sentence: Sentence, name: NameMention, language: Language): NameMention {
  const { tokens, at } = sentence;
  const house = houseOf(sentence, name);
  if (house) return house;
  const mark = tokens[name.from - 1];
  const owner = isSign(mark, "'s") || isSign(mark, "'") ? at[name.from - 2] : undefined;
  if (owner?.kind !== 'name' || owner.isPlace) return name;
  return isPerson(sentence, name, language) && !isPerson(sentence, owner, language) ? owner : name;
}

/** “the Growth Fund of X”: whose the fund is; null for another name. */
function houseOf({ tokens, at }: Sentence, name: NameMention): NameMention | null {
  if (tokens[name.to - 1]?.low !== 'fund' || tokens[name.to]?.low !== 'of') return null;
  const house = at[name.to + 1];
  return house?.kind === 'name' && !house.isPlace ? house : null;
}

/** Two or three capitals of which none ends names of companies, and no company that is known. */
function isPerson({ tokens }: Sentence, name: NameMention, { names }: Language): boolean {
  const words = tokens.slice(name.from, name.to);
  if (name.company !== null || words.length < 2 || words.length > 3) return false;
  return words.every(
    ({ low, shape }) =>
      shape === SHAPE.capital && !names.suffixes.has(low) && !names.trades.has(low),
  );
}
