/** Visibility of events, and of what people have planned. One answer for every door: lists, refusals, times, tables. */
import type { Request } from '../../contracts/command.ts';
import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { Audience, Reader } from '../../contracts/reader.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';

/** The person who looks, where, and whether others read the answer. */
export interface Viewer extends Pick<Request, 'here' | 'isInTheOpen'> {
  asker: Pick<Request['asker'], 'id' | 'standing'>;
}

/** Slack's id of what is planned for where somebody asks: of the channel, and of a person in their direct messages with the app; null in no channel. */
export const targetHere = ({ here, asker }: Pick<Viewer, 'here' | 'asker'>): string | null =>
  here !== null && isDirect(here) ? asker.id : here;

/** Those who read an answer that somebody gets in a place: whoever is in the channel and, where nobody else reads it, the asker. */
export const audienceOf = ({ here, asker, isInTheOpen }: Viewer): Audience => ({
  channel: here === null || isDirect(here) ? null : here,
  person: isInTheOpen ? null : asker.id,
});

/** Those who read what a channel or a person is sent. */
export const audienceAt = (target: string): Audience =>
  isPerson(target) ? { channel: null, person: target } : { channel: target, person: null };

/** The lines of a message that somebody may know of: those on events that they see themselves. */
export async function linesSeen(
  told: readonly PostedLine[],
  log: Pick<Reader, 'known'>,
): Promise<PostedLine[]> {
  const known = await log.known(told.map(({ event }) => event));
  return told.filter(({ event }) => known.has(event));
}

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
