/** Why a line was told: what it said, by which rule and score, from which sources, why here, and what has changed since. */
import type { Context } from '../../contracts/command.ts';
import type { Delivery, Issue, Told } from '../../contracts/ledger.ts';
import type { Revision } from '../../contracts/store.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { capital } from '../../domain/event/labels.ts';
import { formatDay, formatMoment } from '../../domain/time/calendar.ts';
import type { Page, Part, Text } from '../../page/page.ts';
import { revisionText, sourceText } from '../answers/event-history.ts';
import { notice, today } from '../answers/list-answer.ts';
import { TOP_LINES } from '../digest/compose.ts';
import { REPEATED } from '../digest/ranking.ts';
import { eventNumber, evidence } from '../wording/event-words.ts';

/** The page of `/ai-digest why 3` and of "Why is this here" in a line's menu. */
export async function whyPage(issue: Issue, told: Told, context: Context): Promise<Page> {
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
      { kind: 'facts', facts: facts(issue, told) },
      ...(then ? sources(then) : []),
      { kind: 'heading', text: 'Since then' },
      ...since(history, told, issue.asOf, zone),
      ...notice(now?.withdrawn ? 'The event is withdrawn: it is in no answer and no total.' : null),
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
export function issueName(delivery: Pick<Delivery, 'kind' | 'dueAt'>, zone: string): string {
  return `the ${delivery.kind} of ${formatMoment(delivery.dueAt, zone)}`;
}

function facts({ delivery }: Issue, told: Told): { label: string; value: Text }[] {
  const all: [string, string][] = [
    ['Why here', told.because],
    ['Section', told.section],
    ['Rule', delivery.kind === 'digest' ? ruleOf(told.number) : ''],
    ['Score', scoreText(told.score)],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

const RULE_OF_TOP = `The first ${TOP_LINES} lines are picked one after another, always the best score; each line of the same type above costs ${-REPEATED} points.`;
const RULE_OF_REST = `After the first ${TOP_LINES} the lines follow section by section, the best score first.`;

const ruleOf = (number: number) => (number <= TOP_LINES ? RULE_OF_TOP : RULE_OF_REST);

/** "legal 32 · filed 6 · press 6 · 1 court case above it −15 = 29"; empty for what has no score. */
export function scoreText(score: Told['score']): string {
  if (score.length === 0) return '';
  const parts = score.map(({ reason, points }) => `${reason} ${signed(points)}`);
  const sum = score.reduce((total, { points }) => total + points, 0);
  return parts.length > 1 ? `${parts.join(' · ')} = ${signed(sum)}` : parts.join();
}

const signed = (points: number) => `${points}`.replace('-', '−');

function sources(then: TrackedEvent): Part[] {
  return [
    { kind: 'heading', text: `Sources by then (${evidence(then)})` },
    ...then.sources.map((source): Part => ({ kind: 'text', text: sourceText(source) })),
    ...notice(then.sources.length === 0 ? 'No source was dated by then.' : null),
  ];
}

/** What was said of the event after it was told: known since, or written since for a day before. */
function since(history: readonly Revision[], told: Told, asOf: number, zone: string): Part[] {
  const later = history.flatMap((revision, index): Part[] => {
    if (revision.knownAt <= told.revisedAt && revision.recordedAt <= asOf) return [];
    return [{ kind: 'text', text: revisionText(revision, history.slice(0, index), { zone }) }];
  });
  return later.length ? later : [{ kind: 'text', text: 'Nothing has changed.' }];
}

function actions(event: TrackedEvent, context: Context): Page['actions'] {
  const ask = context.line('event', `history ${eventNumber(event)}`);
  return [
    { kind: 'ask', label: 'Sources and history', ask },
    { kind: 'form', label: 'Correct it', event: event.id },
  ];
}
