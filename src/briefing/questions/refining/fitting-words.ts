/** Of the words of a question that nothing fits, those that something does. */
import { filterOf } from '../filter-keys.ts';
import { questionTokens, typedFilter } from '../line.ts';
import { denies } from '../plain/negated/short-forms.ts';
import type { ParsedQuestion } from '../question.ts';

/** Words that are tried, at most: each asks the log. */
const MOST = 8;

/** A question of its filters and some of its words, as it would be typed. */
interface Fitting {
  args: string;
  /** The words that it leaves out. */
  left: readonly string[];
}

/** True for a line in plain words alone: whoever types a filter by its key, or quotes, means every word. */
const isPlain = (typed: string): boolean =>
  questionTokens(typed).every(({ key, quoted }) => key === undefined && !quoted);

/**
 * The question that keeps as many of its words as something fits, names and then the rarest first; of words alone half at least; null for one that would be about
 * nothing then, or whose words were typed with filters or in quotes. `count` counts what a line finds.
 */
export async function fittingWords(
  typed: string,
  { typed: filters, words, loose }: ParsedQuestion,
  count: (args: string) => Promise<number>,
): Promise<Fitting | null> {
  if (!isPlain(typed) || loose.length === 0 || loose.length > MOST) return null;
  if (filters.length + words.length < 2) return null;
  if (loose.some((word) => denies(word) || MEANT.test(word))) return null;
  // A name of several words is looked for as it stands.
  const names = words.filter((word) => !loose.includes(word)).map((word) => `"${word}"`);
  const given = [...filters.map(typedFilter), ...names];
  const line = (some: readonly string[]) => [...given, ...some].join(' ');
  const each = await Promise.all(
    loose.map(async (word) => ({ word, found: await count(line([word])) })),
  );
  const rarest = each
    .filter(({ found }) => found > 0)
    .sort((a, b) => isName(b.word) - isName(a.word) || a.found - b.found);
  const kept = (await withoutOne(loose, async (some) => count(line(some)))) ?? [];
  for (const { word } of kept.length > 0 ? [] : rarest)
    if (kept.length === 0 || (await count(line([...kept, word]))) > 0) kept.push(word);
  const inOrder = loose.filter((word) => kept.includes(word));
  if (inOrder.length === loose.length) return null;
  const left = loose.filter((word) => !kept.includes(word));
  // “Did Stripe lay anyone off”: without its only name it would be about others.
  const hasSubject = filters.some(({ key }) => filterOf(key).subject);
  if (!hasSubject && left.some((word) => isNameIn(word, typed))) return null;
  if (!hasSubject && left.some((word) => isBeforeDeed(word, left, typed) || isAsked(word, typed)))
    return null;
  if (namesPerson(left, typed)) return null;
  const isAbout = filters.some(isTelling);
  if (!isAbout && inOrder.length * 2 < loose.length) return null;
  if (inOrder.length === 0 && (await count(line([]))) === 0) return null;
  return { args: line(inOrder), left };
}

/** All words but one, where something fits those: one that is no name before one that is, the last before the first; null where nothing does. */
async function withoutOne(
  loose: readonly string[],
  count: (some: readonly string[]) => Promise<number>,
): Promise<string[] | null> {
  if (loose.length < 3) return null;
  const inTurn = loose.toReversed().sort((a, b) => isName(a) - isName(b));
  for (const word of inTurn) {
    const others = loose.filter((other) => other !== word);
    if ((await count(others)) > 0) return others;
  }
  return null;
}

/** Words without which a question means another amount; and addresses. */
const MEANT =
  /^(?:over|above|under|below|den(?:y|ies|ied|ial)|pre-?empt\S*|dsa|dma|gdpr|ccpa|ftc|sec|doj|cma|nist)$|^[-<>≤≥$€£¥₹]|^\d|:\/\//iu;

/** A number or a capital makes a word a name, which says more than others. */
const isName = (word: string): number => Number(/^\p{Lu}|\d/u.test(word));

/** True for a word with a capital that is not the first of its line, unless that has few words, and for letters that stand for a name; of a line of capitals, for none. */
const isNameIn = (word: string, typed: string): boolean => {
  const isShort = typed.trim().split(/\s+/).length <= 3;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(word) && (isShort || !typed.startsWith(word));
  return (isCapital || /^\p{Lu}{3,}$/u.test(word)) && (isShort || /\s\p{Ll}/u.test(typed));
};

/** “What did Sam Altman say about jobs”: without the full name it would be about others. */
const namesPerson = (left: readonly string[], typed: string): boolean =>
  left.some((word, at) => {
    const name = `${word} ${left[at + 1] ?? ''}`;
    return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) && typed.includes(name);
  });

/** "The hpe juniper deal", "figma ipo", "character.ai lawsuits": what stands before a deed is most often whose it is, whatever its letters. */
function isBeforeDeed(word: string, left: readonly string[], typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/);
  const at = words.indexOf(word.toLowerCase());
  const behind = words
    .slice(at + 1)
    .find((other) => !left.some((each) => each.toLowerCase() === other));
  return at >= 0 && !OF_ANY.test(word) && DEED.test(behind ?? '');
}
const DEED =
  /^(?:deal|ipo|listing|round|merger|acquisition|takeover|purchase|lawsuit|suit|trial|settlement|outage|breach|hack|layoff|fine|investigation|probe|partnership)(?:e?s)?[?!.,;:]*$/;
/** "Is perplexity profitable": it is asked about that, and about nothing else. */
const isAsked = (word: string, typed: string): boolean => {
  const [verb = '', ...behind] = typed.toLowerCase().split(/\s+/);
  return ASKS.test(verb) && behind.find((other) => other !== 'the') === word.toLowerCase();
};
const ASKS = /^(?:is|are|was|were|does|do|did|has|have|will|can|could)$/;
/** Words that may stand before a deed of anybody. */
const OF_ANY =
  /(?:est|ing|ed|al|ive|ous|ic|less|ful|an|ish|ese|ary)$|^(?:big|major|large|small|new|huge|minor|recent|key|top|main|notable|most|more|other|next)$/i;

/** Days, amounts and orders alone are about nothing. */
const isTelling = ({ key }: ParsedQuestion['typed'][number]): boolean =>
  !['since', 'until', 'min', 'max', 'sort', 'top'].includes(key);
