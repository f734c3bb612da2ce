/** The end of a rumour, from `docs/definitions.md`. */
import type { Told } from './records.ts';

interface Line extends Told {
  id: string;
  knownOn: string;
  versions: readonly { by: string }[];
}

const OUTCOMES = new Set(['announced', 'pending', 'completed', 'failed']);
const PURCHASES = new Set(['acquisition', 'merger']);

/**
 * A further part of its deal came of a rumour, or it failed; null while it is open. By the last that is known of a
 * later stage of its deal or of an event that is linked to it: a purchase in the place of a round, or a round in that
 * of a purchase, is its end.
 */
export function becameOf(rumour: Line, lines: readonly Line[]): 'part' | 'failed' | null {
  const { id, type, status, dealId, knownOn } = rumour;
  const isOf = (one: Line) =>
    (dealId !== null && dealId === one.dealId && one.knownOn >= knownOn) ||
    one.links.some(({ event }) => event === id);
  const since = ({ versions }: Line) => versions.at(-1)?.by ?? '';
  const [last] = lines
    .filter((one) => one.id !== id && OUTCOMES.has(one.status) && isOf(one))
    .toSorted((a, b) => (since(a) < since(b) ? 1 : -1));
  if (status !== 'rumoured' || !last) return null;
  const isInstead = PURCHASES.has(last.type) !== PURCHASES.has(type);
  return isInstead || last.status === 'failed' ? 'failed' : 'part';
}
