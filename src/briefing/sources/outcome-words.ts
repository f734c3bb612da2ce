/** The end of a request for news, in a sentence. */
import type { FetchOutcome, FetchTrouble } from '../../contracts/sources/outcome.ts';
import { formatMoment } from '../../domain/time/calendar.ts';

/** The sentence for a request that ended so. */
export function outcomeSentence(outcome: FetchOutcome): string {
  switch (outcome.outcome) {
    case 'answered':
      return 'It answered.';
    case 'unchanged':
      return 'Nothing changed since it was last read.';
    case 'gone':
      return 'It is gone for good (410).';
    case 'later':
      return `${outcome.host} asks to be left alone until ${formatMoment(outcome.until, 'UTC')} UTC (${outcome.status}).`;
    case 'failed':
      return troubleSentence(outcome.trouble);
  }
}

const SECOND_MS = 1_000;
const MEGABYTE = 1024 * 1024;

function troubleSentence(trouble: FetchTrouble): string {
  switch (trouble.kind) {
    case 'forbidden':
      return `${trouble.address} is not an address on the public web.`;
    case 'downgrade':
      return `It leads from https to ${trouble.address}, which is not encrypted.`;
    case 'redirects':
      return trouble.loop ? 'It leads back to itself.' : 'It leads from address to address.';
    case 'status':
      return `It answered with ${trouble.status}.`;
    case 'unknown_host':
      return 'No machine has this name.';
    case 'unreachable':
      return 'It could not be reached.';
    case 'certificate':
      return 'Its certificate is not valid for this name.';
    case 'slow':
      return `It did not answer within ${trouble.after / SECOND_MS} seconds.`;
    case 'too_large':
      return `Its answer is larger than ${Math.round(trouble.limit / MEGABYTE)} MB.`;
    case 'broken':
      return 'Its answer broke off or could not be unpacked.';
    case 'robots':
      return 'Its robots.txt asks not to be read.';
    case 'unknown_kind':
      return 'This version of the program does not know its kind.';
  }
}
