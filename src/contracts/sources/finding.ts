/** Finding a source at an address that somebody names. */

import type { Status } from '../../domain/event/vocabulary.ts';
import type { FirstTurn, FollowedSource } from './followed.ts';
import type { FetchOutcome } from './outcome.ts';
import type { SourceReading, Unread } from './reading.ts';

/** The result of looking at an address. */
export type SourceFinding =
  /** A source that was read; its address may be another than the one named. `first` is this reading as its first turn. */
  | {
      found: 'source';
      source: FollowedSource;
      reading: SourceReading;
      first: FirstTurn;
      /** Of a legislature or a register of laws, the stages that it can tell. */
      stages: readonly Status[];
    }
  /** A page that names several feeds, by their addresses. */
  | { found: 'several'; feeds: string[] }
  /** Nothing that can be followed: there was no answer, or it could not be read (null where there was none). */
  | { found: 'nothing'; outcome: FetchOutcome; reading: Unread | null };

/** A feed of a list that another reader wrote. */
export interface ListedFeed {
  address: string;
  /** Null where the list gives none. */
  name: string | null;
}

/** Finds sources. Requests go through the fetcher. */
export interface SourceFinder {
  /** Asks an address, and where it is a page the feeds that it names; it never throws for what answers. */
  find(address: string): Promise<SourceFinding>;
  /** A feed as it would be followed, without asking it. */
  described(feed: ListedFeed): FollowedSource;
  /** The feeds of an OPML list, in its order, folders opened; null for what is no such list. */
  fromOpml(text: string): ListedFeed[] | null;
  /** The feeds among sources as an OPML list: other readers know no other kind. */
  toOpml(sources: readonly FollowedSource[], now: Date): string;
  /** The sources that come with the program. */
  listed(): readonly FollowedSource[];
}
