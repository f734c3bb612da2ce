/** Judges what matched: history, forecasts, questions, denials and conditions are no news. */

import { type EventType, isDealType } from '../../../domain/event/vocabulary.ts';
import type { Day } from '../../../domain/time/calendar.ts';
import { subjectPhrase } from '../../grammar/before-verb.ts';
import { isOf } from '../../grammar/kinds.ts';
import type { MoneyMention, Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { PatternMatch } from '../trial.ts';
import { isSmallSum } from './amounts.ts';
import { isCorrected } from './corrected.ts';
import { type DeniedRange, isNoPlan, isUnderDenial } from './denial.ts';
import { isDatedBefore, isOfAllTimes } from './earlier.ts';
import {
  isAlleged,
  isCollected,
  isDemanded,
  isExample,
  isHoped,
  isOfMany,
  isWished,
} from './others.ts';
import { isPresented } from './presented.ts';
import { isDatedNow } from './recent.ts';

/** All that a judge looks at. */
interface Case {
  match: PatternMatch;
  sentence: Sentence;
  language: Language;
  /** The year in which the text was published; null where that is not known. */
  year: number | null;
  /** Its day; null where that is not known. */
  day: Day | null;
  isSourced: boolean;
  /** The part of the sentence that somebody denies; null for none. */
  denied: DeniedRange | null;
}

/** A reason against an event, with its weight: 0 is enough. */
interface Doubt {
  name: string;
  weight: number;
  holds(given: Case): boolean;
  /** True where it speaks against the event because somebody denies it. */
  denies?(given: Case): boolean;
}

const DOUBTS: readonly Doubt[] = [
  { name: 'a question', weight: 0, holds: ({ sentence }) => isQuestion(sentence) },
  {
    name: 'an explanation',
    weight: 0,
    holds: ({ sentence, language }) =>
      language.grammar.explains.has(sentence.tokens[0]?.low ?? '') && !sentence.at[0],
  },
  { name: 'of all times', weight: 0, holds: isOfAllTimes },
  {
    name: 'a price',
    weight: 0,
    holds: ({ match, sentence }) => isSmallSum(match, sentence),
  },
  {
    name: 'a worth without a sum',
    weight: 0,
    holds: ({ match, sentence }) => isUnsaidWorth(match, sentence),
  },
  { name: 'a total', weight: 0, holds: isTotal },
  {
    name: 'not done yet',
    weight: 0,
    holds: ({ match }) => match.pattern.says.isDone === true && match.group?.isUnderway === true,
  },
  {
    name: 'negated',
    weight: 0,
    holds: ({ match }) =>
      (match.group?.isNegated ?? false) && match.pattern.says.isEndedByNot !== true,
    denies: ({ match }) => isNoPlan(match),
  },
  { name: 'corrected', weight: 0, holds: isCorrected },
  { name: 'demanded', weight: 0, holds: isDemanded },
  { name: 'wished', weight: 0, holds: isWished },
  { name: 'hoped', weight: 0, holds: isHoped },
  { name: 'collected for others', weight: 0, holds: isCollected },
  { name: 'of many people', weight: 0, holds: isOfMany },
  { name: 'an example of many', weight: 0, holds: isExample },
  { name: 'alleged', weight: 0, holds: isAlleged },
  { name: 'denied', weight: 0, holds: isUnderDenial, denies: () => true },
  {
    name: 'in a relative clause',
    weight: 0,
    holds: ({ match, sentence, language, day }) =>
      match.subject === 'relative' &&
      !isOfRound(match, sentence) &&
      !match.group?.isRecent &&
      !isPresented(match, sentence, language) &&
      !isDatedNow(sentence, match, language, day),
  },
  { name: 'long ago', weight: 0, holds: ({ match }) => match.group?.isPluperfect ?? false },
  { name: 'before the news', weight: 0, holds: isBefore },
  { name: 'a condition', weight: 0, holds: isConditional },
  { name: 'possible', weight: 0, holds: isOpen },
  { name: 'dated in the past', weight: 0, holds: isDatedBefore },
  { name: 'an earlier one', weight: 0, holds: isEarlierOne },
  {
    name: 'a share behind a semicolon',
    weight: 0,
    holds: ({ match, sentence }) => sentence.isSecond && match.pattern.type === 'market',
  },
  { name: 'a product of nobody known', weight: 0, holds: isNobodys },
  { name: 'behind a semicolon', weight: 0.85, holds: ({ sentence }) => sentence.isSecond },
  { name: 'subject far away', weight: 0.92, holds: ({ match }) => match.subject === 'clause' },
  { name: 'subject said earlier', weight: 0.85, holds: ({ match }) => match.subject === 'earlier' },
];

/** The trust in a match, from 0 to 1; and where all that speaks against it is that somebody denies it, that. */
export function judged(given: Case): { trust: number; isDenied: boolean } {
  let trust = given.match.pattern.says.trust ?? 0.95;
  let isDenied = false;
  for (const doubt of DOUBTS) {
    if (!doubt.holds(given)) continue;
    if (doubt.denies?.(given)) isDenied = true;
    else trust *= doubt.weight;
  }
  return { trust, isDenied };
}

/** “a $20M round, which was led by X”, “from X, which led the round”: it says who gave the money that is the news. */
function isOfRound({ pattern, group, at: verb }: PatternMatch, { tokens, at }: Sentence): boolean {
  if (!pattern.says.adds || !group) return false;
  if (!group.isPassive)
    return tokens[verb + 1]?.low === 'the' && isOf(tokens[verb + 2], KIND.noun) && !at[verb + 2];
  let before = group.from - 2;
  while (before > 0 && tokens[before]?.low === ',') before--;
  const kind = at[before]?.kind;
  return kind === 'money' || kind === 'round' || (!kind && isOf(tokens[before], KIND.noun));
}

function isNobodys({ match }: Case): boolean {
  const names = match.slots.get('company')?.names ?? [];
  return (
    match.pattern.type === 'product' &&
    match.subject !== 'beside' &&
    (match.subject !== 'clause' || (match.group?.isParticiple ?? true)) &&
    names.every(({ company }) => company === null)
  );
}

function isQuestion({ tokens }: Sentence): boolean {
  const last = tokens.at(-1)?.low;
  return last === '?' || tokens.at(-2)?.low === '?';
}

/** News of these kinds is background in “after leaving”, “after launching”. */
const AT_WORK: ReadonlySet<EventType> = new Set(['people', 'product']);

/** After raising, when it raised. A deal that is closed may be told so. */
function isBefore({ match, sentence, language }: Case): boolean {
  const { group, pattern } = match;
  const isTold = isDealType(pattern.type) || (group?.isParticiple && AT_WORK.has(pattern.type));
  if (!group?.isEarlier || !isTold) return false;
  // “enters the unicorn club after raising …”
  const { milestones } = language.grammar;
  if (sentence.tokens.slice(0, match.from).some(({ low }) => milestones.has(low))) return false;
  if (!pattern.isVerb) return group.standing !== 'completed';
  return pattern.isVerb && group.standing !== 'completed' && pattern.says.standing !== 'completed';
}

function isConditional({ match, sentence, language }: Case): boolean {
  if (match.group?.isConditional) return true;
  return language.grammar.conditions.has(sentence.tokens[match.from - 1]?.low ?? '');
}

function isOpen({ match, isSourced }: Case): boolean {
  return match.group?.standing === 'possible' && !isSourced;
}

/** Verbs that say how a worth changed, without its sum. */
const MULTIPLIES = /^(?:doubl|tripl|quadrupl|boost)/;

/** “Valued at more than its rivals”. */
const isUnsaidWorth = ({ pattern, at }: PatternMatch, { mentions, tokens }: Sentence): boolean =>
  pattern.type === 'valuation' &&
  pattern.isVerb &&
  !MULTIPLIES.test(tokens[at]?.low ?? '') &&
  mentions.every(({ kind }) => kind !== 'money');

/** “X’s last round”, “a previous financing”: the noun is of something that was told before. */
function isEarlierOne({ match, sentence, language }: Case): boolean {
  const { pattern, at } = match;
  if ((pattern.isVerb && !pattern.doer) || pattern.says.adds) return false;
  // “The last round valued X at $2B”
  const { from } = match.group && pattern.doer ? subjectPhrase(sentence, match.group.from) : match;
  for (let index = from; index < at; index++)
    if (!sentence.at[index] && language.labels.prior.has(sentence.tokens[index]?.low ?? ''))
      return true;
  return false;
}

/** “$1.8B to date, including $1.3B in 2021”, “$1.8B to date, $1.3B of it in 2021” */
const isPartOfTotal = ({ tokens, mentions }: Sentence, { from, to }: MoneyMention): boolean =>
  (PARTS.has(tokens[from - 1]?.low ?? '') ||
    (tokens[to]?.low === 'of' && WHOLE.has(tokens[to + 1]?.low ?? ''))) &&
  mentions.some((other) => other.kind === 'money' && other.to < from && other.label === 'total');

/** “$1.85B including $1.3B in November 2021”: a part of it was told in another year. */
function hasOldPart({ tokens, mentions }: Sentence, { to }: MoneyMention): boolean {
  const comma = tokens[to]?.low === ',' ? 1 : 0;
  const part = mentions.find(({ from }) => from === to + comma + 1);
  if (!PARTS.has(tokens[to + comma]?.low ?? '') || part?.kind !== 'money') return false;
  const year = isOf(tokens[part.to + 1], KIND.calendar) ? part.to + 2 : part.to + 1;
  return isOf(tokens[part.to], KIND.preposition) && /^(?:19|20)\d\d$/.test(tokens[year]?.low ?? '');
}

const WHOLE = new Set(['it', 'that', 'which']);
const PARTS = new Set(['including', 'darunter', 'varav']);

/** “Has raised over $90M in total funding”, “… for its third fund”: the only sum of a round is that of all rounds, or a fund's. */
function isTotal({ match, sentence }: Case): boolean {
  if (match.pattern.type !== 'funding_round' || match.pattern.says.adds) return false;
  const own = match.slots.get('amount')?.money;
  if (own) return isPartOfTotal(sentence, own) || hasOldPart(sentence, own);
  const inside = sentence.mentions.filter(({ from, to }) => from >= match.from && to <= match.to);
  const sums = inside.filter((mention) => mention.kind === 'money');
  return (
    sums.length > 0 &&
    sums.every(({ label }) => label === 'total' || label === 'fund') &&
    inside.every(({ kind }) => kind !== 'round')
  );
}
