/** In which order what may be sent at one moment is tried. */
import { createHash } from 'node:crypto';
import type { Delivery } from '../../contracts/delivery.ts';

/**
 * Keeps the ledger's order (digests before alerts, the older first), and mixes what is of one kind and moment anew
 * for each copy of the bot: copies that began at the same channel would find each other's claims, one after another.
 */
export function mixed(waiting: readonly Delivery[], by: string): Delivery[] {
  const place = new Map(waiting.map(({ channel }) => [channel, chance(`${by} ${channel}`)]));
  const groups = Map.groupBy(waiting, ({ kind, dueAt }) => `${kind} ${dueAt}`);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => place.get(a.channel)! - place.get(b.channel)!),
  );
}

/** A number that the words alone decide. */
const chance = (words: string) => createHash('sha1').update(words).digest().readUInt32BE();
