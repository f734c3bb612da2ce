/** Cuts the tokens of a block into sentences. */
import { abbreviationKind } from '../../domain/text/abbreviations.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from './token.ts';

const isOf = ({ word }: TextToken, kinds: number) => ((word?.kinds ?? 0) & kinds) !== 0;

const STARTERS =
  KIND.determiner | KIND.preposition | KIND.pronoun | KIND.adverb | KIND.subordinator;

/** Nobody writes longer sentences, in tokens: what is longer is a list or damage, and is cut. */
const LONGEST = 250;

/** A run of tokens that is one sentence; `isSecond` behind a semicolon. */
interface Cut {
  tokens: TextToken[];
  isSecond: boolean;
}

/** The sentences of a block, in their order: cut at stops, semicolons and spaced hyphens. */
export function sentencesOf(text: string, tokens: readonly TextToken[]): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  let isSecond = false;
  let isLabels: boolean | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (index - from >= LONGEST) {
      cuts.push({ tokens: tokens.slice(from, index), isSecond });
      from = index;
    }
    if (token?.shape !== SHAPE.sign || !endsAt(text, tokens, index)) continue;
    // “X | $12M Series A | Lead: Y”
    if (token.low === '-' || token.low === '|') {
      isLabels ??= isLineOfLabels(tokens);
      if (isLabels) continue;
    }
    const end = token.low === '-' ? index : closing(tokens, index + 1);
    if (end > from) cuts.push({ tokens: tokens.slice(from, end), isSecond });
    from = token.low === '-' ? index + 1 : end;
    isSecond = token.low === ';';
  }
  if (from < tokens.length) cuts.push({ tokens: tokens.slice(from), isSecond });
  return cuts;
}

const ANY_VERB = KIND.verb | KIND.auxiliary | KIND.modal;
/** Longer lines, in tokens, are more than labels. */
const LONGEST_LINE = 60;
const CURRENCIES = new Set(['$', '€', '£', '¥', '₹']);

/** A line of labels with a sum among them, and no verb but in “led by”: what its signs part belongs together. */
function isLineOfLabels(tokens: readonly TextToken[]): boolean {
  if (tokens.length > LONGEST_LINE || !tokens.some(({ low }) => CURRENCIES.has(low))) return false;
  return !tokens.some(
    (token, index) =>
      tokens[index + 1]?.low !== 'by' &&
      tokens[index + 1]?.shape !== SHAPE.sign &&
      isOf(token, token.shape === SHAPE.lower ? ANY_VERB : KIND.past | KIND.present) &&
      !isOf(token, KIND.noun | KIND.adjective | KIND.preposition),
  );
}

function endsAt(text: string, tokens: readonly TextToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return false;
  if (token.low === ';' || token.low === '|') return true;
  if (token.low === '-') return token.gap && (next?.gap ?? false);
  // “X (well, who else?), which …”
  if (next?.low === ')' && tokens[index + 2]?.low === ',') return false;
  // “Kahoot! — which …”, “Yahoo! buys”
  if (token.low === '!' && next && !token.gap && goesOnBehind(next)) return false;
  if (token.low === '!' || token.low === '?')
    return next === undefined || next.gap || next.shape === SHAPE.sign;
  if (token.low !== '.' && token.low !== '…') return false;
  if (!next) return true;
  if (!next.gap && (next.low === '-' || next.low === ',' || next.low === "'s" || next.low === '/'))
    return false;
  const after = next.shape === SHAPE.sign ? tokens[index + 2] : next;
  if (!next.gap && next.shape !== SHAPE.sign) return false;
  return token.gap || !goesOn(text, tokens, index, after);
}

/** A dash, a comma or a word in small letters. */
const goesOnBehind = ({ low, shape }: TextToken): boolean =>
  shape === SHAPE.lower || low === '—' || low === '–' || low === ',' || low === "'s";

/** So many characters behind a stop tell what follows. */
const NEAR = 24;

/** The stop is that of an abbreviation, and the sentence goes on behind it. */
function goesOn(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  after: TextToken | undefined,
): boolean {
  const [before, far] = [tokens[index - 1], tokens[index - 2]];
  if (!before || !after) return false;
  // “raised €45m. Investors …”: the letter is a unit.
  if (far?.shape === SHAPE.figure && !before.gap) return false;
  const written = ({ start, end }: TextToken) => text.slice(start, end);
  const kind = abbreviationKind(
    written(before),
    far ? written(far) : '',
    text.slice(after.start, after.start + NEAR),
  );
  if (kind === 'perhaps') return !(isCapital(after) && ((after.word?.kinds ?? 0) & STARTERS) !== 0);
  return kind === 'open';
}

/** Quotes and brackets that close behind a stop belong to it. */
function closing(tokens: readonly TextToken[], from: number): number {
  let end = from;
  while (end < tokens.length && !tokens[end]?.gap && '"”’\')'.includes(tokens[end]?.low ?? ' '))
    end++;
  return end;
}
