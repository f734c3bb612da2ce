/** Sources that are followed, and how far each was read. */
import { z } from 'zod';
import type { PublisherKind } from '../../domain/reference/reference-data.ts';
import type { Pause } from '../causes.ts';
import type { SourceItem } from './item.ts';

/** A source of the list, or of a workspace’s own. */
export const followedSourceSchema = z.strictObject({
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  address: z.url({ protocol: /^https?$/ }),
  /** All that its kind needs beside the address. */
  settings: z.record(z.string(), z.unknown()).default({}),
  publisher: z.string().min(1).max(100),
  /** A BCP 47 tag. */
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  /** Ids of topics and sectors; none of a source that somebody added. */
  topics: z.array(z.string()),
  /** The kind of publisher that it is, from which follows how much its word counts. */
  trust: z.custom<PublisherKind>((value) => typeof value === 'string'),
});

export type FollowedSource = z.infer<typeof followedSourceSchema>;

const unreadSchema = z.enum(['empty', 'page', 'unreadable']);
const validatorsSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

/** All that is remembered of asking a source, over restarts. Moments are epoch milliseconds. */
export const pollStateSchema = z.object({
  /** Of the last answer that could be read; null where the whole is to be asked for. */
  validators: validatorsSchema.nullable(),
  /** Minutes between two readings that it asked for in its last body: an unchanged answer has none. */
  everyMinutes: z.number().nullable(),
  /** The last time that it could be read or had not changed, and the last whole answer; null for never. */
  readAt: z.number().nullable(),
  wholeAt: z.number().nullable(),
  /** Failures in a row, since when, and the last of them in one word. */
  failures: z.number(),
  failingSince: z.number().nullable(),
  trouble: z.union([z.string(), unreadSchema]).nullable(),
  /** The address that it says it moved to for good, and since when it says so. */
  moving: z.object({ to: z.string(), since: z.number() }).nullable(),
  /** True where it will not come back: it is asked no more. */
  isGone: z.boolean(),
  /** The date of the newest item that it ever had, as `SourceItem.published`; null where none has one. */
  newest: z.string().nullable().default(null),
  /** The last failure of a day or more that is over; null for none. */
  lastFailure: z.object({ from: z.number(), to: z.number() }).nullable().default(null),
  /** The last reading whose items were learnt as known: when it was, and how many they were. */
  firstRead: z.object({ at: z.number(), items: z.number() }).nullable().default(null),
  /** The items of the last whole answer that were too many for one reading; missing before one was counted. */
  left: z.number().exactOptional(),
  /** The last reading in which all items had new ids and links, and how many of them were known all the same. */
  recognised: z.object({ at: z.number(), items: z.number() }).exactOptional(),
});

export type PollState = z.infer<typeof pollStateSchema>;

/** The state of a source that was never asked. */
export const NEVER_ASKED: PollState = {
  validators: null,
  everyMinutes: null,
  readAt: null,
  wholeAt: null,
  failures: 0,
  failingSince: null,
  trouble: null,
  moving: null,
  isGone: false,
  newest: null,
  lastFailure: null,
  firstRead: null,
};

/** A source as it is asked: once for all who follow it. */
export interface Poll {
  id: string;
  kind: string;
  /** The address that it has today. */
  address: string;
  settings: Readonly<Record<string, unknown>>;
  /** When it is to be asked next, epoch milliseconds; null for never. */
  nextAt: number | null;
  state: PollState;
}

/** The end of a turn: where the source is, when it is asked next, and what is remembered. */
export interface PollEnd {
  address: string;
  nextAt: number | null;
  state: PollState;
  /** True where its items are learnt as known, and nobody reads the events of them. Default false. */
  isFirst?: boolean;
}

/** A source as it was read when somebody looked at it: its first turn, where nobody had read it before. */
export interface FirstTurn {
  end: PollEnd;
  items: readonly SourceItem[];
}

/** The sources that one workspace follows. */
export interface WorkspaceSources {
  /** All of them, by their numbers. */
  followed(): Promise<WorkspaceSource[]>;
  /** Adds a source; one that is followed already stays as it is. `read` is its first turn, unless it had one or has one now. */
  add(
    source: FollowedSource,
    by: { who: string; now: number; read?: FirstTurn },
  ): Promise<{ following: WorkspaceSource; isNew: boolean }>;
  /** Pauses a source, or with null reads it again, from `now` on. Null where none has this number. */
  pause(number: number, pause: Pause | null, now: number): Promise<WorkspaceSource | null>;
  /** Lets so many items of a source a day into the review, and with null all. Null where none has this number. */
  cap(number: number, most: number | null): Promise<WorkspaceSource | null>;
  /** Follows a source no more; gives it as it was, null where none has this number. */
  remove(number: number): Promise<WorkspaceSource | null>;
}

/** A source as a workspace follows it. */
export interface WorkspaceSource {
  /** The name by which people of the workspace call it; none is given twice. */
  number: number;
  source: FollowedSource;
  /** The way it is asked, for all who follow it, with how far it was read. */
  poll: Poll;
  /** Slack's id of whoever added it, and when (epoch milliseconds); null where that is not known. */
  addedBy: string | null;
  addedAt: number | null;
  /** Null where it is read. One that is paused is asked only where others follow it too. */
  paused: Pause | null;
  /** The most items a day that tell events and are taken into the review; null for no limit. */
  cap: number | null;
  /** Items above it that wait for a later day, and since when the first of them does (epoch milliseconds); null for none. */
  held: { items: number; since: number } | null;
}
