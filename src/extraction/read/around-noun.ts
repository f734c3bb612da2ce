/** All that is said around a noun of news: its label, its outcome, its sum, and whom it is about where nobody is named. */
import type { Standing } from '../frames/standing.ts';
import { isOf, isPlainVerb, isSign, lemmaOf } from '../grammar/kinds.ts';
import type { NameMention, Sentence, Stretch } from '../grammar/sentence.ts';
import { firstName } from '../grammar/standing-names.ts';
import { KIND } from '../lexicon/word.ts';
import type { Trial } from './trial.ts';

/** “Revenue rose to $5M”: whom the sentences before speak of, where this one names nobody. */
export function topicFor({ sentence, pattern: { says }, at }: Trial) {
  if (!says.ofTopic) return null;
  const names = sentence.mentions.filter(({ kind }) => kind === 'name');
  const name = names.length === 0 ? sentence.topic() : onlyName(sentence, at);
  return name && { slot: says.ofTopic, name };
}

/** “X lifts its forecast as quarterly revenue jumped to $5M”: the only name of a sentence, before the clause of a noun that says whose it is in no other way. */
function onlyName({ tokens, at, mentions }: Sentence, noun: number): NameMention | null {
  const [name, ...others] = mentions.filter((each): each is NameMention => each.kind === 'name');
  if (!name || name.isPlace || others.length > 0 || name.from > 0) return null;
  let first = noun;
  while (isOf(tokens[first - 1], OF_TIME) && !at[first - 1]) first--;
  if (isSign(tokens[name.to], "'s")) return null;
  return isOf(tokens[first - 1], KIND.subordinator) ? name : null;
}

/** Words before the results of a time. */
const OF_TIME = KIND.adjective | KIND.determiner | KIND.calendar;

/** Before an incident that others react to. */
export const AFTER = new Set(['after', 'following', 'amid', 'during', 'despite']);

/** A sum of the kind that the frame tells stands beside the noun. */
export const hasSum = ({ sentence, frame }: Trial, { from, to }: Stretch): boolean =>
  sentence.mentions.some(
    (each) =>
      each.kind === 'money' &&
      each.from >= from &&
      each.to <= to &&
      (frame.labels ?? ['plain']).includes(each.label),
  );

/** “A merger of X and Y would make sense”: behind “a” or no article it is only thought of. */
export function isSupposed(
  { tokens, at }: Sentence,
  whole: number,
  { from, to }: Stretch,
): boolean {
  const isOne = tokens[whole]?.low === 'a' || tokens[whole]?.low === 'an';
  if (whole > 0 || (!isOne && isOf(tokens[whole], KIND.determiner))) return false;
  for (let index = from; index < to; index++) {
    if (at[index]) continue;
    const token = tokens[index];
    if (token && isOf(token, KIND.modal)) return SUPPOSING.has(token.low);
    if (isPlainVerb(token)) return false;
  }
  return false;
}

const SUPPOSING = new Set(['would', 'could', 'might', 'should']);

/** “Buyout fees”: the word is about something else, unless that is how far the deal has got. */
export function isFirstPart({ tokens, at }: Sentence, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (at[index + 1]) return false;
  if (isOf(next, KIND.noun)) return !isOf(next, KIND.control | KIND.verb);
  // “a takeover approach from X”: of one alone the verb would have its s.
  const isOne = token !== undefined && token.low === lemmaOf(token);
  return isOne && isOf(next, KIND.base) && isOf(tokens[index + 2], KIND.preposition);
}

/** “Lead investors: X and Y”: a noun at the head of a line, and behind its colon whom it is of. */
export function isLabel({ tokens, at: mentions }: Sentence, at: number): boolean {
  if (!isSign(tokens[at + 1], ':') || at > FARTHEST_LABEL) return false;
  return tokens.slice(0, at).every((token, index) => !mentions[index] && !isSign(token, ':'));
}

/** So many words stand before a label's noun at most. */
const FARTHEST_LABEL = 4;

/** The words with which an outcome begins, of each language once: most words are none of them. */
const FIRST = new WeakMap<ReadonlyMap<string, Standing>, ReadonlySet<string>>();

function firstWords(outcomes: ReadonlyMap<string, Standing>): ReadonlySet<string> {
  const known = FIRST.get(outcomes);
  if (known) return known;
  const words = new Set([...outcomes.keys()].map((outcome) => outcome.split(' ')[0] ?? ''));
  FIRST.set(outcomes, words);
  return words;
}

/** The end of a deal that is told behind its noun: “X’s sale to Y falls through”. */
export function outcomeIn({ sentence, language }: Trial, { from, to }: Stretch): Standing | null {
  const { outcomes } = language.grammar;
  if (outcomes.size === 0) return null;
  const first = firstWords(outcomes);
  for (let index = from; index < to; index++) {
    const [token, next] = [sentence.tokens[index], sentence.tokens[index + 1]];
    if (!token || isSign(token, ',')) return null;
    if (!first.has(lemmaOf(token)) && !first.has(token.low)) continue;
    const found =
      outcomes.get(lemmaOf(token)) ??
      (next &&
        (outcomes.get(`${lemmaOf(token)} ${next.low}`) ??
          outcomes.get(`${token.low} ${next.low}`)));
    if (found && !isOf(sentence.tokens[index - 1], KIND.modal | KIND.negation)) return found;
  }
  return null;
}

/** “the lead investor, and other participants were X and Y”: the verb is that of another noun. */
export const isParted = ({ tokens }: Sentence, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some((token, index) => isSign(token, ',') && isOf(tokens[from + index + 1], KIND.conjunction));

/** The bracket that opens what a bracket closes; the same where none does. */
export function openingOf(tokens: Sentence['tokens'], close: number): number {
  for (let index = close - 1; index >= Math.max(0, close - 8); index--)
    if (isSign(tokens[index], '(')) return index;
  return close;
}

/** “With $5M from X, Y wants to …”: the name that the main clause begins with. */
export function behindComma({ tokens, at }: Sentence, from: number): NameMention | null {
  for (let index = from; index < tokens.length; index++) {
    const name = isSign(tokens[index], ',') ? at[index + 1] : undefined;
    if (name) return name.kind === 'name' && !isSign(tokens[name.to], ',') ? name : null;
  }
  return null;
}

/** “no”, at the head of a noun’s phrase. */
export const hasNone = ({ tokens }: Sentence, whole: number): boolean =>
  isOf(tokens[whole], KIND.negation) || tokens[whole]?.low === 'no';

/** The first verb behind a noun: what its prepositions bring is not the noun’s. */
export function verbAfter({ tokens, at }: Sentence, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (at[index]) continue;
    if (isOf(tokens[index], KIND.auxiliary | KIND.modal)) return index;
    if (tokens[index]?.low === 'to' && isOf(tokens[index + 1], KIND.base)) return index;
    // “…, X raises”
    if (isPlainVerb(tokens[index]) && isOf(tokens[index], KIND.present) && at[index - 1])
      return index;
  }
  return to;
}

/** “Shareholders of X approved the company’s purchase of Y”: whom “the company’s” means; null where nobody is named before. */
export function topicBefore(sentence: Sentence, from: number): NameMention | null {
  const { tokens, at } = sentence;
  const isTheirs =
    isSign(tokens[from - 1], "'s") && isOf(tokens[from - 2], KIND.company) && !at[from - 2];
  return isTheirs && tokens[from - 3]?.low === 'the' ? firstName(sentence, 0, from - 3) : null;
}
