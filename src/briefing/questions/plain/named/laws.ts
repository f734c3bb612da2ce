/** Laws that a question calls by their names, whatever the words in them stand for elsewhere: "the RAISE Act", "Chip Security Act", "Cybersecurity Law". */
import { folded } from '../../../../domain/text/folding.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import type { ParseContext } from '../../filter.ts';
import { bare } from '../../names/names-within.ts';
import { isIdle } from '../idle.ts';
import { joined, type PlainWord } from '../words.ts';

/** The most words of a name. */
const LONGEST = 7;

/** The nouns that end a name. Only an act is called so in small letters too. */
const ENDS = /^(?:act|law|bill|code|directive|omnibus|rule)$/;
const ACT = /^act$/;

const CODE = /^code of (?:practice|conduct)$/;

/** Words between those of a name that have no capital. */
const SMALL = /^(?:of|and|on|for|in|the|to|it|de)$/;

/** Words before "act" that begin no name in small letters. */
const NO_NAME =
  /^(?:an?|the|this|that|which|what|state|federal|new|to|regulators?|courts?|judges?|lawmakers|states|countries|agencies|parliament|will|would|could|should|must|can|may|did|does|do|not|of|under|by|and|or|they|we|labs|companies|governments?|europe|congress|eu)$/;

/** The words of a name, as they are looked for, and how many there are. */
export interface LawName {
  tokens: readonly Token[];
  length: number;
  /** True of an act that no text names, in full or in short. */
  isUnknown?: true;
}

/** The name of a law that begins here; null where none does. A place before it is a place, so the name begins behind it. */
export async function lawAt(
  words: readonly PlainWord[],
  isPlace: (words: readonly PlainWord[]) => boolean,
  { log }: Pick<ParseContext, 'log'>,
): Promise<LawName | null> {
  const length = nameLength(words);
  // “NO FAKES Act” is none of Norway.
  if (length === 0 || (words[0]?.key !== 'no' && isPlace(words))) return null;
  const named = words.slice(0, length);
  const isSaid = async (value: string) =>
    (await log.find({ words: [value] }, { offset: 0, limit: 0 })).total > 0;
  const value = nameOf(named);
  if (await isSaid(value)) return { tokens: [{ value, quoted: true }], length };
  const full = await nameInFull(named, log);
  if (full) return { tokens: [{ value: full, quoted: true }], length };
  for (let from = 1; from < length - 1; from++)
    if (await isSaid(nameOf(named.slice(from)))) return null;
  const isAct = ACT.test(named.at(-1)?.key ?? '');
  if (!isAct) return null;
  const [first] = named;
  // “Is TAKE IT DOWN Act law”: the name begins behind.
  if (first && isIdle(first.key) && !areInCapitals([first])) return null;
  return { tokens: [{ value, quoted: true }], length, isUnknown: true };
}

/** The name in full of the law that is called by these very words: "Transparency in Frontier AI Act"; null where none is. A search knows words by their stems alone, so the CHIPS Act would be the Chip Security Act. */
async function nameInFull(
  named: readonly PlainWord[],
  log: ParseContext['log'],
): Promise<string | null> {
  const own = named.map(({ key }) => key).filter((key) => !SMALL.test(key) && !ACT.test(key));
  if (own.length < 2 || !ACT.test(named.at(-1)?.key ?? '')) return null;
  const { events } = await log.find({ words: own }, { offset: 0, limit: MOST_LAWS });
  const names = events.flatMap(({ lawName, instrument }) => [lawName ?? '', instrument ?? '']);
  return names.find((name) => isOf(name, own)) ?? null;
}

const isOf = (name: string, own: readonly string[]): boolean => {
  const words = folded(name).replaceAll('artificial intelligence', 'ai');
  const said = new Set(words.split(/[^\p{L}\p{N}]+/u));
  return said.has('act') && own.every((word) => said.has(word));
};
/** The laws among which such a name is looked for. */
const MOST_LAWS = 20;

const nameOf = (words: readonly PlainWord[]): string =>
  words.map(({ token }) => bare(token.value)).join(' ');

/** "AI Act", "RAISE Act", "TAKE IT DOWN Act", "raise act": how many words that is. */
function nameLength(words: readonly PlainWord[]): number {
  const [first, second] = words;
  if (!first || first.token.quoted || !second) return 0;
  if (CODE.test(joined(words.slice(0, 3)))) return 3;
  if (!hasCapital(first)) {
    const isNamed = ACT.test(second.key) && first.key.length > 1 && !NO_NAME.test(first.key);
    return isNamed ? 2 : 0;
  }
  for (let at = 1; at < Math.min(LONGEST, words.length); at++) {
    const word = words[at];
    if (!word || word.token.quoted || isCut(words[at - 1])) return 0;
    // “AI law” is any law, and “AI Act” one.
    const isAny = !ACT.test(word.key) && joined(words.slice(0, at)) === 'ai';
    if (ENDS.test(word.key)) return !isAny && isTelling(words.slice(0, at), word) ? at + 1 : 0;
    if (!hasCapital(word) && !SMALL.test(word.key)) return 0;
  }
  return 0;
}

/** "The Act" and "What Law" name none. */
const isTelling = (before: readonly PlainWord[], end: PlainWord): boolean =>
  !NO_NAME.test(before[0]?.key ?? '') && (hasCapital(end) || areInCapitals(before));

const areInCapitals = (words: readonly PlainWord[]): boolean =>
  words.every(({ token }) => /^\p{Lu}+$/u.test(bare(token.value)));

const hasCapital = ({ token }: PlainWord): boolean => /^["“(]?\p{Lu}/u.test(token.value);

/** A word behind which a new part of the sentence begins. */
const isCut = (word: PlainWord | undefined): boolean => /[,;:?!]$/.test(word?.token.value ?? '');

/** "What is banned under the AI Act": how the law is asked about, which no text says beside its name. */
const UNDER =
  /\b(?:banned|prohibited|forbidden|illegal|allowed|required|exempt|covered|demanded|permitted|mandatory)(?= (?:by|under|in) )/;
const REQUIRES = /\b(?:requires?|prohibits?|forbids?|bans?|demands?|covers?|means?|mandates?)$/;

const NAMED = /\b(?:act|law|bill|code|directive|omnibus|rule)\b/;

/** True of words that name the AI Act, and no "Great American AI Act". */
export const namesAiAct = (words: readonly PlainWord[]): boolean =>
  words.some((word, at) => {
    const before = words[at - 1];
    const isWhole = !before || !hasCapital(before) || isIdle(before.key) || at === 1;
    return isWhole && word.key === 'ai' && words[at + 1]?.key === 'act';
  });

/** True of words among which a law is named. */
export const namesLaw = (words: readonly Token[]): boolean =>
  words.some(({ value, quoted }) => quoted && NAMED.test(value.toLowerCase()));

/** The words around the name of a law that ask what it says, and are not looked for. */
export function asksOfLaw(said: string): readonly string[] {
  if (!NAMED.test(said)) return [];
  return [UNDER, REQUIRES].flatMap((pattern) => pattern.exec(said)?.[0] ?? []);
}
