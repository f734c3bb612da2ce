/** The answer of `/ai-trends`: which figure is asked for, over which events, and the page that tells it. */
import type { Request } from '../../../contracts/command.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import type { EventType } from '../../../domain/event/vocabulary.ts';
import { capital as capitalized, listed } from '../../../domain/text/english.ts';
import { quote } from '../../../domain/text/typed.ts';
import { type Day, formatDay } from '../../../domain/time/calendar.ts';
import type { Action, Page, Part } from '../../../page/page.ts';
import { isIdle } from '../../questions/plain/idle.ts';
import { type TrendBy, type TrendName, trendIn, trendWords } from '../../questions/plain/trends.ts';
import { plainWord } from '../../questions/plain/words.ts';
import type { ParsedQuestion } from '../../questions/question.ts';
import { refinements } from '../../questions/refining/refinements.ts';
import { logEnd } from '../../wording/log-end.ts';
import { today } from '../../wording/parts.ts';
import {
  type ListQuestion,
  listActions,
  partRead,
  readFitting,
  understood,
} from '../list-answer.ts';
import { nothingFound } from '../nothing-found.ts';
import { TRENDS, typesFor } from './figures.ts';
import { readOverview } from './overview.ts';
import { type Span, spanOf } from './question/span.ts';
import type { TrendAnswer, TrendQuestion } from './question/trend.ts';
import { isSplit, readSplit } from './raised/split.ts';

/** A line read: the figure that it asks for, and its filters. */
interface TrendLine extends ListQuestion {
  name: TrendName | null;
  by: TrendBy | null;
  only: TrendQuestion['only'];
}

/** Reads what stood after the command. */
export async function readTrendLine(typed: string, context: Request): Promise<TrendLine> {
  const { name, by, only, rest } = trendIn(typed);
  const readRest = (words: string) => readFitting('trends', typesFor(name), words, context);
  const whole = await readRest(rest);
  const telling = name || by ? tellingIn(whole) : null;
  const asked = telling === null ? whole : await readRest(telling);
  const words = trendWords({ name, by, only });
  const again = (args: string) => readTrendLine(`${words} ${args}`.trim(), context);
  const figure = { name: name ?? nameBy(asked, by), by, only };
  return { typed, asked, again, query: asked.query, ...figure };
}

/** Of words that stand for no filter those that say something, as they would be typed; null where all do. */
function tellingIn({ typed, words }: ParsedQuestion): string | null {
  const telling = words.filter((value) => !isIdle(plainWord({ value }).key));
  if (typed.length > 0 || telling.length === words.length) return null;
  return telling.map(quote).join(' ');
}

/** The figure of the types and rounds that the filters name; null where they name none, or those of several. */
function nameBy({ query, typed }: ParsedQuestion, by: TrendBy | null): TrendName | null {
  if (by !== null) return 'capital';
  if (typed.some(({ key, excludes }) => !excludes && ['round', 'investor', 'lead'].includes(key)))
    return 'capital';
  const types = typed.some(({ key }) => key === 'type') ? query.types : undefined;
  if (!types || types.length === 0) return null;
  const isOf = (own: readonly EventType[]) => types.every((type) => own.includes(type));
  const [of] = ORDER.filter((name) => isOf(TRENDS[name].types));
  return of ?? null;
}

/** The figures that a type of event alone asks for. */
const ORDER: readonly TrendName[] = ['capital', 'purchases', 'jobs', 'law', 'incidents', 'power'];

/** The page of a line. */
export async function trendsPage(line: TrendLine, context: Request): Promise<Page> {
  const span = spanOf(line.query, lastDayRead(context));
  const query = { ...line.query, since: span.since, ...(span.until && { until: span.until }) };
  const asked = { ...line.asked, understood: understanding(line, span) };
  const question: TrendQuestion = {
    asked,
    query,
    span,
    by: line.by,
    only: line.only,
    context,
  };
  const answer = await answerTo(line, question);
  if (!answer) {
    const found = await context.log.find(ofFigure(line, query), { offset: 0, limit: 0 });
    const again = async (args: string) => {
      const other = await line.again(args);
      return { ...other, query: ofFigure(line, other.query) };
    };
    const none = await nothingFound('trends', { ...line, again }, found, {
      ...context,
      ...figured(line, context),
    });
    return { ...none, refine: refined(line, context) };
  }
  const name = line.by && isSplit(line.by) ? 'capital' : line.name;
  return {
    headline: answer.headline,
    title: titleOf(line),
    parts: [
      ...partRead(line.asked),
      ...answer.parts,
      ...unusedBy(line),
      ...unusedOrder(line),
      ...meaning(name, context),
      ...(await understood(asked, context)),
    ],
    actions: [
      ...answer.rows.filter(isLong).slice(0, 2),
      ...listActions(context, context.line('trends', line.typed), 0),
    ],
    refine: refined(line, context),
    rows: answer.rows.filter((row) => !isLong(row)),
    rowsLabel: 'Open what it is made of',
    events: answer.events,
  };
}

/** A query over the types of the figure that a line asks for. */
const ofFigure = ({ name }: TrendLine, query: EventQuery): EventQuery => ({
  ...query,
  types: query.types ?? typesFor(name),
});

/** Lines that ask for the same figure. */
const figured = (line: TrendLine, context: Request): Pick<Request, 'line'> => ({
  line: (command, args = '') =>
    context.line(command, command === 'trends' ? `${trendWords(line)} ${args}`.trim() : args),
});

function answerTo({ name, by }: TrendLine, question: TrendQuestion): Promise<TrendAnswer | null> {
  if (isSplit(by) && (name === null || name === 'capital')) return readSplit(question, by);
  return name === null ? readOverview(question) : TRENDS[name].read(question);
}

function titleOf({ name, by }: TrendLine): string {
  if (isSplit(by) && (name === null || name === 'capital')) return `Trends: capital by ${by}`;
  return name === null ? 'Trends' : `Trends: ${TRENDS[name].label.toLowerCase()}`;
}

/** The figure, the field and the filters, with the days that stand for a question that names no beginning. */
function understanding({ name, by, only, asked }: TrendLine, { isDefault, since }: Span): string[] {
  return [
    ...(name ? [TRENDS[name].label.toLowerCase()] : ['all figures']),
    ...(only ? [only] : []),
    ...(by ? [`by ${by}`] : []),
    ...asked.understood,
    ...(isDefault && !(name && TRENDS[name].allDays)
      ? [`since ${formatDay(since)}, as no first day was asked for`]
      : []),
  ];
}

/** A field that says nothing of this figure is not passed over in silence. */
function unusedBy({ name, by }: TrendLine): Part[] {
  if (!isSplit(by) || name === null || name === 'capital') return [];
  return [{ kind: 'notice', text: `By ${by} is told of capital alone.` }];
}

/** Nor is an order that this figure is not told in. */
function unusedOrder({ name, query }: TrendLine): Part[] {
  if (query.sort !== 'smallest' || name === 'valuations') return [];
  return [{ kind: 'notice', text: 'Of trends, only valuations are told with the smallest first.' }];
}

/** Today, or the last day that was read where the log ends before it: days without news are no lull. */
function lastDayRead(context: Request): Day {
  const [end, day] = [logEnd(context.reference, context.now.getTime()), today(context)];
  return end !== null && end < day ? end : day;
}

/** A question too long for an entry of a menu: it has a button. */
const isLong = (action: Action): boolean =>
  action.kind === 'ask' && action.ask.length > LONGEST_ENTRY;
const LONGEST_ENTRY = 130;

/** The same figure without one of the filters. */
function refined(line: TrendLine, context: Request): Action[] {
  return refinements('trends', line.asked, figured(line, context)).filter(
    ({ kind }) => kind === 'ask',
  );
}

/** The way to the definitions of a figure. */
function meaning(name: TrendName | null, context: Request): Part[] {
  const terms =
    name === null
      ? ['HHI', 'mega-round']
      : TRENDS[name].definitions.map(({ terms: [first = ''] }) => first);
  const lines = terms.map((term) => context.line('help', term));
  return [
    {
      kind: 'context',
      text: `${capitalized(name === null ? 'what figures mean' : 'what it means')}: ${listed(lines)}`,
    },
  ];
}
