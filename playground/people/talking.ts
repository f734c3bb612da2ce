/** Saying things: messages, mentions, slash commands, shortcuts. */
import { randomUUID } from 'node:crypto';
import type { Outcome } from '../protocol/envelope.ts';
import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Channel, Message, Person } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { SLACKBOT } from '../state/defaults.ts';
import { changeMessage, removeMessage, repliesTo, writeMessage } from '../state/messages.ts';
import { botIsIn, directMessage, findMessage, mintTs } from '../state/state.ts';
import { addReaction } from '../web-api/methods/reactions.ts';
import { mintResponse, respond } from '../web-api/responses.ts';
import { viewToWire } from '../web-api/views.ts';
import { actionTs, interactionBase, messagePart, slashPayload } from './payloads.ts';
import type { SeenMessage } from './person-view.ts';
import { channelFor, checkActive } from './visibility.ts';

/** Mentions of people and channels; anything else with angle brackets is just what was typed. */
const MENTION = /(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)/;

/** A typed text, as Slack sends it: `&`, `<` and `>` are escaped, mentions are not. */
function escaped(typed: string): string {
  const plain = (words: string) =>
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const parts = typed.split(MENTION);
  return parts.map((part, index) => (index % 2 === 1 ? part : plain(part))).join('');
}

/** Slackbot tells one person something. */
function notice(core: Core, channel: Channel, person: Person, text: string): void {
  writeMessage(core, channel, { user: SLACKBOT, text, ephemeral_for: person.id });
}

/** A channel that the person may write in. */
function joined(core: Core, person: Person, wanted: string): Channel {
  const channel = channelFor(core, person, wanted);
  if (!channel.members.includes(person.id)) throw new Error(`${person.name} is not in ${wanted}`);
  return channel;
}

/** The stored message behind what a person sees. */
export function stored(core: Core, seen: Pick<SeenMessage, 'channel' | 'ts'>): Message {
  const message = findMessage(core.state, seen.channel, seen.ts);
  if (!message) throw new Error(`the message ${seen.ts} is gone`);
  return message;
}

/** Writes a message in the person's name. */
export function say(
  core: Core,
  person: Person,
  wanted: string,
  text: string,
  thread?: Pick<SeenMessage, 'channel' | 'ts'>,
): Message {
  const channel = joined(core, person, wanted);
  const parent = thread && stored(core, thread);
  const message = writeMessage(core, channel, {
    user: person.id,
    team: person.team_id,
    client_msg_id: randomUUID(),
    text: escaped(text),
    ...(parent && { thread_ts: parent.thread_ts ?? parent.ts }),
  });
  const mentioned = text.includes(`<@${core.state.app.bot_user}>`);
  if (mentioned && channel.kind !== 'im' && !botIsIn(core.state, channel)) {
    const bot = core.state.app.name;
    notice(core, channel, person, `You mentioned ${bot}, but they're not in this channel.`);
  }
  return message;
}

/** A message of the person's own. */
function ownOf(core: Core, person: Person, seen: Pick<SeenMessage, 'channel' | 'ts'>): Message {
  const message = stored(core, seen);
  if (message.user !== person.id) throw new Error(`${person.name} did not say that`);
  return message;
}

/** Changes what the person has said. */
export function edit(
  core: Core,
  person: Person,
  seen: Pick<SeenMessage, 'channel' | 'ts'>,
  text: string,
): void {
  checkActive(person);
  changeMessage(core, ownOf(core, person, seen), { text: escaped(text) });
}

/** Deletes what the person has said. Where there are replies, a stone stands in its place, and the app hears of a change. */
export function unsay(core: Core, person: Person, seen: Pick<SeenMessage, 'channel' | 'ts'>): void {
  checkActive(person);
  const message = ownOf(core, person, seen);
  const hasReplies = repliesTo(core, message).length > 0;
  const stone = { user: SLACKBOT, subtype: 'tombstone', text: 'This message was deleted.' };
  if (hasReplies) changeMessage(core, message, stone);
  else removeMessage(core, message);
}

/** A place where the person and the bot are both in, for commands that do not say where. */
function usualPlace(core: Core, person: Person): string {
  const both = Object.values(core.state.channels).find(
    (each) => each.kind !== 'im' && each.members.includes(person.id) && botIsIn(core.state, each),
  );
  return both?.id ?? directMessage(core, person.id, core.state.app.bot_user).id;
}

/** The circumstances of a command. */
export interface SlashOptions {
  /** The place where it is typed; without one, a place where the bot is too. */
  channel?: string;
  /** Sends it though Slack offers them no such command, as whoever has the signing secret could. */
  forged?: boolean;
}

/** True where Slack knows the command: it is registered, and its app is installed in the person's own workspace. */
function isOffered(core: Core, person: Person, command: string): boolean {
  const registered = core.commands?.some((each) => each.command === command) ?? true;
  return registered && !person.is_stranger;
}

/** Types a slash command and waits for its acknowledgement. */
export async function slash(
  core: Core,
  person: Person,
  command: string,
  text: string,
  { channel: where, forged = false }: SlashOptions = {},
): Promise<Outcome> {
  const channel = joined(core, person, where ?? usualPlace(core, person));
  if (!forged && !isOffered(core, person, command)) {
    notice(core, channel, person, `${command} is not a valid command.`);
    return { ok: false, error: 'unknown_command', ms: 0 };
  }
  const { record, url } = mintResponse(core, { channel: channel.id, user: person.id });
  const payload = {
    ...slashPayload(core, person, channel, command, escaped(text)),
    response_url: url,
    trigger_id: core.triggers.mint(person.id),
  };
  const outcome = await core.deliver({ type: 'slash_commands', payload });
  const error = outcome.ok
    ? answerOf(outcome, (args) => respond(core, record, args))
    : outcome.error;
  if (error === undefined) return outcome;
  const shown = error === 'no_connection' ? 'dispatch_failed' : error;
  notice(core, channel, person, `${command} failed with the error "${shown}"`);
  return { ...outcome, ok: false, error };
}

/** Shows what came with the acknowledgement; returns an error when it can't be shown. */
function answerOf(
  outcome: Outcome,
  show: (args: Record<string, unknown>) => void,
): string | undefined {
  const { payload } = outcome;
  if (!payload || Object.keys(payload).length === 0) return undefined;
  try {
    show(payload);
    return undefined;
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return 'invalid_command_response';
  }
}

/** Uses a shortcut from the composer. */
export function globalShortcut(core: Core, person: Person, callbackId: string): Promise<Outcome> {
  const payload = {
    ...interactionBase(core, person),
    type: 'shortcut',
    callback_id: callbackId,
    trigger_id: core.triggers.mint(person.id),
    action_ts: actionTs(core),
  };
  return core.deliver({ type: 'interactive', payload });
}

/** Uses a shortcut from the menu of a message. */
export function messageShortcut(
  core: Core,
  person: Person,
  callbackId: string,
  seen: Pick<SeenMessage, 'channel' | 'ts'>,
): Promise<Outcome> {
  const message = stored(core, seen);
  const channel = core.state.channels[message.channel] as Channel;
  const { url } = mintResponse(core, { channel: channel.id, user: person.id });
  const { container: _container, ...about } = messagePart(message, channel);
  const payload = {
    ...interactionBase(core, person),
    ...about,
    type: 'message_action',
    callback_id: callbackId,
    trigger_id: core.triggers.mint(person.id),
    message_ts: message.ts,
    action_ts: actionTs(core),
    response_url: url,
  };
  return core.deliver({ type: 'interactive', payload });
}

/** Opens the app's home. */
export function openHome(core: Core, person: Person, tab: 'home' | 'messages' = 'home'): void {
  checkActive(person);
  const channel = directMessage(core, person.id, core.state.app.bot_user);
  const view = core.state.views[core.state.homes[person.id] ?? ''];
  core.publish({
    type: 'app_home_opened',
    user: person.id,
    channel: channel.id,
    tab,
    event_ts: mintTs(core),
    ...(view && tab === 'home' && { view: viewToWire(core, view) }),
  });
}

/** Puts an emoji under a message. */
export function react(
  core: Core,
  person: Person,
  seen: Pick<SeenMessage, 'channel' | 'ts'>,
  emoji: string,
): void {
  checkActive(person);
  addReaction(core, stored(core, seen), emoji.replaceAll(':', ''), person.id);
}
