/** The digests around a moment: since when the next one tells, and when it comes. One answer for every door. */
import type { Request } from '../../contracts/command.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { mayHearOf, targetHere, type Viewer, visiblePlans } from '../command/visibility.ts';

/** The asker with the place and the moment that they ask at: without a channel, as in a terminal, all that they may see is meant. */
type AskedAt = Viewer & Pick<Request, 'plans' | 'now'> & { deliveries: Pick<DeliveryLog, 'list'> };

/** Both in epoch milliseconds. */
interface DigestsAround {
  /** Where the last digest that was posted ended; null where none was. */
  since: number | null;
  /** When the next one is due; null where none is planned. */
  next: number | null;
}

/** The digests before and after a moment. */
export async function digestsAround(asked: AskedAt): Promise<DigestsAround> {
  const last = await lastDigest(asked, asked.now.getTime());
  const plans = await visiblePlans(asked, targetHere(asked) ?? undefined);
  return { since: last?.window?.to ?? null, next: firstDue(plans) };
}

/** When the first of these is due, epoch milliseconds; null where none is. */
export function firstDue(plans: readonly Pick<Schedule, 'nextDue'>[]): number | null {
  const dues = plans.flatMap(({ nextDue }) => nextDue ?? []);
  return dues.length > 0 ? Math.min(...dues) : null;
}

/** So many are looked through for one that ended before a moment of the past. */
const MOST_RECENT = 50;

/** The last digest sent that may be shown: in the channel asked in, else anywhere; of those that ended before a moment where one is named. */
export async function lastDigest(
  asked: Omit<AskedAt, 'now'>,
  before = Number.POSITIVE_INFINITY,
): Promise<Delivery | null> {
  const target = targetHere(asked);
  const visible = target === null ? await visiblePlans(asked) : [];
  const sent = await asked.deliveries.list({
    kinds: ['digest'],
    states: ['sent'],
    ...(target === null ? {} : { channel: target }),
    firstOnly: true,
    limit: MOST_RECENT,
  });
  const isIt = ({ window }: Delivery) => window !== null && window.to < before;
  return sent.find((digest) => isIt(digest) && mayHearOf(digest, visible, asked)) ?? null;
}
