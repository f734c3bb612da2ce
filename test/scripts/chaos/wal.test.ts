import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { losePower } from '../../../scripts/chaos/databases/wal.ts';
import { openStore } from '../../../src/storage/index.ts';
import { aDelivery, NINE, sends } from '../../helpers/samples/deliveries.ts';
import { reference, testClock, withFolder } from '../../helpers/stores/store.ts';

it('A loss of power keeps what was claimed and settled, and takes what was written after it', async () => {
  await withFolder(async (folder) => {
    const [running, left] = [join(folder, 'running.db'), join(folder, 'left.db')];
    const clock = testClock('2026-03-12T09:00:00Z');
    const store = await openStore({ url: running, clock, reference });
    const { outbox, queue } = store.ledger('T1');
    const sent = await outbox.enqueue({ deliveries: [aDelivery('sent')] }, NINE);
    if (sent) await sends(queue, sent, '1.0');
    await outbox.enqueue({ deliveries: [aDelivery('written after it')] }, NINE);
    // As a process leaves them that is killed.
    for (const ending of ['', '-wal', '-shm']) copyFileSync(running + ending, left + ending);
    await store.close();

    expect(losePower(left)).toBe(1);
    const log = new Database(left);
    const rows = log.prepare('select key, state from delivery').all();
    expect(rows).toEqual([{ key: 'sent', state: 'sent' }]);
    expect(log.pragma('integrity_check', { simple: true })).toBe('ok');
    log.close();
  });
});
