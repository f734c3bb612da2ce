/** Digests that somebody has asked for: whoever did hears what became of one that was not posted at once. */
import type { Delivery } from '../../contracts/delivery.ts';
import { DAY_MS } from '../../domain/durations.ts';
import type { SchedulerContext } from '../planner.ts';
import { causeName, fateOf, type LossCause, whyOf } from './lost-messages.ts';
import { notify } from './notices.ts';

type Memory = Pick<SchedulerContext, 'store' | 'poster' | 'clock'>;

const keyOf = (id: string) => `asked by hand ${id}`;

/** Longer than any delivery is tried, milliseconds. */
const KEPT = 3 * DAY_MS;

/** Remembers who asked for a digest that is still under way. */
export async function keepAsked(
  { store, poster, clock }: Memory,
  { id, state }: Delivery,
  by: string,
): Promise<void> {
  if (state === 'sent' || state === 'failed') return;
  const until = clock.now().getTime() + KEPT;
  await store.descriptions(poster.workspace()).keep(keyOf(id), { by }, until);
}

/** Tells whoever asked for a digest that it is not there, and how it is asked for again; nobody where the outcome was said at once. */
export async function tellOfLostByHand(
  context: SchedulerContext,
  lost: Delivery,
  cause: LossCause,
  now: number,
): Promise<void> {
  const { store, poster, router } = context;
  const root = lost.parent ?? lost.id;
  const kept = await store.descriptions(poster.workspace()).find(keyOf(root), now);
  const to = kept?.by;
  if (typeof to !== 'string') return;
  const again = `To post it, type this in the channel: ${router.line('digest', 'now')}`;
  const isGone = lost.parent === null && cause.kind !== 'unreadable';
  const once = `${root} ${causeName(cause)}`;
  const headline = `The digest that you posted ${fateOf(lost, cause)}.`;
  const text = isGone ? `${whyOf(cause)} ${again}` : whyOf(cause);
  await notify(context, { what: 'lost', about: root, to, once, headline, text }, now);
}
