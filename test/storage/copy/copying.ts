/** Logs to copy, with everything in them that there is to copy. */

import { join } from 'node:path';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { Page } from '../../../src/page/page.ts';
import { openStore } from '../../../src/storage/index.ts';
import { record } from '../../helpers/samples/records.ts';
import { newDatabase, newLog } from '../../helpers/stores/postgres.ts';
import {
  AFTER_ALL,
  bundle,
  everythingOf,
  reference,
  testClock,
  withFolder,
} from '../../helpers/stores/store.ts';

/** A bundle of two stages of a deal and an event beside. */
export const BUNDLE = bundle(
  ['one', 'two', 'three'].map((id, index) =>
    record({
      id,
      title: `Acme raises ${id}`,
      dealId: index < 2 ? 'deal' : null,
      status: index === 0 ? 'announced' : 'completed',
    }),
  ),
);

/** A digest that told one event, sent in another workspace than the one that owns most of the log. */
async function deliver(store: Store): Promise<void> {
  const ledger = store.ledger('T1');
  const page: Page = { headline: 'One', parts: [], actions: [], events: [] };
  const line = { number: 1, event: 'one', revisedAt: 1, text: 'One', section: '', because: '' };
  const delivery = { kind: 'digest' as const, key: 'k', origin: 's', channel: 'C1', dueAt: 2 };
  const window = { from: 1, to: 2 };
  const issue = { page, asOf: 2, told: [{ ...line, score: [] }] };
  await ledger.outbox.enqueue(
    { deliveries: [{ ...delivery, window, drawing: { text: 'One' } }], issue },
    2,
  );
  const claimed = await ledger.queue.claim((await ledger.deliveries.byKey('k'))!.id, 'a copy', 2);
  await ledger.queue.settle(claimed!.delivery, { state: 'sent', ts: '1.2', channel: 'C1' }, 3);
  await ledger.marks.moveMark('pruned', 3);
}

/** Opens a log at an address. */
export const open = (url: string) => openStore({ url, clock: testClock(AFTER_ALL), reference });

/** Opens a log, for as long as an action takes. */
export async function using<T>(url: string, action: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(url);
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}

/** Rows that a step takes in these tests. */
export const ROWS = 50;

/** Writes a log in which everything there is to copy has rows, and more than such a step takes at once. */
export function write(url: string, own = 60): Promise<void> {
  return using(url, async (store) => {
    await store.load(BUNDLE);
    const records = Array.from({ length: own }, (_, index) =>
      record({
        id: `own-${index}`,
        title: `Zeta number ${index}`,
        parties: [{ company: 'Zeta', role: 'subject' }],
      }),
    );
    await store.import('T1', records, 'ana');
    const edit = { event: 'two', patch: { title: 'Edited' }, who: 'bo', why: 'a typing error' };
    await store.append('T2', [edit]);
    await deliver(store);
  });
}

async function exportedBy(store: Store) {
  const records = [];
  for await (const exported of store.export('T1', EVERYBODY)) records.push(exported);
  return records;
}

/** Everything that a log answers, to compare two. */
export const everything = (url: string) =>
  using(url, async (store) => {
    const reader = (workspace: string | null) =>
      store.reader({ workspace, asOf: Date.parse(AFTER_ALL), audience: EVERYBODY });
    return {
      all: await Promise.all(
        [null, 'T1', 'T2'].map((team) => everythingOf(reader(team), ['zeta', 'edited', 'raises'])),
      ),
      zeta: await reader('T1').findCompany('zeta'),
      digest: await store.ledger('T1').deliveries.tellings(['one'], 0),
      marks: await store.ledger('T1').marks.mark('pruned'),
      exported: await exportedBy(store),
      check: await store.check(true),
    };
  });

/** Databases to copy between. */
export async function withBoth(
  action: (from: string, to: string, folder: string) => Promise<void>,
  [from, to]: readonly ['sqlite' | 'postgres', 'sqlite' | 'postgres'] = ['sqlite', 'sqlite'],
): Promise<void> {
  await withFolder(async (folder) => {
    const address = async (engine: string, name: string, made: typeof newLog) =>
      engine === 'sqlite' ? `sqlite:${join(folder, name)}` : (await made()).url;
    const log = await address(from, 'from.db', newLog);
    await action(log, await address(to, 'to.db', newDatabase), folder);
  });
}
