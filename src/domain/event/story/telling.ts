/** A telling of a story: an event of the log, or what somebody says of one that may be in it. */
import { DAY_MS } from '../../durations.ts';
import { canonicalAddress } from '../../text/web-address.ts';
import { firstDay, lastDay, type PartialDate } from '../../time/calendar.ts';
import type { EventFields, Source } from '../event.ts';
import type { DatedStage } from '../stages.ts';
import type { EventType } from '../vocabulary.ts';

/** The fields by which tellings of one story are known. */
export type StoryTelling = Pick<
  EventFields,
  | 'type'
  | 'status'
  | 'title'
  | 'summary'
  | 'occurredOn'
  | 'parties'
  | 'amount'
  | 'valuation'
  | 'round'
  | 'roundQualifier'
  | 'figures'
  | 'jurisdiction'
  | 'lawName'
  | 'instrument'
  | 'officialReference'
  | 'sources'
> & {
  /** The stages that it has had, of an event of the log. */
  stages?: readonly DatedStage[];
};

/** An event of the log as a telling, with its id and its number. */
export type EventOutline = StoryTelling & { id: string; number: number };

/** Days counted from 1970, the first and the last of a period. */
export interface DaySpan {
  first: number;
  last: number;
}

/** The periods in which it lies: its own date and those of its stages; where it has none, the days of its sources. */
export function spansOf({ occurredOn, stages = [], sources }: StoryTelling): DaySpan[] {
  const reached = stages.map(({ on, by }) => on ?? asDate(by));
  const dated = [...(occurredOn ? [occurredOn] : []), ...reached];
  if (dated.length > 0) return dated.map(spanOf);
  const published = sources.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  return published.slice(0, 1).map((day) => spanOf(asDate(day)));
}

const asDate = (day: string): PartialDate =>
  day.length === 7 ? { date: `${day}-01`, precision: 'month' } : { date: day, precision: 'day' };

const spanOf = (date: PartialDate): DaySpan => ({
  first: dayNumber(firstDay(date)),
  last: dayNumber(lastDay(date)),
});

const dayNumber = (day: string) => Date.parse(day) / DAY_MS;

/** Those of whom a telling speaks, by their sides. */
interface Sides {
  /** Those whom it is about: who raises, who is bought, who is sued. */
  first: string[];
  /** Those on the other side: who buys, who sues. Investors are none. */
  second: string[];
  backers: string[];
}

/** The names of the parties by their sides. */
export function sidesOf({ type, parties }: Pick<StoryTelling, 'type' | 'parties'>): Sides {
  const named = (...roles: string[]) =>
    parties.filter(({ role }) => roles.includes(role)).map(({ company }) => company);
  const backers = named('investor', 'lead_investor');
  if (PURCHASES.includes(type))
    return { first: named('target'), second: named('acquirer', 'subject', 'partner'), backers };
  if (type === 'legal')
    return {
      first: named('defendant', 'subject'),
      second: named('plaintiff', 'regulator'),
      backers,
    };
  const first = named('subject', 'target', 'victim', 'defendant');
  const second = named('acquirer', 'partner', 'supplier', 'customer', 'plaintiff', 'actor');
  const others = named('regulator', 'person');
  if (first.length > 0) return { first, second, backers };
  return { first: second.length > 0 ? second : others, second: [], backers };
}

const PURCHASES: readonly EventType[] = ['acquisition', 'merger'];

/** The pages of its sources: one page has one key, whatever leads to it. */
export function pagesOf({ sources }: { sources: readonly Pick<Source, 'url'>[] }): string[] {
  return sources.flatMap(({ url }) =>
    url === null ? [] : canonicalAddress(url).replace(/^https?:\/\//, ''),
  );
}
