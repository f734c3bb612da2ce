/** Datelines: the place that a report comes from, before a dash at its head. */
import { isOf, isSign } from '../grammar/kinds.ts';
import type { Mention } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** So far from the head of a sentence a dateline ends, in tokens. */
const FARTHEST = 24;

/** States of the US as datelines shorten them. */
const STATES = new Set(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass me mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);

/** Makes places of the names in “Lehi, Utah, Nov. 4 --”: a town that nobody knows is no company. */
export function markDateline(tokens: readonly TextToken[], at: (Mention | undefined)[]): void {
  const town = at[0];
  if (town?.kind !== 'name' || town.company !== null || !isSign(tokens[town.to], ',')) return;
  const end = dashFrom(tokens, town.to);
  if (end === null || !isFurther(tokens, at, town.to + 1, end)) return;
  for (let index = 0; index < end; index++) {
    const mention = at[index];
    if (mention?.kind === 'name' && mention.company === null) mention.isPlace = true;
  }
}

/** The dash, with a word behind it; null where none stands near: “X, Utah – $5M seed” is a line of a list. */
function dashFrom(tokens: readonly TextToken[], from: number): number | null {
  for (let index = from; index < Math.min(FARTHEST, tokens.length - 1); index++) {
    const [dash, next] = [tokens[index], tokens[index + 1]];
    const isDouble = isSign(dash, '-') && isSign(next, '-');
    if (!isDouble && !isSign(dash, '–') && !isSign(dash, '—')) continue;
    const behind = tokens[index + (isDouble ? 2 : 1)];
    const isWord = behind && behind.shape !== SHAPE.sign && behind.shape !== SHAPE.figure;
    return isWord ? index : null;
  }
  return null;
}

/** A state or a day stands behind the town, and no verb. */
function isFurther(
  tokens: readonly TextToken[],
  at: readonly (Mention | undefined)[],
  from: number,
  end: number,
): boolean {
  const within = tokens.slice(from, end);
  const isTold = within.some((token) => isOf(token, KIND.verb) && token.shape === SHAPE.lower);
  const [first, mention] = [tokens[from], at[from]];
  const isState = mention?.kind === 'name' && (mention.isPlace || STATES.has(first?.low ?? ''));
  return !isTold && (isState || STATES.has(first?.low ?? '') || isOf(first, KIND.calendar));
}
