import { z } from 'zod';
import type { EventType, Round } from '../domain/event/vocabulary.ts';
import type { Scope } from '../domain/schedule/scope.ts';
import type { Timing } from '../domain/schedule/timing.ts';
import { type Pause, pauseSchema } from './causes.ts';

/** The layouts of a digest: `auto` is one message up to five events, else five and a thread; `compact` one message of lines; `threaded` always a thread. */
export const LAYOUTS = ['auto', 'compact', 'threaded'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The part of a schedule that people decide. */
export interface ScheduleSpec {
  timing: Timing;
  scope: Scope;
  layout: Layout;
  /** True for a digest that is left out where it has nothing to tell. Default false. */
  skipsEmpty?: boolean;
}

/** The part of a schedule that people decide, in full: two that say the very same are equal in it. */
export const specOf = ({
  timing,
  scope,
  layout,
  skipsEmpty = false,
}: ScheduleSpec): Required<ScheduleSpec> => ({ timing, scope, layout, skipsEmpty });

/** A channel's digest, or a person's own. */
export interface Schedule extends ScheduleSpec {
  /** `sch_` and a ULID; of one from the configuration `sch_config`. */
  id: string;
  /** Short number in front of people, stable in a workspace: "D2". */
  number: number;
  workspace: string;
  /** Slack's id of the channel, or of the person whose direct messages it goes to, and the channel's name where Slack says it. */
  channel: string;
  channelName: string | null;
  /** Its channel is a private one: nobody who is elsewhere learns of it. Missing where Slack has not said: then it counts as one. */
  isPrivate?: boolean;
  /** Slack's id of the person who gets a message when it fails; null where nobody is left. */
  owner: string | null;
  /** Slack's id of the owner whose account was closed last: theirs again when they come back, unless somebody has taken it over. */
  leftBy?: string;
  paused: Pause | null;
  createdAt: number;
  /** The first window begins here: one turn of the timing before the first digest. */
  since: number;
  /** The next moment at which it is due, epoch milliseconds; null for never again, or while it is paused. */
  nextDue: number | null;
  /** The configuration that it was last made from, for the one that comes from there. */
  configured?: string;
  /** The delay with which a digest may still go out, milliseconds; its news waits for the next digest after that. Default `USUAL_GRACE`. */
  grace: number;
}

/** A scope as it is stored. */
const scopeSchema: z.ZodType<Scope> = z.object({
  sections: z.array(z.string()).nullable(),
  minUsd: z.number().nullable(),
  companies: z.array(z.string()),
  sectors: z.array(z.string()),
  // Scopes were stored before there were topics.
  topics: z.array(z.string()).default([]),
  jurisdictions: z.array(z.string()),
});

const times = z.array(z.string());

/** A timing as it is stored. */
const timingSchema: z.ZodType<Timing> = z.object({
  rule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('daily'), times }),
    z.object({ kind: z.literal('weekdays'), times }),
    z.object({ kind: z.literal('weekly'), days: z.array(z.number()), times }),
    z.object({
      kind: z.literal('monthly'),
      date: z.union([
        z.number(),
        z.literal('last'),
        z.object({ nth: z.literal([1, 2, 3, 4, 'last']), day: z.number() }),
      ]),
      times,
    }),
    z.object({ kind: z.literal('cron'), cron: z.string() }),
  ]),
  zone: z.string(),
  quiet: z.array(z.string()),
});

/** A schedule as it is stored. */
export const scheduleSchema: z.ZodType<Schedule> = z.object({
  timing: timingSchema,
  scope: scopeSchema,
  layout: z.enum(LAYOUTS),
  skipsEmpty: z.boolean().exactOptional(),
  id: z.string(),
  number: z.number(),
  workspace: z.string(),
  channel: z.string(),
  channelName: z.string().nullable(),
  isPrivate: z.boolean().exactOptional(),
  owner: z.string().nullable(),
  leftBy: z.string().exactOptional(),
  paused: pauseSchema.nullable(),
  createdAt: z.number(),
  since: z.number(),
  nextDue: z.number().nullable(),
  configured: z.string().exactOptional(),
  grace: z.number(),
});

/** The terms of a watch; an event must fit all that are given. */
export interface WatchTerms {
  /** A company's id, with the name that is shown. */
  company?: { id: string; name: string };
  sector?: string;
  topic?: string;
  jurisdiction?: string;
  /** One of these. */
  types?: readonly EventType[];
  rounds?: readonly Round[];
  /** A region and a country: both must hold. */
  region?: WatchedPlace;
  country?: WatchedPlace;
  /** Full text: every word must match. */
  words?: readonly string[];
  /** Whole US dollars, inclusive. */
  minUsd?: number;
}

/** A place as somebody typed it, with what it was made of on that day: an event of one of its regions or countries fits. */
export interface WatchedPlace {
  typed: string;
  /** As answers say it: "Europe (EU, UK, Switzerland, Norway)". */
  label: string;
  regions: readonly string[];
  countries: readonly string[];
}

/** A subscription to alerts, of a person (by direct message) or of a channel. */
export interface Watch {
  /** `wat_` and a ULID. */
  id: string;
  /** "W3", stable in a workspace. */
  number: number;
  workspace: string;
  /** The channel's or the person's id to which alerts go. */
  target: string;
  terms: WatchTerms;
  owner: string;
  paused: Pause | null;
  createdAt: number;
  /** The number of the log's last revision when it was made: later ones are news to it whatever a clock says. Not there before watches had it. */
  writtenAfter?: number;
  /** The last look for reminders before it was made, epoch milliseconds: it was made after that, whatever its own clock said. Not there before watches had it, and before the first look. */
  lookedBefore?: number;
}

/** The ledger’s mark for up to where mornings were looked at for reminders. */
export const REMINDERS_MARK = 'reminders';

const isWord = (value: unknown): boolean => typeof value === 'string';

const placeSchema = z.object({
  typed: z.string(),
  label: z.string(),
  regions: z.array(z.string()),
  countries: z.array(z.string()),
});

/** A watch as it is stored. */
export const watchSchema: z.ZodType<Watch> = z.object({
  id: z.string(),
  number: z.number(),
  workspace: z.string(),
  target: z.string(),
  terms: z.object({
    company: z.object({ id: z.string(), name: z.string() }).exactOptional(),
    sector: z.string().exactOptional(),
    topic: z.string().exactOptional(),
    jurisdiction: z.string().exactOptional(),
    types: z.array(z.custom<EventType>(isWord)).exactOptional(),
    rounds: z.array(z.custom<Round>(isWord)).exactOptional(),
    region: placeSchema.exactOptional(),
    country: placeSchema.exactOptional(),
    words: z.array(z.string()).exactOptional(),
    minUsd: z.number().exactOptional(),
  }),
  owner: z.string(),
  paused: pauseSchema.nullable(),
  createdAt: z.number(),
  writtenAfter: z.number().exactOptional(),
  lookedBefore: z.number().exactOptional(),
});

/** The settings of a channel or a person: how alerts come, and how dates and numbers are written. */
export interface TargetSettings {
  workspace: string;
  target: string;
  /** Alerts a day; the rest is folded into the next digest. Default 5. */
  budget: number;
  /** Hours (`HH:mm`) without alerts in the target's zone; null, or the same start and end, for none. */
  quiet: { from: string; to: string } | null;
  /** IANA name. */
  zone: string;
  /** The language of dates and numbers, by its BCP 47 tag; missing where nobody has chosen one. */
  locale?: string;
  /** The channel's messages are read, since a moment (epoch milliseconds), because a member (by Slack's id) wanted it; missing where they are not. */
  listening?: { by: string; since: number };
}

/** The settings of a target that nobody has chosen any for: five alerts a day, at any hour. */
export const asUsual = (zone: string): Pick<TargetSettings, 'budget' | 'quiet' | 'zone'> => ({
  budget: 5,
  quiet: null,
  zone,
});

/** The settings of a target as they are stored. */
export const targetSettingsSchema: z.ZodType<TargetSettings> = z.object({
  workspace: z.string(),
  target: z.string(),
  budget: z.number(),
  quiet: z.object({ from: z.string(), to: z.string() }).nullable(),
  zone: z.string(),
  locale: z.string().exactOptional(),
  listening: z.object({ by: z.string(), since: z.number() }).exactOptional(),
});

/** The settings of a workspace. */
export interface WorkspaceSettings {
  /** The people who may plan digests and channel watches: every member, or admins and curators. Default `members`. */
  planners: 'members' | 'curators';
  /** Slack's ids of members who may plan where only admins and curators may. */
  curators: readonly string[];
}

/** The decisions of a workspace as they are stored. */
export const workspaceSettingsSchema: z.ZodType<WorkspaceSettings> = z.object({
  planners: z.enum(['members', 'curators']),
  curators: z.array(z.string()),
});
