/**
 * The tracked event, as product terms name it: Crunchbase and PitchBook for deals, the AI Incident
 * Database for incidents, the regulation trackers for law. This is the one shape that data files,
 * imports, exports and answers share; amounts are in whole units of their currency.
 */
import { z } from 'zod';
import { QUALIFIERS } from '../money/currency.ts';
import { daySchema, partialDateSchema } from '../time/calendar.ts';
import {
  AMOUNT_KINDS,
  EVENT_TYPES,
  LINK_KINDS,
  ROLES,
  ROUND_QUALIFIERS,
  ROUNDS,
  STATUSES,
  statusesOf,
} from './vocabulary.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency has three capital letters, as USD');
const figure = z.number().finite();
export const partySchema = z.strictObject({ company: text(200), role: z.enum(ROLES) });
export const amountSchema = z
  .strictObject({
    value: figure,
    currency,
    kind: z.enum(AMOUNT_KINDS),
    qualifier: z.enum([...QUALIFIERS, 'range']),
    /** The upper end of a `range`, else null. */
    valueTo: figure.nullable(),
  })
  .refine((a) => (a.qualifier === 'range') === (a.valueTo !== null), 'a range has two ends');
export const valuationSchema = z.strictObject({
  value: figure,
  currency,
  basis: z.enum(['post_money', 'pre_money', 'unspecified']),
  qualifier: z.enum(QUALIFIERS),
});
export const figureSchema = z.strictObject({
  label: text(200),
  value: figure,
  valueTo: figure.nullable(),
  unit: text(60),
  qualifier: z.enum(QUALIFIERS),
});
export const phaseSchema = z.strictObject({
  date: daySchema,
  label: text(300),
  standing: z.enum(['law', 'proposed', 'superseded']),
  knownOn: daySchema,
});
export const sourceSchema = z.strictObject({
  publisher: text(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(3000)
    .nullable(),
  title: text(500).nullable(),
  /** A day or a month; null where the source carries no date. */
  publishedOn: z.union([daySchema, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).nullable(),
  quote: text(2000).nullable(),
  /** The publisher whom this source repeats: two sources with one origin are one origin. */
  origin: text(200).nullable(),
});
export const conflictSchema = z.strictObject({
  field: text(60),
  claim: text(500),
  value: figure.nullable(),
  unit: text(60).nullable(),
  publisher: text(200),
});
export const linkSchema = z.strictObject({ kind: z.enum(LINK_KINDS), event: text(200) });

/** What a revision may change. */
export const fieldsSchema = z.strictObject({
  dealId: text(200).nullable(),
  type: z.enum(EVENT_TYPES),
  status: z.enum(STATUSES),
  title: text(140),
  summary: text(400),
  occurredOn: partialDateSchema.nullable(),
  parties: z.array(partySchema).max(60),
  people: z.array(text(200)).max(60),
  amount: amountSchema.nullable(),
  valuation: valuationSchema.nullable(),
  round: z.enum(ROUNDS).nullable(),
  roundQualifier: z.enum(ROUND_QUALIFIERS).nullable(),
  figures: z.array(figureSchema).max(40),
  sector: text(60).nullable(),
  region: text(20).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z]{2})?$/)
    .nullable(),
  instrument: text(200).nullable(),
  effectiveOn: z.array(phaseSchema).max(40),
  sources: z.array(sourceSchema).max(100),
  conflicts: z.array(conflictSchema).max(40),
  links: z.array(linkSchema).max(40),
  /** An editor's mark: nothing but a briefing or a machine-written digest says so. Never in a total. */
  unconfirmed: z.boolean(),
  fromBriefing: z.boolean(),
});

/** One line of `data/events`, of an import or of an export: the first fields, and the revisions that followed. */
export const recordSchema = fieldsSchema
  .extend({
    id: text(200),
    /** Public from the end of this day, UTC. */
    knownOn: daySchema,
    revisions: z.array(
      z.strictObject({
        knownOn: daySchema,
        why: text(500),
        changes: fieldsSchema.partial(),
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
  });
export type Party = z.infer<typeof partySchema>;
export type Amount = z.infer<typeof amountSchema>;
export type Valuation = z.infer<typeof valuationSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type EventFields = z.infer<typeof fieldsSchema>;
export type EventRecord = z.infer<typeof recordSchema>;

/** How well an event is attested, in the words of the style guide; see `evidence.ts`. */
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
}

/** An event as it was known at a moment: what every reader gets. */
export interface TrackedEvent extends EventFields {
  id: string;
  /** The short number in front of people: 214 is shown as E214. Stable in a database. */
  number: number;
  knownOn: string;
  /** When it first could be known, epoch milliseconds; digest windows go by this. */
  knownAt: number;
  /** When its newest revision known at the moment asked about became known. */
  revisedAt: number;
  /** Who owns it; null for bundled data. */
  workspace: string | null;
  evidence: Evidence;
  /** Sources of the whole record that carry a date after the moment asked about: counted for "left out", never shown. */
  laterSources: number;
  withdrawn: boolean;
}
