/** Names of channels as they stand in text. */
import type { ShownChannel } from '../../protocol/page-protocol.ts';

/** `#name`; of a direct message, the other person's name. */
export const titleOf = (channel: ShownChannel): string =>
  channel.kind === 'im' ? channel.name : `#${channel.name}`;
