/** The pages of rules: the list, a trial, one that was added or removed. */
import type { Request } from '../../../contracts/command.ts';
import type { ReviewCandidate, ReviewRule } from '../../../contracts/sources/review.ts';
import { plural } from '../../../domain/text/english.ts';
import type { Action, Line, Page, Part } from '../../../page/page.ts';
import { ruleWords } from '../../wording/review/rule-words.ts';
import { stateWords } from './review-words.ts';
import { storyNumber } from './stories.ts';

const ask = ({ line }: Request, label: string, args: string): Action => ({
  kind: 'ask',
  label,
  ask: line('review', args),
});

const SMALL_PRINT =
  'A rule accepts at once what it fits; its number says how sure a story must have been read, of 1; what may be the same as an event of the log is always left for a look. Each event says which rule accepted it.';

/** All rules, each with what it has accepted. */
export async function rulesPage(
  rules: readonly ReviewRule[],
  context: Request,
  done: string | null = null,
): Promise<Page> {
  const counts = await Promise.all(
    rules.map(async ({ number }) => (await context.review.ofRule(number)).length),
  );
  const lines = rules.map((rule, at): Line => {
    const words = `Rule ${rule.number}: ${ruleWords(rule)}`;
    const items = [
      ask(context, 'Try it', `rule try ${rule.number}`),
      ask(context, 'Remove it', `rule remove ${rule.number}`),
      ask(context, 'Remove it with all it accepted', `rule remove ${rule.number} with all`),
    ];
    const from = rule.by === null ? 'there from the start' : `by ${rule.by}`;
    const tail = [from, `accepted ${counts[at] ?? 0}`];
    return { headline: words, tail, menu: { about: words, items } };
  });
  const none = 'No rule: everything that is read waits for a look.';
  const headline = done ?? (rules.length > 0 ? plural(rules.length, 'rule') : none);
  return {
    headline,
    title: 'Rules of the review',
    parts: [
      ...(done ? [{ kind: 'notice' as const, text: done }] : []),
      lines.length > 0 ? { kind: 'lines', lines } : { kind: 'text', text: none },
      { kind: 'context', text: SMALL_PRINT },
    ],
    actions: [ask(context, 'Review', '')],
    events: [],
  };
}

const MOST_LINES = 10;

/** "Would have accepted 12 of 40 …", with the first of them and what people decided. */
export function trialPage(
  rule: ReviewRule,
  { fit, of }: { fit: readonly ReviewCandidate[]; of: number },
  context: Request,
  typed: string | null,
): Page {
  const count = (kind: ReviewCandidate['state']['kind']) =>
    fit.filter(({ state }) => state.kind === kind).length;
  const words = ruleWords(rule);
  const headline = `“${words}” would have accepted ${fit.length} of ${plural(of, 'story', 'stories')} of the last 30 days.`;
  const people = `Of these, in the log: ${count('accepted')}; dismissed: ${count('dismissed')}; waiting: ${count('waiting')}.`;
  const rest = fit.length - MOST_LINES;
  const lines = fit.slice(0, MOST_LINES).map(
    (candidate): Line => ({
      headline: `${storyNumber(candidate)} ${candidate.fields.title}`,
      tail: [stateWords(candidate.state, context.zone)],
    }),
  );
  const more: Part[] = rest > 0 ? [{ kind: 'context', text: `And ${rest} more.` }] : [];
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      ...(fit.length > 0
        ? [{ kind: 'text' as const, text: people }, { kind: 'lines' as const, lines }, ...more]
        : []),
    ],
    actions: typed === null ? [] : [ask(context, 'Save the rule', `rule add ${typed}`)],
    events: [],
  };
}
