/** The price of a claim that outlives a power cut. */
import type { Store } from '../../src/contracts/store.ts';
import { openLog, scratchFile } from '../log.ts';
import { MOMENT } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { timed } from '../stats.ts';

/** So many deliveries are sent at once. */
const AT_ONCE = 8;

/** Claims, each brought to the disk, one after the other and several at once, against marks, which are not. */
export async function measureDurable(count: number): Promise<BenchRow[]> {
  const store = await openLog(scratchFile('durable.db'));
  const lasting = await perWrite(count, claimsOf(store, await planned(store, count)));
  const atOnce = await perWrite(count, claimsOf(store, await planned(store, count)), AT_ONCE);
  const { marks } = store.ledger('T0BENCH');
  const fleeting = await perWrite(count, (index) => marks.moveMark('bench', index));
  await store.close();
  const group = `The price of a claim that outlives a power cut, SQLite, of ${count.toLocaleString('en-US')}`;
  return [
    { group, what: 'a claim, one after the other', value: lasting, unit: 'ms' },
    { group, what: `a claim, ${AT_ONCE} at once`, value: atOnce, unit: 'ms' },
    { group, what: '  a small write that does not wait for the disk', value: fleeting, unit: 'ms' },
  ];
}

let batches = 0;

/** Plans so many deliveries in channels of their own; their ids. */
async function planned(store: Store, count: number): Promise<string[]> {
  const batch = batches++;
  const { outbox } = store.ledger('T0BENCH');
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const place = { key: `k${batch}.${index}`, origin: null, channel: `C${batch}.${index}` };
    const delivery = { kind: 'alert' as const, ...place, dueAt: MOMENT, drawing: { text: 'x' } };
    const id = await outbox.enqueue({ deliveries: [delivery] }, MOMENT);
    if (id) ids.push(id);
  }
  return ids;
}

const claimsOf = (store: Store, ids: readonly string[]) => async (index: number) => {
  await store.ledger('T0BENCH').queue.claim(ids[index] ?? '', 'bench', MOMENT);
};

/** Milliseconds of each of so many writes, `atOnce` of which are under way. */
async function perWrite(
  count: number,
  write: (index: number) => Promise<void>,
  atOnce = 1,
): Promise<number> {
  const waiting = Array.from({ length: count }, (_, index) => index).values();
  const worker = async () => {
    for (const index of waiting) await write(index);
  };
  const took = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  return took / count;
}
