/** Sources as a workspace follows them. */
import {
  NEVER_ASKED,
  type PollState,
  type WorkspaceSource,
} from '../../../../src/contracts/sources/followed.ts';

const HOUR = 3_600_000;

/** A source that was read an hour ago, is due, and is followed for a year, with what is given in its place. */
export function followed(
  publisher: string,
  at: number,
  state: Partial<PollState> = {},
  given: Partial<WorkspaceSource> = {},
): WorkspaceSource {
  const address = `https://${publisher.toLowerCase().replace(/\W+/g, '-')}.example/feed`;
  const asked = { kind: 'feed', address, settings: {} };
  return {
    number: 1,
    source: { ...asked, publisher, language: 'en', topics: [], trust: 'trade' },
    poll: {
      id: `src_${publisher}`,
      nextAt: at,
      ...asked,
      state: { ...NEVER_ASKED, readAt: at - HOUR, wholeAt: at - HOUR, ...state },
    },
    addedBy: 'U1',
    addedAt: at - 8760 * HOUR,
    cap: null,
    held: null,
    paused: null,
    ...given,
  };
}
