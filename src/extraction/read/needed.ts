/** Words and shares that a pattern needs beside its slots. */
import type { Pattern } from '../frames/pattern.ts';
import { absoluteNames } from '../grammar/absolute.ts';
import { hasLemma, objectAt } from '../grammar/arguments.ts';
import { subjectPhrase } from '../grammar/before-verb.ts';
import { isOf, isSign, lemmaOf } from '../grammar/kinds.ts';
import type { Sentence, Stretch } from '../grammar/sentence.ts';
import { shareIn } from '../grammar/share.ts';
import { explainedName } from '../grammar/standing-names.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { addsSumAlone } from '../lexicon/asks.ts';
import { KIND } from '../lexicon/word.ts';
import type { Trial } from './trial.ts';

/** True where a sum is needed and the sentence has none. */
export function lacksSum({ sentence, pattern }: Trial): boolean {
  const { object, says } = pattern;
  const isOfSum = object?.isOptional === false && object.name === 'amount';
  if (!isOfSum && !says.needsSum && !addsSumAlone(pattern)) return false;
  return !sentence.mentions.some(({ kind }) => kind === 'money');
}

/** True where a clause has the words and the share that its pattern needs, and none that it must not have. */
export function hasNeeded(
  { sentence, pattern, at, language }: Trial,
  group: VerbGroup,
  { from, to }: Stretch,
): boolean {
  const { needed, doer, unless, says } = pattern;
  if (says.share && !hasShare(sentence, pattern, { from, to })) return false;
  if (unless && hasLemma(sentence, unless, from, to)) return false;
  // “The AI Act, signed into law by …”
  const isBeside = says.isSuffered && isSign(sentence.tokens[group.from - 1], ',');
  const before =
    (doer && explanationOf(sentence, group.from)) ??
    subjectPhrase(sentence, isBeside ? group.from - 1 : group.from);
  // “was ordered by a court”
  const doing = group.isPassive && !says.isSuffered ? { from, to } : before;
  if (doer && !hasLemma(sentence, doer.lemmas, doing.from, doing.to)) return false;
  if (!needed) return true;
  if (says.adds && group.isPassive && isOfCompany(sentence, group, needed.lemmas)) return false;
  const isOther = says.adds && !group.isPassive && !language.grammar.isVerbSecond;
  if (isOther && hasOtherObject(sentence, needed.lemmas, at + 1)) return false;
  if (hasLemma(sentence, needed.lemmas, from, to)) return true;
  const isBehind = group.isPassive || says.adds === true;
  // “a round of tens of millions of yuan, led by X”
  const isApart = says.adds && isSign(sentence.tokens[group.from - 1], ',');
  const near = isApart ? FARTHEST_LED : NEAREST_LED;
  const start = Math.min(group.from - near, group.isPassive ? before.from : group.from);
  if (isBehind && hasLemma(sentence, needed.lemmas, start, group.from)) return true;
  if (says.isBound) return false;
  return says.adds === true && (isSum(sentence, group.from - 1) || isFronted(sentence, group));
}

/** “X, the payroll startup of Y, joins Z”: what X is, up to the first preposition; null where nothing explains it. */
function explanationOf(sentence: Sentence, end: number): Stretch | null {
  const { tokens } = sentence;
  const name = isSign(tokens[end - 1], ',') ? explainedName(sentence, end) : null;
  if (!name) return null;
  let to = name.to + 1;
  while (to < end - 1 && !isOf(tokens[to], KIND.preposition)) to++;
  return { from: name.to + 1, to };
}

/** “X, a spinout led by its founder”: they lead the company. */
function isOfCompany(
  sentence: Sentence,
  { from, at }: VerbGroup,
  lemmas: ReadonlySet<string>,
): boolean {
  const before = sentence.tokens[at - 1];
  if (from !== at || !before || !isOf(before, KIND.company) || lemmas.has(lemmaOf(before)))
    return false;
  return explainedName(sentence, at) !== null;
}

const NEAREST_SHARE = 12;

/** More than half of a company is “major”; half or less, or a share that is not said, “minor”. */
function hasShare(sentence: Sentence, { needed, says }: Pattern, within: Stretch): boolean {
  const near = { from: within.from, to: Math.min(within.to, within.from + NEAREST_SHARE) };
  const share = shareIn(sentence, near);
  if (share === null && needed?.lemmas.has('%')) return false;
  return (share ?? 0) > 50 === (says.share === 'major');
}

/** So far behind a sum or a round, “led by X” is still about it. */
const FARTHEST_LED = 14;
const NEAREST_LED = 3;

/** A sum or a round stands before, and no other group straight before: “$20M at a $1B valuation led by X”, not “a team led by X”. */
function isSum({ at, tokens }: Sentence, index: number): boolean {
  if (isOf(tokens[index], KIND.company | KIND.title)) return false;
  for (let before = index; before >= Math.max(0, index - FARTHEST_LED); before--)
    if (at[before]?.kind === 'money' || at[before]?.kind === 'round') return true;
  return false;
}

/** “With X leading, Y raised $20M”: the sum follows. */
function isFronted(sentence: Sentence, group: VerbGroup): boolean {
  if (!group.isParticiple || absoluteNames(sentence, group.from).length === 0) return false;
  return sentence.mentions.some(({ kind, from }) => kind === 'money' && from > group.at);
}

/** “Leading the market”, “leading to”: another object than the words that are needed, or a sum. */
function hasOtherObject(sentence: Sentence, lemmas: ReadonlySet<string>, from: number): boolean {
  const { tokens, at } = sentence;
  const bound = BOUND.has(tokens[from]?.low ?? '') ? from + 1 : from;
  const phrase = objectAt(sentence, bound)?.phrase;
  if (!phrase) return bound > from;
  if (hasLemma(sentence, lemmas, phrase.from, phrase.to)) return false;
  return at
    .slice(phrase.from, phrase.to)
    .every((mention) => mention?.kind !== 'money' && mention?.kind !== 'round');
}

/** Behind a verb they bring what it does it in. */
const BOUND = new Set(['in', 'to', 'on', 'over']);
