/** The parts of an event's fields: a party, an amount, a source. Amounts are in whole units of their currency. */
import { z } from 'zod';
import { QUALIFIERS } from '../money/currency.ts';
import { readable } from '../text/folding.ts';
import { daySchema, partialDateSchema } from '../time/calendar.ts';
import {
  AMOUNT_KINDS,
  EXPECTATION_KINDS,
  EXPECTATION_STANDINGS,
  LINK_KINDS,
  ROLES,
} from './vocabulary.ts';

/** Words of at most `max` characters, without blanks around them and signs that nobody sees. */
export const text = (max: number) => z.string().overwrite(readable).trim().min(1).max(max);
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency has three capital letters, as USD');
const figure = z.number().finite();
/** An ISO country: "SE". */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country has two capital letters, as SE');
/** A country, or a state of it: "US-CA". */
export const jurisdictionSchema = z
  .string()
  .regex(
    /^[A-Z]{2}(-[A-Z]{2})?$/,
    'a place of law is a country, as SE, or a state of it, as US-CA',
  );
export const partySchema = z.strictObject({ company: text(200), role: z.enum(ROLES) });
export const amountSchema = z
  .strictObject({
    value: figure.nonnegative('an amount is not below zero; a loss has a kind of its own'),
    currency,
    kind: z.enum(AMOUNT_KINDS),
    qualifier: z.enum([...QUALIFIERS, 'range']),
    /** The upper end of a `range`, else null. */
    valueTo: figure.nullable(),
  })
  .refine((a) => (a.qualifier === 'range') === (a.valueTo !== null), 'a range has two ends')
  .refine((a) => a.valueTo === null || a.valueTo >= a.value, 'a range ends above its beginning');
export const valuationSchema = z.strictObject({
  value: figure.nonnegative('a valuation is not below zero'),
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
  standing: z.enum(['law', 'proposed', 'adopted', 'superseded']),
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
  publishedOn: z
    .union(
      [daySchema, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)],
      'a source has a day, as 2026-03-12, or a month, as 2026-03',
    )
    .nullable(),
  /** The day of the latest event that the page itself reports: it was not out before. Null where nothing proves more than its date. */
  notBefore: daySchema.nullable().default(null),
  /** An editor's mark: the page proves no day, so it counts only beside a source that is out. */
  undated: z.boolean().default(false),
  quote: text(2000).nullable(),
  /** The publisher whom this source repeats: two sources with one origin are one origin. */
  origin: text(200).nullable(),
});
export const conflictSchema = z.strictObject({
  field: text(60),
  claim: text(500),
  value: figure.nullable(),
  unit: text(60).nullable(),
  /** The publisher of one of the event's sources, with which the claim becomes known. */
  publisher: text(200),
});

/** Something said about the future. It is known from when a source of its publisher is out. */
export const expectationSchema = z
  .strictObject({
    /** The thing to come, as a phrase: "results of the second quarter", "closing, if regulators agree". */
    what: text(200),
    kind: z.enum(EXPECTATION_KINDS),
    /** Its day, at the precision that was said. */
    due: partialDateSchema,
    /** The figure that was said, in its own words: "$45B, plus or minus 2%". Null where none was. */
    value: text(200).nullable(),
    /** Whoever said so: a company, a court, an analyst. */
    by: text(200),
    /** The publisher of one of the event's sources, which says that it was said. */
    publisher: text(200),
    standing: z.enum(EXPECTATION_STANDINGS),
    /** Its end, in words; null while it is open. */
    outcome: text(300).nullable(),
  })
  .refine((e) => (e.standing === 'open') === (e.outcome === null), {
    path: ['outcome'],
    message: 'is said of what is no longer open, and of nothing else',
  });
export type Expectation = z.infer<typeof expectationSchema>;
/** Slack's id of a channel or of a person. */
const slackId = z.string().regex(/^[A-Z0-9]{2,40}$/);
/** Everybody in the workspace, the people of one channel, or one person: whoever may see an event. */
export const visibilitySchema = z.union(
  [
    z.literal('workspace'),
    z.templateLiteral(['channel:', slackId]),
    z.templateLiteral(['me:', slackId]),
  ],
  'an event is for workspace, channel:C0123 or me:U0123, with the id of Slack',
);
export type Visibility = z.infer<typeof visibilitySchema>;
export const linkSchema = z.strictObject({ kind: z.enum(LINK_KINDS), event: text(200) });
