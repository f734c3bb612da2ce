/** Wishes and allegations of others, and what is collected for others: no news of those of whom they speak. */
import { isDealType } from '../../../domain/event/vocabulary.ts';
import { isOf, isSign, lemmaOf } from '../../grammar/kinds.ts';
import { isNoun } from '../../grammar/noun-form.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import { SHAPE } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** A match with its sentence. */
interface Told {
  match: PatternMatch;
  sentence: Sentence;
  language: Language;
}

/** “Wanted X to buy Y”: somebody else wishes that X does it. */
export function isWished({ match: { group }, sentence: { tokens, at }, language }: Told): boolean {
  if (!group || !language.grammar.to.has(tokens[group.from]?.low ?? '')) return false;
  const name = at[group.from - 1];
  if (name?.kind !== 'name') return false;
  let index = name.from - 1;
  while (isOf(tokens[index], BEFORE_NAME) && !isOf(tokens[index], KIND.verb)) index--;
  const verb = tokens[index];
  return isOf(verb, KIND.verb) && verb !== undefined && language.grammar.wishes.has(lemmaOf(verb));
}

/** Words between a verb and the name of its object. */
const BEFORE_NAME =
  KIND.determiner |
  KIND.adjective |
  KIND.nationality |
  KIND.company |
  KIND.title |
  KIND.preposition;

/** “…, hoping to sell Y”: why somebody did something else. */
export function isHoped({ match: { group }, sentence: { tokens }, language }: Told): boolean {
  const first = group && tokens[group.from];
  if (!first || group.at === group.from || !isOf(first, KIND.ing)) return false;
  return language.grammar.hopes.has(lemmaOf(first)) && tokens[group.from - 1]?.low === ',';
}

/** “Lawyers allege that X bought Y to …”: a deal that they speak of is none that is told. “Investors predict that X will cut jobs”: nor is that. */
export function isAlleged({ match, sentence, language }: Told): boolean {
  const { tokens } = sentence;
  const { alleges, forecasts } = language.grammar;
  const isDeal = isDealType(match.pattern.type);
  for (let index = match.from - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.low === ',' || token.low === ';') return false;
    // “lifts its forecast”
    if (!isOf(token, KIND.verb) || isNoun(sentence, index)) continue;
    if (forecasts.has(lemmaOf(token)) || (isDeal && alleges.has(lemmaOf(token)))) return true;
  }
  return false;
}

/** “The law mandates developers disclose …”: somebody shall do it. */
export function isDemanded({ match, sentence, language }: Told): boolean {
  const { tokens } = sentence;
  const isBare = isOf(tokens[match.at], KIND.base) && match.group?.from === match.at;
  return (
    isBare &&
    tokens.slice(0, match.at).some((token) => language.grammar.demands.has(lemmaOf(token)))
  );
}

/** Words that a phrase goes on with. */
const INSIDE = KIND.noun | KIND.adjective | KIND.common | KIND.nationality | KIND.calendar;

/** “Raises $9M for charity”, “… in donations”: a collection is no round. */
export function isCollected({ match, sentence: { tokens, at }, language }: Told): boolean {
  const money = match.pattern.type === 'funding_round' && match.slots.get('amount')?.money;
  if (!money || !isOf(tokens[money.to], KIND.preposition)) return false;
  let end = money.to + 1;
  while (isInside(tokens[end]) && !at[end] && !isOf(tokens[end], KIND.preposition)) end++;
  const last = tokens[end - 1];
  return end > money.to + 1 && last !== undefined && language.grammar.charity.has(lemmaOf(last));
}

const isInside = (token: Sentence['tokens'][number] | undefined): boolean =>
  token !== undefined &&
  (token.low === '-' || isOf(token, INSIDE) || (!token.word && token.shape === SHAPE.lower));

/** “Companies such as X have raised billions”: what many do is no news of the one that is named. */
export function isExample({ match, sentence: { tokens, at } }: Told): boolean {
  const { pattern, subject, slots } = match;
  const slot = pattern.subject?.name;
  if (subject !== 'beside' || (slot !== 'company' && slot !== 'acquirer')) return false;
  const start = slots.get(slot)?.names[0]?.start;
  const name = at.findIndex((each) => each?.kind === 'name' && each.start === start);
  const before = tokens[name - 1]?.low;
  const many = before === 'like' ? name - 2 : name - 3;
  const isSuch = before === 'like' || (before === 'as' && tokens[name - 2]?.low === 'such');
  const head = tokens[many];
  return isSuch && head !== undefined && isOf(head, KIND.company) && head.low !== lemmaOf(head);
}

/** More are hired for work, and to no post. */
const MOST_NAMED = 9;

/** “Hires 300 engineers”: no person’s move. */
export function isOfMany({ match: { pattern, group }, sentence: { tokens, at } }: Told): boolean {
  if (pattern.type !== 'people' || !pattern.isVerb || !group || group.isPassive) return false;
  let index = group.at + 1;
  while (isOf(tokens[index], KIND.adverb | KIND.preposition | KIND.adjective) && !at[index])
    index++;
  const token = tokens[index];
  if (!token || at[index]) return false;
  if (token.shape === SHAPE.figure)
    return Number(token.low.replaceAll(',', '')) > MOST_NAMED && !isSign(tokens[index + 1], '-');
  return isNumberOfMany(token.low) && tokens[index + 1]?.low === 'of';
}

const isNumberOfMany = (low: string) =>
  low === 'dozens' || low === 'scores' || low === 'hundreds' || low === 'thousands';
