/**
 * The state of a workspace: plain objects that survive `JSON.stringify`. Names with underscores
 * are Slack's own, because these objects go over the wire as they are.
 */

/** Any object that came from, or goes to, the outside. */
export type Fields = Record<string, unknown>;

/** The workspace ("team") that the app is installed in. */
export interface Team {
  id: string;
  name: string;
  domain: string;
  email_domain: string;
}

/** A person, or the app's bot. `name` is the handle that `workspace.as(…)` takes. */
export interface Person {
  id: string;
  team_id: string;
  name: string;
  real_name: string;
  /** IANA name, such as `Europe/Stockholm`. */
  tz: string;
  locale: string;
  email: string;
  is_admin: boolean;
  is_owner: boolean;
  /** A guest. */
  is_restricted: boolean;
  /** A guest of one single channel. */
  is_ultra_restricted: boolean;
  is_bot: boolean;
  /** Somebody of another organisation, met in a shared channel. */
  is_stranger: boolean;
  deleted: boolean;
  /** Of Enterprise Grid. */
  enterprise_user?: { id: string; enterprise_id: string; teams: string[] };
  /** `users.info` leaves out the workspace, as Slack does at times of people of an Enterprise Grid. */
  hides_team?: boolean;
}

/** A channel or a direct message. */
export interface Channel {
  id: string;
  /** Without `#`; empty for a direct message. */
  name: string;
  kind: 'public' | 'private' | 'im';
  members: string[];
  topic: string;
  purpose: string;
  is_archived: boolean;
  is_general: boolean;
  /** Shared with another organisation. */
  is_ext_shared: boolean;
  /** Unix seconds. */
  created: number;
}

/** An emoji under a message. */
export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

/** A message. `channel` and `ephemeral_for` are the workspace's own; the rest is as Slack sends it. */
export interface Message {
  type: 'message';
  channel: string;
  ts: string;
  user: string;
  text: string;
  subtype?: string;
  /** The one person who sees it, when it is ephemeral. */
  ephemeral_for?: string;
  team?: string;
  bot_id?: string;
  app_id?: string;
  /** Set on what people write. */
  client_msg_id?: string;
  blocks?: Fields[] | undefined;
  attachments?: Fields[] | undefined;
  thread_ts?: string;
  files?: string[];
  reactions?: Reaction[];
  edited?: { user: string; ts: string };
  metadata?: Fields;
}

/** The places where blocks are shown; each allows other blocks. */
export type BlockSurface = 'message' | 'modal' | 'home';

/** The value of one control, in the form of `view.state.values`. */
export type ControlState = Fields & { type: string };

/** Block id → action id → what is in the control. */
export type FormState = Record<string, Record<string, ControlState>>;

/** A modal or a home tab, with what its owner has typed into it. */
export interface View {
  id: string;
  type: 'modal' | 'home';
  /** The person who has it open. */
  user: string;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  external_id: string;
  callback_id: string;
  private_metadata: string;
  title?: Fields | undefined;
  submit?: Fields | undefined;
  close?: Fields | undefined;
  clear_on_close: boolean;
  notify_on_close: boolean;
  blocks: Fields[];
  typed: FormState;
  /** Block id → the message shown below that input. */
  errors: Record<string, string>;
  /** Slack's notice above the form when the app has failed it. */
  notice?: string | undefined;
  open: boolean;
}

/** A file; its bytes are kept in base64 so that the state stays plain. */
export interface StoredFile {
  id: string;
  name: string;
  title: string;
  user: string;
  size: number;
  alt_text: string;
  content?: string;
  /** `waiting` for bytes, `uploaded`, `completed` by the app, `ready` once it has been scanned. */
  stage: 'waiting' | 'uploaded' | 'completed' | 'ready';
  created: number;
  channels: string[];
}

/** A response URL. */
export interface ResponseUrl {
  token: string;
  channel: string;
  user: string;
  uses: number;
  /** Milliseconds of the workspace's clock. */
  expires: number;
  /** The message that `replace_original` and `delete_original` are about. */
  original?: string;
}

/** All that a workspace knows. */
export interface WorkspaceState {
  team: Team;
  app: { id: string; bot_id: string; bot_user: string; name: string };
  people: Record<string, Person>;
  channels: Record<string, Channel>;
  /** Channel id → messages, oldest first, ephemeral ones among them. */
  messages: Record<string, Message[]>;
  views: Record<string, View>;
  /** Person → ids of open modals, the top one last. */
  stacks: Record<string, string[]>;
  /** Person → id of the home tab. */
  homes: Record<string, string>;
  files: Record<string, StoredFile>;
  /** `channel:ts:person` → what that person has put into a message's controls. */
  forms: Record<string, FormState>;
  response_urls: Record<string, ResponseUrl>;
  /** Counts the ids handed out. */
  serial: number;
  /** The last message time in microseconds, so that no two messages share one. */
  last_micros: number;
}
