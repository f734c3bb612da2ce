/** Traits: by which tellings of one story find each other in a long log. Each is a number, so that an index of them is small. */
import { referencesOf } from './comparing.ts';
import { profileOf, reachOf } from './profiles.ts';
import { type DaySpan, pagesOf, type StoryTelling, sidesOf, spansOf } from './telling.ts';
import { tellingWords } from './words.ts';

/** A trait of a telling at a day, counted from 1970. */
export interface Trait {
  key: number;
  day: number;
}

/** A trait that is looked for, on the days from one to another. */
export interface SoughtTrait {
  kind: 'company' | 'word' | 'page' | 'reference';
  key: number;
  /** The word, company, page or reference itself. */
  of: string;
  from: number;
  to: number;
}

/** A telling whose parties are companies by their ids. */
type ById = StoryTelling;

/** A telling of a longer period has its traits at a day in each stretch of so many. */
const STRETCH = 31;
/** Of a year there are no more. */
const MOST_STRETCHES = 12;
const MOST_WORDS = 10;
/** Beyond all days of the calendar. */
const ANY_DAY = 4_000_000;

/** The traits of an event of the log, each once a stretch of its days. `known` is the day for one without a date. */
export function traitsOf(telling: ById, known: number): Trait[] {
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
export function soughtTraits(telling: ById, today: number): SoughtTrait[] {
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

type Found = Pick<SoughtTrait, 'kind' | 'key' | 'of'>;

function companiesOf(telling: ById): Found[] {
  const { first, second } = sidesOf(telling);
  return found('company', [...first, ...second], profileOf(telling.type).group);
}

/** The words of a title; of a telling that names nobody, or with `all`, those of its summary too. */
function wordsOf(telling: ById, all = false): Found[] {
  const { first, second } = sidesOf(telling);
  const isNobody = first.length + second.length === 0;
  const stems = (text: string) =>
    tellingWords(text)
      .slice(0, MOST_WORDS)
      .map(({ stem }) => stem);
  const words = [...stems(telling.title), ...(all || isNobody ? stems(telling.summary) : [])];
  return found('word', words, profileOf(telling.type).group);
}

const pageTraits = (telling: ById): Found[] => found('page', pagesOf(telling));

const lawsOf = (telling: ById): Found[] => found('reference', referencesOf(telling));

function found(kind: SoughtTrait['kind'], values: readonly string[], group = ''): Found[] {
  return [...new Set(values)].map((of) => ({ kind, of, key: hashOf(`${kind} ${group} ${of}`) }));
}

function daysIn({ first, last }: DaySpan): number[] {
  const stretches = Math.min(Math.floor((last - first) / STRETCH) + 1, MOST_STRETCHES);
  return Array.from({ length: stretches }, (_, index) => first + index * STRETCH);
}

/** A number of 52 bits, by cyrb53: two texts that share one are merely compared in vain. */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
