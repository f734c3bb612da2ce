/**
 * People and channels as Slack described them, and the answers that mentions were given: what one copy of the bot has
 * asked or said, every copy knows until it ends.
 */

/** A description as it is stored: only the room that keeps it knows what stands in it. */
export type Description = Readonly<Record<string, unknown>>;

/** The descriptions of one workspace, by Slack's id of a person or channel, or by a key of the room that keeps them. Each call is one transaction; moments are epoch milliseconds. */
export interface Descriptions {
  /** Null where there is none, or where it has ended by `now`. */
  find(id: string, now: number): Promise<Description | null>;
  keep(id: string, description: Description, until: number): Promise<void>;
  /** Puts another in the place of one that is there, which ends as it would have; without one, or with the same, nothing is written. */
  renew(id: string, description: Description): Promise<void>;
  forget(id: string): Promise<void>;
}
