/** Speakers: the company that says “we” in what somebody is quoted with. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isSign } from './kinds.ts';
import type { NameMention, Sentence } from './sentence.ts';
import { isOwner, nameAt } from './standing-names.ts';

/** The words with which a company speaks of itself. */
const OURSELVES = new Set(['we', 'us', "we've", "we're", "we'll", 'our']);

/** The farthest behind a quote that its speaker is named, in tokens. */
const FARTHEST = 14;

/** The company of whoever is quoted: “…,” said Ann Lee, chief executive of X; null where none is said, or the words are nobody's own. */
export function speakerOf(sentence: Sentence, at: number): NameMention | null {
  const { tokens } = sentence;
  if (!OURSELVES.has(tokens[at]?.low ?? '')) return null;
  for (let index = at + 1; index < tokens.length; index++)
    if (isOf(tokens[index], KIND.saying | KIND.verb) && isQuoteEnd(tokens[index - 1]))
      return companyAfter(sentence, index);
    else if (isQuoteEnd(tokens[index]) && nameAt(sentence, index + 1))
      return companyAfter(sentence, index);
  return null;
}

const isQuoteEnd = (token: Sentence['tokens'][number] | undefined) =>
  token?.shape === SHAPE.sign && '"”’»'.includes(token.low);

/** “Ann Lee, chief executive of X”, “X’s Ann Lee”, “X chief executive Ann Lee”, “X” alone. */
function companyAfter(sentence: Sentence, from: number): NameMention | null {
  const { tokens } = sentence;
  let only: NameMention | null = null;
  let count = 0;
  for (let index = from + 1; index < Math.min(tokens.length, from + FARTHEST); index++) {
    const name = nameAt(sentence, index);
    if (!name || name.from !== index || name.isPlace) continue;
    const [before, next] = [tokens[index - 1], tokens[name.to]];
    const isOfTitle = isOf(before, KIND.preposition) && isOf(tokens[index - 2], KIND.title);
    if (isOfTitle || isOwner(sentence, name) || isOf(next, KIND.title)) return name;
    count++;
    only ??= name;
  }
  return count === 1 && !isPersonBehindTitle(sentence, only) ? only : null;
}

/** “said founder Ann Lee” */
const isPersonBehindTitle = ({ tokens }: Sentence, name: NameMention | null): boolean =>
  name !== null && (isOf(tokens[name.from - 1], KIND.title) || isTitleBehind(tokens, name.to));

const isTitleBehind = (tokens: Sentence['tokens'], at: number): boolean =>
  isSign(tokens[at], ',') && tokens.slice(at + 1, at + 4).some((token) => isOf(token, KIND.title));

/** “Ann Lee, founder of X, said the company …”: the company whose title explains a name; null for none. */
export function firmOfTitle({ tokens, at }: Sentence, name: NameMention): NameMention | null {
  if (name.company !== null || !isTitleBehind(tokens, name.to)) return null;
  for (let index = name.to + 1; index < name.to + FARTHEST_FIRM; index++) {
    const token = tokens[index];
    if (!token || isSign(token, ',')) return null;
    const firm = at[index + 1];
    const isOfFirm = (token.low === 'of' || token.low === 'at') && firm?.kind === 'name';
    if (isOfFirm) return firm.isPlace ? null : firm;
  }
  return null;
}

/** So far behind a name stands the company of its title. */
const FARTHEST_FIRM = 9;

const ADDRESSED = new Set(['you', "you're", "you've", "you'll"]);

/** True of whoever is spoken to: no company of the text. */
export const isAddressed = ({ tokens }: Sentence, at: number): boolean =>
  ADDRESSED.has(tokens[at]?.low ?? '');
