/** Questions that open what a figure is made of. */
import type { TrackedEvent } from '../../../../domain/event/event.ts';
import type { Action } from '../../../../page/page.ts';
import { nameOf, type TypedFilter, typedFilter } from '../../../questions/line.ts';
import { eventNumber } from '../../../wording/event-words.ts';
import type { TrendQuestion } from './trend.ts';

/**
 * The filters of a question, with others in place of those of the same name. The first day that stands for one that was
 * not asked for is left out with `allDays`.
 */
export function argsOf(
  { asked, span }: Pick<TrendQuestion, 'asked' | 'span'>,
  own: readonly TypedFilter[],
  allDays = false,
): string {
  const days: TypedFilter[] = [
    ...(allDays && span.isDefault ? [] : [{ key: 'since' as const, value: span.since }]),
    ...(span.until ? [{ key: 'until' as const, value: span.until }] : []),
  ];
  const shape = (filter: TypedFilter) => filter.key !== 'sort' && filter.key !== 'top';
  const filters = new Map<string, TypedFilter>();
  for (const filter of [...days, ...asked.typed.filter(shape), ...own]) {
    const before = filters.get(nameOf(filter));
    // What is left out for one reason stays left out for another.
    const both = before?.excludes ? `${before.value},${filter.value}` : filter.value;
    filters.set(nameOf(filter), { ...filter, value: both });
  }
  const words = asked.words.map((word) => `"${word.replaceAll('"', '')}"`);
  return [...[...filters.values()].map(typedFilter), ...words].join(' ');
}

/** Opens the events that fit a question and these filters. */
export function opens(
  question: TrendQuestion,
  command: string,
  label: string,
  own: readonly TypedFilter[],
): Action {
  const ask = question.context.line(command, argsOf(question, own));
  return { kind: 'ask', label, ask };
}

/** So many events can be asked for at once. */
const MOST = 100;

/** Opens these events by their numbers; of very many the first, and says so: `total` where there are more than these. */
export function opensEvents(
  { context }: Pick<TrendQuestion, 'context'>,
  label: string,
  events: readonly Pick<TrackedEvent, 'number'>[],
  total = events.length,
): Action {
  const numbers = events.slice(0, MOST).map(eventNumber).join(',');
  const ask = context.line('search', `event:${numbers}`);
  return { kind: 'ask', label: total > MOST ? `${label}, the first ${MOST}` : label, ask };
}
