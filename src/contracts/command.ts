/** A slash command: one file in `commands/`, found by the word that a user types. */
import type { EventFields, TrackedEvent } from '../domain/event/event.ts';
import type { Patch } from '../domain/event/versions.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import type { Page } from '../page/page.ts';
import type { DeliveryLog, Resends, Watermarks } from './ledger.ts';
import type { Reader } from './reader.ts';
import type { DigestChoice, Section } from './section.ts';
import type { SourceFinder } from './sources/finding.ts';
import type { WorkspaceSources } from './sources/followed.ts';
import type { ReviewQueue } from './sources/review.ts';
import type { LastLook } from './store.ts';
import type { SubscriptionStore } from './subscriptions.ts';

/** The person who asks. Guests and people of other organisations may ask and change nothing. */
export interface Asker {
  id: string;
  name: string;
  /** Unsaid where Slack does not say who they are, or where they belong: then they may ask and change nothing, for now. */
  standing: 'member' | 'admin' | 'guest' | 'stranger' | 'unsaid';
}

/** The channel that somebody asks in, as Slack describes it now. */
export interface ChannelInfo {
  id: string;
  /** Null where Slack does not say it. */
  name: string | null;
  /** A group is a direct message of several people, in which no app may post. */
  kind: 'public' | 'private' | 'direct' | 'group';
  /** True where the app is a member; null where Slack does not say. */
  isMember: boolean | null;
  /** True where people of another organisation read it, or are invited to. Missing where Slack does not say. */
  shared?: boolean;
  /** True where the app was granted to read what is said there; missing where Slack does not say. */
  isReadable?: boolean;
}

/** A request to a command: a log already bound to the asker's workspace and moment, the controlled lists, and the ports that it may use. */
export interface Request {
  log: Reader;
  /** The moment asked about. */
  now: Date;
  /** The asker's IANA zone; "this week" and "today" go by it. UTC in a terminal. */
  zone: string;
  asker: Asker;
  /** The channel asked in, where there is one. */
  channel?: { id: string; name: string };
  /** Slack's id of the channel asked in, named or not; null where there is none. Default: that of the channel. */
  here: string | null;
  /** That channel as it is now, or the one with this id: asked of Slack when this is called, which few answers need. Default: the channel asked in, of which no more is known; null for every other. */
  place(channel?: string): Promise<ChannelInfo | null>;
  /** The name of a member by Slack's id; the id itself where nobody says it, the default. */
  nameOf(id: string): Promise<string>;
  /** True where others than the asker read the answer, as in a thread of a channel. Default false. */
  isInTheOpen: boolean;
  /** Slack's id of the message whose menu was used, or of the thread asked in; null elsewhere, the default. */
  message: string | null;
  /** The line that was answered before in the same conversation, without a prefix: `rounds sector:chips`. Null where there was none, the default. */
  earlier: string | null;
  /** The words that the front door was asked in, where it leads on to this command. */
  said?: string;
  /** The part of the matches to show. Default: the first page. */
  window: { offset: number; limit: number };
  /** Sectors, regions and currencies: the controlled lists. */
  reference: ReferenceData;
  /** The line to type for a command, with the workspace's prefix: `line('rounds', 'sector:chips')` is `/ai-rounds sector:chips`. */
  line(command: string, args?: string): string;
  /** All commands, for help. */
  commands: readonly CommandInfo[];
  /** All sections of a digest, in their order. */
  sections: readonly Pick<Section, 'name' | 'heading'>[];
  /** Composes the digest of a window for whoever asks (see `digests/`); `asPosted` as it would stand in the channel asked in, without what the asker alone sees. */
  digest(
    window: { from: number; to: number },
    how?: DigestChoice & { asPosted?: boolean },
  ): Promise<Page>;
  /** Since when the next digest here would tell, epoch milliseconds; null where none was posted yet. */
  digestSince(): Promise<number | null>;
  /** The schedules, watches and settings of the asker's workspace. */
  plans: SubscriptionStore;
  /** The deliveries of that workspace, sent and to come. */
  deliveries: DeliveryLog;
  resends: Resends;
  marks: Watermarks;
  /**
   * Changes events of the log in the asker's name, all or none, and gives them as they are then, in their order.
   * Default: throws UserError, as where nobody is known by name.
   */
  revise(changes: readonly EventChange[]): Promise<TrackedEvent[]>;
  /** The stories that the workspace reviews. */
  review: ReviewQueue;
  /** The sources that it follows. */
  sources: WorkspaceSources;
  /** Finds sources at addresses that people name. */
  finder: SourceFinder;
  /** Posts a page in the channel asked in, for everybody to read. Default: throws UserError, as where there is no channel. */
  announce(page: Page): Promise<void>;
}

/** A change of an event that the log has, by its short number, or a new event for null; `why` stands in its history. */
export interface EventChange {
  event: string | null;
  patch: Patch & { withdrawn?: boolean };
  why: string;
  /** As of a revision that is written: see `NewRevision`. */
  accepted?: EventFields;
  sameAs?: string;
  unless?: LastLook;
}

/** The public description of a command, for help and the manifest. */
export interface CommandInfo {
  /** The word after the prefix: `rounds` of `/ai-rounds`. */
  name: string;
  /** One line, at most 100 characters, for help and the manifest. */
  summary: string;
  /** The arguments: `[filters]`, `<name>`. */
  usage: string;
  /** Words of its arguments that the front door takes without its name: `why` lets one ask `/briefing why 3`. A number follows it, or nothing. */
  shortcuts?: readonly string[];
  /** Arguments of real questions, each with what it answers. */
  examples: readonly { ask: string; answers: string }[];
}

/** A command as a file of `commands/` defines it. */
export interface Command<Input = unknown> extends CommandInfo {
  /** Refuses whoever may not do what the arguments ask for. Absent, reading them does.
   * @throws {ForbiddenError} */
  permit?(typed: string, context: Request): Promise<void>;
  /** The line of another command, its name first, that answers these arguments; null where this one does. Default this one. */
  leads?(typed: string, context: Request): Promise<string | null>;
  /** Reads the arguments.
   * @throws {InputError} where they cannot be read */
  input: (typed: string, context: Request) => Input | Promise<Input>;
  run(input: Input, context: Request): Promise<Page>;
  /** True where it answers as of a day too, see `askedThen`: the words for the day are taken out before the arguments are read. Default false. */
  past?: boolean;
  /** True for arguments that a form may answer, as far as that is known before they are read. Default never. */
  opens?(typed: string): boolean;
}

/** Declares a command; see `src/runtime/load.ts` for what is checked at the start. */
export function defineCommand<Input>(command: Command<Input>): Command<Input> {
  return command;
}

/** A request as its caller begins it. The router adds what it alone knows, and a default for what is left out: see `CommandRouter.request`. */
export type RequestOptions = Pick<
  Request,
  | 'log'
  | 'now'
  | 'zone'
  | 'asker'
  | 'plans'
  | 'review'
  | 'sources'
  | 'deliveries'
  | 'resends'
  | 'marks'
> &
  Partial<
    Pick<
      Request,
      | 'channel'
      | 'here'
      | 'place'
      | 'nameOf'
      | 'isInTheOpen'
      | 'message'
      | 'earlier'
      | 'window'
      | 'revise'
      | 'announce'
    >
  >;

/** An answer to a request. */
export interface Answer {
  page: Page;
  /** The line that was answered, without a prefix: `rounds sector:chips` for `/briefing chip rounds`. */
  answered: string;
  /** False where the question could not be read or was refused: exit code 2 in a terminal. */
  isUnderstood: boolean;
  /** True where the asker may not do it. Default false. */
  isForbidden?: boolean;
}
