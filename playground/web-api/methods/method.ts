/** A Web API method, and the readers of its arguments. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Channel, Fields, Message } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { channelForApp, channelScope, findMessage } from '../../state/state.ts';
import type { Tier } from '../tiers.ts';

/** One method of the Web API. */
export interface Method {
  /** The rate at which it may be called. */
  tier: Tier;
  /** The token it takes; `bot` when absent. */
  token?: 'bot' | 'app' | 'none';
  /** One of these scopes is needed. */
  scopes?: string[];
  /**
   * Answers; `ok: true` is added.
   * @throws {SlackRefusal} what Slack refuses
   */
  run(core: Core, args: Fields): Fields | Promise<Fields>;
}

/** Methods of one family, by name. */
export type Methods = Record<string, Method>;

/** A text argument that must be there. */
export function text(args: Fields, name: string): string {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw new SlackRefusal('invalid_arguments', [`missing required field: ${name}`]);
}

/** A text argument that may be absent. */
export function optionalText(args: Fields, name: string): string | undefined {
  return args[name] === undefined || args[name] === '' ? undefined : text(args, name);
}

/** A yes or no, in any of the spellings that forms use. */
export function flag(args: Fields, name: string, otherwise = false): boolean {
  const value = args[name];
  if (value === undefined) return otherwise;
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** A whole number between two limits. */
export function count(args: Fields, name: string, otherwise: number, most: number): number {
  const value = args[name] === undefined ? otherwise : Number(args[name]);
  if (!Number.isInteger(value) || value < 0) throw new SlackRefusal(`invalid_${name}`);
  return value === 0 ? otherwise : Math.min(value, most);
}

/** A list of objects, or undefined. */
export function objects(args: Fields, name: string, refusal: string): Fields[] | undefined {
  const value = args[name];
  if (value === undefined || value === '' || value === null) return undefined;
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'object' && each);
  if (!isList) throw new SlackRefusal(refusal);
  return value as Fields[];
}

/** One page of a list, as Slack's cursors have it. */
export function page<T>(
  all: T[],
  args: Fields,
  otherwise: number,
  most: number,
): { items: T[]; next_cursor: string } {
  const limit = count(args, 'limit', otherwise, most);
  const cursor = optionalText(args, 'cursor');
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(from) || from < 0) throw new SlackRefusal('invalid_cursor');
  const end = from + limit;
  const next = end < all.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: all.slice(from, end), next_cursor: next };
}

/** The channel of a call, if the app may know of it. */
export function channelOf(core: Core, args: Fields): Channel {
  return channelForApp(core, text(args, 'channel'));
}

/** Refuses when the scope for this kind of channel is missing. */
export function needChannelScope(core: Core, channel: Channel, verb: 'read' | 'history'): void {
  const scope = channelScope(channel, verb);
  if (core.scopes.includes(scope)) return;
  const provided = core.scopes.join(',');
  throw new SlackRefusal('missing_scope', [], { needed: scope, provided });
}

/** A message of a channel that is not ephemeral. */
export function messageOf(core: Core, channel: Channel, ts: string): Message {
  const message = findMessage(core.state, channel.id, ts);
  if (!message || message.ephemeral_for) throw new SlackRefusal('message_not_found');
  return message;
}
