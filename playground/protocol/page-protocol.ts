/** Frames from the server to the page: types only, so that both sides can open them. */
import type { Fields, FormState, Reaction } from './types.ts';

/** Somebody's role in the workspace. */
export type Role = 'member' | 'admin' | 'guest' | 'stranger' | 'app';

/** Somebody as everybody knows them. */
export interface ShownPerson {
  id: string;
  name: string;
  real_name: string;
  tz: string;
  locale: string;
  role: Role;
}

/** A channel or direct message that the person may open. */
export interface ShownChannel {
  id: string;
  /** Without `#`; of a direct message, the other's name. */
  name: string;
  kind: 'public' | 'private' | 'im';
  /** Of a direct message: the other's id. */
  other?: string;
  topic: string;
  members: number;
  /** True where the person may write. */
  joined: boolean;
  hasApp: boolean;
  archived: boolean;
  shared: boolean;
  unread: number;
  /** The unread messages that call the person by name, or all of a direct message's. */
  mentions: number;
}

/** A file under a message. */
export interface ShownFile {
  id: string;
  name: string;
  title: string;
  size: number;
  url: string;
}

/** A message as one person sees it. Every control has its block id and action id. */
export interface ShownMessage {
  ts: string;
  /** The first message of the thread that it answers in. */
  thread?: string;
  /** A reply that was sent to the channel too. */
  broadcast?: boolean;
  user: string;
  from: string;
  isApp: boolean;
  text: string;
  blocks: Fields[];
  values: FormState;
  /** "Only visible to you". */
  ephemeral: boolean;
  edited: boolean;
  files: ShownFile[];
  reactions: Reaction[];
}

/** A modal or the home tab. */
export interface ShownView {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  title: string;
  /** Absent where there is nothing to submit. */
  submit?: string;
  close: string;
  blocks: Fields[];
  values: FormState;
  errors: Record<string, string>;
  notice?: string;
  /** The number of modals below. */
  below: number;
}

/** A command that the composer offers. */
export interface ShownCommand {
  command: string;
  description?: string;
  usage_hint?: string;
}

/** A shortcut of the app: in the composer's menu, or in the menu of a message. */
export interface Shortcut {
  callback_id: string;
  name: string;
  type: 'global' | 'message';
  description?: string;
}

/** All that seldom changes. */
export interface Shell {
  team: string;
  app: { name: string; user: string; direct: string };
  me: string;
  people: ShownPerson[];
  channels: ShownChannel[];
  commands: ShownCommand[];
  shortcuts: Shortcut[];
}

/** The workspace's clock, epoch milliseconds. */
export interface ShownClock {
  now: number;
  playing: boolean;
  /** On its way to a date; `towards` says which. */
  towards: number | null;
}

/** A line of the wire panel. */
export interface WireLine {
  n: number;
  kind: string;
  name: string;
  /** The workspace's time, ISO. */
  at: string;
  took?: number | undefined;
  outcome?: string | undefined;
  /** True where there is something to expand. False for what another person did or saw. */
  open: boolean;
  /** It is about another person, or a channel that this one can't see. */
  withheld: boolean;
}

/** The result of an action. */
export interface ActionResult {
  ok: boolean;
  /** A sentence, or an error as Slack names it. */
  error?: string | undefined;
  ms?: number | undefined;
  /** Of a `lookUp`. */
  options?: Fields[] | undefined;
  /** Of a `wireDetail`. */
  detail?: { request?: unknown; response?: unknown; limits?: string[] } | undefined;
}

/** A frame from the server. */
export type ToPage =
  | { type: 'shell'; shell: Shell }
  | { type: 'clock'; clock: ShownClock }
  | {
      type: 'messages';
      channel: string;
      /** True for everything, false for the changes. */
      whole: boolean;
      put: ShownMessage[];
      gone: string[];
      /** Up to where the person had read when they opened the channel. */
      readUpTo?: string;
    }
  | { type: 'modal'; view: ShownView | null }
  | { type: 'home'; view: ShownView | null }
  | { type: 'wire'; whole: boolean; put: WireLine[] }
  | { type: 'answer'; id: number; answer: ActionResult }
  | { type: 'refused'; reason: string };
