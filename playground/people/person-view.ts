/** The view of one person: all that they see, and nothing that is meant for somebody else. */
import { stateValues } from '../protocol/controls.ts';
import type { Fields, FormState, Message, Person, Reaction, View } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { SLACKBOT } from '../state/defaults.ts';
import { messagesOf } from '../state/state.ts';
import { stackOf } from '../web-api/views.ts';
import { isMeantFor, visibleChannel } from './visibility.ts';
import { wordsOf } from './words.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  channel: string;
  ts: string;
  /** The author's name. */
  from: string;
  /** The message's `text`: what is read out, and shown in notifications. */
  text: string;
  blocks: Fields[];
  /** The words to read: those of the blocks, or the text when there are none. */
  words: string;
  /** "Only visible to you". */
  ephemeral: boolean;
  edited: boolean;
  /** Names of files. */
  files: string[];
  reactions: Reaction[];
  /** Replies, oldest first. */
  thread: SeenMessage[];
}

/** A modal or home tab as its owner sees it. */
export interface SeenView {
  id: string;
  type: View['type'];
  title: string;
  callbackId: string;
  blocks: Fields[];
  words: string;
  /** The values of the controls. */
  values: FormState;
  /** Block id → what is said below that input. */
  errors: Record<string, string>;
  /** Stands above the form when something went wrong. */
  notice?: string;
  /** The number of modals below. */
  below: number;
}

/** A copy of a message's blocks, and its words. */
interface Content {
  blocks: Fields[];
  words: string;
}

/** Copies by the blocks of a message, which are replaced and never changed: a channel is looked at after every change of the workspace. */
const copies = new WeakMap<readonly Fields[], Content>();

function contentOf({ blocks, text }: Message): Content {
  if (blocks === undefined || blocks.length === 0) return { blocks: [], words: text };
  const known = copies.get(blocks);
  if (known) return known;
  const copied = structuredClone(blocks);
  const content = { blocks: copied, words: wordsOf(copied) };
  copies.set(blocks, content);
  return content;
}

function see(core: Core, message: Message, thread: SeenMessage[]): SeenMessage {
  const { state } = core;
  const slackbot = message.user === SLACKBOT ? 'Slackbot' : message.user;
  return {
    channel: message.channel,
    ts: message.ts,
    from: state.people[message.user]?.real_name ?? slackbot,
    text: message.text,
    ...contentOf(message),
    ephemeral: message.ephemeral_for !== undefined,
    edited: message.edited !== undefined,
    files: (message.files ?? []).map((id) => state.files[id]?.name ?? id),
    reactions: message.reactions ? structuredClone(message.reactions) : [],
    thread,
  };
}

/** The messages of a channel, oldest first, replies inside the message that they answer. */
export function seenIn(core: Core, person: Person, wanted: string): SeenMessage[] {
  const channel = visibleChannel(core, person, wanted);
  const visible = messagesOf(core.state, channel.id).filter((each) => isMeantFor(person, each));
  const parents = new Map<string, SeenMessage[]>();
  const seen: SeenMessage[] = [];
  // Oldest first, so a parent always comes before its replies.
  for (const message of visible) {
    const thread = message.thread_ts === undefined ? undefined : parents.get(message.thread_ts);
    thread?.push(see(core, message, []));
    if (thread && message.subtype !== 'thread_broadcast') continue;
    const replies: SeenMessage[] = [];
    parents.set(message.ts, replies);
    seen.push(see(core, message, replies));
  }
  return seen;
}

function seeView(view: View, below: number): SeenView {
  const copy = structuredClone(view);
  return {
    id: view.id,
    type: view.type,
    title: String(copy.title?.text ?? ''),
    callbackId: view.callback_id,
    blocks: copy.blocks,
    words: wordsOf(copy.blocks),
    values: stateValues(copy.blocks, copy.typed),
    errors: copy.errors,
    ...(copy.notice !== undefined && { notice: copy.notice }),
    below,
  };
}

/** The modal on top, if one is open. */
export function seenModal(core: Core, person: Person): SeenView | undefined {
  const stack = stackOf(core, person.id);
  const top = stack.at(-1);
  return top && seeView(top, stack.length - 1);
}

/** The home tab, if the app has published one. */
export function seenHome(core: Core, person: Person): SeenView | undefined {
  const view = core.state.views[core.state.homes[person.id] ?? ''];
  return view && seeView(view, 0);
}
