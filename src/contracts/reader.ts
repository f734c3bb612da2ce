import type { Concentration, Figure } from '../domain/event/counting.ts';
import type { EventFields, TrackedEvent } from '../domain/event/event.ts';
import type { EventQuery, LeftOut, SumsBy } from '../domain/event/query.ts';
import type { Rival, RivalField } from '../domain/event/rival.ts';
import type { Expectation } from '../domain/event/shapes.ts';
import type { EventOutline } from '../domain/event/story/telling.ts';
import type { SoughtTrait } from '../domain/event/story/traits.ts';
import type { Company, NameKind } from '../domain/reference/company.ts';
import type { DeskTold } from './sources/desk.ts';
import type { Merge } from './sources/merge.ts';
import type { MeasureReader } from './trends/measures.ts';
import type { Prominence } from './trends/prominence.ts';

/** The people who read, by Slack's ids: everybody in the workspace for null and null. Where a channel is named, whoever is in it; where a person is, nobody else. */
export interface Audience {
  channel: string | null;
  person: string | null;
}

/** An audience that reads what is open to anybody in the workspace. */
export const EVERYBODY: Audience = { channel: null, person: null };

/**
 * The events that may be read: bundled ones and those of `workspace` (null: none but the bundled ones) that everybody
 * sees, and those that are the audience's alone; as known at `asOf` (epoch milliseconds).
 */
export interface View {
  workspace: string | null;
  asOf: number;
  audience: Audience;
}

/** A stretch of matches. `limit` may be Infinity. */
export interface Paging {
  offset: number;
  limit: number;
}

export interface Found {
  events: TrackedEvent[];
  /** All matches, before the stretch (and after `top`). */
  total: number;
  /** Would have matched, but for a missing date (where since/until is asked) or US-dollar value (where min/max is). */
  undated: number;
  unpriced: number;
}

/** Amounts of one currency that are in a figure, each at the rate of its day. */
export interface Conversion {
  currency: string;
  amounts: number;
  /** Their sum in whole units of the currency. */
  value: number;
  /** US dollars a unit: the lowest of the rates. */
  rate: number;
  /** The days of the first and of the last rate, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** Each deal once, by its latest announced or completed stage known; a round and its extensions are one deal. */
export interface Sums extends Figure {
  /** All matches, counted or not; one whose status is none of a deal's is counted here alone, and has no entry in `leftOut`. */
  matches: number;
  /** The number of deals in the sum, those whose amount is only a limit among them. */
  counted: number;
  /** The part of `usd` that is debt. */
  debtUsd: number;
  /** By currency, in the order of their codes. */
  converted: Conversion[];
  leftOut: { reason: LeftOut; count: number }[];
  /** Stated of deals that fit the days asked for and count in another period: the reason `other_period`. */
  otherPeriod: Figure;
}

/** Sums with the median, the largest and the months of the counted events. */
export interface Totals extends Sums {
  /** Over deals, without those whose amount is only a limit. */
  median: Figure | null;
  /** The number of deals that the median is of. */
  medianOf: number;
  largest: Largest | null;
  /** Ascending, months without a counted event left out; events dated to a quarter or year are in `undatedMonths`. */
  months: (Figure & { month: string; count: number })[];
  /** Counted events that name no month. */
  undatedMonths: number;
}

/** The largest of what is summed. */
export interface Largest {
  /** The event, of a deal with extensions its largest stage. */
  event: TrackedEvent;
  /** The sum of a deal that has extensions among what is summed, US dollars; null for one that has none. */
  whole: Figure | null;
}

/** One revision of an event, with its author and the reason for it. */
export interface Revision {
  event: string;
  workspace: string | null;
  knownAt: number;
  recordedAt: number;
  /** The first revision holds all fields; later ones those they replace. */
  patch: Partial<EventFields> & { withdrawn?: boolean };
  who: string;
  why: string;
}

/**
 * A piece of news in a window: an event itself (`before` null), or its revisions, with the moment of the last
 * and every reason. One change an event; what was withdrawn by the end of the window is none, unless asked for.
 */
export interface Change {
  event: TrackedEvent;
  /** The event just before the window, or before what was learnt late in it, for one that was known already. */
  before: TrackedEvent | null;
  /** The moment by which it is in the window: that of learning, see `toldAt`. */
  at: number;
  /** The moment from which the last of it is known: before `at` where it was learnt late. */
  since: number;
  /** The day on which the last of it was public or recorded, `YYYY-MM-DD`. */
  on: string;
  why: string;
}

/** A coming date of a regulation. */
export interface Deadline {
  event: TrackedEvent;
  date: string;
  label: string;
  standing: 'law' | 'proposed' | 'adopted' | 'superseded';
}

/** Something expected, open or settled. */
export interface DueExpectation {
  event: TrackedEvent;
  expectation: Expectation;
  /** The last day on which it is due: of "Q3 2026" 30 September. */
  by: string;
}

/** A company with which a person is; or was, until a day. */
export interface PersonAt {
  company: Company;
  until: string | null;
}

export type CompanyFound =
  /**
   * Found by a name, which it no longer has from the day `until` on (null for one that it has); `errors` counts the
   * typing errors forgiven. `others` are the other companies of a person, the present ones first.
   */
  | {
      kind: 'one';
      company: Company;
      by: { kind: NameKind; name: string; until: string | null };
      errors: number;
      others: readonly PersonAt[];
    }
  /** Equally near: the asker must choose. */
  | { kind: 'several'; companies: Company[] }
  | { kind: 'none' };

/** Events that share traits with a telling, see `soughtTraits`. */
export interface Sharing {
  /** Those that share most first, no more than are worth a comparison. */
  events: TrackedEvent[];
  /** The number of events that have a trait on the days asked for, by its key. */
  counts: ReadonlyMap<number, number>;
}

/** Reading, bound to one view. */
export interface Reader extends MeasureReader {
  readonly view: View;
  /** A reader of the same view at another moment, which is never later than that of this one. */
  at(asOf: number): Reader;
  /** A reader of the same moment for those who read what is posted in its channel: without what a person alone sees. */
  posted(): Reader;
  find(query: EventQuery, window: Paging): Promise<Found>;
  /** All events that fit but those whose numbers are read already, in no order, a stretch at a time: many at a fraction of the price. */
  outlines(
    query: EventQuery,
    read: { has(number: number): boolean },
  ): AsyncIterable<EventOutline[]>;
  totals(query: EventQuery): Promise<Totals>;
  /** The sums of the totals alone, at a fraction of their price. */
  sum(query: EventQuery): Promise<Sums>;
  /** Sums apart by a field in the order of its values, at a fraction of what totals cost; null, the last, is the key of events without it. */
  sums(query: EventQuery, by: SumsBy): Promise<Map<string | null, Sums>>;
  /** The shares of companies in what the totals sum up, with the `most` largest. */
  concentration(query: EventQuery, most: number): Promise<Concentration>;
  /** The rounds that count with a larger stated amount, or with a smaller or equal one, than so many US dollars: each deal once, limits and extensions apart. `number` is the event that is compared, which is none of them. The `most` nearest; null where all larger ones are asked for, as `MOST_RIVALS`, and so many are larger. */
  rivals(
    side: 'larger' | 'smaller',
    of: { number: number; usd: number },
    most: number,
  ): Promise<Rival[] | null>;
  /** Of the `MOST_RIVALS` nearest rounds on one side those of a field, the `most` nearest: a field is looked through without reading all others. */
  rivalsIn(
    field: RivalField,
    side: 'larger' | 'smaller',
    of: { number: number; usd: number },
    most: number,
  ): Promise<Rival[]>;
  /** By id, slug or short number ("E214", "214"); a withdrawn event is found, marked so. */
  event(ref: string): Promise<TrackedEvent | null>;
  /** Oldest first, those known at the moment. */
  history(ref: string): Promise<Revision[]>;
  /** All stages of each of these deals, oldest known first; a deal without one that can be seen is left out. */
  deals(dealIds: readonly string[]): Promise<Map<string, TrackedEvent[]>>;
  /** The changes that the log learnt in (from, to], oldest first, see `toldAt`; `to` is at most the view's moment. Events withdrawn by then are among them only where `withdrawn` asks for them. */
  changes(window: { from: number; to: number; withdrawn?: boolean }): Promise<Change[]>;
  /** The merges since a moment, the newest first, no more than so many. */
  merges(from: number, most: number): Promise<Merge[]>;
  /** Effective dates in [from, to] (calendar days) of events that fit, by date; `since` and `until` of the question are days of these dates. */
  deadlines(query: EventQuery, window: { from: string; to: string }): Promise<Deadline[]>;
  /** Expectations of events that fit, of which the last day on which they are due lies in [from, to], by that day: those that are open, the default, or all. */
  expectations(
    query: EventQuery,
    window: { from: string; to: string },
    which?: 'open' | 'all',
  ): Promise<DueExpectation[]>;
  /** The party of each event (by number) that most events are about, investors apart; events that name nobody are left out. */
  prominence(events: readonly number[]): Promise<Map<number, Prominence>>;
  /** Nothing that became known later finds a company: neither a name nor the company itself. */
  findCompany(name: string): Promise<CompanyFound>;
  /** Those of these names that some company, product or person has as they stand; `findCompany` says whose each is. */
  namesAmong(names: readonly string[]): Promise<Set<string>>;
  /** The companies that have these names as their own or as an alias, by the name asked for: what a party of that name means when it is written. */
  named(names: readonly string[]): Promise<Map<string, { id: string; name: string }>>;
  /** The events among which one may be that tells the same as a telling with these traits. */
  sharing(traits: readonly SoughtTrait[]): Promise<Sharing>;
  /** The events that the shared desk tells whoever reads it; null for all others. */
  desk(): Promise<DeskTold | null>;
  /** Those of these ids that are events of the view; withdrawn ones too. */
  known(ids: readonly string[]): Promise<Set<string>>;
  /** As known at the moment; null for one that was not known by then. */
  company(id: string): Promise<Company | null>;
  /** Several at once, in the order of these ids; those that were not known by then are left out. */
  companies(ids: readonly string[]): Promise<Company[]>;
  /** The companies that belong to one, and those that belong to these. */
  subsidiaries(id: string): Promise<Company[]>;
  /** Events and companies readable at the moment, and the latest day (YYYY-MM-DD) something became known. */
  size(): Promise<{ events: number; companies: number; latest: string | null }>;
  /** The latest day alone: counting a long log takes a while. */
  latest(): Promise<string | null>;
}
