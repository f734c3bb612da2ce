/** The review of those who read the shared desk, without what the desk has accepted. */
import { settleStories } from '../../briefing/events/review/shared/settling.ts';
import type { Clock } from '../../contracts/clock.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import type { Bundle, Store } from '../../contracts/store.ts';
import { MINUTE_MS } from '../../domain/durations.ts';

const SETTLED = 'settled';
/** Revisions that another copy of the bot was still writing at the last look are seen at the next. */
const OVERLAP_MS = 2 * MINUTE_MS;

interface SettlingOptions {
  store: Pick<Store, 'desk' | 'plans' | 'ledger' | 'nextKnown' | 'reader' | 'review' | 'sources'>;
  bundle: Pick<Bundle, 'reference'>;
  clock: Clock;
}

/** Settles, in every workspace that reads the desk, what the desk has told since the last look of any copy of the bot; the number of stories. */
export async function settleShared({ store, bundle, clock }: SettlingOptions): Promise<number> {
  const desk = await store.desk();
  if (desk === null) return 0;
  const now = clock.now().getTime();
  const { marks } = store.ledger(desk);
  const from = ((await marks.mark(SETTLED)) ?? now) - OVERLAP_MS;
  let settled = 0;
  for (const workspace of await store.sources.reviewing()) {
    if ((await store.plans(workspace).desk()) !== 'reads') continue;
    const next = await store.nextKnown(workspace, from);
    if (next === null || next > now) continue;
    const log = store.reader({ workspace, asOf: now, audience: EVERYBODY });
    const context = { log, reference: bundle.reference, queue: store.review(workspace) };
    for (const { event } of await log.changes({ from, to: now }))
      settled += await settleStories(event, context);
  }
  await marks.moveMark(SETTLED, now);
  return settled;
}
