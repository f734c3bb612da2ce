/** A figure of two periods, side by side: "H1 2025 vs H1 2026". */
import type { Request } from '../../../../contracts/command.ts';
import type { EventQuery } from '../../../../domain/event/query.ts';
import { EVENT_TYPES } from '../../../../domain/event/vocabulary.ts';
import { plural } from '../../../../domain/text/english.ts';
import { formatDay } from '../../../../domain/time/calendar.ts';
import { labelOf } from '../../../../domain/time/periods.ts';
import type { Page } from '../../../../page/page.ts';
import { typedFilter } from '../../../questions/line.ts';
import { type PeriodsBeside, periodsBeside } from '../../../questions/plain/choosing/beside.ts';
import { LISTED_TYPES } from '../../../questions/plain/listed-types.ts';
import type { Ends } from '../../../questions/plain/periods.ts';
import { type TrendName, type TrendPart, trendWords } from '../../../questions/plain/trends.ts';
import type { ParsedQuestion } from '../../../questions/question.ts';
import { today } from '../../../wording/parts.ts';
import { listActions, partRead, understood } from '../../list-answer.ts';
import { sumOf } from '../../rounds/rounds.ts';
import { TRENDS } from '../figures.ts';
import { medianText } from '../raised/capital.ts';

/** A line that sets periods beside each other, read. */
interface BesideLine {
  typed: string;
  periods: PeriodsBeside['periods'];
  name: TrendName | null;
  only: TrendPart | null;
  asked: ParsedQuestion;
  query: EventQuery;
}

/** Reads such a line; null for any other. `readRest` reads what is left of it. */
export async function readBeside(
  typed: string,
  context: Request,
  readRest: (rest: string) => Promise<Pick<BesideLine, 'name' | 'only' | 'asked' | 'query'>>,
): Promise<BesideLine | null> {
  const beside = periodsBeside(typed, today(context));
  if (!beside) return null;
  const { name, only, asked, query } = await readRest(beside.rest);
  const isOfMoney = name === null && query.types === undefined;
  return { typed, periods: beside.periods, name: isOfMoney ? 'capital' : name, only, asked, query };
}

/** The line of trends that answers where a list was asked for two periods; null for any other line. */
export const leadsBeside = async (typed: string, context: Request): Promise<string | null> =>
  periodsBeside(typed, today(context)) ? `trends ${typed}` : null;

/** The figure of each period, the earlier one first; every period opens its own figure. */
export async function besidePage(line: BesideLine, context: Request): Promise<Page> {
  const { name, only, asked, periods, typed } = line;
  const figures = await Promise.all(periods.map((period) => figureOf(line, period, context)));
  const label = name === null ? 'Events' : only === 'median' ? 'Median' : TRENDS[name].label;
  const facts = periods.map((period, at) => ({
    label: labelOf(period),
    value: figures[at] ?? 'none in this log',
  }));
  const day = today(context);
  const open = periods.find(({ from, to }) => from <= day && to > day);
  const isUnequal = open
    ? `${labelOf(open)} is not over: it is told up to ${formatDay(day)}.`
    : null;
  const [earlier, later] = facts.map(({ label: days, value }) => `${days}: ${value}`);
  const words = name === null ? '' : trendWords({ name, by: null, only });
  const filters = asked.typed.filter(({ key }) => key !== 'since' && key !== 'until');
  return {
    headline: `${label}, ${later}; ${earlier}`,
    title: `Periods side by side: ${label.toLowerCase()}`,
    parts: [
      ...partRead(asked),
      { kind: 'facts', facts },
      ...(isUnequal ? [{ kind: 'notice', text: isUnequal } as const] : []),
      ...(await understood(
        {
          ...asked,
          query: { ...asked.query, since: periods[0].from, until: periods[1].to },
          understood: [
            label.toLowerCase(),
            facts.map((fact) => fact.label).join(' beside '),
            ...asked.understood,
          ],
        },
        context,
      )),
    ],
    actions: [
      ...periods.map(({ from, to }) => ({
        kind: 'ask' as const,
        label: labelOf({ from, to }),
        ask: context.line(
          name === null ? 'search' : 'trends',
          [words, ...filters.map(typedFilter), `since:${from}`, `until:${to}`]
            .filter(Boolean)
            .join(' '),
        ),
      })),
      ...listActions(context, context.line('trends', typed), 0),
    ],
    events: [],
  };
}

async function figureOf(
  { name, only, asked, query }: BesideLine,
  { from, to }: Ends,
  context: Request,
): Promise<string | null> {
  const within: EventQuery = { ...query, since: from, until: to };
  // The brief line of capital tells of its months.
  if (name === 'capital') {
    const rounds: EventQuery = { ...within, types: LISTED_TYPES.rounds };
    const sum = await sumOf({ query: rounds }, context.log);
    return only === 'median' ? `${medianText(await context.log.totals(rounds))}. ${sum}` : sum;
  }
  if (name === null) {
    const types = query.types ?? EVENT_TYPES;
    const { total } = await context.log.find({ ...within, types }, { offset: 0, limit: 0 });
    return total === 0 ? null : plural(total, 'event');
  }
  const day = today(context);
  const span = { since: from, until: to, last: to < day ? to : day, isDefault: false };
  const told = await TRENDS[name].brief({
    asked,
    query: within,
    span,
    by: null,
    only,
    context,
  });
  return told?.value ?? null;
}
