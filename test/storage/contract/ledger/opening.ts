import type { Ledger } from '../../../../src/contracts/ledger.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { type Open, withLog } from '../opening.ts';

/** Opens a log for an action on its ledger. */
export const withLedger = (open: Open, action: (ledger: Ledger, store: Store) => Promise<void>) =>
  withLog(open, [], ({ store }) => action(store.ledger('T1'), store));
