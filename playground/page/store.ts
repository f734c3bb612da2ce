/** The state of the page, in one object; parts that have not changed stay the same objects. */
import { useSyncExternalStore } from 'react';
import type {
  Shell,
  ShownClock,
  ShownMessage,
  ShownView,
  ToPage,
  WireLine,
} from '../protocol/page-protocol.ts';

/** A short notice that goes away by itself. */
interface Toast {
  id: number;
  words: string;
}

/** All that is drawn comes from here, and from the address (see place.ts). */
interface State {
  connected: boolean;
  shell: Shell | null;
  /** The parts of the shell that blocks are drawn with: changed seldom, so that they are drawn seldom. */
  people: Shell['people'];
  channels: { id: string; name: string; kind: Shell['channels'][number]['kind'] }[];
  clock: ShownClock | null;
  modal: ShownView | null;
  home: ShownView | null;
  /** False until the server has sent the home tab, or said that there is none. */
  homeKnown: boolean;
  /** The channel that `messages` are of. */
  channel: string | null;
  messages: readonly ShownMessage[];
  readUpTo: string;
  /** Messages that have come since the channel was opened, for whoever listens. */
  arrived: readonly ShownMessage[];
  /** Counts the messages that the person has written: whoever writes wants to see it. */
  sent: number;
  wire: readonly WireLine[];
  toasts: readonly Toast[];
}

let state: State = {
  connected: false,
  shell: null,
  people: [],
  channels: [],
  clock: null,
  modal: null,
  home: null,
  homeKnown: false,
  channel: null,
  messages: [],
  readUpTo: '',
  arrived: [],
  sent: 0,
  wire: [],
  toasts: [],
};

const listeners = new Set<() => void>();

/** Changes what is known. */
export function update(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** The state right now. */
export const current = (): State => state;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of what is known; draws anew when that part changes. */
export function useStore<T>(pick: (state: State) => T): T {
  return useSyncExternalStore(subscribe, () => pick(state));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const kept = <T>(before: T, next: T): T => (same(before, next) ? before : next);

function withShell(shell: Shell): Partial<State> {
  const names = shell.channels.map(({ id, name, kind }) => ({ id, name, kind }));
  return {
    shell: {
      ...shell,
      commands: kept(state.shell?.commands ?? [], shell.commands),
      shortcuts: kept(state.shell?.shortcuts ?? [], shell.shortcuts),
    },
    people: kept(state.people, shell.people),
    channels: kept(state.channels, names),
  };
}

function withMessages(frame: Extract<ToPage, { type: 'messages' }>): Partial<State> {
  const { channel, whole, put, gone, readUpTo } = frame;
  if (whole) {
    return { channel, messages: put, readUpTo: readUpTo ?? '', arrived: [] };
  }
  if (channel !== state.channel) return {};
  const changed = new Map(put.map((each) => [each.ts, each]));
  const left = state.messages
    .filter((each) => !gone.includes(each.ts))
    .map((each) => changed.get(each.ts) ?? each);
  const there = new Set(state.messages.map((each) => each.ts));
  const arrived = put.filter((each) => !there.has(each.ts));
  const messages = [...left, ...arrived].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  return { messages, ...(arrived.length > 0 && { arrived }) };
}

function withWire(frame: Extract<ToPage, { type: 'wire' }>): Partial<State> {
  if (frame.whole) return { wire: frame.put };
  const changed = new Map(frame.put.map((each) => [each.n, each]));
  const left = state.wire.map((each) => changed.get(each.n) ?? each);
  const last = state.wire.at(-1)?.n ?? 0;
  return { wire: [...left, ...frame.put.filter((each) => each.n > last)].slice(-2000) };
}

/** Takes in what the server says. */
export function receive(frame: ToPage): void {
  if (frame.type === 'shell') update(withShell(frame.shell));
  else if (frame.type === 'clock') update({ clock: frame.clock });
  else if (frame.type === 'messages') update(withMessages(frame));
  else if (frame.type === 'modal') update({ modal: frame.view });
  else if (frame.type === 'home') update({ home: frame.view, homeKnown: true });
  else if (frame.type === 'wire') update(withWire(frame));
  else if (frame.type === 'refused') toast(frame.reason);
}

let toastCount = 0;
const TOAST_LIFE = 7000;

/** Shows a notice for some seconds. */
export function toast(words: string): void {
  const id = ++toastCount;
  update({ toasts: [...state.toasts.slice(-2), { id, words }] });
  setTimeout(() => dismiss(id), TOAST_LIFE);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  update({ toasts: state.toasts.filter((each) => each.id !== id) });
}
