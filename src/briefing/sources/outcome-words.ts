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
    case 'no_key':
      return `It asks for a key, which the people who run the app set as ${trouble.setting}.`;
    case 'unknown_kind':
      return 'This version of the program does not know its kind.';
  }
}

/** The last failure of a source, in a few words, by the word that is remembered of it. */
export function troubleWords(trouble: string | null): string {
  const status = /^status (\d{3})$/.exec(trouble ?? '')?.[1];
  if (status) return `it answers with ${status}`;
  return TROUBLES[trouble ?? ''] ?? 'it could not be read';
}

const TROUBLES: Readonly<Record<string, string>> = {
  empty: 'its answer is empty',
  page: 'it is a web page, not a feed',
  unreadable: 'it can’t be read as a source of its kind',
  forbidden: 'it is not on the public web',
  downgrade: 'it leads to an address that is not encrypted',
  redirects: 'it leads from address to address',
  unknown_host: 'no machine has its name',
  unreachable: 'it could not be reached',
  certificate: 'its certificate is not valid',
  slow: 'it does not answer in time',
  too_large: 'its answer is too large',
  broken: 'its answer broke off',
  robots: 'its robots.txt asks not to be read',
  no_key: 'it asks for a key, and none is set',
  unknown_kind: 'its kind is not known to this version of the program',
};
