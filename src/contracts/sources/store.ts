/** The port to what is remembered of sources and their items. All copies of the bot share it. */
import type { FollowedSource, Poll, PollState } from './followed.ts';
import type { SourceItem } from './item.ts';
import type { Proposal } from './proposal.ts';

/** A source that this copy has taken, and nobody else asks before the claim ends. */
export interface ClaimedPoll extends Poll {
  claimedBy: string;
}

/** The end of a turn: where the source is, when it is asked next, and what is remembered. */
export interface PollEnd {
  address: string;
  nextAt: number | null;
  state: PollState;
}

/** An item that was not known before, or of which a field changed. */
export interface KeptItem {
  item: SourceItem;
  isNew: boolean;
}

/** The sources and items of a log. */
export interface SourceStore {
  /** Makes a workspace follow exactly these sources; null is the list that comes with the program. */
  follow(workspace: string | null, sources: readonly FollowedSource[], now: number): Promise<void>;
  /** The workspaces that follow a source; null for the program’s own list. */
  followers(poll: string): Promise<{ workspace: string | null; source: FollowedSource }[]>;
  polls(): Promise<Poll[]>;
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
  /** Lets no source of a host be asked before a moment. */
  postpone(host: string, until: number): Promise<void>;
  /** Keeps events that were read from items; answers with the number of those that are new. */
  propose(proposals: readonly Omit<Proposal, 'id'>[]): Promise<number>;
  /** The newest events that wait for a look, the newest first. */
  proposals(limit: number): Promise<Proposal[]>;
  /** Forgets texts of items first seen before one moment, and items last seen before another. */
  forget(textsBefore: number, itemsBefore: number): Promise<void>;
}
