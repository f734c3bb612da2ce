/** Traits: by which tellings of one story find each other in a long log. Each is a number, so that an index of them is small. */
import { reachOf } from './profiles.ts';
import { type DaySpan, type StoryTelling, spansOf } from './telling.ts';
import { companiesOf, found, lawsOf, pageTraits, type TraitKey, wordsOf } from './trait-keys.ts';

/** A trait of a telling at a day, counted from 1970. */
export interface Trait {
  key: number;
  day: number;
}

/** A trait that is looked for, on the days from one to another. */
export interface SoughtTrait extends TraitKey {
  from: number;
  to: number;
}

/** A telling of a longer period has its traits at a day in each stretch of so many. */
const STRETCH = 31;
/** Of a year there are no more. */
const MOST_STRETCHES = 12;
/** Beyond all days of the calendar. */
const ANY_DAY = 4_000_000;

/** The traits of an event of the log, each once a stretch of its days. `known` is the day for one without a date. */
export function traitsOf(telling: StoryTelling, known: number): Trait[] {
  const days = daysIn(spansOf(telling)[0] ?? { first: known, last: known });
  const keys = [
    ...companiesOf(telling),
    ...wordsOf(telling),
    ...pageTraits(telling),
    ...lawsOf(telling),
  ];
  return [...new Set(keys.map(({ key }) => key))].flatMap((key) =>
    days.map((day) => ({ key, day })),
  );
}

/** The traits by which to look for other tellings of what a telling tells; `today` is the day for one without a date. */
export function soughtTraits(telling: StoryTelling, today: number): SoughtTrait[] {
  const spans = spansOf(telling);
  const around = spans.length > 0 ? spans : [{ first: today, last: today }];
  const first = Math.min(...around.map((span) => span.first));
  const last = Math.max(...around.map((span) => span.last));
  const within = (days: number) => ({ from: first - days - STRETCH, to: last + days });
  const always = { from: -ANY_DAY, to: ANY_DAY };
  return [
    ...companiesOf(telling).map((found) => ({ ...found, ...within(reachOf(telling.type)) })),
    ...wordsOf(telling, true).map((found) => ({ ...found, ...within(STRETCH) })),
    ...[...pageTraits(telling), ...lawsOf(telling)].map((found) => ({ ...found, ...always })),
  ];
}

/** The traits of pages, by which events that have them as a source are found, of any day; see `pagesOf`. */
export const soughtPages = (pages: readonly string[]): SoughtTrait[] =>
  found('page', pages).map((trait) => ({ ...trait, from: -ANY_DAY, to: ANY_DAY }));

function daysIn({ first, last }: DaySpan): number[] {
  const stretches = Math.min(Math.floor((last - first) / STRETCH) + 1, MOST_STRETCHES);
  return Array.from({ length: stretches }, (_, index) => first + index * STRETCH);
}
