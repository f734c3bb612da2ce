/** Short forms of a negation: "wasn’t in the US" is "was not in the US". */
import { folded } from '../../../../domain/text/folding.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import { bare } from '../../names/names-within.ts';

const SHORT = /^(is|are|was|were|do|does|did|has|have|had|ca|could|would|should|wo)n['’]?t$/;
/** Without its sign "wont" is none of "won", and "cant" no word of others. */
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

/** In "isn’t Nvidia an investor" and "why didn’t it close" the verb asks, and denies nothing that is to be left out. */
const ASKS_BEFORE = /^(?:why|how come|because)$/;

/** "I don’t know what", "not only in France": nothing is left out. */
const NOTHING_LEFT = /^(?:know|understand|care|remember|mind|think|worry|forget|only|just)$/;

/** Words with short forms as two, so that each is read as if it had been written out. */
export const spelledOut = (words: readonly Token[]): readonly Token[] =>
  words.flatMap((token, at) => {
    if (token.quoted || token.key !== undefined) return [token];
    const leavesNothing = NOTHING_LEFT.test(keyOf(words[at + 1]));
    if (leavesNothing && keyOf(token) === 'not') return [];
    const verb = verbOf(keyOf(token));
    if (verb === undefined) return [token];
    // "Don’t show chips" asks nothing.
    const asks = at === 0 ? verb !== 'do' : ASKS_BEFORE.test(keyOf(words[at - 1]));
    return asks || leavesNothing ? [{ value: verb }] : [{ value: verb }, { value: 'not' }];
  });

const keyOf = (token: Token | undefined): string => folded(bare(token?.value ?? ''));

/** The verb of a short form: "was" of "wasn’t". */
function verbOf(word: string): string | undefined {
  if (word === 'cannot') return 'can';
  const verb = SHORT.exec(word)?.[1];
  return verb === undefined ? undefined : (WHOLE[verb] ?? verb);
}

/** True of a word without which a question means the contrary: it is never what is left out. */
export const denies = (word: string): boolean =>
  /^(?:not|no|never|nor|neither|none|cannot|without|except|excluding|minus|outside|but)$|n['’]t$/i.test(
    bare(word),
  );
