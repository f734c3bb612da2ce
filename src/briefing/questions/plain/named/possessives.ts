/** Names that own something and lack the sign for it, as "anthropics series f" and "openais valuation". */
import { withoutTail } from '../../../../domain/text/cutting.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import type { ParseContext } from '../../filter.ts';
import { isIdle } from '../idle.ts';
import { plainWord } from '../words.ts';

/** A word that may be one: a shorter name is too often another word, and these are words of their own. */
const OWNING =
  /^(?!(?:blocks|figures|scales|squares|targets|cursors|models|oracles)$)[a-z]{5,}[a-rt-z]s$/;

/** The words with such names written as they are meant: "anthropic’s". What is a name as it stands stays. */
export async function withSigns(
  words: readonly Token[],
  { log }: Pick<ParseContext, 'log'>,
): Promise<readonly Token[]> {
  const may = words.flatMap((token) => {
    const { key, owns } = plainWord(token);
    return token.quoted || owns || isIdle(key) || !OWNING.test(key) ? [] : [{ token, key }];
  });
  if (may.length === 0) return words;
  const known = await log.namesAmong(may.flatMap(({ key }) => [key, withoutTail(key, 's')]));
  const owning = new Set(
    may.flatMap(({ token, key }) =>
      !known.has(key) && known.has(withoutTail(key, 's')) ? [token] : [],
    ),
  );
  return words.map((token) =>
    owning.has(token) ? { ...token, value: token.value.replace(/s(?=\W*$)/i, "'s") } : token,
  );
}
