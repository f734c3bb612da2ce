/** Finding and making things in the state. */

import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Channel, Message, Person, WorkspaceState } from '../protocol/types.ts';
import type { Core } from './core.ts';

/** A value by a key that came from outside: what objects inherit is not among the values. */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A new id such as `V0000000001`. */
export function mintId(state: WorkspaceState, letter: string): string {
  state.serial += 1;
  return `${letter}0${state.serial.toString(36).toUpperCase().padStart(9, '0')}`;
}

/** A new message time: the workspace's clock, and later than every other. */
export function mintTs(core: Core): string {
  const micros = Math.max(core.clock.now().getTime() * 1000, core.state.last_micros + 1);
  core.state.last_micros = micros;
  const digits = String(micros).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The workspace's time in Unix seconds. */
export function unixSeconds(core: Core): number {
  return Math.floor(core.clock.now().getTime() / 1000);
}

/** A person by id or handle. */
export function findPerson(state: WorkspaceState, idOrName: string): Person | undefined {
  const name = idOrName.replace(/^@/, '');
  return own(state.people, name) ?? Object.values(state.people).find((each) => each.name === name);
}

/** A channel by id, `#name` or name. */
export function findChannel(state: WorkspaceState, idOrName: string): Channel | undefined {
  const name = idOrName.replace(/^#/, '');
  const named = (each: Channel) => each.kind !== 'im' && each.name === name;
  return own(state.channels, name) ?? Object.values(state.channels).find(named);
}

/** The direct-message channel of two people, made when there is none yet. */
export function directMessage(core: Core, one: string, other: string): Channel {
  const both = [one, other];
  const isTheirs = (each: Channel) =>
    each.kind === 'im' && both.every((member) => each.members.includes(member));
  const existing = Object.values(core.state.channels).find(isTheirs);
  if (existing) return existing;
  const made: Channel = {
    id: mintId(core.state, 'D'),
    name: '',
    kind: 'im',
    members: both,
    topic: '',
    purpose: '',
    is_archived: false,
    is_general: false,
    is_ext_shared: false,
    created: unixSeconds(core),
  };
  core.state.channels[made.id] = made;
  return made;
}

/** True of direct messages with somebody whose account is closed. */
export function isOfClosedAccount(state: WorkspaceState, channel: Channel): boolean {
  return channel.kind === 'im' && channel.members.some((id) => own(state.people, id)?.deleted);
}

/** The channel's messages, oldest first. */
export function messagesOf(state: WorkspaceState, channel: string): Message[] {
  const list = state.messages[channel] ?? [];
  state.messages[channel] = list;
  return list;
}

/** A message by channel and time. */
export function findMessage(
  state: WorkspaceState,
  channel: string,
  ts: string,
): Message | undefined {
  return state.messages[channel]?.findLast((each) => each.ts === ts);
}

/** True where the bot is a member. */
export function botIsIn(state: WorkspaceState, channel: Channel): boolean {
  return channel.members.includes(state.app.bot_user);
}

/** The scope that covers a kind of channel: `channels:read`, `groups:history`, … */
export function channelScope(channel: Channel, verb: 'read' | 'history'): string {
  const family = { public: 'channels', private: 'groups', im: 'im' }[channel.kind];
  return `${family}:${verb}`;
}

/**
 * The channel that the app names, if the app may know that it exists.
 * @throws {SlackRefusal} `channel_not_found`: also for private channels without the bot
 */
export function channelForApp(core: Core, idOrName: string): Channel {
  const direct = own(core.state.people, idOrName);
  if (direct && !direct.is_bot) return directMessage(core, direct.id, core.state.app.bot_user);
  const channel = findChannel(core.state, idOrName);
  const hidden = channel && channel.kind !== 'public' && !botIsIn(core.state, channel);
  if (!channel || hidden) throw new SlackRefusal('channel_not_found');
  return channel;
}
