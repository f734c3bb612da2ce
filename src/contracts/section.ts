/** A digest section: one file in `digests/`, a window of events in, a part of a Page out, or nothing. */
import type { Phase } from '../domain/event/event.ts';
import type { EventQuery, SumsBy } from '../domain/event/query.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import type { Scope } from '../domain/schedule/scope.ts';
import type { Day } from '../domain/time/calendar.ts';
import type { Line, Part, Text } from '../page/page.ts';
import type { Change, Deadline, DueExpectation, Reader, Sums, Totals } from './reader.ts';
import type { Layout } from './schedule.ts';
import type { WorkspaceSources } from './sources/followed.ts';
import type { ReviewQueue } from './sources/review.ts';

/** The kind of news that a window has of an event. */
export type NewsKind =
  /** It happened about when it became known. */
  | 'new'
  /** It happened long before, or in a quarter or a year of which nobody says more: new to the log alone. */
  | 'older'
  /** It has another status; its date is that of the new stage. */
  | 'moved'
  /** A figure, a party or a date that readers go by is another. */
  | 'changed'
  /** More is told of it, and all that readers go by stands. */
  | 'update'
  /** The day of a duty has come. */
  | 'applies';

/** A change as a digest tells it. */
export interface News extends Change {
  kind: NewsKind;
  /** The duties that apply from a day of the window, for `applies`; else empty. */
  phases: readonly Phase[];
  /** Events of the last year about the best-known company of this one, itself included; 0 where it names none. */
  fame: number;
  /** Further news of the same story, the weightiest first: folded under this one. */
  related: readonly News[];
}

/** A piece of news with the number of its line; numbers run through message and thread. */
export interface Entry {
  number: number;
  news: News;
  /** True for one of many of a kind that are told together in one line: its number is shown nowhere. */
  isFolded: boolean;
}

/** The surroundings in which a section gathers its parts. */
export interface SectionContext {
  /** The window of the digest, (from, to], epoch milliseconds. */
  from: number;
  to: number;
  zone: string;
  /** The calendar day of `to` in the zone. */
  today: string;
  reference: ReferenceData;
  /** Lines already shown in the channel, by event id; a section does not tell them twice (a table may). */
  inChannel: ReadonlySet<string>;
  /** Notes on events posted here before, by the event's id: "alerted Tue 14:02". */
  marked: ReadonlyMap<string, string>;
  /** Records that its new rounds set, by the event's id: "largest seed in this log, of 14". */
  records: ReadonlyMap<string, readonly string[]>;
  /** Corrections of earlier lines of this channel, a sentence each. */
  corrections: readonly Text[];
  deadlines(query: EventQuery, window: { from: string; to: string }): Promise<Deadline[]>;
  /** Things expected of events that this digest follows, and still open, of which the last due day lies in [from, to]; nothing that nobody confirms. */
  expectations(window: { from: string; to: string }): Promise<DueExpectation[]>;
  /** Totals over what is money of this window: told as new, and of a deal that did not count before it. */
  totals(query: EventQuery): Promise<Totals>;
  /** The sums of these totals; with `closing` over what moved on as well, as a purchase that was announced before and closes now. */
  sum(query: EventQuery, over?: 'new' | 'closing'): Promise<Sums>;
  /** Totals of what is new apart by a field; null is the key of events without it. */
  sums(query: EventQuery, by: SumsBy): Promise<Map<string | null, Sums>>;
  /** An entry as a numbered line with its menu. */
  line(entry: Entry, options?: { detail?: boolean }): Line;
}

/** A section as a file of `digests/` defines it. */
export interface Section {
  /** The file's name: `funding`. */
  name: string;
  /** Heads the section in the thread. */
  heading: string;
  /** Place in the digest, ascending. */
  order: number;
  /** The subject of the section, for the line "Nothing new: funding rounds, regulation, …"; empty where nobody waits for it. */
  covers: string;
  /** The reply in the thread that holds it, the first or the second; the funding table has one of its own. Default 2. */
  reply?: 1 | 2;
  /** Counts this section's lines in words: "4 rounds". Default "4 <covers>". */
  count?(entries: readonly Entry[]): string;
  /** Stands in every digest, whatever sections it has chosen. */
  always?: true;
  /** True for news that belongs here; each piece of news belongs to exactly one section. Absent: the section gathers from elsewhere. */
  takes?(news: News): boolean;
  /** The section's parts for the entries with lines of their own, without its heading; empty for nothing to say. */
  gather(entries: readonly Entry[], issue: SectionContext): Part[] | Promise<Part[]>;
  /** True where it has something that nobody should have to wait for, though nothing is new: a digest that tells it is never left out as empty. */
  presses?(issue: SectionContext): boolean | Promise<boolean>;
  /** A sentence for the message when it has no thread, for sections that gather from elsewhere. */
  sentence?(issue: SectionContext): string | Promise<string>;
}

/** Declares a section; see `src/runtime/load.ts` for what is checked at the start. */
export function defineSection(section: Section): Section {
  return section;
}

/** The choices of a channel for its digest, and its earlier deliveries. Default: everything, laid out by its length. */
export type DigestChoice = Partial<
  Pick<
    DigestRequest,
    'scope' | 'layout' | 'marks' | 'late' | 'corrections' | 'corrected' | 'notes' | 'lastDay'
  >
>;

/** A digest as its caller asks for it; the router adds sections, controlled lists and lines. Default: everything, laid out by its length. */
export type DigestOrder = Omit<
  DigestRequest,
  'reference' | 'sections' | 'line' | 'scope' | 'layout'
> &
  Partial<Pick<DigestRequest, 'scope' | 'layout'>>;

/** Everything from which a digest is composed. */
export interface DigestRequest {
  log: Reader;
  reference: ReferenceData;
  sections: readonly Section[];
  from: number;
  to: number;
  zone: string;
  /** The last day that it tells of. Default: the day of `to` in the zone. */
  lastDay?: Day;
  /** The next send time, where there is a schedule. */
  next?: number | null;
  scope: Scope;
  layout: Layout;
  /** Notes on events posted here before, by the event's id: "alerted Tue 14:02". */
  marks?(events: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Events that became known after `from` and before the window, too late for the digest before. `told` has those that
   * were posted all the same: the `revisedAt` that was posted, by the event's id.
   */
  late?: { from: number; told: ReadonlyMap<string, number> };
  /** Corrections of earlier lines, a sentence each. */
  corrections?: readonly Text[];
  /** The events (ids) that these tell of: they are no news as well, unless they moved on. */
  corrected?: ReadonlySet<string>;
  /** The sources of the workspace, and the stories that it reviews. Default: none is followed. */
  sources?: Pick<WorkspaceSources, 'followed'>;
  review?: Pick<ReviewQueue, 'waiting'>;
  /** True where it is to be posted: its lines can then be asked about by their numbers. */
  isPosted?: boolean;
  /** To be known before it is read: "Covers Mon 9 – Wed 11 Mar: two digests were missed." */
  notes?: readonly Text[];
  /** The line to type for a command, with the workspace's prefix. */
  line(command: string, args?: string): string;
}
