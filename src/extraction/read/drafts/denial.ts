/** Denials: somebody says of a report that it is not so. What is denied is no news of its own. */
import { isOf, lemmaOf } from '../../grammar/kinds.ts';
import type { GrammarWords } from '../../grammar/words.ts';
import { KIND } from '../../lexicon/word.ts';
import { isCapital, type TextToken } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** The tokens from one to before another. */
export interface DeniedRange {
  from: number;
  to: number;
}

type Denials = GrammarWords['denials'];

/** Words with which a denial may begin, of each language once: most sentences have none of them. */
const MARKS = new WeakMap<Denials, ReadonlySet<string>>();

function marksOf(denials: Denials): ReadonlySet<string> {
  const known = MARKS.get(denials);
  if (known) return known;
  const { verbs, rejects, particles, untrue, inventions, none } = denials;
  const first = [...particles].map((words) => words.split('_')[0] ?? '');
  const marks = new Set([...verbs, ...rejects, ...first, ...untrue, ...inventions, ...none]);
  MARKS.set(denials, marks);
  return marks;
}

/** The part of a sentence that is denied in it; null for none. */
export function deniedIn(tokens: readonly TextToken[], grammar: GrammarWords): DeniedRange | null {
  const { denials } = grammar;
  const marks = marksOf(denials);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !(marks.has(token.low) || (token.word && marks.has(token.word.lemma)))) continue;
    const from = deniedFrom(tokens, at, grammar);
    if (from === null) continue;
    const end = tokens.findIndex(({ low }, index) => index > at && denials.ends.has(low));
    return { from, to: end < 0 ? tokens.length : end };
  }
  return null;
}

/** The first token that a word denies: of “reports were denied” and “the report is false” what was said before; null where it denies nothing. */
function deniedFrom(
  tokens: readonly TextToken[],
  at: number,
  grammar: GrammarWords,
): number | null {
  const { denials } = grammar;
  if (isAboutReport(tokens, at, grammar)) return 0;
  if (isCalledInvention(tokens, at, denials)) return 0;
  if (isDenying(tokens, at, denials)) return denials.untrue.has(tokens[at]?.low ?? '') ? 0 : at + 1;
  return isNone(tokens, at, denials) ? at + 1 : null;
}

/** “No talks are under way for …”, “has no intention of selling …”: all behind it. */
function isNone(tokens: readonly TextToken[], at: number, { none, absent }: Denials): boolean {
  const next = isOf(tokens[at + 1], KIND.adjective) ? tokens[at + 2] : tokens[at + 1];
  return none.has(tokens[at]?.low ?? '') && next !== undefined && absent.has(lemmaOf(next));
}

/** “Reports that X … have been denied”: a verb that denies in the passive, behind a report. */
const isAboutReport = (
  tokens: readonly TextToken[],
  at: number,
  { denials, passive }: GrammarWords,
): boolean =>
  passive.has(tokens[at - 1]?.low ?? '') &&
  (isVerb(tokens[at], denials) || rejects(tokens, at, denials)) &&
  tokens.slice(0, at).some((token) => denials.reports.has(lemmaOf(token)));

const rejects = (tokens: readonly TextToken[], at: number, denials: Denials): boolean => {
  const token = tokens[at];
  return token !== undefined && denials.rejects.has(lemmaOf(token));
};

/** “calls the report pure invention”, “the reports are a hoax”: all that is said of them. */
function isCalledInvention(
  tokens: readonly TextToken[],
  at: number,
  { inventions, calls, reports }: Denials,
): boolean {
  if (!inventions.has(tokens[at]?.low ?? '') || isOf(tokens[at + 1], KIND.noun)) return false;
  const isSaid = (lemmas: ReadonlySet<string>, from: number, to: number) =>
    tokens.slice(from, to).some((token) => lemmas.has(lemmaOf(token)));
  return isSaid(calls, 0, at) && isSaid(reports, 0, tokens.length);
}

/** “rules out”: all behind it. */
const hasParticle = (tokens: readonly TextToken[], at: number, { particles }: Denials): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && particles.has(`${lemmaOf(token)}_${next?.low}`);
};

const isVerb = (token: TextToken | undefined, { verbs }: Denials): boolean =>
  token !== undefined && verbs.has(lemmaOf(token));

/** So many words lie between “denies” and the report. */
const NEAR = 4;

/** “denies a report”, “denied that”, “denied being”, “calls the report false”, “no truth to the rumour”. */
function isDenying(tokens: readonly TextToken[], at: number, denials: Denials): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isReport = (one: TextToken) => denials.reports.has(lemmaOf(one));
  if (hasParticle(tokens, at, denials)) return true;
  if (rejects(tokens, at, denials)) return tokens.slice(at + 1, at + 1 + NEAR).some(isReport);
  if (isVerb(token, denials)) {
    // “dementerer, at …”: some languages part the clause by a comma.
    const clause = next?.low === ',' ? tokens[at + 2] : next;
    if (clause && denials.clauses.has(clause.low)) return true;
    if (isOf(next, KIND.ing)) return true;
    return tokens.slice(at + 1, at + 1 + NEAR).some(isReport);
  }
  if (!token || !denials.untrue.has(token.low)) return false;
  // “fake accounts”, “fake reviews”, “fake Nvidia chips”
  const isOfThing = isOf(next, KIND.noun | KIND.common | KIND.verb) && !isOf(next, KIND.saying);
  if (next && (isOfThing || isCapital(next))) return false;
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
