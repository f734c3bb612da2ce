/** Why a line was posted: what it said, by which rule and score, from which sources, why here, and what has changed since. */
import type { Request } from '../../contracts/command.ts';
import type { Delivery, PostedIssue, PostedLine } from '../../contracts/delivery.ts';
import type { Revision } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { capital, plural } from '../../domain/text/english.ts';
import { formatDay, formatMoment } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import type { Page, Part, Text } from '../../page/page.ts';
import { revisionText, sourceText } from '../answers/event-history.ts';
import { linesSeen } from '../command/audiences.ts';
import { defineVerb } from '../command/verbs.ts';
import { lastDigest } from '../digest/around.ts';
import { TOP_LINES } from '../digest/compose.ts';
import { eventNumber, evidence } from '../wording/event-words.ts';
import { notice, today } from '../wording/parts.ts';

/** The page of `/ai-digest why 3` and of "Why is this here" in a line's menu. */
async function whyPage(issue: PostedIssue, told: PostedLine, context: Request): Promise<Page> {
  const { log, zone } = context;
  const then = await log.at(issue.asOf).event(told.event);
  const now = await log.event(told.event);
  const history = now ? await log.history(now.id) : [];
  const name = issueName(issue.delivery, zone);
  const line = issue.delivery.kind === 'digest' ? `Line ${told.number} of ${name}` : capital(name);
  return {
    headline: `${line}: ${told.text}`,
    title: line,
    parts: [
      { kind: 'text', text: told.text },
      { kind: 'facts', facts: facts(issue, told, await underIt(issue, told, context)) },
      ...(then ? sources(then) : []),
      { kind: 'heading', text: 'Since then' },
      ...since(history, told, issue.asOf, zone),
      ...notice(
        now?.withdrawn ? 'The event is withdrawn: every answer and total leaves it out.' : null,
      ),
      {
        kind: 'context',
        text: `The line as it was posted; the rest as known by ${formatDay(today(context))}.`,
      },
    ],
    actions: now ? actions(now, context) : [],
    events: now ? [now] : [],
  };
}

/** "the digest of Thu 12 Mar, 09:00", "the alert of Thu 12 Mar, 14:02". */
function issueName(delivery: Pick<Delivery, 'kind' | 'dueAt'>, zone: string): string {
  return `the ${delivery.kind} of ${formatMoment(delivery.dueAt, zone)}`;
}

/** The titles of the events that are folded under a line, as they were then. */
async function underIt(issue: PostedIssue, { number }: PostedLine, { log }: Request) {
  const then = log.at(issue.asOf);
  const related = issue.told.filter(({ under }) => under === number);
  const events = await Promise.all(related.map(({ event }) => then.event(event)));
  return events.flatMap((event) => (event ? `${event.title} (${eventNumber(event)})` : []));
}

function facts(
  { delivery }: PostedIssue,
  told: PostedLine,
  related: readonly string[],
): { label: string; value: Text }[] {
  const [raised, lowered] = [told.score.filter(isRaised), told.score.filter((p) => !isRaised(p))];
  const all: [string, string][] = [
    ['Why here', told.because],
    ['Section', told.section],
    ['Related', related.join(' · ')],
    ['Rule', delivery.kind === 'digest' ? ruleOf(told.number) : ''],
    ['Counts for it', raised.map(({ reason }) => reason).join(' · ')],
    ['Counts against it', lowered.map(({ reason }) => reason).join(' · ')],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type ScorePart = PostedLine['score'][number];
const isRaised = ({ points }: ScorePart) => points > 0;

const RULE_OF_TOP = `The first ${TOP_LINES} lines are picked one after another, always the weightiest; each line of the same type above makes the next of that type lighter.`;
const RULE_OF_REST = `After the first ${TOP_LINES} the lines follow section by section, the weightiest first.`;

const ruleOf = (number: number) => (number <= TOP_LINES ? RULE_OF_TOP : RULE_OF_REST);

function sources(then: TrackedEvent): Part[] {
  return [
    { kind: 'heading', text: `Sources at that time (${evidence(then)})` },
    ...then.sources.map((source): Part => ({ kind: 'text', text: sourceText(source) })),
    ...notice(then.sources.length === 0 ? 'No source dates from before then.' : null),
  ];
}

/** Changes of the event after it was posted: known since, or written since for a day before. */
function since(history: readonly Revision[], told: PostedLine, asOf: number, zone: string): Part[] {
  const later = history.flatMap((revision, index): Part[] => {
    if (revision.knownAt <= told.revisedAt && revision.recordedAt <= asOf) return [];
    return [{ kind: 'text', text: revisionText(revision, history.slice(0, index), { zone }) }];
  });
  return later.length ? later : [{ kind: 'text', text: 'Nothing has changed.' }];
}

function actions(event: TrackedEvent, context: Request): Page['actions'] {
  const ask = context.line('event', `history ${eventNumber(event)}`);
  return [
    { kind: 'ask', label: 'Sources and history', ask },
    { kind: 'form', label: 'Correct it', event: event.id },
  ];
}

/** Why a line of a digest, or an alert, stands in this channel. */
export const why = defineVerb({
  word: 'why',
  async input(typed, context) {
    const issue = await issueMeant(context);
    return issue && { issue, told: lineMeant(typed, issue, context) };
  },
  run: async (meant, context) =>
    meant ? whyPage(meant.issue, meant.told, context) : nothingPosted(context),
});

/** The posted issue of the message whose menu was used, or of the thread asked in; else the last digest of the channel. */
async function issueMeant(context: Request): Promise<PostedIssue | null> {
  const { deliveries, message, here } = context;
  const at = message && here ? await deliveries.issueAt(here, message) : null;
  // The lines of an answer have no numbers to ask by.
  if (at && at.delivery.kind !== 'answer') return at;
  const last = await lastDigest(context);
  const issue = last && (await deliveries.issue(last.id));
  return issue && { ...issue, told: await linesSeen(issue.told, context.log) };
}

function lineMeant(typed: string, issue: PostedIssue, context: Request): PostedLine {
  const told = issue.told.filter(({ under }) => under === undefined);
  const digits = /^(?:line|no\.?|#)?\s*(\d{1,4})\.?$/i.exec(typed)?.[1];
  const only = typed === '' && told.length === 1 ? told[0] : null;
  const found = only ?? told.find(({ number }) => number === Number(digits));
  if (found) return found;
  const next = context.line('digest', `why ${told.at(-1)?.number ?? 1}`);
  if (digits === undefined) {
    const wrong = typed ? `“${typed.slice(0, 60)}” is not a line number.` : 'Which line?';
    throw new InputError({ wrong, allowed: 'Type the number in front of a line', next });
  }
  const name = issueName(issue.delivery, context.zone);
  if (told.length === 0) throw emptyIssue(digits, name, context);
  throw new InputError({
    wrong: `Line ${digits}: ${name} has ${plural(told.length, 'line')}.`,
    allowed: `Use a number from 1 to ${told.length}`,
    next,
  });
}

function emptyIssue(digits: string, name: string, context: Request): InputError {
  return new InputError({
    wrong: `Line ${digits}: ${name} has no lines; nothing was new.`,
    allowed: 'See what is new since',
    next: context.line('digest', 'preview'),
  });
}

function nothingPosted({ line }: Request): Page {
  const sentence = 'No digest was posted here yet, so there is no line to explain.';
  const way = 'Ask in the channel of a digest, or in its thread.';
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: `${sentence} ${way}` }],
    actions: [{ kind: 'ask', label: 'Preview the digest', ask: line('digest', 'preview') }],
    events: [],
  };
}
