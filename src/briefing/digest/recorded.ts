/** The records that news of a digest sets, as its lines say them. */
import type { DigestRequest, Entry } from '../../contracts/section.ts';
import { recordsOf } from '../answers/records/records.ts';

/** Of more rounds the largest of the log are read at once. */
const FEW = 12;

/** By the event's id: of rounds that are new, or have moved on, and have a line of their own; without an entry where there is no record. */
export async function recordsTold(
  entries: readonly Entry[],
  { log, reference }: Pick<DigestRequest, 'log' | 'reference'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, readonly string[]>();
  const rounds = entries.filter(
    ({ news: { event, kind }, isFolded }) =>
      !isFolded && event.type === 'funding_round' && (kind === 'new' || kind === 'moved'),
  );
  for (const { news } of rounds) {
    const records = await recordsOf(news.event, log, reference, rounds.length > FEW);
    if (records.length > 0) told.set(news.event.id, records);
  }
  return told;
}
