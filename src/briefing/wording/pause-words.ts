/** Since when a digest or a watch is paused, and why, in words: the one place for everything that shows a pause. Pure. */
import type { Pause, PauseCause } from '../../contracts/causes.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { POST_ERRORS } from './post-errors.ts';

/**
 * A pause in sentences that begin in lower case: "paused since Thu 12 Mar, 09:00." of one that a person made;
 * where Slack closed the way, what is in the way follows: "… The channel is archived." The moment is shown by
 * the clocks of `zone`.
 */
export function pauseWords({ at, cause }: Pause, zone: string): string {
  return [`paused since ${formatMoment(at, zone)}.`, obstacle(cause)].filter(Boolean).join(' ');
}

/** The obstacle; null where somebody only wanted it so. */
function obstacle(cause: PauseCause): string | null {
  switch (cause.kind) {
    case 'person':
      return null;
    case 'channel_closed':
    case 'app_closed':
      return refusalWords(cause.word);
    case 'account_closed':
      return ACCOUNT;
  }
}

/** The obstacle behind Slack's error `word`, in a sentence without that word, with the way out where there is one; `otherwise` for a word that is not known. */
export function refusalWords(
  word: string,
  otherwise = 'Slack does not let the app post there.',
): string {
  return POST_ERRORS.get(word)?.words ?? otherwise;
}

const ACCOUNT = 'The account is closed.';
