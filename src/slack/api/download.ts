/** Files that people put into Slack, fetched in the bot’s name. */
import { SlackError, UserError } from '../../errors.ts';

/** The places that the bot’s token may be shown to. */
interface DownloadConfig {
  botToken: string;
  /** Another root of Slack’s Web API, whose own server keeps the files: the local workspace. */
  apiUrl?: string | undefined;
}

/** Bytes of the largest file. */
const LARGEST = 50 * 1024 * 1024;
const PATIENCE = 120_000;

/**
 * The bytes of a file, piece by piece, by the address that Slack names for it. Throws UserError for one that is too large,
 * SlackError where Slack does not hand it over.
 */
export async function* downloaded(
  address: string,
  { botToken, apiUrl }: DownloadConfig,
): AsyncGenerator<Uint8Array> {
  if (!isSlacks(address, apiUrl))
    throw new SlackError('no_address', 'Slack named no address of its own for the file.');
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${botToken}` },
    // A page to log in is no file.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const isPage = /^text\/html\b/.test(answer.headers.get('content-type') ?? '');
  if (!answer.ok || isPage || !answer.body)
    throw new SlackError('no_file', `Slack did not hand the file over (${answer.status}).`);
  let taken = 0;
  for await (const piece of answer.body) {
    taken += piece.length;
    if (taken > LARGEST) throw tooLarge();
    yield piece;
  }
}

const tooLarge = () =>
  new UserError(
    'The file is larger than 50 MB. Nothing of it was read; cut it into smaller files, or import it in a terminal.',
  );

/** Nobody else gets to see the token. */
function isSlacks(address: string, apiUrl: string | undefined): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (apiUrl && url.origin === URL.parse(apiUrl)?.origin) return true;
  return url.protocol === 'https:' && /(?:^|\.)slack(?:-gov)?\.com$/.test(url.hostname);
}
