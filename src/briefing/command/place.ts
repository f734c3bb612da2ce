/** The place that somebody asks in, as one to post in: direct messages of people are none. */
import type { ChannelInfo, Request } from '../../contracts/command.ts';
import { isDirect, isGroupName } from '../../domain/schedule/target.ts';
import { UserError } from '../../errors.ts';

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
