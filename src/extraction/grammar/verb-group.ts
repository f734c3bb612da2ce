/** Reads what stands before a verb and belongs to it: auxiliaries, modal verbs, negations, “agrees to”, “is in talks to”. */

import { heavier, type Standing } from '../frames/standing.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import { sayingBefore } from './before-verb.ts';
import { controlBefore, endedBy, isMain, isNounHere, nounPhrase, spentBefore } from './control.ts';
import { isOf, isOfParticiple, isPlainVerb, isSign, kindsOf, lemmaOf } from './kinds.ts';
import type { Sentence } from './sentence.ts';
import type { GrammarWords } from './words.ts';

/** A verb with what belongs to it. */
export interface VerbGroup {
  /** Its first token, and the verb's own. */
  from: number;
  at: number;
  isPassive: boolean;
  isNegated: boolean;
  standing: Standing;
  isHedged: boolean;
  /** True of “had raised”. */
  isPluperfect: boolean;
  /** True of what happened before the doing that is told: after raising, when it raised. */
  isEarlier: boolean;
  isConditional: boolean;
  /** True of “is raising”. */
  isUnderway: boolean;
  /** True of “has just raised”. */
  isRecent: boolean;
  /** True of “raising” without an auxiliary. */
  isParticiple: boolean;
}

const SKIPPED = KIND.adverb | KIND.auxiliary | KIND.modal | KIND.negation;
/** The most tokens that belong to one verb. */
const LONGEST = 24;

/** The group of the verb at a token. */
export function verbGroup(sentence: Sentence, at: number, words: GrammarWords): VerbGroup {
  const group: VerbGroup = { ...BLANK, from: at, at };
  const { tokens } = sentence;
  const first = Math.max(0, at - LONGEST);
  let from = at;
  while (from > first) {
    const step = stepBack(sentence, from, group, words);
    if (step === 0) break;
    from -= step;
  }
  group.from = from;
  if (group.isPluperfect && isReported(sentence, from, at, words)) group.isPluperfect = false;
  const opening = openingOf(sentence, from, words);
  // “…, after it said it was buying X”: what was said is the news.
  const isSaid = isOf(tokens[from], KIND.saying) && isOf(tokens[from], KIND.verb) && from < at;
  group.isEarlier = opening !== undefined && words.earlier.has(opening) && !isSaid;
  group.isConditional = opening !== undefined && words.conditions.has(opening);
  const isBare = from === at;
  group.isUnderway =
    isOf(tokens[at], KIND.ing) && (group.isHedged || isAuxiliary(sentence, from, at));
  group.isParticiple = isOf(tokens[at], KIND.ing) && isBare;
  group.isPassive ||=
    isOf(tokens[at], KIND.past) && isFollowedBy(sentence, at, words) && (isBare || group.isPassive);
  // “verhandelt” is the present too.
  const isBareParticiple =
    isBare && isOf(tokens[at], KIND.participle) && !isOf(tokens[at], KIND.present);
  group.isPassive ||= isBareParticiple;
  return group;
}

/** The farthest before a verb that its clause begins. */
const FARTHEST = 8;

/** The word that begins the clause of a verb, where it hangs on another: “when it raised”. */
function openingOf({ tokens }: Sentence, from: number, words: GrammarWords): string | undefined {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST); index--) {
    const token = tokens[index];
    if (!token) return undefined;
    if (words.earlier.has(token.low) || words.conditions.has(token.low)) return token.low;
    if (',;:('.includes(token.low) || isPlainVerb(token)) return undefined;
  }
  return undefined;
}

const BLANK: Omit<VerbGroup, 'from' | 'at'> = {
  isPassive: false,
  isNegated: false,
  standing: 'done',
  isHedged: false,
  isPluperfect: false,
  isEarlier: false,
  isConditional: false,
  isRecent: false,
  isUnderway: false,
  isParticiple: false,
};

/** “said it had raised”: only what “previously” or “last year” dates is older than the news. */
function isReported(sentence: Sentence, from: number, at: number, words: GrammarWords): boolean {
  const { tokens } = sentence;
  const had = tokens.findIndex(({ low }, index) => index >= from && words.pluperfect.has(low));
  const said = had < 0 || had > at ? null : sayingBefore(sentence, had);
  if (said === null || !isOf(tokens[said], KIND.past)) return false;
  const near = tokens.slice(had, at + FARTHEST_TIME);
  return !near.some(
    ({ low }, index) => words.past.has(low) || (low === 'last' && near[index + 1]?.low === 'year'),
  );
}

/** So far behind a verb its time stands. */
const FARTHEST_TIME = 14;

const isAuxiliary = ({ tokens }: Sentence, from: number, at: number) =>
  tokens.slice(from, at).some((token) => isOf(token, KIND.auxiliary));

/** Between a participle and “by” they belong to the verb. */
const PARTICLES = new Set(['out', 'up', 'over', 'off']);

/** A participle is passive before “by”. */
function isFollowedBy({ tokens }: Sentence, at: number, words: GrammarWords): boolean {
  // “bought out by X”
  const isBetween = isOf(tokens[at + 1], KIND.adverb) || PARTICLES.has(tokens[at + 1]?.low ?? '');
  const next = isBetween ? tokens[at + 2] : tokens[at + 1];
  return next !== undefined && words.by.has(next.low);
}

/** So many tokens before `from` belong to the group; what they say is noted. */
function stepBack(sentence: Sentence, from: number, group: VerbGroup, words: GrammarWords): number {
  const { tokens } = sentence;
  const before = tokens[from - 1];
  if (!before) return 0;
  const isDoing = from < group.at || isOf(tokens[group.at], KIND.ing);
  const ended = isDoing ? endedBy(tokens, from, words) : null;
  if (ended !== null) return stood(group, words.standings.get(ended.words), ended.count);
  if (isSign(before, "'s") && isOf(tokens[from - 2], KIND.pronoun)) return 1;
  // “which last week raised”
  if (words.recentPeriods.get(tokens[from - 2]?.low ?? '')?.has(before.low)) {
    group.isRecent = true;
    return 2;
  }
  // “more than doubles”
  if (before.low === 'than' && isOf(tokens[from - 2], KIND.adjective | KIND.determiner)) return 2;
  if (words.to.has(before.low) && !isCapital(before))
    return infinitive(sentence, from, group, words);
  if (isOf(before, SKIPPED) && !sentence.at[from - 1]) return noted(sentence, from, group, words);
  if (before.low === '"' || before.low === '“') return isOf(tokens[from - 2], SKIPPED) ? 1 : 0;
  if (isOf(tokens[from], KIND.ing)) {
    if (isOf(before, KIND.ing | KIND.base | KIND.present | KIND.past) && isOf(before, KIND.control))
      return stood(group, words.standings.get(lemmaOf(before)), 1);
    // “talks about buying”
    const noun = tokens[from - 2];
    if (from === group.at && isOf(before, KIND.preposition) && isTalk(noun)) {
      stood(group, words.standings.get(lemmaOf(noun)), 0);
      return 1 + nounPhrase(sentence, from - 1, group);
    }
    // “is looking at buying”, “is interested in buying”
    const isWish = isOf(noun, KIND.ing | KIND.adjective) && !sentence.at[from - 2];
    const wish = noun && isWish ? words.standings.get(lemmaOf(noun)) : undefined;
    if (from === group.at && isOf(before, KIND.preposition) && wish === 'talked')
      return stood(group, wish, 2);
  }
  return reached(sentence, from, group, words);
}

const isTalk = (token: Sentence['tokens'][number] | undefined): token is TextToken =>
  isOf(token, KIND.control) && isOf(token, KIND.noun) && !isOf(token, KIND.base);

function noted({ tokens }: Sentence, from: number, group: VerbGroup, words: GrammarWords): number {
  const token = tokens[from - 1];
  if (!token) return 0;
  if (isOf(token, KIND.negation)) group.isNegated = true;
  if (words.hedges.has(token.low)) group.isHedged = true;
  if (words.pluperfect.has(token.low)) group.isPluperfect = true;
  if (words.possible.has(token.low)) group.standing = 'possible';
  if (words.rumours.has(token.low) && isMain(tokens, from - 1)) group.standing = 'talked';
  // “is announcing that it has raised”
  if (words.passive.has(token.low) && isOf(tokens[group.at], KIND.past))
    group.isPassive ||= tokens.slice(from, group.at).every((one) => isOf(one, SKIPPED));
  if (words.recent.has(token.low)) group.isRecent = true;
  if (words.past.has(token.low) && !isOfParticiple(tokens, from - 1)) group.isPluperfect = true;
  return 1;
}

/** “to” with what it hangs on: a verb, a noun with its article, an adjective. */
function infinitive(
  sentence: Sentence,
  from: number,
  group: VerbGroup,
  words: GrammarWords,
): number {
  const { tokens } = sentence;
  const before = tokens[from - 2];
  if (!before) return stood(group, 'done', 1);
  const adjective = words.beforeInfinitive.get(before.low);
  if (adjective) return stood(group, adjective, 2);
  const spent = spentBefore(sentence, from - 2);
  if (spent !== null) return from - spent;
  const talks = isOf(before, KIND.control) ? null : controlBefore(sentence, from - 2);
  if (talks !== null) {
    stood(group, words.standings.get(tokens[talks]?.word?.lemma ?? ''), 0);
    return from - 1 - talks + nounPhrase(sentence, talks + 1, group);
  }
  // “US chipmaker to cut jobs”
  if (isOf(before, KIND.company | KIND.authority | KIND.title) && isMain(tokens, from - 2))
    return stood(group, 'done', 1);
  if (!isOf(before, KIND.control))
    return isOf(before, KIND.auxiliary) || sentence.at[from - 2] || isSign(before, ')')
      ? stood(group, 'done', 1)
      : 0;
  stood(group, words.standings.get(lemmaOf(before)), 0);
  if (isOf(before, KIND.verb) && !isNounHere(sentence, from - 2)) return 2;
  return 1 + nounPhrase(sentence, from - 1, group);
}

/** A verb that says or reaches what follows: “announced plans to”, “says it”, “entered talks to”. */
function reached(
  { tokens, at }: Sentence,
  from: number,
  group: VerbGroup,
  words: GrammarWords,
): number {
  const [before, far] = [tokens[from - 1], tokens[from - 2]];
  if (from === group.at || at[from - 1]) return 0;
  if (isOf(before, KIND.pronoun) && far && isSaying(far))
    return stood(group, words.standings.get(lemmaOf(far)), 2);
  if (isOf(before, KIND.pronoun) && far?.low === 'that' && isSaying(tokens[from - 3])) return 3;
  const said = isOf(before, KIND.pronoun) ? sayingBefore({ tokens, at }, from - 1) : null;
  if (said !== null) return from - said;
  if (isOf(before, KIND.saying) && isOf(before, KIND.verb) && !isOf(tokens[from], KIND.pronoun))
    return 1;
  const isLight = before !== undefined && LIGHT.has(lemmaOf(before)) && isOf(before, KIND.verb);
  if (isLight && kindsOf(tokens[from]) !== 0 && tokens[group.from] !== undefined)
    return stood(group, words.standings.get(lemmaOf(before)), 1);
  return 0;
}

const isSaying = (token: Sentence['tokens'][number] | undefined) =>
  isOf(token, KIND.saying) && token?.shape !== SHAPE.sign;

/** Verbs that say little besides the noun behind them. */
const LIGHT = new Set(
  'agree clinch near approach mull eye weigh consider explore discuss negotiate enter engage hold have make begin start launch abandon end drop scrap cancel terminate shelve ditch withdraw announce reveal unveil disclose confirm deny finalise finalize sign reach strike secure win gain obtain'.split(
    ' ',
  ),
);

function stood(group: VerbGroup, standing: Standing | undefined, count: number): number {
  if (standing) group.standing = heavier(group.standing, standing);
  return count;
}
