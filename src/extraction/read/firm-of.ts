/** Firms by the people who act for them: “Thrive Capital’s Josh Kushner led the round”. */
import type { Slot } from '../frames/pattern.ts';
import { isOf, isSign, lemmaOf } from '../grammar/kinds.ts';
import type { NameMention, Sentence, Stretch } from '../grammar/sentence.ts';
import { firmOfTitle } from '../grammar/speaker.ts';
import type { Subject } from '../grammar/subject.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import type { Trial } from './trial.ts';

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

/** “X’s $20 billion Y deal faces …”: it is X that faces it; null where no deal is the subject. */
export function makerOf(
  { sentence: { tokens, at }, language }: Trial,
  subject: Subject | null,
): NameMention | null {
  const [name] = subject?.names ?? [];
  const last = tokens[(subject?.head?.to ?? 0) - 1];
  if (!name || !last || !subject?.head || !language.labels.deals.has(lemmaOf(last))) return null;
  let index = name.from - 1;
  while (at[index]?.kind === 'money' || isOf(tokens[index], KIND.adjective)) index--;
  const owner = isSign(tokens[index], "'s") ? at[index - 1] : undefined;
  return owner?.kind === 'name' && !owner.isPlace ? owner : null;
}

/** Words for a few people. */
const GROUPS = new Set(['team', 'duo', 'trio', 'pair', 'dropouts', 'alumni', 'grads', 'graduates']);

/** “Stanford dropouts raise $21M”, “ex-X engineers raise …”: people of a place or a firm, and not itself. Its founders are. */
function isGroup({ sentence, pattern }: Trial, slot: Slot, subject: Subject | null): boolean {
  const head = subject?.by === 'beside' && subject.names.length === 1 ? subject.head : null;
  if (!head || slot.name !== 'company' || pattern.type !== 'funding_round') return false;
  const last = sentence.tokens[head.to - 1];
  if (!last || sentence.at[head.to - 1]) return false;
  // “Pacific Northwest startups raised …”
  const isMany =
    isOf(last, KIND.title | KIND.company) &&
    last.low !== lemmaOf(last) &&
    !/founder/.test(last.low);
  return isMany || GROUPS.has(last.low);
}

/** “The FTC clears the merger of X and Y”: whoever decides about it has no part in it. */
function isWatchdog(
  { sentence: { tokens }, pattern }: Trial,
  slot: Slot,
  subject: Subject | null,
): boolean {
  const [name] = subject?.names ?? [];
  if (pattern.type !== 'merger' || slot.name !== 'company' || !name) return false;
  return tokens.slice(name.from, name.to).every((token) => isOf(token, KIND.authority));
}

/** People, or an office that decides: they have no part in the news of a company. */
export const isNoParty = (trial: Trial, slot: Slot, subject: Subject | null): boolean =>
  isGroup(trial, slot, subject) || isWatchdog(trial, slot, subject);

/** “Basic Security”: what ends as companies do, or is of plain words, is no person. */
export function isNobody(
  { sentence: { tokens }, language }: Trial,
  { from, to }: NameMention,
): boolean {
  const words = tokens.slice(from, to);
  return (
    language.names.suffixes.has(words.at(-1)?.low ?? '') ||
    words.every(({ low }) => language.lexicon.words.get(low) !== undefined)
  );
}

/** “Retail Investors Buy”: in a title many are nobody in particular. */
export function isAnybody(sentence: Sentence, { from, to }: Stretch): boolean {
  const { tokens } = sentence;
  const last = tokens[to - 1];
  const isMany =
    sentence.isTitle &&
    last !== undefined &&
    isOf(last, KIND.company) &&
    last.low !== lemmaOf(last);
  return isMany && !isOf(tokens[from], KIND.determiner) && tokens[from]?.shape !== SHAPE.figure;
}

/** The company before a title and its holder: “Meta CEO Ann Lee”; or behind both: “Ann Lee, the founder of X”. */
export function employerOf(sentence: Sentence, person: NameMention): NameMention | null {
  const { tokens, at } = sentence;
  const firm = firmOfTitle(sentence, person);
  if (firm) return firm;
  let index = person.from - 1;
  while (
    isOf(tokens[index], KIND.title | KIND.adjective | KIND.acronym) ||
    tokens[index]?.low === '-'
  )
    index--;
  // “Meta’s CEO Ann Lee”
  if (index < person.from - 1 && isSign(tokens[index], "'s")) index--;
  const before = at[index];
  // “X rival Y raises”: Y is nobody's.
  const between = tokens.slice(index + 1, person.from);
  const isTitled = between.length > 0 && between.every((token) => token.low !== 'rival');
  return isTitled && before?.kind === 'name' && !before.isPlace ? before : null;
}
