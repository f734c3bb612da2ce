/** The workspace in the eyes of one person, in the form that the page gets. */

import { isMeantFor, mayRead } from '../people/visibility.ts';
import { controlsIn, stateValues } from '../protocol/controls.ts';
import type {
  Role,
  Shell,
  ShownChannel,
  ShownMessage,
  ShownPerson,
  ShownView,
} from '../protocol/page-protocol.ts';
import type { Channel, Fields, Message, Person, View, WorkspaceState } from '../protocol/types.ts';
import { SLACKBOT } from '../state/defaults.ts';
import { own } from '../state/state.ts';

/** Somebody's role. */
function roleOf(person: Person): Role {
  if (person.is_bot) return 'app';
  if (person.is_stranger) return 'stranger';
  if (person.is_restricted || person.is_ultra_restricted) return 'guest';
  return person.is_admin ? 'admin' : 'member';
}

function shownPerson(person: Person): ShownPerson {
  const { id, name, real_name, tz, locale } = person;
  return { id, name, real_name, tz, locale, role: roleOf(person) };
}

/** The channel, if the person may read there. */
export function channelSeen(state: WorkspaceState, person: Person, id: string) {
  const channel = own(state.channels, id);
  return channel && mayRead(person, channel) ? channel : undefined;
}

/** The messages of a channel that are meant for the person, oldest first. */
export function messagesSeen(state: WorkspaceState, person: Person, channel: Channel): Message[] {
  return (state.messages[channel.id] ?? []).filter((each) => isMeantFor(person, each));
}

/** Unread by the sidebar: what others have written to the channel itself. */
function unreadOf(state: WorkspaceState, person: Person, channel: Channel, readUpTo: string) {
  const news = messagesSeen(state, person, channel).filter(
    (each) =>
      each.ts > readUpTo &&
      each.user !== person.id &&
      (each.thread_ts === undefined || each.subtype === 'thread_broadcast'),
  );
  const named = news.filter(
    (each) => channel.kind === 'im' || each.text.includes(`<@${person.id}>`),
  );
  return { unread: news.length, mentions: named.length };
}

function shownChannel(
  state: WorkspaceState,
  person: Person,
  channel: Channel,
  readUpTo: string,
): ShownChannel {
  const other = channel.kind === 'im' && channel.members.find((each) => each !== person.id);
  return {
    id: channel.id,
    name: other ? (state.people[other]?.real_name ?? other) : channel.name,
    kind: channel.kind,
    ...(other && { other }),
    topic: channel.topic,
    members: channel.members.length,
    joined: channel.members.includes(person.id),
    hasApp: channel.members.includes(state.app.bot_user),
    archived: channel.is_archived,
    shared: channel.is_ext_shared,
    ...unreadOf(state, person, channel, readUpTo),
  };
}

/** Everything around the messages. `reads` says up to where each channel has been read. */
export function shellFor(
  state: WorkspaceState,
  person: Person,
  reads: Record<string, string>,
): Omit<Shell, 'commands' | 'shortcuts'> {
  const channels = Object.values(state.channels).filter((each) => mayRead(person, each));
  const direct = channels.find(
    (each) =>
      each.kind === 'im' &&
      each.members.includes(person.id) &&
      each.members.includes(state.app.bot_user),
  );
  return {
    team: state.team.name,
    app: { name: state.app.name, user: state.app.bot_user, direct: direct?.id ?? '' },
    me: person.id,
    people: Object.values(state.people)
      .filter((each) => !each.deleted)
      .map(shownPerson),
    channels: channels.map((each) => shownChannel(state, person, each, reads[each.id] ?? '')),
  };
}

/** Every control gets the action id by which the workspace knows it. */
function withActionIds(blocks: Fields[]): Fields[] {
  const copy = structuredClone(blocks);
  for (const { element, actionId } of controlsIn(copy)) element.action_id ??= actionId;
  return copy;
}

const blockMarks = new WeakMap<Fields[], number>();
let marksGiven = 0;

/** Blocks are replaced, never changed in place: which ones they are says what is in them. */
function markOfBlocks(blocks: Fields[] | undefined): number {
  if (!blocks) return 0;
  const known = blockMarks.get(blocks);
  if (known !== undefined) return known;
  marksGiven += 1;
  blockMarks.set(blocks, marksGiven);
  return marksGiven;
}

const formKey = (message: Message, person: Person) =>
  `${message.channel}:${message.ts}:${person.id}`;

/** Differs when what the person sees of a message differs. Cheap, because it is made for every message on every change. */
export function markOf(state: WorkspaceState, person: Person, message: Message): string {
  const { text, edited, reactions, files, thread_ts, blocks } = message;
  const typed = state.forms[formKey(message, person)];
  return JSON.stringify([markOfBlocks(blocks), text, edited, reactions, files, thread_ts, typed]);
}

/** A message as the person sees it. */
export function shownMessage(
  state: WorkspaceState,
  person: Person,
  message: Message,
): ShownMessage {
  const author = own(state.people, message.user);
  const slackbot = message.user === SLACKBOT ? 'Slackbot' : message.user;
  const blocks = withActionIds(message.blocks ?? []);
  const typed = state.forms[formKey(message, person)] ?? {};
  const files = (message.files ?? []).flatMap((id) => own(state.files, id) ?? []);
  return {
    ts: message.ts,
    ...(message.thread_ts !== undefined && { thread: message.thread_ts }),
    ...(message.subtype === 'thread_broadcast' && { broadcast: true }),
    user: message.user,
    from: author?.real_name ?? slackbot,
    isApp: message.bot_id !== undefined || author?.is_bot === true,
    text: message.text,
    blocks,
    values: stateValues(blocks, typed),
    ephemeral: message.ephemeral_for !== undefined,
    edited: message.edited !== undefined,
    files: files.map(({ id, name, title, size }) => ({
      id,
      name,
      title,
      size,
      url: `/files/${id}/${encodeURIComponent(name)}`,
    })),
    reactions: message.reactions ?? [],
  };
}

const textOf = (value: Fields | undefined) =>
  typeof value?.text === 'string' ? value.text : undefined;

function shownView(view: View, below: number): ShownView {
  const submit = textOf(view.submit);
  const isForm = view.blocks.some((each) => each.type === 'input');
  return {
    id: view.id,
    hash: view.hash,
    type: view.type,
    title: textOf(view.title) ?? '',
    ...((submit !== undefined || isForm) && { submit: submit ?? 'Submit' }),
    close: textOf(view.close) ?? 'Cancel',
    blocks: withActionIds(view.blocks),
    values: stateValues(view.blocks, view.typed),
    errors: view.errors,
    ...(view.notice !== undefined && { notice: view.notice }),
    below,
  };
}

/** The modal on top of the person's stack. */
export function modalOf(state: WorkspaceState, person: Person): ShownView | null {
  const stack = state.stacks[person.id] ?? [];
  const top = own(state.views, stack.at(-1) ?? '');
  return top ? shownView(top, stack.length - 1) : null;
}

/** The person's home tab, if the app has published one. */
export function homeOf(state: WorkspaceState, person: Person): ShownView | null {
  const view = own(state.views, state.homes[person.id] ?? '');
  return view ? shownView(view, 0) : null;
}
