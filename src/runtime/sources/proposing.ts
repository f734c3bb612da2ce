/** Items that were read become events that wait for a look. */
import { readItem } from '../../briefing/events/reading/read-item.ts';
import { createTextReader } from '../../briefing/events/reading/read-text.ts';
import type { Clock } from '../../contracts/clock.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import type { Proposal } from '../../contracts/sources/proposal.ts';
import type { KeptItem } from '../../contracts/sources/store.ts';
import type { Bundle, Store } from '../../contracts/store.ts';

interface ProposingContext {
  store: Pick<Store, 'sources' | 'reader'>;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
  clock: Clock;
}

/** A turn of a source, as far as it matters here. */
interface TurnRead {
  poll: { id: string };
  kept: readonly KeptItem[];
  isFirst: boolean;
}

/** The events that were read in a round: how many, and how many of them the log tells already. */
interface Proposed {
  events: number;
  told: number;
}

/** Reads what is new; what a first reading brings is learnt as known, and proposes nothing. */
export async function proposeFrom(
  turns: readonly TurnRead[],
  { store, bundle, clock }: ProposingContext,
): Promise<Proposed> {
  const { companies, reference } = bundle;
  const read = createTextReader(companies, () => clock.now());
  const seenAt = clock.now().getTime();
  const log = store.reader({ workspace: null, asOf: seenAt, audience: EVERYBODY });
  const proposed: Proposed = { events: 0, told: 0 };
  for (const { poll, kept } of turns.filter(({ isFirst, kept }) => !isFirst && kept.length > 0)) {
    const [follower] = await store.sources.followers(poll.id);
    if (!follower) continue;
    const from = { poll: poll.id, source: follower.source, seenAt };
    const found: Omit<Proposal, 'id'>[] = [];
    for (const { item } of kept)
      found.push(...(await readItem(item, from, { read, log, reference })));
    proposed.events += await store.sources.propose(found);
    proposed.told += found.filter(({ decision }) => decision === 'same').length;
  }
  return proposed;
}
