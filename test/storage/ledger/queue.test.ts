import { afterAll, expect, it } from 'vitest';
import type { DeliveryKind } from '../../../src/contracts/delivery.ts';
import { freshStore } from '../../helpers/stores/store.ts';

const store = await freshStore();
afterAll(() => store.close());

it('Digests go before alerts in the queue, and each channel keeps the order of its messages', async () => {
  const ledger = store.ledger('T1');
  const add = (kind: DeliveryKind, channel: string, dueAt: number) =>
    ledger.outbox.enqueue(
      {
        deliveries: [
          { kind, channel, dueAt, key: `${kind} ${channel} ${dueAt}`, origin: null, drawing: {} },
        ],
      },
      1,
    );
  await add('alert', 'C1', 1);
  await add('alert', 'C2', 2);
  await add('digest', 'C2', 2);
  await add('digest', 'C3', 3);
  await add('digest', 'C1', 4);
  const heads = await ledger.queue.sendable(5);
  expect(heads.map(({ key }) => key)).toEqual(['digest C2 2', 'digest C3 3', 'alert C1 1']);
});
