/** The meaning of an amount: what it is the amount of, by the words around it. */
import type { MoneyLabel } from '../frames/money-label.ts';
import type { Stretch } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';

/** Words that tell what an amount is of, by their lemmas. */
export interface LabelWords {
  /** Behind an amount: “$2B valuation”, “$5M in revenue”. */
  after: ReadonlyMap<string, MoneyLabel>;
  /** Before an amount: “revenue of $5M”, “valued at $2B”. */
  before: ReadonlyMap<string, MoneyLabel>;
  /** Verbs over which the look goes back: revenue *rose* to $5M. */
  transparent: ReadonlySet<string>;
  /** Straight before an amount, that it is one to compare with: from, than, vs. */
  compared: ReadonlySet<string>;
  /** Beside a valuation, that it counts the new money, or does not: “post - money”. */
  postMoney: readonly string[];
  preMoney: readonly string[];
  /** Straight before an amount, that it is an old one: prior, previous. */
  prior: ReadonlySet<string>;
  /** Before an amount and its article, that it was told before: “fresh off a $5M seed”. */
  stale: ReadonlySet<string>;
  /** Nouns whose worth is what is paid. */
  deals: ReadonlySet<string>;
  /** Before a sum, that it is the size of a noun: “a round worth $2M”. */
  sizes: Readonly<Record<'before' | 'of', ReadonlySet<string>>>;
  /** Behind “a” they make a price of an amount: a month, a piece. */
  each: ReadonlySet<string>;
  /** Behind “a” they make a yearly sum of it. */
  years: ReadonlySet<string>;
  /** Words that make of `from` the beginning of a rise or a fall: up, down. */
  changes: ReadonlySet<string>;
}

/** Before what a sum is of: “in revenue”, “across several rounds”. */
const LINKS = new Set(['in', 'of', 'to', 'across', 'over']);
const FORWARD = 6;
const BACK = 12;

/** The label of the amount on a stretch of tokens. */
export function labelOf(
  tokens: readonly TextToken[],
  { from, to }: Stretch,
  words: LabelWords,
): MoneyLabel {
  const converted = tokens[from - 1]?.low === '(' && isFigureNear(tokens, from - 2);
  if (converted) return 'earlier';
  return forward(tokens, to, words) ?? back(tokens, from, words) ?? 'plain';
}

const isFigureNear = (tokens: readonly TextToken[], at: number) =>
  [0, 1, 2].some((step) => tokens[at - step]?.shape === SHAPE.figure);

const isNoun = (token: TextToken | undefined) => token !== undefined && isOf(token, KIND.noun);
const isHyphen = (token: TextToken | undefined) => token?.low === '-' && !token.gap;
const lemmaOf = (token: TextToken) => token.word?.lemma ?? token.low;
const isOf = (token: TextToken, kinds: number) => ((token.word?.kinds ?? 0) & kinds) !== 0;

function forward(tokens: readonly TextToken[], to: number, words: LabelWords): MoneyLabel | null {
  // “$29 a share”, “a $29-a-share offer”
  const step = isHyphen(tokens[to]) && isHyphen(tokens[to + 2]) ? 1 : 0;
  const isEach = tokens[to + step]?.low === 'a' || tokens[to + step]?.low === 'per';
  const unit = tokens[to + 1 + 2 * step]?.low ?? '';
  if (isEach && step === 0 && words.years.has(unit))
    return forward(tokens, to + 2, words) ?? 'rate';
  if (isEach && words.each.has(unit)) return 'cost';
  let isLinked = false;
  // “for its third fund”
  let isFor = false;
  for (let at = to; at < Math.min(tokens.length, to + FORWARD); at++) {
    const token = tokens[at];
    if (!token) return null;
    // “$5M to fund its growth”
    const isPurpose = tokens[at - 1]?.low === 'to' && isOf(token, KIND.base);
    if (isPurpose && words.after.get(token.low) !== 'total') return null;
    const label = words.after.get(token.low) ?? words.after.get(lemmaOf(token));
    // “$5M in its market debut”
    if (label === 'market' && (isCapital(token) || isNoun(tokens[at + 1]))) return null;
    // “raised $5M in total, led by X”: the sum of one round
    if (label === 'total' && isLedBehind(tokens, at)) return null;
    if (label) return isFor && label !== 'fund' ? null : label;
    if (token.shape === SHAPE.sign && token.low !== '-' && token.low !== '+') return null;
    if (isHyphen(tokens[at + 1])) continue;
    if (isOf(token, KIND.preposition)) {
      if (isLinked || (!LINKS.has(token.low) && token.low !== 'for')) return null;
      isLinked = true;
      isFor = token.low === 'for';
    } else if (isOf(token, KIND.subordinator | KIND.relative | KIND.conjunction | KIND.modal))
      return null;
    else if (isOf(token, KIND.verb) && !isOf(token, KIND.noun | KIND.adjective | KIND.past))
      return null;
  }
  return null;
}

/** “in total, led by” */
const isLedBehind = (tokens: readonly TextToken[], at: number): boolean =>
  tokens[at - 1]?.low === 'in' &&
  isOther(tokens, at + 1) &&
  tokens[at + 2]?.low === 'led' &&
  tokens[at + 3]?.low === 'by';

/** “A deal valued at $2B”: the worth of a deal is its amount. */
function ofDeal(tokens: readonly TextToken[], at: number, words: LabelWords): boolean {
  return [at - 1, at - 2].some((before) => {
    const token = tokens[before];
    // “the financing deal values X at $2B”
    const kind = tokens[before - 1];
    const isRound = kind !== undefined && words.sizes.of.has(lemmaOf(kind));
    return token !== undefined && !isRound && words.deals.has(lemmaOf(token));
  });
}

const ARTICLES = new Set(['a', 'an']);

/** “A partnership with the drugmaker X worth $2B”, “a bid that values X at $2B”: so far before its worth a deal stands. */
const FARTHEST_DEAL = 8;

function ofDealFar(
  tokens: readonly TextToken[],
  at: number,
  { deals, sizes }: LabelWords,
): boolean {
  const before = tokens[at - 1];
  const isWorth = sizes.before.has(tokens[at]?.low ?? '');
  // “a deal with a company worth $2B”: that is the worth of the company.
  if (!before || (isWorth && !isCapital(before))) return false;
  let first = at - 1;
  if (!isWorth) {
    while (tokens[first] && isOf(tokens[first] as TextToken, KIND.modal | KIND.adverb)) first--;
    if (!tokens[first] || !isOf(tokens[first] as TextToken, KIND.relative)) return false;
  }
  for (let index = first - 1; index >= Math.max(0, at - FARTHEST_DEAL); index--) {
    const token = tokens[index];
    if (!token || token.low === ',' || sizes.of.has(lemmaOf(token))) return false;
    if (deals.has(lemmaOf(token))) return true;
    if (isOf(token, KIND.verb) && !isOf(token, KIND.noun | KIND.adjective)) return false;
  }
  return false;
}

/** “for a total value of $2B”: what is paid. */
function isConsideration(tokens: readonly TextToken[], at: number): boolean {
  const article = [at - 1, at - 2, at - 3].find((index) => ARTICLES.has(tokens[index]?.low ?? ''));
  return article !== undefined && tokens[article - 1]?.low === 'for';
}

/** “A round worth $2M”: so much is raised. */
const isSize = (tokens: readonly TextToken[], at: number, { sizes }: LabelWords): boolean => {
  const before = tokens[at - 1];
  // “a package reportedly worth $2M”
  const noun = before && isOf(before, KIND.adverb) ? tokens[at - 2] : before;
  return (
    noun !== undefined && sizes.before.has(tokens[at]?.low ?? '') && sizes.of.has(lemmaOf(noun))
  );
};

/** “X, a sales platform, raises $2M”: the verb behind a comma has a sum of its own. */
const opensDoing = (tokens: readonly TextToken[], at: number, { transparent }: LabelWords) => {
  const token = tokens[at];
  return token !== undefined && isOf(token, KIND.verb) && !transparent.has(lemmaOf(token));
};

/** “its total funds raised to $2M” */
const isRaisedTo = (tokens: readonly TextToken[], at: number): boolean =>
  tokens[at]?.low === 'raised' && tokens[at + 1]?.low === 'to';

/** Behind these another sum is told. */
const APART = new Set(['with', 'after', 'following']);

const isDealOrSize = (token: TextToken | undefined, { sizes, deals }: LabelWords): boolean =>
  token !== undefined && (sizes.of.has(lemmaOf(token)) || deals.has(lemmaOf(token)));

const isBehindSum = (tokens: readonly TextToken[], at: number) =>
  isOther(tokens, at + 1) && [1, 2].some((step) => tokens[at - step]?.shape === SHAPE.figure);

const isStale = (tokens: readonly TextToken[], from: number, { stale }: LabelWords): boolean => {
  const last = tokens[from - 1];
  const end = last && isOf(last, KIND.determiner) ? from - 1 : from;
  return stale.has(`${tokens[end - 2]?.low} ${tokens[end - 1]?.low}`);
};

/** A comma, and behind it something new. */
const isOther = (tokens: readonly TextToken[], at: number) => tokens[at]?.low === ',';

function back(tokens: readonly TextToken[], from: number, words: LabelWords): MoneyLabel | null {
  const last = tokens[from - 1];
  if (last && words.prior.has(last.low)) return 'earlier';
  if (isStale(tokens, from, words)) return 'earlier';
  if (last && words.compared.has(last.low)) {
    const near = tokens.slice(Math.max(0, from - 6), from - 1);
    if (last.low !== 'from' || near.some((token) => words.changes.has(token.low))) return 'earlier';
  }
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    const token = tokens[at];
    if (!token || token.low === ';' || token.low === ':') return null;
    // “a user-generated marketing platform”
    const isPart = isHyphen(tokens[at - 1]);
    const label = isPart
      ? undefined
      : (words.before.get(token.low) ?? words.before.get(lemmaOf(token)));
    // “a $2B valuation with a $5M round”
    if (!label && APART.has(token.low)) return null;
    // “The round totals $5M”
    if (label === 'total' && isDealOrSize(tokens[at - 1], words)) return 'plain';
    // “$2B valuation, X raises $5M”: it is said of the sum before it.
    if (label && at < from - 1 && isBehindSum(tokens, at)) return null;
    if (lemmaOf(token) === 'value' && isConsideration(tokens, at)) return 'plain';
    if (label)
      return ofDeal(tokens, at, words) || isSize(tokens, at, words) || ofDealFar(tokens, at, words)
        ? 'plain'
        : label;
    if (token.low === ',' && (at < from - 4 || opensDoing(tokens, at + 1, words))) return null;
    // “a sales platform is in talks to raise $2M”
    if (
      tokens[at - 1]?.low === 'to' &&
      isOf(token, KIND.base) &&
      !words.transparent.has(lemmaOf(token))
    )
      return null;
    if (
      isOf(token, KIND.verb) &&
      !isOf(token, KIND.noun | KIND.adjective) &&
      !words.transparent.has(lemmaOf(token)) &&
      !isRaisedTo(tokens, at)
    )
      return null;
    if (isOf(token, KIND.subordinator | KIND.relative)) return null;
    if ('$€£₹¥'.includes(token.low) && at < from - 1) return null;
  }
  return null;
}
