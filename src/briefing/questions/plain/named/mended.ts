/** Plain words read with their typing errors forgiven: in words of questions, and in names where nothing else is meant. */
import { folded } from '../../../../domain/text/folding.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import type { ParseContext } from '../../filter.ts';
import type { TypedFilter } from '../../line.ts';
import { mendedWords } from '../../names/mistyped.ts';
import { isIdle } from '../idle.ts';
import { readPlain } from '../plain.ts';
import { plainWord } from '../words.ts';

/** Words read, with a sentence for each typing error and each word that was read otherwise than it stands. */
export interface MendedReading {
  filters: readonly TypedFilter[];
  words: readonly Token[];
  notes: readonly string[];
  /** A sentence for each part of the words that is left out. */
  missing: readonly string[];
  /** Words for which there is no filter, and that are not looked for either. */
  left: readonly Token[];
}

/** Shorter words are too often others. */
const SHORTEST = 5;
/** So many words are looked up among the names, at most. */
const MOST = 4;

/** Reads stretches of words between the filters `given`. A word that stands for nothing, and that no text says, may be a name with a typing error. */
export async function readMended(
  stretches: readonly (readonly Token[])[],
  given: readonly Pick<TypedFilter, 'key' | 'excludes'>[],
  context: ParseContext,
): Promise<MendedReading> {
  const mended = await Promise.all(stretches.map((stretch) => mendedWords(stretch, context)));
  const words = mended.map((each) => each.words);
  const read = await readPlain(words, given, context);
  const isAlone = stretches.flat().length < 2;
  const names = isAlone ? new Map<Token, string>() : await namesMeant(read.words, context);
  const inNames = words.map((stretch) =>
    stretch.map((token) => ({ ...token, value: names.get(token) ?? token.value })),
  );
  const again = names.size === 0 ? read : await readPlain(inNames, given, context);
  const shown = [...names].map(([{ value }, name]) => `Showing ${name} for “${value}”.`);
  const notes = [...mended.flatMap((each) => each.notes), ...shown, ...(again.notes ?? [])];
  const { filters, words: others, missing = [], left = [] } = again;
  return { filters, words: others, notes, missing, left };
}

/** The names that words nearly are, of those that no text says. */
async function namesMeant(
  words: readonly Token[],
  { log }: Pick<ParseContext, 'log'>,
): Promise<Map<Token, string>> {
  const meant = new Map<Token, string>();
  for (const token of words.filter(mayBeName).slice(0, MOST)) {
    const { key } = plainWord(token);
    const found = await log.findCompany(key);
    // “Recognition” is no “Cognition”: few mistype the first letter of a name.
    const isNear =
      found.kind === 'one' &&
      found.errors > 0 &&
      beginsAs(found.by.name, key) &&
      found.errors <= forgiven(token);
    if (!isNear) continue;
    const said = await log.find({ words: [token.value] }, { offset: 0, limit: 0 });
    if (said.total === 0) meant.set(token, found.company.name);
  }
  return meant;
}

/** Of a word in small letters, which may be any word, fewer are forgiven than of a name. */
const forgiven = ({ value }: Token): number =>
  /^\p{Ll}/u.test(value) && value.length < 10 ? 1 : 2;

const beginsAs = (name: string, word: string): boolean => folded(name)[0] === word[0];

const mayBeName = (token: Token): boolean => {
  const { key } = plainWord(token);
  return !token.quoted && key.length >= SHORTEST && /^\p{L}+$/u.test(key) && !isIdle(key);
};
