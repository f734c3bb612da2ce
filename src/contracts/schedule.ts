/** What is planned for a channel or a person: digest schedules, watches, how a target wants to be told, and who may plan. */

import type { Scope } from '../briefing/digest/scope.ts';
import type { Asking } from '../briefing/router.ts';
import type { Timing } from '../domain/schedule/timing.ts';
import type { Delivery, DeliveryState } from './ledger.ts';

/** How a digest is laid out: `auto` is one message up to five events, else five and a thread; `compact` one message of lines; `threaded` always a thread. */
export const LAYOUTS = ['auto', 'compact', 'threaded'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Why a schedule does not go out: somebody paused it, or Slack's word (`is_archived`) did. */
export interface Pause {
  why: string;
  /** Epoch milliseconds. */
  at: number;
  /** Slack's id of who paused it; null where the bot did. */
  by: string | null;
}

/** What somebody decides about a schedule. */
export interface ScheduleSpec {
  timing: Timing;
  scope: Scope;
  layout: Layout;
}

/** A channel's digest. */
export interface Schedule extends ScheduleSpec {
  /** `sch_` and a ULID; of one from the configuration `sch_config`. */
  id: string;
  /** Short number in front of people, stable in a workspace: "D2". */
  number: number;
  workspace: string;
  /** Slack's id of the channel, and its name where Slack says it. */
  channel: string;
  channelName: string | null;
  /** Its channel is a private one: nobody who is elsewhere learns of it. */
  isPrivate?: boolean;
  /** Slack's id of whoever is told when it fails; null where nobody is left. */
  owner: string | null;
  paused: Pause | null;
  createdAt: number;
  /** The first window begins here: one turn of the timing before the first digest. */
  since: number;
  /** When it is next due, epoch milliseconds; null for never again, or while it is paused. */
  nextDue: number | null;
  /** The configuration that it was last made from, for the one that comes from there. */
  configured?: string;
  /** How late a digest may still go out, milliseconds; later it waits for the next time. Default 12 hours. */
  grace: number;
}

/** What is watched; an event must fit all that is given. */
export interface WatchTerms {
  /** A company's id, with the name that is shown. */
  company?: { id: string; name: string };
  sector?: string;
  jurisdiction?: string;
  /** Full text: every word must match. */
  words?: readonly string[];
  /** Whole US dollars, inclusive. */
  minUsd?: number;
}

/** Follows something on behalf of a person (told in direct messages) or of a channel. */
export interface Watch {
  /** `wat_` and a ULID. */
  id: string;
  /** "W3", stable in a workspace. */
  number: number;
  workspace: string;
  /** Where alerts go: a channel's id, or a person's. */
  target: string;
  terms: WatchTerms;
  owner: string;
  paused: Pause | null;
  createdAt: number;
}

/** How a channel or a person wants to be told. */
export interface TargetSettings {
  workspace: string;
  target: string;
  /** Alerts a day; the rest is folded into the next digest. Default 5. */
  budget: number;
  /** Hours (`HH:mm`) without alerts in the target's zone; null, or the same start and end, for none. */
  quiet: { from: string; to: string } | null;
  /** IANA name. */
  zone: string;
}

/** What a workspace has decided. */
export interface WorkspaceSettings {
  /** Who may plan digests and channel watches: every member, or admins and curators. Default `members`. */
  planners: 'members' | 'curators';
  /** Slack's ids of members who may plan where only admins and curators may. */
  curators: readonly string[];
}

/** How posting stands, in figures. */
export interface Standing {
  /** How many deliveries are in each state. */
  deliveries: Readonly<Record<DeliveryState, number>>;
  /** How late the oldest is that should be there and is not, milliseconds; 0 where none is. */
  late: number;
  schedules: { going: number; paused: number };
  /** Slack's word for why the app may not post at all; null where it may. */
  refusal: string | null;
  /** Why the last turn did not go through, in a sentence; null where it did. */
  trouble: string | null;
}

/** What the app may ask of the schedule. */
export interface Scheduling {
  /** Posts the digest of a window in a channel now, once; what came of it. */
  postNow(order: {
    channel: string;
    window: { from: number; to: number };
    asking: Asking;
    /** The id of the schedule whose digest it is: what that tells, and in the place of its next one. */
    schedule?: string;
  }): Promise<Delivery>;
  /** Something was planned or recorded: the schedule has a look at once. Resolves when it has. */
  nudge(): Promise<void>;
  /** Slack says that a channel, or the whole app (null), takes nothing any more: its word and a sentence. */
  closed(channel: string | null, answer: string, sentence: string): Promise<void>;
  /** A channel that was archived is open again. */
  reopened(channel: string): Promise<void>;
  renamed(channel: string, name: string): Promise<void>;
  /** Somebody's account is closed. */
  departed(person: string): Promise<void>;
  /** "ok", or what should have been sent and was not. */
  health(): Promise<string>;
}
