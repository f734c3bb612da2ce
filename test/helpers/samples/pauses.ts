import type { Pause } from '../../../src/contracts/causes.ts';

/** A pause by a person. */
export const heldBy = (person: string, at: number): Pause => ({
  cause: { kind: 'person', person },
  at,
});

/** A pause by Slack, which takes nothing in a channel, or for a person, in its word. */
export const closedWith = (word: string, at: number): Pause => ({
  cause: { kind: 'channel_closed', word },
  at,
});
