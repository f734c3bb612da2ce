/** Forgetting of what was read: texts after a while, then what tells that an item was seen. */
import type { SourceStore } from '../../contracts/sources/store.ts';

const DAY_MS = 86_400_000;
/** An item that its source did not show for so long is new when it comes again. */
const IDENTITY_DAYS = 90;

interface ForgetOptions {
  sources: Pick<SourceStore, 'forget'>;
  /** Epoch milliseconds. */
  now: number;
  /** Days for which texts are kept. */
  textDays: number;
}

/** Forgets what is older than it may be. */
export const forgetOld = ({ sources, now, textDays }: ForgetOptions): Promise<void> =>
  sources.forget(now - textDays * DAY_MS, now - IDENTITY_DAYS * DAY_MS);
