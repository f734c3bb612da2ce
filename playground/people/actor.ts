/** One person at their keyboard: what they do, and what they then see. */
import type { Choice, Wanted } from '../protocol/controls.ts';
import type { Outcome } from '../protocol/envelope.ts';
import type { Fields, Person } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { SLACKBOT } from '../state/defaults.ts';
import { writeMessage } from '../state/messages.ts';
import { botIsIn, directMessage, mintTs } from '../state/state.ts';
import * as acting from './acting.ts';
import * as forms from './forms.ts';
import { type SeenMessage, type SeenView, seenHome, seenIn, seenModal } from './person-view.ts';
import type { Target } from './surfaces.ts';
import * as talking from './talking.ts';
import { channelFor } from './visibility.ts';

/** Points at a message. */
export type MessageRef = Pick<SeenMessage, 'channel' | 'ts'>;
/** Points at a view. */
export type ViewRef = Pick<SeenView, 'id'>;

/**
 * A person. Every action resolves when the app has acknowledged it, or has failed to; the outcome says
 * which. Channels are named by id, `#name` or `@handle`, the bot's direct message `@bot`. An action
 * that a person could not do (a channel they are not in, a control that is not there) throws.
 */
export interface Actor {
  person: Person;
  /** Types a slash command. People of other organisations have none. */
  slash(command: string, text?: string, options?: talking.SlashOptions): Promise<Outcome>;
  /** Writes a message, in a thread if one is given. */
  say(channel: string, text: string, thread?: MessageRef): Promise<SeenMessage>;
  /** Writes a message that begins with the bot's name. */
  mention(channel: string, text: string, thread?: MessageRef): Promise<SeenMessage>;
  react(message: MessageRef, emoji: string): Promise<void>;
  /** Changes a message of their own. */
  edit(message: MessageRef, text: string): Promise<void>;
  /** Deletes a message of their own. */
  unsay(message: MessageRef): Promise<void>;
  /** Presses a button, named by its place, its action id or the words on it. */
  press(target: Target, wanted: Wanted, options?: acting.PressOptions): Promise<Outcome>;
  /** Chooses in a menu or picker, by value or words; `null` clears. */
  choose(target: Target, wanted: Wanted, choice: Choice | Choice[] | null): Promise<Outcome>;
  /** The options of an external menu for some words. */
  lookUp(target: Target, wanted: Wanted, words: string): Promise<Fields[]>;
  /** Types into a text input, named by its action id, block id or label. */
  type(
    target: Target,
    wanted: Wanted,
    value: unknown,
    options?: acting.TypeOptions,
  ): Promise<Outcome>;
  /** Submits a modal. */
  submit(view: ViewRef): Promise<forms.Submission>;
  /** Cancels a modal; `all` closes the stack. */
  close(view: ViewRef, options?: { all?: boolean }): Promise<Outcome>;
  /** Opens the app's home. */
  openHome(tab?: 'home' | 'messages'): Promise<SeenView | undefined>;
  /** Uses a global shortcut. */
  shortcut(callbackId: string): Promise<Outcome>;
  /** Uses a shortcut on a message. */
  messageShortcut(callbackId: string, message: MessageRef): Promise<Outcome>;
  /** Brings the bot into a channel, or sends it away; `unheard` without the event that says so, which Slack withholds at times. */
  invite(channel: string): Promise<void>;
  remove(channel: string, how?: { unheard?: boolean }): Promise<void>;
  /** The messages of a channel that this person sees, replies inside their message. */
  sees(channel: string): SeenMessage[];
  /** The modal on top. */
  modal(): SeenView | undefined;
  home(): SeenView | undefined;
}

function moveBot(
  core: Core,
  person: Person,
  wanted: string,
  how: 'comes' | 'leaves' | 'unheard',
): void {
  const comes = how === 'comes';
  const channel = channelFor(core, person, wanted);
  if (!channel.members.includes(person.id)) throw new Error(`${person.name} is not in ${wanted}`);
  if (botIsIn(core.state, channel) === comes) return;
  const bot = core.state.app.bot_user;
  channel.members = comes
    ? [...channel.members, bot]
    : channel.members.filter((each) => each !== bot);
  core.hub.changed();
  const shared = { channel: channel.id, event_ts: mintTs(core) };
  if (comes) {
    const channel_type = channel.kind === 'private' ? 'G' : 'C';
    const joined = { user: bot, channel_type, team: core.state.team.id, inviter: person.id };
    core.publish({ type: 'member_joined_channel', ...joined, ...shared });
    return;
  }
  // Slack tells of members who leave to those who stay; whoever is sent away hears of it by this.
  const type = channel.kind === 'private' ? 'group_left' : 'channel_left';
  if (how === 'leaves') core.publish({ type, actor_id: person.id, ...shared });
  // And Slackbot writes to whoever is sent away, a bot too.
  const text = `You have been removed from #${channel.name} by <@${person.id}>`;
  writeMessage(core, directMessage(core, SLACKBOT, bot), { user: SLACKBOT, text });
}

/** Makes a person act. */
export function createActor(core: Core, person: Person, acknowledged: () => Promise<void>): Actor {
  async function say(channel: string, text: string, thread?: MessageRef): Promise<SeenMessage> {
    const { ts } = talking.say(core, person, channel, text, thread);
    const seen = seenIn(core, person, channel)
      .flatMap((each) => [each, ...each.thread])
      .find((each) => each.ts === ts) as SeenMessage;
    await acknowledged();
    return seen;
  }
  return {
    person,
    say,
    slash: (command, text = '', options) => talking.slash(core, person, command, text, options),
    mention: (channel, text, thread) =>
      say(channel, `<@${core.state.app.bot_user}> ${text}`, thread),
    async react(message, emoji) {
      talking.react(core, person, message, emoji);
      await acknowledged();
    },
    async edit(message, text) {
      talking.edit(core, person, message, text);
      await acknowledged();
    },
    async unsay(message) {
      talking.unsay(core, person, message);
      await acknowledged();
    },
    press: (target, wanted, options) => acting.press(core, person, target, wanted, options),
    choose: (target, wanted, choice) => acting.choose(core, person, target, wanted, choice),
    lookUp: (target, wanted, words) => acting.lookUp(core, person, target, wanted, words),
    type: (target, wanted, value, options) =>
      acting.type(core, person, target, wanted, value, options),
    submit: (view) => forms.submit(core, person, view),
    close: (view, options) => forms.close(core, person, view, options?.all),
    async openHome(tab) {
      talking.openHome(core, person, tab);
      await acknowledged();
      return seenHome(core, person);
    },
    shortcut: (callbackId) => talking.globalShortcut(core, person, callbackId),
    messageShortcut: (callbackId, message) =>
      talking.messageShortcut(core, person, callbackId, message),
    async invite(channel) {
      moveBot(core, person, channel, 'comes');
      await acknowledged();
    },
    async remove(channel, { unheard = false } = {}) {
      moveBot(core, person, channel, unheard ? 'unheard' : 'leaves');
      await acknowledged();
    },
    sees: (channel) => seenIn(core, person, channel),
    modal: () => seenModal(core, person),
    home: () => seenHome(core, person),
  };
}
