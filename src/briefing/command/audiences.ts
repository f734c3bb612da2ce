/** The readers of an answer or of a message, and what they may know of. */
import type { PostedLine } from '../../contracts/delivery.ts';
import type { Audience, Reader } from '../../contracts/reader.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import type { Viewer } from './visibility.ts';

/** Those who read an answer that somebody gets in a place: whoever is in the channel and, where nobody else reads it, the asker. */
export const audienceOf = ({ here, asker, isInTheOpen }: Viewer): Audience => ({
  channel: here === null || isDirect(here) ? null : here,
  person: isInTheOpen ? null : asker.id,
});

/** Those who read what a channel or a person is sent. */
export const audienceAt = (target: string): Audience =>
  isPerson(target) ? { channel: null, person: target } : { channel: target, person: null };

/** The lines of a message that somebody may know of: those on events that they see themselves. */
export async function linesSeen(
  told: readonly PostedLine[],
  log: Pick<Reader, 'known'>,
): Promise<PostedLine[]> {
  const known = await log.known(told.map(({ event }) => event));
  return told.filter(({ event }) => known.has(event));
}
