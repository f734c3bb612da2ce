/** Objects that are told by their kind: “the company”, “a young startup, X”, “Gulf investors”. */
import type { Slot } from '../frames/pattern.ts';
import type { Filler } from '../grammar/arguments.ts';
import { isOf, lemmaOf } from '../grammar/kinds.ts';
import type { Phrase } from '../grammar/phrase.ts';
import type { NameMention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import type { Trial } from './trial.ts';

/** The article of one among many. */
const isOne = (token: Sentence['tokens'][number] | undefined): boolean =>
  token?.low === 'a' || token?.low === 'an';

const isPossessive = (token: Sentence['tokens'][number] | undefined): boolean =>
  token?.low === 'its' || token?.low === 'their';

/** “it”, “the company”: somebody named before. */
export function isAnaphor(
  { tokens }: Sentence,
  { from, to, name, owner }: Filler['phrase'],
): boolean {
  if (name || owner) return false;
  // “sells its subsidiary”
  if (isOf(tokens[to - 1], KIND.business) && isPossessive(tokens[from])) return false;
  return (
    isOf(tokens[from], KIND.determiner) && isOf(tokens[to - 1], KIND.company) && to - from <= 3
  );
}

/** A target that a sentence before has named: “the company”. */
export const isSaidBefore = ({ tokens }: Sentence, { name }: Slot, { phrase }: Filler): boolean =>
  name === 'target' && tokens[phrase.from]?.low === 'the';

/** “Lands a $5 billion, 15-year lease”: the sum is not what it gets; of “wins X for $5M” it is the price. */
export function isOfOther({ pattern, sentence }: Trial, filler: Filler | null): boolean {
  const phrase = filler?.phrase;
  if (!phrase) return false;
  const isPrice = phrase.name?.to === phrase.to && sentence.tokens[phrase.to]?.low === 'for';
  return isPrice || (pattern.says.sumless?.split(' ').includes(phrase.head ?? '') ?? false);
}

/** “Gulf investors”: many, and none of them by name. */
export function isMany({ tokens }: Sentence, { name, to }: Phrase): boolean {
  const last = tokens[to - 1];
  return (
    name !== null &&
    last !== undefined &&
    name.to < to &&
    isOf(last, KIND.company) &&
    last.low !== lemmaOf(last)
  );
}

/** “a young startup, X,”: the name of what is only told by its kind; null where none follows. */
export function explainedBy(
  { tokens, at }: Sentence,
  { from, to, name, owner, head }: Phrase,
): NameMention | null {
  const found = at[to + 1];
  // “the team behind X”
  const isTeam = !name && !owner && head === 'team' && tokens[to]?.low === 'behind';
  if (isTeam && found?.kind === 'name' && !found.isPlace) return found;
  if (name || owner || tokens[to]?.low !== ',') return null;
  const isOwned = tokens[from]?.low === 'the';
  const last = tokens[to - 1];
  const isKind = isOf(last, KIND.company) && last?.low === last?.word?.lemma && !isOwned;
  if (!isKind || found?.kind !== 'name' || found.isPlace || found.from !== to + 1) return null;
  const next = tokens[found.to];
  return !next || next.shape === SHAPE.sign || isOf(next, KIND.preposition) ? found : null;
}

const isNumber = (token: Sentence['tokens'][number] | undefined, { money }: Language) =>
  token !== undefined && (token.shape === SHAPE.figure || money.numbers.has(token.low));

/** “X buys startup”: in a headline its article is left out. */
const isBare = (tokens: Sentence['tokens'], from: number): boolean =>
  isOf(tokens[from - 1], KIND.present | KIND.base) && !isOf(tokens[from], KIND.determiner);

/** The last word of a phrase is a kind of company or a part of one. */
export function hasHead(
  { sentence: { tokens }, language }: Trial,
  { from, to, name, owner }: Phrase,
): boolean {
  const hasName = name !== null || owner !== null;
  const last = tokens[to - 1];
  if (!last || to <= from || !isOf(last, KIND.business | KIND.company)) return false;
  // “companies hit by AI” are none.
  return (
    hasName ||
    isOf(last, KIND.business) ||
    (last.low === lemmaOf(last)
      ? isOne(tokens[from]) || isBare(tokens, from)
      : isNumber(tokens[from], language))
  );
}
