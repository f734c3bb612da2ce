/** The log as the product sees it. One port, async; every read takes the moment, every owned row carries its workspace. */

import type { EventFields, EventRecord, TrackedEvent } from '../domain/event/event.ts';
import type { EventQuery, LeftOut } from '../domain/event/query.ts';
import type { Company, NameKind } from '../domain/reference/company.ts';
import type { World } from '../domain/reference/reference-data.ts';
import type { Ledger } from './ledger.ts';
import type { Plans } from './plans.ts';

/** Whose eyes, and when: bundled events and those of `workspace` (null: bundled only), as known at `asOf` (epoch milliseconds). */
export interface View {
  workspace: string | null;
  asOf: number;
}

/** A stretch of matches. `limit` may be Infinity. */
export interface Window {
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

/** Each deal once, by its latest announced or completed stage known; amounts in whole US dollars. */
export interface Sums {
  /** All matches, counted or not; one whose status is none of a deal's is in here alone, and no reason is told for it. */
  matches: number;
  counted: number;
  usd: number;
  /** The part of `usd` that is debt. */
  debtUsd: number;
  leftOut: { reason: LeftOut; count: number }[];
}

/** What sums can be told apart by. */
export type SumsBy = 'type' | 'status' | 'sector';

/** Sums with what a summary of them says. */
export interface Totals extends Sums {
  medianUsd: number | null;
  largest: TrackedEvent | null;
  /** Ascending, months without a counted event left out; events dated to a quarter or year are in `undatedMonths`. */
  months: { month: string; count: number; usd: number }[];
  /** Counted events that name no month. */
  undatedMonths: number;
}

/** One revision of an event: what was said, from when it was known, who wrote it and why. */
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
 * What became known in a window: an event itself (`before` null), or its revisions, with the moment of the last
 * and every reason. One change an event; what was withdrawn by the end of the window is none, unless asked for.
 */
export interface Change {
  event: TrackedEvent;
  /** The event just before the window, for one that was known already. */
  before: TrackedEvent | null;
  at: number;
  why: string;
}

/** A coming date of a regulation. */
export interface Deadline {
  event: TrackedEvent;
  date: string;
  label: string;
  standing: 'law' | 'proposed' | 'superseded';
}

export type CompanyFound =
  /** Found by a name; `errors` counts the typing errors forgiven. */
  | {
      kind: 'one';
      company: Company;
      by: { kind: NameKind; name: string };
      errors: number;
    }
  /** Equally near: the asker must choose. */
  | { kind: 'several'; companies: Company[] }
  | { kind: 'none' };

/** Up to where revisions were looked at: the moment of becoming known, and the number of the last one written. */
export interface Written {
  knownAfter: number;
  writtenAfter: number;
}

/** Reading, bound to one view. */
export interface Reader {
  readonly view: View;
  /** The same eyes at another moment, never later than their own. */
  at(asOf: number): Reader;
  find(query: EventQuery, window: Window): Promise<Found>;
  totals(query: EventQuery): Promise<Totals>;
  /** Sums apart by a field, at a fraction of what totals cost; null is the key of events without it. */
  sums(query: EventQuery, by: SumsBy): Promise<Map<string | null, Sums>>;
  /** By id, slug or short number ("E214", "214"); a withdrawn event is found, marked so. */
  event(ref: string): Promise<TrackedEvent | null>;
  /** Oldest first, those known at the moment. */
  history(ref: string): Promise<Revision[]>;
  /** All stages of a deal, oldest known first. */
  deal(dealId: string): Promise<TrackedEvent[]>;
  /** What became known in (from, to], oldest first; `to` is at most the view's moment. What was withdrawn by then is among it where asked for. */
  changes(window: { from: number; to: number; withdrawn?: boolean }): Promise<Change[]>;
  /** Effective dates in [from, to] (calendar days) of events that fit, by date. */
  deadlines(query: EventQuery, window: { from: string; to: string }): Promise<Deadline[]>;
  findCompany(name: string): Promise<CompanyFound>;
  company(id: string): Promise<Company | null>;
  /** Events and companies readable at the moment, and the latest day (YYYY-MM-DD) something became known. */
  size(): Promise<{ events: number; companies: number; latest: string | null }>;
  /** The latest day alone: counting a long log takes a while. */
  latest(): Promise<string | null>;
  /**
   * The ids of events with a revision that is known at the moment and became known, or was written, since an
   * earlier look; withdrawn ones too. `written` is the number of the last revision written by now.
   */
  revised(since: Written): Promise<{ events: string[]; written: number }>;
}

/** A change to write. `event` null makes a new event; its id and number are given by the store. */
export interface NewRevision {
  event: string | null;
  patch: Partial<EventFields> & { withdrawn?: boolean };
  who: string;
  why: string;
}

export interface Imported {
  added: number;
  revised: number;
  unchanged: number;
}

/** What the file of a log holds. */
export interface Contents {
  /** The number of its schema. */
  schema: number;
  /** Rows of each table. */
  rows: Readonly<Record<string, number>>;
  bytes: number;
}

/** What came of a restore. */
export interface Restored {
  contents: Contents;
  /** Where the log that was there before is kept; null where none was. */
  kept: string | null;
}

/** A log looked at as a whole, all workspaces together. */
export interface Inspection {
  engine: 'SQLite' | 'PostgreSQL';
  /** Whether a bot posts from it now; null where any number may, and nobody can say. */
  posting: boolean | null;
  schedules: { going: number; paused: number };
  /** What should have been sent and was not, and how late the oldest is, milliseconds. */
  late: { deliveries: number; by: number };
  /** When it was last saved by `backup`, epoch milliseconds; null for never. */
  backedUpAt: number | null;
}

export interface Store {
  reader(view: View): Reader;
  /**
   * Appends revisions in one transaction, known and recorded now by the injected clock. A change of a
   * bundled event becomes the workspace's overlay. Unknown party names become companies of the workspace.
   * Returns the events as they now stand.
   */
  append(workspace: string, revisions: readonly NewRevision[]): Promise<TrackedEvent[]>;
  /** Brings bundled data up to date: idempotent, revisions at the rows' own `knownOn`. */
  load(bundle: Bundle): Promise<Imported>;
  /** A workspace's own records, whole or not at all. */
  import(workspace: string, records: Iterable<EventRecord>, who: string): Promise<Imported>;
  /** Every record readable in a workspace (null: bundled), as authored, with its revisions. */
  export(workspace: string | null): AsyncIterable<EventRecord>;
  /** What people of a workspace have planned. */
  plans(workspace: string): Plans;
  /** What was posted for a workspace, and what is to be. */
  ledger(workspace: string): Ledger;
  /** The first moment after another (epoch milliseconds) at which something becomes known in a workspace, for the schedule alone; null for none. */
  nextKnown(workspace: string, after: number): Promise<number | null>;
  /** Whether several copies of the bot may post from it at once. */
  readonly shared: boolean;
  /** Takes the right to post from it, where only one program may have it, until it is closed. Throws StorageError where another has it. */
  holdPosting(): void;
  /**
   * Saves the whole log as of now to a file, beside whoever writes it, and reads it back. Throws UserError where the
   * file is there (unless `force`) or where the engine is saved by programs of its own, which it names.
   */
  backup(file: string, options?: { force?: boolean }): Promise<Contents>;
  inspect(): Promise<Inspection>;
  /**
   * Answers "ok" or what is wrong with the file or server: for `/readyz` at once; `thorough`, for `doctor`,
   * reads all of it.
   */
  check(thorough?: boolean): Promise<string>;
  close(): Promise<void>;
}

/** Everything in `data/` that goes into the log. */
export interface Bundle {
  /** Changes with every change of the files: loading the same again does nothing. */
  version: string;
  records: readonly EventRecord[];
  companies: readonly Company[];
  world: World;
}
