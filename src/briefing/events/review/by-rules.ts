/** Stories accepted by a rule of their workspace, without a look. */
import type { ReviewCandidate, ReviewRule } from '../../../contracts/sources/review.ts';
import { retelling } from '../matching/retelling.ts';
import { accept, type DecidingContext } from './deciding.ts';
import { type Joining, ruleFor, ruleWords } from './rules.ts';

interface RuleContext extends Omit<DecidingContext, 'by'> {
  rules: readonly ReviewRule[];
}

/** Accepts a story where one of the rules says so; true where one did. */
export async function acceptByRules(
  candidate: ReviewCandidate,
  { rules, ...context }: RuleContext,
): Promise<boolean> {
  const joining = await joiningOf(candidate, context);
  const rule = ruleFor(candidate, joining, rules, context.reference);
  if (!rule) return false;
  const by = { kind: 'rule', number: rule.number, words: ruleWords(rule) } as const;
  const decision = await accept(candidate, { kind: 'matched' }, { ...context, by });
  return decision.outcome === 'accepted';
}

/** The change that a story makes to the event of the log that it tells too; null for none. */
export async function joiningOf(
  { known, fields }: ReviewCandidate,
  { log, reference }: Pick<DecidingContext, 'log' | 'reference'>,
): Promise<Joining | null> {
  const event = known === null ? null : await log.event(known);
  return event && { event, retelling: retelling(fields, event, reference) };
}
