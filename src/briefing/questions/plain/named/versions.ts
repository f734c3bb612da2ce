/** Versions of products, as "Gemini 3": a name and a number that belong together. */
import type { ParseContext } from '../../filter.ts';
import { bare } from '../../names/names-within.ts';
import type { PlainWord } from '../words.ts';
import type { LawName } from './laws.ts';

const NUMBER = /^v?\d{1,2}(?:\.\d{1,2})?$/;

/** The version that is named here, as the texts have it; null where none is, or no text says it. */
export async function versionAt(
  [name, number]: readonly PlainWord[],
  known: ReadonlySet<string>,
  { log }: Pick<ParseContext, 'log'>,
): Promise<LawName | null> {
  if (!name || !number || name.token.quoted || !known.has(name.key) || !NUMBER.test(number.key))
    return null;
  const value = `${bare(name.token.value)} ${bare(number.token.value)}`;
  const { total } = await log.find({ words: [value] }, { offset: 0, limit: 0 });
  return total > 0 ? { tokens: [{ value, quoted: true }], length: 2 } : null;
}
