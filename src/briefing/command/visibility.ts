/** Visibility of events, and of what people have planned. One answer for every door: lists, refusals, times, tables. */
import type { Request } from '../../contracts/command.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { isDirect } from '../../domain/schedule/target.ts';

/** The person who looks, where, and whether others read the answer. */
export interface Viewer extends Pick<Request, 'here' | 'isInTheOpen'> {
  asker: Pick<Request['asker'], 'id' | 'standing'>;
}

/** Slack's id of what is planned for where somebody asks: of the channel, and of a person in their direct messages with the app; null in no channel. */
export const targetHere = ({ here, asker }: Pick<Viewer, 'here' | 'asker'>): string | null =>
  here !== null && isDirect(here) ? asker.id : here;

type Plan = Pick<Schedule, 'channel' | 'isPrivate' | 'owner'>;

/** True for guests, people of other organisations and whoever Slack does not describe, who know of nothing but the channel that they ask in. */
export const isVisitor = ({ standing }: Pick<Request['asker'], 'standing'>): boolean =>
  standing === 'guest' || standing === 'stranger' || standing === 'unsaid';

/**
 * True where a plan may be shown. In its own channel it always may. Elsewhere visitors see none, and that of a
 * private channel, or of one of which nobody knows whether it is, is for its owner alone, where nobody else reads.
 */
export function maySee({ channel, isPrivate, owner }: Plan, viewer: Viewer): boolean {
  if (channel === targetHere(viewer)) return true;
  if (isVisitor(viewer.asker)) return false;
  return isPrivate === false || (!viewer.isInTheOpen && owner === viewer.asker.id);
}

/** The plans that may be shown; of the channel that is named, or of all. */
export async function visiblePlans(
  viewer: Viewer & Pick<Request, 'plans'>,
  channel?: string,
): Promise<Schedule[]> {
  return (await viewer.plans.schedules(channel)).filter((plan) => maySee(plan, viewer));
}

/**
 * True where a delivery may be told of: it went to the channel asked in, to the asker, or to a public channel that has
 * one of the plans that may be shown, `visible`; or it is of one of those.
 */
export function mayHearOf(
  { channel, origin }: Pick<Delivery, 'channel' | 'origin'>,
  visible: readonly (Plan & Pick<Schedule, 'id'>)[],
  { here, asker, isInTheOpen }: Viewer,
): boolean {
  if (channel === here || (channel === asker.id && !isInTheOpen)) return true;
  return visible.some(
    (plan) => plan.id === origin || (plan.channel === channel && plan.isPrivate === false),
  );
}

/** "only you see this" with what leads to it, where that is so; else nothing. */
export const onlyYou = (lead: string, { isInTheOpen }: Pick<Viewer, 'isInTheOpen'>): string =>
  isInTheOpen ? '' : `${lead}only you see this`;
