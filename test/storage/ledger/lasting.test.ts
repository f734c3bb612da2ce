import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../src/errors.ts';
import { migrate } from '../../../src/storage/engines/migrate.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { createSyncing } from '../../../src/storage/engines/sqlite/syncing.ts';
import { sharedKeys } from '../../../src/storage/ledger/keys.ts';
import { ledgerOf } from '../../../src/storage/ledger/ledger.ts';
import { aDelivery, NINE } from '../../helpers/samples/deliveries.ts';
import { refused } from '../../helpers/stores/refusals.ts';
import { reference, withFolder } from '../../helpers/stores/store.ts';

/** A ledger in a file, whose disk is in the test's hand. */
async function withDisk(
  action: (
    disk: { syncs: number; broken: boolean },
    ledger: ReturnType<typeof ledgerOf>,
  ) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const url = join(folder, 'log.db');
    const engine = await openEngine({ url, readonly: false, busyTimeout: 1_000 });
    await migrate(engine, false);
    const disk = { syncs: 0, broken: false };
    const durable = async () => {
      if (disk.broken) throw new StorageError('full', 'The disk refuses.');
      await engine.durable();
      disk.syncs += 1;
    };
    const context = { random: () => 0.5, inOrder: String, now: () => NINE, reference };
    await action(
      disk,
      ledgerOf({ ...context, engine: { ...engine, durable } }, 'T1', sharedKeys(engine)),
    );
    await engine.close();
  });
}

describe('a power cut', () => {
  it('A power cut forgets neither a claim that is handed out nor what came of it', () =>
    withDisk(async (disk, { outbox, queue }) => {
      const id = (await outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE))!;
      expect(disk.syncs).toBe(0);
      const claimed = (await queue.claim(id, 'a', NINE))!;
      expect(disk.syncs).toBe(1);
      await queue.settle(claimed.delivery, { state: 'sent', ts: '1.1', channel: 'C1' }, NINE);
      expect(disk.syncs).toBe(2);
    }));

  it('A power cut can’t be ruled out where the disk refuses: then nobody gets the claim, and it is looked for like one of a copy that died', () =>
    withDisk(async (disk, { outbox, queue }) => {
      const id = (await outbox.enqueue({ deliveries: [aDelivery('d')] }, NINE))!;
      disk.broken = true;
      await refused(queue.claim(id, 'a', NINE), 'storage_full', /refuses/);
      expect((await queue.sending()).map((delivery) => delivery.id)).toEqual([id]);
    }));
});

it('The disk is asked once by all writes that wait for it at one moment, and once more by those that come later', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'log.db');
    const engine = await openEngine({ url: path, readonly: false, busyTimeout: 1_000 });
    await migrate(engine, false);
    const syncing = createSyncing(path);
    const first = [syncing.sync(), syncing.sync()];
    expect(first[0]).toBe(first[1]);
    await Promise.all(first);
    const later = syncing.sync();
    expect(later).not.toBe(first[0]);
    await later;
    syncing.close();
    await engine.close();
  }));
