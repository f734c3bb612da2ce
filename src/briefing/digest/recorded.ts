/** The records that news of a digest sets, as its lines say them. */
import type { DigestRequest, Entry } from '../../contracts/section.ts';
import { recordsOf } from '../answers/records/records.ts';

/** By the event's id: of rounds that are new, or have moved on, and have a line of their own; without an entry where there is no record. */
export async function recordsTold(
  entries: readonly Entry[],
  { log, reference }: Pick<DigestRequest, 'log' | 'reference'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, readonly string[]>();
  for (const { news, folded } of entries) {
    const { event, kind } = news;
    if (folded || event.type !== 'funding_round' || (kind !== 'new' && kind !== 'moved')) continue;
    const records = await recordsOf(event, log, reference);
    if (records.length > 0) told.set(event.id, records);
  }
  return told;
}
