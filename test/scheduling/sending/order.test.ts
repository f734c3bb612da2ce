import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/contracts/delivery.ts';
import { mixed } from '../../../src/scheduling/sending/order.ts';

const delivery = (channel: string, kind: Delivery['kind'], dueAt: number) =>
  ({ id: `${kind} ${channel} ${dueAt}`, channel, kind, dueAt }) as Delivery;
const nine = Array.from({ length: 20 }, (_, index) => delivery(`C${index}`, 'digest', 9));
const waiting = [
  delivery('C90', 'digest', 8),
  ...nine,
  delivery('C91', 'alert', 7),
  delivery('C92', 'alert', 8),
];
const ids = (list: readonly Delivery[]) => list.map(({ id }) => id);

describe('what may be sent at one moment', () => {
  it('What may be sent at one moment goes out digests before alerts, and the older first', () => {
    const order = mixed(waiting, 'one copy');
    expect(order.map(({ kind, dueAt }) => [kind, dueAt])).toEqual(
      waiting.map(({ kind, dueAt }) => [kind, dueAt]),
    );
    expect(ids(order).sort()).toEqual(ids(waiting).sort());
  });

  it('What may be sent at one moment is tried by each copy of the bot in an order of its own, always the same', () => {
    const one = ids(mixed(waiting, 'one copy'));
    expect(ids(mixed(waiting, 'one copy'))).toEqual(one);
    expect(ids(mixed(waiting, 'another'))).not.toEqual(one);
    expect(one).not.toEqual(ids(waiting));
  });
});
