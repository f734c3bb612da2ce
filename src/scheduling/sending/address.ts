import type { Delivery } from '../../contracts/delivery.ts';
import type { Address } from '../../contracts/poster.ts';

/** Where a delivery is posted, and looked for. `root` is the one in whose thread it stands; null for a first message. */
export function addressOf(delivery: Delivery, root: Delivery | null): Address {
  return {
    channel: root?.postedIn ?? delivery.channel,
    // Slack's threads have one level: what belongs to a reply stands beside it.
    thread: root ? (root.thread ?? root.ts) : delivery.thread,
    key: delivery.key,
  };
}
