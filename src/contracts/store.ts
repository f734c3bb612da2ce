/** The port to the log of events. One port, async; every read takes the moment, every owned row carries its workspace. */

import type { EventFields, EventRecord, TrackedEvent } from '../domain/event/event.ts';
import type { CompanyRecord } from '../domain/reference/company.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import type { Descriptions } from './descriptions.ts';
import type { IdempotencyKeys } from './idempotency.ts';
import type { Ledger } from './ledger.ts';
import type { Audience, Reader, View } from './reader.ts';
import type { ReviewQueue } from './sources/review.ts';
import type { SourceStore } from './sources/store.ts';
import type { SubscriptionStore } from './subscriptions.ts';

/**
 * A change to write. `event` null makes a new event; its id and number are given by the store. Any other is found
 * whoever sees it: its author has read it. Its visibility may be changed to more people, never to fewer.
 */
export interface NewRevision {
  event: string | null;
  patch: Partial<EventFields> & { withdrawn?: boolean };
  who: string;
  why: string;
  /** The story of the review that is accepted with it, as it would be a new event: a shared desk tells it all others. Absent where none is. */
  accepted?: EventFields;
  /** The event that an event is withdrawn as the same as. Absent where it is not. */
  sameAs?: string;
  /** A last look, see `LastLook`. Absent where none is needed. */
  unless?: LastLook;
}

/**
 * A look at the log that nobody else writes to, just before it is written to: as whoever will see the event reads it, with
 * all that was written by then, whatever the clock of its writer said. True lets nothing be written.
 */
export type LastLook = (log: Reader) => Promise<boolean>;

/** The numbers of events that an import or a load has changed. */
export interface Imported {
  added: number;
  revised: number;
  unchanged: number;
}

/** The numbers of bundled events that a load has changed; those that the data has no more are withdrawn. */
export interface Loaded extends Imported {
  withdrawn: number;
}

/** The contents of a file that holds a log. */
export interface Contents {
  /** The number of its schema. */
  schema: number;
  /** Rows of each table. */
  rows: Readonly<Record<string, number>>;
  bytes: number;
}

/** The result of a restore. */
export interface Restored {
  contents: Contents;
  /** The path of the copy of the log that was there before; null where none was. */
  kept: string | null;
}

/** A log looked at as a whole, all workspaces together. */
export interface Inspection {
  engine: 'SQLite' | 'PostgreSQL';
  /** True while a bot posts from it; null where several may, so that it cannot be known. */
  posting: boolean | null;
  schedules: { going: number; paused: number };
  /** The overdue deliveries, and the delay of the oldest, milliseconds. */
  late: { deliveries: number; by: number };
  /** The moment of the last `backup`, epoch milliseconds; null for never. */
  backedUpAt: number | null;
}

/** Up to where revisions were looked at: the moment of becoming known, and the number of the last one written. */
export interface Written {
  knownAfter: number;
  writtenAfter: number;
}

/** The log of all workspaces. */
export interface Store {
  reader(view: View): Reader;
  /**
   * Appends revisions in one transaction, known and recorded now by the injected clock. A change of a
   * bundled event becomes the workspace's overlay. Unknown party names become companies of the workspace.
   * Returns the events as they now stand; none where a last look let nothing be written.
   */
  append(workspace: string, revisions: readonly NewRevision[]): Promise<TrackedEvent[]>;
  /**
   * Brings bundled data up to date, in one transaction: idempotent, revisions at the rows' own `knownOn`. From then on
   * this store derives with the bundle's lists.
   */
  load(bundle: Bundle): Promise<Loaded>;
  /** The text of the release that the log was last loaded from; null for the data of a program. */
  release(): Promise<string | null>;
  /** A workspace's own records, whole or not at all. */
  import(workspace: string, records: Iterable<EventRecord>, who: string): Promise<Imported>;
  /** Every record that an audience sees in a workspace (null: bundled), or that anybody in it sees, as authored, with its revisions. */
  export(workspace: string | null, audience: Audience | 'anybody'): AsyncIterable<EventRecord>;
  /** The schedules, watches and settings of a workspace. */
  plans(workspace: string): SubscriptionStore;
  /** The deliveries of a workspace, sent and to come. */
  ledger(workspace: string): Ledger;
  /** The keys of what the copies of the bot have handled in a workspace. */
  keys(workspace: string): IdempotencyKeys;
  /** Notes that the copies of the bot share for a while on the people, channels and answers of a workspace. */
  descriptions(workspace: string): Descriptions;
  /** The sources that are followed, and their items. */
  readonly sources: SourceStore;
  /** The review of a workspace; null is whatever reads the list that comes with the program by itself. */
  review(workspace: string | null): ReviewQueue;
  /** The workspace whose accepted events all others read; null where none is named. */
  desk(): Promise<string | null>;
  /** Names that workspace, or none: for the operator alone. Where it is another than before, all events are derived anew. */
  nameDesk(workspace: string | null): Promise<void>;
  /** The first moment after another (epoch milliseconds) at which something becomes known in a workspace, for the schedule alone; null for none. */
  nextKnown(workspace: string, after: number): Promise<number | null>;
  /**
   * The ids of events with a revision that is known at `asOf` and became known, or was written, since an earlier look;
   * withdrawn ones too, and whoever sees them: for the schedule alone, which reads each anew for those it tells of it.
   * `written` is the number of the last revision written by now, `learntFrom` the first moment at which one of those
   * written since was learnt; null where none was.
   */
  revised(
    workspace: string,
    since: Written & { asOf: number },
  ): Promise<{ events: string[]; written: number; learntFrom: number | null }>;
  /** Slack's ids of the channels and people of a workspace that have, or once had, events which are theirs alone. */
  audiences(workspace: string): Promise<ReadonlySet<string>>;
  /** True where several copies of the bot may post from it at once. */
  readonly isShared: boolean;
  /**
   * Takes the right to post from it, where only one program may have it, until it is closed. `onLost` is called once,
   * with a sentence for whoever looks after the bot, where it is lost before that: the file was removed or replaced, or
   * another program posts from it. Throws StorageError where another has it, or where the file is damaged.
   */
  holdPosting(onLost?: (word: string) => void): void;
  /** Proves, at each turn of the schedule, that the right is still held and that the log is where it was. Throws StorageError where not. */
  renewPosting(): Promise<void>;
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
  companies: readonly CompanyRecord[];
  reference: ReferenceData;
  /** The text of the release that it was read from, which the log keeps for the next start. Absent for the data of a program. */
  release?: string;
}
