/** Stories accepted by a rule of their workspace, without a look; and a rule tried on what was read in the last 30 days. */
import type { ReviewCandidate, ReviewRule } from '../../../contracts/sources/review.ts';
import { DAY_MS } from '../../../domain/durations.ts';
import { ruleWords } from '../../wording/review/rule-words.ts';
import { retelling } from '../matching/retelling.ts';
import { accept, type DecidingContext } from './deciding.ts';
import { type Joining, ruleFor } from './rules.ts';

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
  // The rule has judged by the event that the story tells too: to look for that once more took a third of the time.
  const takenFor = joining ? ({ kind: 'read', event: joining.event } as const) : MATCHED;
  const decision = await accept(candidate, takenFor, { ...context, by });
  return decision.outcome === 'accepted';
}

/** The change that a story makes to the event of the log that it tells too; null for none. */
async function joiningOf(
  { known, fields }: ReviewCandidate,
  { log, reference }: Pick<DecidingContext, 'log' | 'reference'>,
): Promise<Joining | null> {
  const event = known === null ? null : await log.event(known);
  return event && { event, retelling: retelling(fields, event, reference) };
}

const MATCHED = { kind: 'matched' } as const;

const TRIED = 30 * DAY_MS;
const MOST = 2_000;

/** The stories that a rule fits, the newest first, of all that were read since. */
export async function tried(
  rule: ReviewRule,
  { queue, log, reference, now }: Pick<DecidingContext, 'queue' | 'log' | 'reference' | 'now'>,
): Promise<{ fit: ReviewCandidate[]; of: number }> {
  const all = await queue.since(now - TRIED, MOST);
  const fit: ReviewCandidate[] = [];
  for (const candidate of all) {
    // What became an event is in the log by now: it is judged as it came.
    const joining = candidate.known ? await joiningOf(candidate, { log, reference }) : null;
    if (ruleFor(candidate, joining, [rule], reference)) fit.push(candidate);
  }
  return { fit, of: all.length };
}
