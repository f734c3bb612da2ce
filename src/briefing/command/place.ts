/** The place that somebody asks in, as one to post in: direct messages with the app are the asker's own. */
import type { ChannelInfo, Request } from '../../contracts/command.ts';
import { isDirect, isGroupName } from '../../domain/schedule/target.ts';
import { InputError, UserError } from '../../errors.ts';

/** True where there is a channel to post in, as far as it is known without asking Slack. */
export const canPost = ({ here, channel }: Pick<Request, 'here' | 'channel'>): boolean =>
  here !== null && !isDirect(here) && !(channel && isGroupName(channel.name));

/**
 * The channel asked in, for what is to come there; `none` is said where there is no channel.
 * @throws {UserError} where there is none, and in a group direct message
 */
export async function placeToPost(context: Request, none: string): Promise<ChannelInfo> {
  const place = await context.place();
  if (!place || place.kind === 'direct') throw new UserError(none);
  refuseGroup(place);
  return place;
}

/** Refuses a group direct message: no app may post there. @throws {UserError} for one */
export function refuseGroup(place: ChannelInfo | null): void {
  if (place?.kind !== 'group') return;
  throw new UserError(
    'The app can’t post in a group direct message. Type this in a channel that it is a member of.',
  );
}

/**
 * Refuses a channel that the app is not in, before anything is saved for it. `still` is how things stand, as in
 * "nothing is saved"; `again` the line to type once the app is there.
 * @throws {InputError} where Slack says that the app is no member
 */
export function requireApp(place: ChannelInfo | null, still: string, again: string): void {
  if (place?.isMember !== false) return;
  throw new InputError({
    wrong: `I can’t post in ${placeName(place)}: the app is not a member, so ${still}.`,
    allowed: 'Type /invite @AI Briefing there, then',
    next: again,
  });
}

/** `#deals`, or "this channel" where Slack does not say its name. */
const placeName = ({ name }: ChannelInfo) => (name ? `#${name}` : 'this channel');

/** A sentence where people of another organisation read a channel; null elsewhere. */
export const sharedWords = (place: ChannelInfo | null): string | null =>
  place?.shared
    ? `${placeName(place)} is shared with another organisation: its people will also read events that members of this workspace added.`
    : null;
