/** The port to Slack through which scheduling posts, looks for and edits messages. */

import type { Page } from '../page/page.ts';
import type { RenderedMessage } from './delivery.ts';

/** The place of a message, and the key by which it is found again. */
export interface Address {
  /** A channel's id, or a person's. */
  channel: string;
  /** Slack's id of the message in whose thread it stands. */
  thread: string | null;
  key: string;
}

/** The outcome of a post. */
export type Posted =
  /** `channel` is where it stands: of a person, the direct message. */
  | { kind: 'sent'; ts: string; channel: string }
  /** Slack takes it later: not before so many seconds. */
  | { kind: 'later'; seconds: number; answer: string }
  /** Slack refuses how it is drawn, or its length: these messages in its place may do. None: nothing plainer is left. */
  | { kind: 'undrawable'; answer: string; plain: readonly RenderedMessage[] }
  /** Refused for good. `closed`: the whole channel, or the whole app. */
  | { kind: 'refused'; answer: string; closed: 'channel' | 'app' | null }
  /** Nobody knows whether it arrived. */
  | { kind: 'unknown'; answer: string };

/** The outcome of a search for a message. */
export type FindResult =
  | { kind: 'found'; ts: string; channel: string }
  | { kind: 'absent' }
  /** The history may not be read: nobody will ever know. */
  | { kind: 'unreadable' }
  /** Slack does not answer just now; where it says so, not before so many seconds. The search goes on where it was. */
  | { kind: 'unsure'; answer: string; seconds?: number };

/** A channel in the words of Slack. */
export interface DescribedChannel {
  /** Without its #; null for one that Slack hides from the app. */
  name: string | null;
  /** True too for one that Slack hides from the app: it hides none but private ones. */
  isPrivate: boolean;
  /** A direct message of several people, in which no app may post. */
  isGroup: boolean;
  /** True where the app is in it, false where Slack hides it from the app; missing where Slack does not say. */
  isMember?: boolean;
  /** True of one that is archived: nobody can post in it. Missing where Slack does not say. */
  isArchived?: boolean;
}

export interface Poster {
  /** The workspace's id. */
  workspace(): string;
  /** True where Slack takes the app's token at this moment; false where it does not answer. */
  isWelcome(): Promise<boolean>;
  /** A channel as Slack describes it at this moment; null where Slack does not answer. */
  describe(channel: string): Promise<DescribedChannel | null>;
  /** The language in which a person uses Slack, by its BCP 47 tag; English where Slack does not say. Never fails. */
  languageOf(person: string): Promise<string>;
  /** The messages of a Page in order: the first, those that continue it, the replies of its thread. `asOf` in epoch milliseconds. */
  draw(page: Page, asOf: number): RenderedMessage[];
  /**
   * Posts once; never tries twice, never throws for what Slack answers. `isLate` is asked right before the request is
   * written, when the connection stands: true leaves it unwritten, and the outcome unknown.
   */
  post(drawing: RenderedMessage, address: Address, isLate?: () => boolean): Promise<Posted>;
  /** Looks for a message by its key among those posted since a moment (epoch milliseconds, by our clock). */
  find(address: Address, since: number): Promise<FindResult>;
  /**
   * Puts a drawing in the place of a message; false where Slack does not allow it. The same edit may be made again.
   * @throws SlackError where Slack takes it later, or does not say whether it did
   */
  edit(drawing: RenderedMessage, message: { channel: string; ts: string }): Promise<boolean>;
}
