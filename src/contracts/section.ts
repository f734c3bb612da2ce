/** A digest section: one file in `digests/`, a window of events in, a part of a Page out, or nothing. */
import type { EventQuery } from '../domain/event/query.ts';
import type { World } from '../domain/reference/reference-data.ts';
import type { Line, Part, Text } from '../page/page.ts';
import type { Change, Deadline, Sums, SumsBy, Totals } from './store.ts';

/** A change with the number of its line; numbers run through message and thread. */
export interface Entry {
  number: number;
  change: Change;
}

/** What a section is handed. */
export interface Issue {
  /** What the digest covers, (from, to], epoch milliseconds. */
  from: number;
  to: number;
  zone: string;
  /** The calendar day of `to` in the zone. */
  today: string;
  world: World;
  /** Lines already shown in the channel, by event id; a section does not tell them twice (a table may). */
  inChannel: ReadonlySet<string>;
  /** Corrections of earlier lines of this channel, a sentence each. */
  corrections: readonly Text[];
  deadlines(query: EventQuery, window: { from: string; to: string }): Promise<Deadline[]>;
  /** Totals over the events that this digest newly tells. */
  totals(query: EventQuery): Promise<Totals>;
  /** The same apart by a field; null is the key of events without it. */
  sums(query: EventQuery, by: SumsBy): Promise<Map<string | null, Sums>>;
  /** An entry as a numbered line with its menu. */
  line(entry: Entry, options?: { detail?: boolean }): Line;
}

export interface Section {
  /** The file's name: `funding`. */
  name: string;
  /** Heads the section in the thread. */
  heading: string;
  /** Place in the digest, ascending. */
  order: number;
  /** What was looked for, for the line "Nothing new: funding rounds, regulation, …"; empty where nobody waits for it. */
  covers: string;
  /** Which of the two replies in the thread; the funding table has one of its own. Default 2. */
  reply?: 1 | 2;
  /** Counts this section's lines in words: "4 rounds". Default "4 <covers>". */
  count?(entries: readonly Entry[]): string;
  /** Stands in every digest, whatever sections it has chosen. */
  always?: true;
  /** Whether a change belongs here; each change belongs to exactly one section. Absent: the section gathers from elsewhere. */
  takes?(change: Change): boolean;
  /** The section's parts, without its heading; empty for nothing to say. */
  gather(entries: readonly Entry[], issue: Issue): Part[] | Promise<Part[]>;
  /** A sentence for the message when it has no thread, for sections that gather from elsewhere. */
  sentence?(issue: Issue): string | Promise<string>;
}

/** Declares a section; see `src/runtime/load.ts` for what is checked at the start. */
export function defineSection(section: Section): Section {
  return section;
}
