/** Words that are names by the place where they stand alone: “Ripple raises $5m”, “n8n raises €55m”. */
import { isOf } from '../grammar/kinds.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';

/** Kinds that no name begins with. */
export const NEVER =
  KIND.determiner |
  KIND.preposition |
  KIND.conjunction |
  KIND.pronoun |
  KIND.auxiliary |
  KIND.modal |
  KIND.negation |
  KIND.subordinator |
  KIND.relative |
  KIND.calendar |
  KIND.acronym |
  KIND.title |
  KIND.nationality;

/** Kinds of which a word is no name of a company, whatever follows. */
const PLAIN = NEVER | KIND.noun | KIND.company | KIND.business | KIND.authority;

/** “Harvest raises $5m”, “Scale, a startup, …”: a word of the language without an article, where a sentence begins, before what only a name has behind it. */
export function isWordAsName(tokens: readonly TextToken[], index: number): boolean {
  const [token, next, far] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!token?.word || !next || token.shape !== SHAPE.capital || isOf(token, PLAIN)) return false;
  if (/[^s]s$/.test(token.low)) return false;
  if (next.low === ',')
    return isOf(far, KIND.determiner | KIND.relative) && !isOf(token, KIND.adverb);
  if (next.low === "'s") return !isOf(token, KIND.adverb);
  const isAdverbFirst = isOf(next, KIND.adverb) && !isOf(next, KIND.verb) && far !== undefined;
  const verb = isAdverbFirst ? far : next;
  return isFiniteVerb(token, verb, tokens[index + (isAdverbFirst ? 3 : 2)]);
}

/** “Household robotics maker Sunday closed a round”: a day is a name behind what kind of company it is, where no article says which one; “the company Monday said” has one. */
export function isDayAsName(
  { tokens, isTitle }: Pick<Sentence, 'tokens' | 'isTitle'>,
  index: number,
): boolean {
  const [token, kind, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || !next || !kind || !isOf(token, KIND.calendar) || isTitle) return false;
  if (!isOf(kind, KIND.company) || kind.low !== kind.word?.lemma) return false;
  if (!isFiniteVerb(token, next, tokens[index + 2])) return false;
  let from = index - 1;
  while (from > 0 && tokens[from - 1]?.shape !== SHAPE.sign && !isOf(tokens[from - 1], BEFORE_KIND))
    from--;
  return !isOf(tokens[from - 1], KIND.determiner) && !isOf(tokens[from], KIND.determiner);
}

/** Before the phrase of a kind of company. */
const BEFORE_KIND =
  KIND.determiner | KIND.conjunction | KIND.preposition | KIND.subordinator | KIND.auxiliary;

/** A verb in the singular, a past tense, or “to” before a verb. */
export function isFiniteVerb(
  token: TextToken,
  verb: TextToken,
  behind: TextToken | undefined,
): boolean {
  if (verb.shape !== SHAPE.lower && !isCapital(verb)) return false;
  if (verb.low === 'to') return isOf(behind, KIND.base) && !isOf(token, KIND.verb);
  if (isOf(verb, KIND.auxiliary))
    return (
      (verb.low === 'has' || verb.low === 'is' || verb.low === 'was') && !isOf(token, KIND.adverb)
    );
  if (isOf(verb, KIND.modal)) return true;
  if (isOf(verb, KIND.present))
    return !isOf(verb, KIND.noun) || !isOf(behind, KIND.verb | KIND.auxiliary);
  const isPast = isOf(verb, KIND.past) && !isOf(verb, KIND.participle | KIND.adjective);
  return isPast && !isOf(token, KIND.adverb) && !isOf(behind, KIND.preposition);
}

/** “n8n raises €55m”, “start-up dbt buys X”: an unknown word in small letters where only a name can stand. */
export function isSmallName(
  { tokens, isSmall }: Pick<Sentence, 'tokens' | 'isSmall'>,
  index: number,
): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || token.word) return false;
  if (isLetterFirst(tokens, index) || hasFigureInside(token.low)) return true;
  if (isSmall && isSmallObject(tokens, index)) return true;
  if (!next) return false;
  if (isExplained(tokens, index)) return true;
  const isBehindKind =
    (isOf(before, KIND.company) && before?.low === before?.word?.lemma) || isBased(tokens, index);
  if (isListed(before, token, next) || isNextInList(tokens, index)) return true;
  if (index > 0 && !isBehindKind && !(isSmall && before?.low === ':')) return false;
  if (!/^[a-z][a-z0-9]{2,}$/.test(token.low) || /(?:s|ly|ed|ing)$/.test(token.low)) return false;
  if (next.low === ',') return isOf(tokens[index + 2], KIND.determiner | KIND.relative);
  // “Berlin-based powerdata acquired by X”
  if (isBased(tokens, index) && isOf(next, KIND.past) && tokens[index + 2]?.low === 'by')
    return true;
  return (
    (isSmall || !isOf(next, KIND.noun)) &&
    next.shape === SHAPE.lower &&
    isFiniteVerb(token, next, tokens[index + 2])
  );
}

/** “Berlin-based” */
const isBased = (tokens: readonly TextToken[], index: number): boolean =>
  tokens[index - 1]?.low === 'based' && tokens[index - 2]?.low === '-';

/** “n8n”: a figure between small letters, where it stands for no word as in “b2b” and “p4p”. */
const hasFigureInside = (low: string): boolean =>
  /^[a-z]+\d+[a-z]+$/.test(low) && !/^[a-z][24][a-z]$|^k8s$/.test(low);

/** “d-Matrix” */
function isLetterFirst(tokens: readonly TextToken[], index: number): boolean {
  const [token, sign, next] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (token?.shape !== SHAPE.lower || token.low.length > 1 || !token.gap || !next) return false;
  return sign?.low === '-' && !sign.gap && !next.gap && isCapital(next) && next.low.length > 2;
}

/** “buys lumiq for”, “snaps up pendrake, a”: straight behind a verb, with nothing of its own behind it. */
function isSmallObject(tokens: readonly TextToken[], index: number): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || !/^[a-z][a-z0-9]{3,}$/.test(token.low) || /(?:ly|ed|ing)$/.test(token.low))
    return false;
  const verb = isOf(before, KIND.preposition | KIND.adverb) ? tokens[index - 2] : before;
  const isBehindVerb = isOf(verb, KIND.verb) && verb?.word?.patterns !== null;
  return isBehindVerb && (!next || next.shape === SHAPE.sign || isOf(next, BEHIND_NAME));
}

/** “invests in tarnix, a maker of lamps”: behind a preposition or a verb, and explained by what kind of company it is. */
function isExplained(tokens: readonly TextToken[], index: number): boolean {
  const [token, before, comma] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || !isOf(before, KIND.preposition | KIND.verb) || comma?.low !== ',') return false;
  if (!/^[a-z][a-z0-9]{3,}$/.test(token.low) || /(?:ly|ed|ing)$/.test(token.low)) return false;
  if (!isOf(tokens[index + 2], KIND.determiner)) return false;
  for (let at = index + 3; at < index + FARTHEST_KIND; at++) {
    const word = tokens[at];
    if (!word || isOf(word, KIND.preposition | KIND.relative) || word.low === ',') return false;
    if (isOf(word, KIND.company) && word.low === word.word?.lemma) return true;
  }
  return false;
}

/** So near behind the name stands what kind of company it is. */
const FARTHEST_KIND = 10;

const BEHIND_NAME = KIND.preposition | KIND.conjunction | KIND.subordinator;

/** “…, a16z, …”: letters and figures between commas. */
const isListed = (before: TextToken | undefined, token: TextToken, next: TextToken) =>
  before?.low === ',' &&
  /^[a-z]+\d+[a-z]*$/.test(token.low) &&
  (next.low === ',' || next.low === 'and');

/** “…; and brightstack received $1m”: in a list of clauses, before a verb and its sum. */
function isNextInList(tokens: readonly TextToken[], index: number): boolean {
  const [token, verb] = [tokens[index], tokens[index + 1]];
  if (!token || !isOf(verb, KIND.past | KIND.present) || isOf(verb, KIND.auxiliary)) return false;
  const first = tokens[index - 1]?.low === 'and' ? index - 1 : index;
  if (first > 0 && tokens[first - 1]?.low !== ',') return false;
  if (!/^[a-z][a-z0-9]{3,}$/.test(token.low)) return false;
  return tokens.slice(index + 2, index + 5).some(({ low }) => SUMS.has(low));
}

const SUMS = new Set(['$', '€', '£', '¥', '₹', 'rs']);

/** Behind a figure they count or measure: 5th, 20x, 3nm. */
const MEASURES = new Set(
  'st nd rd th x k m b bn mn mm tn mln mrd mio nm km cm kg mg gb mb tb gw mw kw gwh kwh mwh hz ghz mhz fps mph pm am hr hrs min sec yr yrs mo wk g d s h w v p ps px am bps bp qps tops pb gbps mbps ml kv ft sq lb lbs oz pt pts'.split(
    ' ',
  ),
);

/** “from 360 Corven”: a figure parted from a capital, where one investor or one company is due. */
export function isPartedFigure(tokens: readonly TextToken[], index: number): boolean {
  const [figure, name, before] = [tokens[index], tokens[index + 1], tokens[index - 1]];
  if (!figure || !/^\d{1,3}$/.test(figure.low) || !name?.gap || name.shape !== SHAPE.capital)
    return false;
  if (isOf(name, NEVER) || /[^s]s$/.test(name.low)) return false;
  const isOne = before !== undefined && before.low === before.word?.lemma;
  const isDue = ONE_DUE.has(before?.low ?? '') || (isOne && isOf(before, KIND.company));
  let end = index + 2;
  while (tokens[end] && isCapital(tokens[end] as TextToken)) end++;
  const next = tokens[end];
  return isDue && (!next || next.shape === SHAPE.sign || isOf(next, BEHIND_NAME | KIND.verb));
}

/** Prepositions before whoever gives money or sells. */
const ONE_DUE = new Set(['from', 'by', 'with']);

/** “8flow”, “11x Labs”, “24Haymarket”: a figure and letters that touch it, and no measure, or one before a name. */
export function isFigureName(tokens: readonly TextToken[], index: number): boolean {
  const [token, next, far] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (token?.shape !== SHAPE.figure || !/^\d{1,4}$/.test(token.low) || !next || next.gap)
    return false;
  if (next.low === '.') return far !== undefined && !far.gap && isCapital(far);
  if (next.shape === SHAPE.sign) return false;
  if (next.low.length < 2) return isX(next, far) || isLetterLast(tokens, index);
  if (isCapital(next))
    return !MEASURES.has(next.low) || (!next.word && far !== undefined && isCapital(far));
  if (MEASURES.has(next.low) || next.low.length < 3) return false;
  if (!next.word && !/(?:s|er|fold)$/.test(next.low)) return true;
  const isPlace = index === 0 || isOf(tokens[index - 1], KIND.company);
  return (
    isPlace && far !== undefined && (far.low === ',' || isFiniteVerb(next, far, tokens[index + 3]))
  );
}

/** “1X raises”: a capital, and a verb behind it. */
function isLetterLast(tokens: readonly TextToken[], index: number): boolean {
  const [letter, next] = [tokens[index + 1], tokens[index + 2]];
  if (!letter || !next || !isCapital(letter)) return false;
  const isMeasure = letter.low !== 'x' && MEASURES.has(letter.low);
  return !isMeasure && isFiniteVerb(letter, next, tokens[index + 3]);
}

/** “11x Labs” */
const isX = (token: TextToken, next: TextToken | undefined) =>
  token.low === 'x' && next !== undefined && next.gap && isCapital(next);

/** “AT&T”: capitals that a sign joins. */
export function isJoined(tokens: readonly TextToken[], index: number): boolean {
  const [first, sign, last] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (sign?.low !== '&' || sign.gap || !last || last.gap || !isCapital(last)) return false;
  return isOf(first, KIND.preposition) && first?.shape === SHAPE.upper;
}

/** “Fantasy-Fußball-Plattform”: words that hyphens join, of which the last is a kind of company. */
export function isKindWithHyphens(tokens: readonly TextToken[], index: number): boolean {
  let at = index;
  while (tokens[at + 1]?.low === '-' && !tokens[at + 1]?.gap && !tokens[at + 2]?.gap) at += 2;
  return at > index && isOf(tokens[at], KIND.company);
}
