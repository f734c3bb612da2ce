/** Stories accepted by a rule of their workspace, without a look. */
import type { EventChange } from '../../../contracts/command.ts';
import type { ReviewCandidate, ReviewRule } from '../../../contracts/sources/review.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { retelling } from '../matching/retelling.ts';
import { accept, type DecidingContext } from './deciding.ts';
import { type Joining, ruleFor, rulesOf, ruleWords } from './rules.ts';

interface RuleContext extends Pick<DecidingContext, 'queue' | 'log' | 'reference' | 'now'> {
  /** Writes to the log in a name. */
  write(changes: readonly EventChange[], who: string): Promise<TrackedEvent[]>;
}

/** Accepts a story where a rule says so; true where one did. */
export async function acceptByRules(
  candidate: ReviewCandidate,
  context: RuleContext,
): Promise<boolean> {
  const { queue, reference, write } = context;
  const rules = rulesOf(await queue.settings());
  const joining = await joiningOf(candidate, context);
  const rule = ruleFor(candidate, joining, rules, reference);
  if (!rule) return false;
  const { number } = rule;
  const by = { kind: 'rule', number, words: ruleWords(rule) } as const;
  const named = {
    ...context,
    by,
    write: (changes: readonly EventChange[]) => write(changes, ruleName(rule)),
  };
  return (await accept(candidate, { kind: 'matched' }, named)).outcome === 'accepted';
}

/** The change that a story makes to the event of the log that it tells too; null for none. */
async function joiningOf(
  { known, fields }: ReviewCandidate,
  { log, reference }: Pick<DecidingContext, 'log' | 'reference'>,
): Promise<Joining | null> {
  const event = known === null ? null : await log.event(known);
  return event && { event, retelling: retelling(fields, event, reference) };
}

/** "Rule 2: any two independent origins": the name that stands in the history. */
const ruleName = (rule: ReviewRule): string => `Rule ${rule.number}: ${ruleWords(rule)}`;
