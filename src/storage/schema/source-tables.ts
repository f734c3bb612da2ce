/** The tables of sources and what was read from them, as queries see them. */

export interface SourceTables {
  /** A source that a workspace follows, as JSON; `poll` is how it is asked, `paused` a `Pause` as JSON. */
  source: {
    workspace: string;
    poll: string;
    number: number;
    json: string;
    added_by: string | null;
    added_at: number | null;
    paused: string | null;
    /** The most items a day that are taken into the review; null for no limit. */
    cap: number | null;
    /** The last day on which some were, and how many. */
    taken_on: string;
    taken: number;
  };
  /** A source as it is asked, once for all who follow it: `workspace` is '' for what is public. */
  poll: {
    workspace: string;
    id: string;
    kind: string;
    address: string;
    host: string;
    /** Of its kind, as JSON. */
    settings: string;
    /** Null where it is asked no more. */
    next_at: number | null;
    claimed_by: string | null;
    claimed_until: number | null;
    /** `PollState` as JSON. */
    state: string;
  };
  /** An item of a source that was seen; `page` is its canonical address without the scheme, `mark` of its words. */
  item: {
    workspace: string;
    poll: string;
    id: string;
    page: string | null;
    mark: string;
    seen_at: number;
    last_seen_at: number;
    /** The item; null where only its identity is kept. */
    json: string | null;
    /** The moment of the turn that brought or changed it, until its events were read. */
    waits_since: number | null;
  };
  /** An item of a source that has reached its limit of a day; somebody takes it in until `claimed_until`. */
  held: {
    workspace: string;
    poll: string;
    item: string;
    at: number;
    claimed_until: number | null;
  };
}
