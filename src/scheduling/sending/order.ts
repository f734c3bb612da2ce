/** The order in which deliveries that may be sent at one moment are tried. */
import { createHash } from 'node:crypto';
import type { Delivery } from '../../contracts/delivery.ts';

/**
 * Keeps the ledger's order (digests before alerts, the older first), and mixes what is of one kind and moment anew
 * for each copy of the bot: copies that began at the same channel would find each other's claims, one after another.
 */
export function mixed(waiting: readonly Delivery[], by: string): Delivery[] {
  const places = new Map(waiting.map(({ channel }) => [channel, chance(`${by} ${channel}`)]));
  const place = ({ channel }: Delivery) => places.get(channel) ?? 0;
  const groups = Map.groupBy(waiting, ({ kind, dueAt }) => `${kind} ${dueAt}`);
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => place(a) - place(b)));
}

/** A number that the words alone decide. */
const chance = (words: string) => createHash('sha1').update(words).digest().readUInt32BE();
