/** Forgetting of what was read: texts after a while, then what tells that an item was seen. */
import type { ReviewSettings } from '../../contracts/sources/review.ts';
import type { SourceStore } from '../../contracts/sources/store.ts';
import { DAY_MS } from '../../domain/durations.ts';

/** An item that its source did not show for so long is new when it comes again. */
const IDENTITY_DAYS = 90;

interface ForgetOptions {
  sources: Pick<SourceStore, 'forget'>;
  /** Epoch milliseconds. */
  now: number;
  /** Days for which texts are kept where a workspace has chosen none. */
  textDays: number;
}

/** Forgets what is older than it may be. */
export const forgetOld = ({ sources, now, textDays }: ForgetOptions): Promise<void> =>
  sources.forget(now, { textDays, itemDays: IDENTITY_DAYS });

/** The moment from which on a workspace sees the texts of items, though others may keep them for longer. */
export const textsSeenFrom = (
  { textDays: chosen }: Pick<ReviewSettings, 'textDays'>,
  textDays: number,
  now: number,
): number => now - (chosen ?? textDays) * DAY_MS;
