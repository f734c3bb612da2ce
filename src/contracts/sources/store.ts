/** The port to what is remembered of sources and their items. All copies of the bot share it. */
import type { FollowedSource, Poll, PollEnd, WorkspaceSources } from './followed.ts';
import type { SourceItem } from './item.ts';
import type { ReviewCounts } from './review.ts';

/** A source that this copy has taken, and nobody else asks before the claim ends. */
export interface ClaimedPoll extends Poll {
  claimedBy: string;
}

/** Items that one turn of a source brought. */
export interface Arrival {
  poll: string;
  /** When they came in, epoch milliseconds. */
  at: number;
  kept: KeptItem[];
}

/** An item that was not known before, or of which a field changed. */
export interface KeptItem {
  item: SourceItem;
  isNew: boolean;
}

/** An item that was seen, by its source and its id. */
export interface SeenItem {
  poll: string;
  id: string;
  /** When it was first seen, epoch milliseconds. */
  at: number;
  /** False where its text is forgotten. */
  hasText: boolean;
}

/** A source that a workspace follows, by the id of its poll. */
export interface SourceFollowing {
  workspace: string | null;
  poll: string;
  isPaused: boolean;
}

/** An item that waits because its source has reached its limit of a day in a workspace; `at` is since when, epoch milliseconds. */
export interface HeldItem {
  workspace: string | null;
  poll: string;
  item: string;
  at: number;
}

/** Days for which is kept what was read; `textDays` where a workspace has chosen none. */
interface Retention {
  textDays: number;
  itemDays: number;
}

/** The sources and items of a log. */
export interface SourceStore {
  /** Those of one workspace; null is the list that comes with the program. */
  of(workspace: string | null): WorkspaceSources;
  /** Makes a workspace follow exactly these sources; null is the list that comes with the program. */
  follow(workspace: string | null, sources: readonly FollowedSource[], now: number): Promise<void>;
  /** The workspaces that follow a source and have not paused it; null for the program’s own list. One that is capped is asked by `admit`. */
  followers(
    poll: string,
  ): Promise<{ workspace: string | null; source: FollowedSource; isCapped: boolean }[]>;
  polls(): Promise<Poll[]>;
  /** Every following of every workspace; null for the program’s own list. */
  followings(): Promise<SourceFollowing[]>;
  /** The stories of each workspace that has any, by what was decided; null for the program’s own list. */
  reviewed(): Promise<ReadonlyMap<string | null, ReviewCounts>>;
  /** The workspaces in which stories wait for a decision. */
  reviewing(): Promise<string[]>;
  /** Takes sources that are due, the longest due first. What was taken is free again at `until`. */
  claim(by: string, now: number, until: number, limit: number): Promise<ClaimedPoll[]>;
  /**
   * Ends a turn and keeps the items that it brought, whole or not at all. Answers with those that are new or changed;
   * null where the claim had ended and another copy took the source.
   */
  settle(
    poll: ClaimedPoll,
    end: PollEnd,
    items: readonly SourceItem[],
    now: number,
  ): Promise<KeptItem[] | null>;
  /** Notes that the events of what a turn brought were read. */
  finish(turn: Pick<Arrival, 'poll' | 'at'>): Promise<void>;
  /**
   * Takes turns that ended before a moment whose items nobody has read the events of, so many items at most: the copy
   * that took them is gone. They count as of `now` from here on, and are no other copy's meanwhile.
   */
  takeUnfinished(taking: { before: number; now: number; limit: number }): Promise<Arrival[]>;
  /** Counts an item of a source for a workspace that has limited it; where the limit of the day (UTC) is reached it waits, and false is given. */
  admit(item: Omit<HeldItem, 'at'> & { now: number }): Promise<boolean>;
  /** Takes and counts items that wait and whose sources have room today, so many at most. They are free again at `until` unless they are let go. */
  takeHeld(taking: { now: number; until: number; limit: number }): Promise<HeldItem[]>;
  /** Notes that an item that waited was taken in. */
  letGo(item: Omit<HeldItem, 'at'>): Promise<void>;
  /** The first moment at which a source is due, epoch milliseconds; null for none. */
  nextDue(): Promise<number | null>;
  /** Gives back what a copy has claimed and will not end. */
  release(by: string): Promise<void>;
  /** Lets no source of a host be asked before a moment. */
  postpone(host: string, until: number): Promise<void>;
  /** An item of a source with its text, where it was first seen from a moment on; null where it is not known, or its text is forgotten. */
  item(poll: string, id: string, from: number): Promise<SourceItem | null>;
  /** Items first seen since a moment, the oldest first. */
  seenSince(moment: number): Promise<SeenItem[]>;
  /**
   * Forgets what is older than it may be: texts of items after the most days that one of their followers has chosen, words
   * of decided stories after those of their workspace, items that no source shows any more and old stories after `itemDays`.
   */
  forget(now: number, kept: Retention): Promise<void>;
}
