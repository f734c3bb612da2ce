/** The companies that are named among words of which no command reads the rest. */
import type { Reader } from '../../../contracts/reader.ts';
import { withoutTail } from '../../../domain/text/cutting.ts';

/** A company that some of the words name. */
interface NameWithin {
  name: string;
  /** The words, as they were typed. */
  words: readonly string[];
}

/** The longest name, in words. */
const LONGEST = 3;
/** Words of one question that are looked up. */
const LOOKED_UP = 16;

/** Words that stand in most questions, and say nothing of what is looked for. */
const COMMON = new Set(
  `a about after all am an and any are as at be been before by can could did do does for from get give had happen happened
  has have how i if in into is it its latest last like list many me miss missed more most much my new news now of on or our
  over please raised recent say says shall should show since summarize summary tell than that the their there these they
  this those to today tomorrow total up us was we week were what when where which who whom whose why will with would
  yesterday you your pls month year day days weeks months years here there anything everything something happening going thanks
  hello hi hey monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/** A word without the signs around it, and without the "’s" of an owner. */
export const bare = (word: string): string =>
  withoutTail(word.replace(/^["'“”‘’([{<]+/, ''), SIGNS).replace(/[’']s$/, '');

const SIGNS = '?!.,;:"\'“”‘’)]}>';

/** True for a word that says something of what is looked for. */
const isTelling = (word: string) => word !== '' && !COMMON.has(word.toLowerCase());

/** The companies that words name exactly, in their order, each once; at each place by the longest name. */
export async function namesWithin(
  words: readonly string[],
  log: Pick<Reader, 'findCompany'>,
): Promise<NameWithin[]> {
  const found: NameWithin[] = [];
  for (let at = 0; at < Math.min(words.length, LOOKED_UP); ) {
    const name = await nameAt(words.slice(at, at + LONGEST), log);
    if (name && !found.some((other) => other.name === name.name)) found.push(name);
    at += name?.words.length ?? 1;
  }
  return found;
}

async function nameAt(
  words: readonly string[],
  log: Pick<Reader, 'findCompany'>,
): Promise<NameWithin | null> {
  for (let length = words.length; length > 0; length -= 1) {
    const part = words.slice(0, length).map(bare);
    if (!isTelling(part[0] ?? '') || !isTelling(part.at(-1) ?? '')) continue;
    const company = await log.findCompany(part.join(' '));
    if (company.kind !== 'one' || company.errors > 0 || company.by.until) continue;
    // A surname alone is more often a word.
    if (company.by.kind === 'person' && length === 1) continue;
    return { name: company.company.name, words: words.slice(0, length) };
  }
  return null;
}
