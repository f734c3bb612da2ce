/** A figure of trends as its file defines it: one file a figure. */
import type { Request } from '../../../../contracts/command.ts';
import type { TrackedEvent } from '../../../../domain/event/event.ts';
import type { EventQuery } from '../../../../domain/event/query.ts';
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { Action, Part } from '../../../../page/page.ts';
import type { TrendBy, TrendName, TrendPart } from '../../../questions/plain/trends.ts';
import type { ParsedQuestion } from '../../../questions/question.ts';
import type { Span } from './span.ts';

/** A question about trends, read. */
export interface TrendQuestion {
  asked: ParsedQuestion;
  /** With the days of `span`, and the types that were asked for, if any. */
  query: EventQuery;
  span: Span;
  by: TrendBy | null;
  only: TrendPart | null;
  context: Request;
}

/** A figure told whole. */
export interface TrendAnswer {
  headline: string;
  parts: readonly Part[];
  /** The questions that open what single rows are made of. */
  rows: readonly Action[];
  events: readonly TrackedEvent[];
}

/** A figure in a line among others. */
interface TrendBrief {
  value: string;
  /** True where it is of all days, though others are of twelve months. */
  allDays?: true;
  events: readonly TrackedEvent[];
}

/** The meaning of a figure, for `docs/definitions.md` and the help. */
export interface Definition {
  /** The words by which it is asked for, the first of which names it. */
  terms: readonly string[];
  /** The formula, and what is left out. */
  means: string;
  /** Others who define it so, with an address; absent for a rule of our own. */
  source?: string;
}

export interface Trend {
  name: TrendName;
  /** Heads its line and its answer: "Concentration". */
  label: string;
  /** The types of events that it is made of. */
  types: readonly EventType[];
  /** True where a question without days is over all of them, and not over twelve months. */
  allDays?: true;
  definitions: readonly Definition[];
  /** Null where no event of these types fits. */
  read(question: TrendQuestion): Promise<TrendAnswer | null>;
  /** A line of the overview; null where no event of these types fits. */
  brief(question: TrendQuestion): Promise<TrendBrief | null>;
}

/** The question over the types of a figure; null where it asks for none of them. */
export function over(
  { query }: Pick<TrendQuestion, 'query'>,
  types: readonly EventType[],
): EventQuery | null {
  const both = types.filter((type) => query.types?.includes(type) ?? true);
  const { sort: _sort, top: _top, ...narrowing } = query;
  return both.length === 0 ? null : { ...narrowing, types: both };
}
