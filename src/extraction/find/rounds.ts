/** Finds the kind of a round: “Series B extension”, “pre-seed”, “venture debt”. */
import type { RoundMention } from '../grammar/sentence.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** A way to name a round: its words in lower case, parted by blanks. */
export interface RoundName {
  words: readonly string[];
  round: RoundMention['round'];
  qualifier: RoundMention['qualifier'];
  /** Words of which one stands near: a seed is a round where funding is. */
  near: ReadonlySet<string> | null;
}

/** The names of rounds of a language, by their first words, the longest first. */
export interface RoundWords {
  names: ReadonlyMap<string, readonly RoundName[]>;
  /** Words before the letter of a series. */
  series: ReadonlySet<string>;
  /** Words behind a round that make it an extension or a bridge. */
  qualifiers: ReadonlyMap<string, NonNullable<RoundMention['qualifier']>>;
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
const NEAR = 3;

/** The round that begins at a token; null where none does. */
export function findRound(
  tokens: readonly TextToken[],
  index: number,
  words: RoundWords,
): RoundMention | null {
  const found = series(tokens, index, words) ?? named(tokens, index, words);
  if (!found || found.qualifier) return found;
  for (let at = found.to; at < found.to + 2; at++) {
    const qualifier = words.qualifiers.get(tokens[at]?.low ?? '');
    if (qualifier) return { ...found, to: at + 1, qualifier };
  }
  return found;
}

/** The round that a cell of a table names, with nothing beside it. */
export function roundAlone(tokens: readonly TextToken[], words: RoundWords): RoundMention | null {
  const alone: RoundWords = { ...words, names: withoutNear(words) };
  for (let index = 0; index < tokens.length; index++) {
    const found = findRound(tokens, index, alone);
    if (found) return found;
  }
  return null;
}

const withoutNear = ({ names }: RoundWords): RoundWords['names'] =>
  new Map([...names].map(([first, all]) => [first, all.map((name) => ({ ...name, near: null }))]));

function series(
  tokens: readonly TextToken[],
  index: number,
  words: RoundWords,
): RoundMention | null {
  if (!words.series.has(tokens[index]?.low ?? '')) return null;
  const at = tokens[index + 1]?.low === '-' ? index + 2 : index + 1;
  const low = tokens[at]?.low ?? '';
  const letter = LETTERS.find(
    (each) => low === each || (low.length === 2 && low.startsWith(each) && low > `${each}0`),
  );
  if (!letter || (low.length === 2 && !/\d/.test(low))) return null;
  const isBefore = tokens[index - 1]?.low === '-' && tokens[index - 2]?.low === 'pre';
  const round = isBefore ? null : (`series_${letter}` as const);
  return { kind: 'round', from: index, to: at + 1, round, qualifier: null };
}

function named(
  tokens: readonly TextToken[],
  index: number,
  words: RoundWords,
): RoundMention | null {
  for (const name of words.names.get(tokens[index]?.low ?? '') ?? []) {
    const to = index + name.words.length;
    if (!name.words.every((word, step) => tokens[index + step]?.low === word)) continue;
    if (name.near && !isNear(tokens, index, to, name.near)) continue;
    return { kind: 'round', from: index, to, round: name.round, qualifier: name.qualifier };
  }
  return null;
}

/** A figure of money before it does as well. */
function isNear(
  tokens: readonly TextToken[],
  from: number,
  to: number,
  near: ReadonlySet<string>,
): boolean {
  for (let at = to; at < to + NEAR; at++) if (near.has(tokens[at]?.low ?? '')) return true;
  const before = tokens.slice(Math.max(0, from - NEAR), from);
  return before.some((token) => token.shape === SHAPE.figure || near.has(token.low));
}
