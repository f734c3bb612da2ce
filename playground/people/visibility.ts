/** Visibility: the channels and messages that one person may see. Page and tests ask here, and nowhere else. */
import type { Channel, Message, Person } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { directMessage, findChannel, findPerson } from '../state/state.ts';

/** Throws for somebody whose account is closed: they are signed out everywhere. */
export function checkActive({ name, deleted }: Person): void {
  if (deleted) throw new Error(`the account of ${name} is closed`);
}

/** A channel that a person names: an id, `#name`, or `@handle` for a direct message. */
export function channelFor(core: Core, person: Person, wanted: string): Channel {
  checkActive(person);
  const other = wanted.startsWith('@') ? findPerson(core.state, wanted) : undefined;
  const isBot = wanted === '@bot' || wanted === `@${core.state.app.name}`;
  if (isBot) return directMessage(core, person.id, core.state.app.bot_user);
  if (other) return directMessage(core, person.id, other.id);
  const channel = findChannel(core.state, wanted);
  if (!channel) throw new Error(`there is no channel ${wanted}`);
  return channel;
}

/** True where a person may read in a channel: visitors only where they are members. */
export function mayRead(person: Person, channel: Channel): boolean {
  const visitor = person.is_restricted || person.is_ultra_restricted || person.is_stranger;
  const open = channel.kind === 'public' && !visitor;
  return open || channel.members.includes(person.id);
}

/** True where a person sees a message of a channel that they may read. */
export function isMeantFor(person: Person, message: Message): boolean {
  return message.ephemeral_for === undefined || message.ephemeral_for === person.id;
}

/** A channel that a person names, if they may read there. */
export function visibleChannel(core: Core, person: Person, wanted: string): Channel {
  const channel = channelFor(core, person, wanted);
  if (!mayRead(person, channel)) throw new Error(`${person.name} can't see ${wanted}`);
  return channel;
}
