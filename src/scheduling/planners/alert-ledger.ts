import type { Delivery, DeliveryState, PostedIssue, PostedLine } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import { DAY_MS } from '../../domain/durations.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { isPerson } from '../../domain/schedule/target.ts';

/** On its way, or there for all that anybody knows. */
export const LIVE: readonly DeliveryState[] = ['pending', 'sending', 'sent', 'unknown'];

/** An alert with its line on one event. */
export interface Alerted extends PostedIssue {
  /** The line of the event. */
  line: PostedLine;
}

/** The newest alerts that tell a target of an event, at most two, whatever came of them. */
export async function lastAlerts(
  deliveries: DeliveryLog,
  target: string,
  event: string,
): Promise<readonly Alerted[]> {
  const query = { kinds: ['alert'], channel: target, event, limit: 2 } as const;
  const issues = await Promise.all(
    (await deliveries.list(query)).map(({ id }) => deliveries.issue(id)),
  );
  return issues.flatMap((issue) => {
    const line = issue?.told.find((each) => each.event === event);
    return issue && line ? [{ ...issue, line }] : [];
  });
}

/** True for a delivery that can still be replaced: no attempt to send it was made. */
export const isWaiting = ({ state, attempts }: Delivery): boolean =>
  state === 'pending' && attempts === 0;

/** True for a delivery that has reached its target, or may yet. */
export const isLive = ({ state }: Delivery): boolean => LIVE.includes(state);

/** One message of what was past the budget of a day. */
export const foldKey = (target: string, day: string): string => `folded ${target} ${day}`;
export const isFold = ({ alert }: Delivery): boolean => alert?.kind === 'fold';

/** The due moments of the target's alerts around a moment, epoch milliseconds, messages that fold several left out. */
export async function duesAround(
  deliveries: DeliveryLog,
  target: string,
  moment: number,
): Promise<readonly number[]> {
  const found = await deliveries.list({
    kinds: ['alert'],
    states: LIVE,
    channel: target,
    dueAfter: moment - 2 * DAY_MS,
    limit: 500,
  });
  return found.filter((delivery) => !isFold(delivery)).map(({ dueAt }) => dueAt);
}

/** True where a digest of the target's channel shows an event as of a revision, or of a later one. */
export async function digestTells(
  deliveries: DeliveryLog,
  target: string,
  { id, revisedAt }: Pick<TrackedEvent, 'id' | 'revisedAt'>,
): Promise<boolean> {
  if (isPerson(target)) return false;
  const query = { kinds: ['digest'], states: LIVE, channel: target, event: id, limit: 1 } as const;
  const [digest] = await deliveries.list(query);
  const told = digest && (await deliveries.issue(digest.id))?.told;
  return told?.some((line) => line.event === id && line.revisedAt >= revisedAt) ?? false;
}
