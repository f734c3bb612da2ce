/** Finds the sums of an event: its amount, and the valuation beside it. */
import type { EventType } from '../../../domain/event/vocabulary.ts';
import type { Frame } from '../../frames/frame.ts';
import { isOf, lemmaOf } from '../../grammar/kinds.ts';
import type { MoneyMention, Sentence, Stretch } from '../../grammar/sentence.ts';
import { shareIn } from '../../grammar/share.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { PatternMatch } from '../trial.ts';
import type { EventDraft } from './draft.ts';

const PLAIN: readonly MoneyMention['label'][] = ['plain'];
const OF_ROUND: readonly MoneyMention['label'][] = ['plain', 'total'];

/** “A total of $250M in its Series E”: the sum of one round. */
export function labelsOf(
  { mentions }: Sentence,
  { from, to }: Stretch,
  frame: Frame,
): readonly MoneyMention['label'][] {
  const isOne = mentions.some(
    (each) => each.kind === 'round' && each.from >= from && each.to <= to,
  );
  return frame.labels ?? (isOne ? OF_ROUND : PLAIN);
}

/** An amount of the clause, else one of the sentence that no other match has. */
export function freeAmount(
  { mentions, at }: Sentence,
  { from, to, pattern, slots }: PatternMatch,
  labels: readonly MoneyMention['label'][],
  claimed: () => ReadonlySet<MoneyMention>,
): MoneyMention | null {
  const outside: MoneyMention[] = [];
  for (const label of labels) {
    const all = mentions.filter(
      (mention): mention is MoneyMention =>
        mention.kind === 'money' &&
        mention.label === label &&
        // “the $300 billion OpenAI project” is another matter.
        !(pattern.isVerb && isOthers(at[mention.to], slots)),
    );
    const inside = all.find((money) => money.from >= from && money.to <= to);
    if (inside) return inside;
    outside.push(...all);
  }
  if (outside.length === 0) return null;
  const taken = claimed();
  return outside.find((money) => !taken.has(money)) ?? null;
}

/** A name that has no part in what is told: of “the $3 billion X deal” it is the target. */
const isOthers = (name: Sentence['at'][number], slots: PatternMatch['slots']): boolean =>
  name?.kind === 'name' &&
  ![...slots.values()].some(({ names }) => names.some(({ start }) => start === name.start));

/** The sum with a label: one in the match, else one before it. */
export function moneyOf(
  { mentions }: Sentence,
  label: MoneyMention['label'],
  match: PatternMatch,
): MoneyMention | null {
  const all = mentions.filter(
    (mention): mention is MoneyMention => mention.kind === 'money' && mention.label === label,
  );
  return (
    all.find(({ from, to }) => from >= match.from && to <= match.to) ??
    (match.isSecond ? undefined : all.find(({ to }) => to <= match.from)) ??
    (match.isLast && !match.isSecond ? all[0] : undefined) ??
    null
  );
}

/** “Offers to buy all of X, valuing it at $5M”: what a whole company is valued at is its price. */
export const isPrice = (
  sentence: Sentence,
  match: PatternMatch,
  valuation: MoneyMention,
): boolean =>
  match.pattern.type === 'acquisition' &&
  (match.pattern.says.share === undefined || shareIn(sentence, match) === 100) &&
  sentence.tokens
    .slice(Math.max(0, valuation.from - FARTHEST_SUM), valuation.from)
    .some((token) => lemmaOf(token) === 'value' && isOf(token, KIND.ing));

/** A valuation with its basis: “post-money” beside it. */
export function valued(
  { tokens }: Sentence,
  valuation: MoneyMention | null,
  { labels }: Language,
): Pick<EventDraft, 'valuation' | 'basis'> {
  if (!valuation) return { valuation, basis: 'unspecified' };
  const near = tokens.slice(Math.max(0, valuation.from - 8), valuation.to + 4);
  const words = near.map(({ low }) => low).join(' ');
  const has = (phrases: readonly string[]) => phrases.some((phrase) => words.includes(phrase));
  const isPost = has(labels.postMoney);
  return {
    valuation,
    basis: isPost ? 'post_money' : has(labels.preMoney) ? 'pre_money' : 'unspecified',
  };
}

/** “The $26 billion deal …”, “The deal is valued at $2 billion”: the sum of a purchase or a merger told before. */
export function addedAmount(
  sentence: Sentence,
  { pattern, at }: PatternMatch,
): MoneyMention | null {
  if (pattern.isVerb) return null;
  if (at > FARTHEST_HEAD) return DEALS.has(pattern.type) ? saidOf(sentence, at) : null;
  const sum = sentence.mentions.find(
    (each): each is MoneyMention =>
      each.kind === 'money' && (each.label === 'plain' || isPriceOf(sentence, at)),
  );
  if (!sum || DEALS.has(pattern.type)) return sum ?? null;
  // “The $45M round was led by X”, “The site will cost $5M”, not “The round follows a $3M seed”.
  const isInside = sum.to <= at && at - sum.to <= 3;
  const between = sentence.tokens.slice(at + 1, sum.from);
  const isSaid = between.length <= 4 && between.some((token) => SIZES.has(lemmaOf(token)));
  return isInside || isSaid ? sum : null;
}

/** “…, but Y reports that the deal was worth $5M”: so near behind its noun, wherever that stands. */
const saidOf = ({ mentions, tokens }: Sentence, at: number): MoneyMention | null =>
  mentions.find(
    (each): each is MoneyMention =>
      each.kind === 'money' &&
      each.label !== 'earlier' &&
      each.from > at &&
      each.from - at <= FARTHEST_SUM &&
      tokens.slice(at + 1, each.from).some((token) => OF_DEAL.has(lemmaOf(token))),
  ) ?? null;

/** So near behind the deal its sum stands. */
const FARTHEST_SUM = 6;
/** Words between a deal and its sum. */
const OF_DEAL = new Set('be at worth value total'.split(' '));

/** “The price was $5M” */
const isPriceOf = ({ tokens }: Sentence, at: number): boolean => tokens[at]?.low === 'price';

const DEALS: ReadonlySet<EventType> = new Set(['acquisition', 'merger']);
/** Verbs between a thing and how much it is. */
const SIZES = new Set('be total amount come cost worth'.split(' '));

/** So near the head of its sentence stands the deal that it is about. */
const FARTHEST_HEAD = 8;

/** The valuation that a sentence adds to a round told before. */
export function addedValuation(
  sentence: Sentence,
  match: PatternMatch,
  language: Language,
): Pick<EventDraft, 'valuation' | 'basis'> {
  return valued(sentence, moneyOf(sentence, 'valuation', match), language);
}

/** Nobody raises so little, and no company costs so little. */
const LEAST = 1000;

const isUnitPrice = ({ pattern, slots }: PatternMatch): boolean =>
  (pattern.type === 'funding_round' || pattern.type === 'acquisition') &&
  (slots.get('amount')?.money?.money.value ?? LEAST) < LEAST;

/** “Pays X $150 an hour” is no partnership. */
const isWage = ({ pattern, from, to }: PatternMatch, { mentions }: Sentence): boolean =>
  pattern.type === 'partnership' &&
  mentions.some(
    (each) =>
      each.kind === 'money' && each.from >= from && each.to <= to && each.money.value < LEAST,
  );

/** “Rounds up the cheapest fares, with round trips from $89”: all sums are too small for a round. */
const isFare = ({ pattern }: PatternMatch, { mentions }: Sentence): boolean => {
  const sums = mentions.filter((each): each is MoneyMention => each.kind === 'money');
  return (
    pattern.type === 'funding_round' &&
    sums.length > 0 &&
    sums.every(({ money }) => money.value < LEAST)
  );
};

/** True where the sums of a match are prices: of a thing, an hour or a journey, and of no company. */
export const isSmallSum = (match: PatternMatch, sentence: Sentence): boolean =>
  isUnitPrice(match) || isWage(match, sentence) || isFare(match, sentence);
