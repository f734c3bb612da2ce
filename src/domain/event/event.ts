/**
 * The tracked event, as product terms name it: Crunchbase and PitchBook for deals, the AI Incident
 * Database for incidents, the regulation trackers for law. This is the one shape that data files,
 * imports, exports and answers share; amounts are in whole units of their currency.
 */
import { z } from 'zod';
import { daySchema, type PartialDate } from '../time/calendar.ts';
import { EVENT_FIELDS, FIELD_NAMES, type SaidField } from './fields.ts';
import {
  type amountSchema,
  type conflictSchema,
  type partySchema,
  type phaseSchema,
  type sourceSchema,
  text,
  type valuationSchema,
} from './shapes.ts';
import type { DatedStage } from './stages.ts';
import { type Status, statusesOf } from './vocabulary.ts';

type Table = typeof EVENT_FIELDS;

/** The fields that a revision may change: all of them. */
export const fieldsSchema = z.strictObject(
  // Each name has the schema that the table has for it; Object.fromEntries forgets which.
  Object.fromEntries(FIELD_NAMES.map((name) => [name, EVENT_FIELDS[name].schema])) as {
    [Name in keyof Table]: Table[Name]['schema'];
  },
);
export type EventFields = z.infer<typeof fieldsSchema>;

/** The defaults of the fields that an event need not say. */
const EMPTY = FIELD_NAMES.flatMap((name) => {
  const { empty } = EVENT_FIELDS[name];
  return empty === null ? [] : [{ name, empty }];
});

/** The fields of an event of which nothing is said but what every event says itself. */
export function emptyEvent(): Omit<EventFields, SaidField> {
  return withDefaults({});
}

/**
 * Gives fields written by a program that did not know all of them, or by somebody who left some out, their defaults:
 * in place, and at the end, so that what was said keeps its order.
 */
export function withDefaults<Given extends Partial<EventFields>>(
  given: Given,
): Given & Omit<EventFields, SaidField> {
  const fields: Record<string, unknown> = given;
  for (const { name, empty } of EMPTY) if (!(name in fields)) fields[name] = empty();
  return given as Given & Omit<EventFields, SaidField>;
}

/** The fields of a record: those that an event need not say may be left out. */
const recordFields = Object.fromEntries(
  FIELD_NAMES.map((name) => {
    const { schema, empty }: { schema: z.ZodType; empty: (() => unknown) | null } =
      EVENT_FIELDS[name];
    return [name, empty === null ? schema : schema.default(empty)];
  }),
) as typeof fieldsSchema.shape;

/** One line of `data/events`, of an import or of an export: the first fields, and the revisions that followed. */
export const recordSchema = fieldsSchema
  .extend({
    ...recordFields,
    id: text(200),
    /** Public from the end of this day, UTC. */
    knownOn: daySchema,
    revisions: z.array(
      z.strictObject({
        knownOn: daySchema,
        why: text(500),
        changes: fieldsSchema.exactPartial(),
      }),
    ),
  })
  .superRefine((record, context) => {
    if (!statusesOf(record.type).includes(record.status)) {
      context.addIssue({
        code: 'custom',
        path: ['status'],
        message: `“${record.status}” is not a status of ${record.type}; use ${statusesOf(record.type).join(', ')}`,
      });
    }
    record.revisions.forEach(({ knownOn }, index) => {
      if (knownOn < record.knownOn)
        context.addIssue({
          code: 'custom',
          path: ['revisions', index, 'knownOn'],
          message: `${knownOn} is before ${record.knownOn}, when the event became known`,
        });
    });
  });
export type Party = z.infer<typeof partySchema>;
export type Amount = z.infer<typeof amountSchema>;
export type Valuation = z.infer<typeof valuationSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type EventRecord = z.infer<typeof recordSchema>;

/** The strength of the sources of an event, in the words of the style guide; see `evidence.ts`. */
export interface Evidence {
  word:
    | 'official'
    | 'company statement'
    | 'press'
    | 'single source'
    | 'blog only'
    | 'sources'
    | 'unconfirmed'
    | 'no source yet'
    | 'allegation';
  /** Independent origins that count; a briefing without an address is none. */
  origins: number;
  /** Beside a company's own statement, those who report the same and are no party; null for nobody, and without such a statement. */
  others: { word: 'press' | 'blog only' | 'sources'; origins: number } | null;
}

/** The event by which a rumour has closed, or a deal fell through, as far as a line about the earlier event tells of it. */
export interface Closing {
  number: number;
  status: Status;
  on: PartialDate | null;
}

/** An event as it was known at a moment: what every reader gets. */
export interface TrackedEvent extends EventFields {
  id: string;
  /** The short number in front of people: 214 is shown as E214. Stable in a database. */
  number: number;
  knownOn: string;
  /** When it first could be known, epoch milliseconds; answers go by this, windows by when it was learnt. */
  knownAt: number;
  /** When its newest revision known at the moment asked about became known. */
  revisedAt: number;
  /** The workspace that owns it; null for bundled data. */
  workspace: string | null;
  evidence: Evidence;
  /** Its statuses with their dates, oldest first; the last one is the present. */
  stages: readonly DatedStage[];
  /** The event that tells of the end of a rumour, or that what is announced fell through; null for every other event, and for a rumour that is open. */
  closedBy: Closing | null;
  /** True where its amount is in totals. */
  isCounted: boolean;
  /** The stage of its deal at which its money first counted, where that is not its own date. */
  countedOn: DatedStage | null;
  withdrawn: boolean;
}
