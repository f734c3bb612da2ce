/** All trends at once, a line each: what was raised, of what it is made, and what else moved. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { listed } from '../../../domain/text/english.ts';
import type { Action, Part } from '../../../page/page.ts';
import type { TrendName } from '../../questions/plain/trends.ts';
import { notice } from '../../wording/parts.ts';
import { notesOn, summaryOf } from '../rounds/rounds.ts';
import { TRENDS } from './figures.ts';
import { argsOf, opens } from './question/opening.ts';
import { lengthOf } from './question/span.ts';
import { over, type TrendAnswer, type TrendQuestion } from './question/trend.ts';
import { chartOf, raisedIn } from './raised/capital.ts';
import { type SplitBy, splitBrief } from './raised/split.ts';

const SPLITS: readonly SplitBy[] = ['region', 'sector', 'country', 'round'];
/** Told by the sentence and the chart at the top; what repeats, and who is first, is asked for by itself. */
const APART: readonly TrendName[] = ['capital', 'figures', 'valuations', 'steps', 'investors'];
const BRIEF = Object.values(TRENDS).filter(({ name }) => !APART.includes(name));

/** A line of the overview, with the question that tells it whole. */
interface Told {
  label: string;
  value: string;
  ask: string;
  events: readonly TrackedEvent[];
}

/** Null where no event of any figure fits. */
export async function readOverview(question: TrendQuestion): Promise<TrendAnswer | null> {
  const raised = await raisedParts(question);
  const splits = raised ? await splitLines(question) : [];
  const lines: Told[] = [];
  const silent: string[] = [];
  for (const { name, label, brief } of BRIEF) {
    const told = await brief(question);
    if (!told) silent.push(label.toLowerCase());
    else lines.push({ label, ...told, ask: askFor(question, name, told.allDays) });
  }
  const all = [...splits, ...lines];
  if (!raised && all.length === 0) return null;
  return {
    headline: raised?.headline ?? `${all[0]?.label}: ${all[0]?.value}`,
    parts: [
      ...(raised?.parts ?? []),
      { kind: 'facts', facts: all.map(({ label, value }) => ({ label, value })) },
      ...notice(raised?.notes ?? null),
      ...notice(silent.length > 0 ? `Nothing on these days: ${listed(silent)}.` : null),
    ],
    rows: [
      ...(raised
        ? [opens(question, 'rounds', 'Rounds', [{ key: 'type', value: 'funding_round' }])]
        : []),
      ...all.map(({ label, ask }): Action => ({ kind: 'ask', label, ask })),
    ],
    events: [...(raised?.events ?? []), ...lines.flatMap(({ events }) => events)],
  };
}

function askFor(question: TrendQuestion, words: string, allDays = false): string {
  return question.context.line('trends', `${words} ${argsOf(question, [], allDays)}`.trim());
}

async function splitLines(question: TrendQuestion): Promise<Told[]> {
  const lines: Told[] = [];
  for (const by of SPLITS) {
    const value = await splitBrief(question, by);
    if (value)
      lines.push({ label: `By ${by}`, value, ask: askFor(question, `by ${by}`), events: [] });
  }
  return lines;
}

async function raisedParts(question: TrendQuestion) {
  const query = over(question, TRENDS.capital.types);
  if (!query) return null;
  const { log } = question.context;
  const totals = await log.totals(query);
  if (totals.matches === 0) return null;
  const { headline, text } = await summaryOf(totals, query, question.asked.companies, log);
  const raised = await raisedIn(question);
  const parts: Part[] = [
    { kind: 'text', text },
    ...chartOf(raised, lengthOf(question.span, question.by)),
  ];
  const events = totals.largest ? [totals.largest.event] : [];
  return { headline, parts, notes: notesOn(totals, query), events };
}
