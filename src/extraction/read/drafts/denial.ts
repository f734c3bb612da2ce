/** Denials: somebody says of a report that it is not so. What is denied is no news of its own. */
import { isOf, lemmaOf } from '../../grammar/kinds.ts';
import type { GrammarWords } from '../../grammar/words.ts';
import { KIND } from '../../lexicon/word.ts';
import type { TextToken } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** The tokens from one to before another. */
export interface DeniedRange {
  from: number;
  to: number;
}

/** The part of a sentence that is denied in it; null for none. */
export function deniedIn(tokens: readonly TextToken[], grammar: GrammarWords): DeniedRange | null {
  const { denials } = grammar;
  const from = tokens.findIndex(
    (_, at) => isDenying(tokens, at, denials) || isAboutReport(tokens, at, grammar),
  );
  if (from < 0) return noneIn(tokens, denials);
  const end = tokens.findIndex(({ low }, at) => at > from && denials.ends.has(low));
  const isBehind = isDenyingVerb(tokens, from, denials) && !isAboutReport(tokens, from, grammar);
  return { from: isBehind ? from + 1 : 0, to: end < 0 ? tokens.length : end };
}

/** “No talks are under way for …”, “has no intention of selling …”: all behind it. */
function noneIn(
  tokens: readonly TextToken[],
  { none, absent, ends }: GrammarWords['denials'],
): DeniedRange | null {
  const from = tokens.findIndex(({ low }, at) => {
    const next = isOf(tokens[at + 1], KIND.adjective) ? tokens[at + 2] : tokens[at + 1];
    return none.has(low) && next !== undefined && absent.has(lemmaOf(next));
  });
  if (from < 0) return null;
  const end = tokens.findIndex(({ low }, at) => at > from && ends.has(low));
  return { from: from + 1, to: end < 0 ? tokens.length : end };
}

/** A verb that denies what follows; of “reports were denied” it is what was said before. */
const isDenyingVerb = (
  tokens: readonly TextToken[],
  at: number,
  denials: GrammarWords['denials'],
): boolean =>
  isVerb(tokens[at], denials) || rejects(tokens, at, denials) || hasParticle(tokens, at, denials);

/** “Reports that X … have been denied”: a verb that denies in the passive, behind a report. */
const isAboutReport = (
  tokens: readonly TextToken[],
  at: number,
  { denials, passive }: GrammarWords,
): boolean =>
  (isVerb(tokens[at], denials) || rejects(tokens, at, denials)) &&
  passive.has(tokens[at - 1]?.low ?? '') &&
  tokens.slice(0, at).some((token) => denials.reports.has(lemmaOf(token)));

const rejects = (
  tokens: readonly TextToken[],
  at: number,
  denials: GrammarWords['denials'],
): boolean => {
  const token = tokens[at];
  return token !== undefined && denials.rejects.has(lemmaOf(token));
};

/** “rules out”: all behind it. */
const hasParticle = (
  tokens: readonly TextToken[],
  at: number,
  { particles }: GrammarWords['denials'],
): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && particles.has(`${lemmaOf(token)}_${next?.low}`);
};

const isVerb = (token: TextToken | undefined, { verbs }: GrammarWords['denials']): boolean =>
  token !== undefined && verbs.has(lemmaOf(token));

/** So many words lie between “denies” and the report. */
const NEAR = 4;

/** “denies a report”, “denied that”, “denied being”, “calls the report false”, “no truth to the rumour”. */
function isDenying(
  tokens: readonly TextToken[],
  at: number,
  denials: GrammarWords['denials'],
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isReport = (one: TextToken) => denials.reports.has(lemmaOf(one));
  if (hasParticle(tokens, at, denials)) return true;
  if (rejects(tokens, at, denials)) return tokens.slice(at + 1, at + 1 + NEAR).some(isReport);
  if (isVerb(token, denials)) {
    if (next && (denials.clauses.has(next.low) || isOf(next, KIND.ing))) return true;
    return tokens.slice(at + 1, at + 1 + NEAR).some(isReport);
  }
  if (!token || !denials.untrue.has(token.low) || isOf(next, KIND.noun)) return false;
  return tokens.some(isReport);
}

/** “Has no plans to”, “is not in talks to”: what was said of somebody’s plans is denied without the word. */
export const isNoPlan = ({ group }: PatternMatch): boolean =>
  group?.isNegated === true && (group.standing === 'planned' || group.standing === 'talked');

/** True of a match in the part of its sentence that is denied. */
export function isUnderDenial({ match, denied }: Matched): boolean {
  const { group, at } = match;
  return group?.standing === 'denied' || (denied !== null && at >= denied.from && at < denied.to);
}

interface Matched {
  match: PatternMatch;
  denied: DeniedRange | null;
}
