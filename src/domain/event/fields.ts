/**
 * The one table of an event's fields. Records, revisions, the form, the history, the search and the alerts read
 * it, so that a new field is an entry here: one that lacks a part does not compile.
 */
import { z } from 'zod';
import { keysOf } from '../collections.ts';
import { formatMoney } from '../money/money.ts';
import { formatDate, partialDateSchema } from '../time/calendar.ts';
import {
  asItIs,
  type EventField,
  field,
  LIST,
  MARK,
  plain,
  SAID,
  STATED,
  tooMuch,
} from './field.ts';
import {
  countryLabel,
  expectationText,
  jurisdictionLabel,
  roundLabel,
  statusLabel,
  typeLabel,
  valuationText,
  visibilityLabel,
} from './labels.ts';
import { LAW_FIELDS } from './law-fields.ts';
import {
  amountSchema,
  conflictSchema,
  countrySchema,
  expectationSchema,
  figureSchema,
  jurisdictionSchema,
  linkSchema,
  partySchema,
  sourceSchema,
  text,
  type Visibility,
  valuationSchema,
  visibilitySchema,
} from './shapes.ts';
import { EVENT_TYPES, ROUND_QUALIFIERS, ROUNDS, STATUSES } from './vocabulary.ts';

const TABLE = {
  /** Joins the stages of a deal; no word for people. */
  dealId: field(text(200).nullable(), { ...STATED, label: 'deal', form: [], words: tooMuch }),
  type: field(z.enum(EVENT_TYPES), {
    ...SAID,
    label: 'type',
    form: ['type'],
    words: typeLabel,
    searched: (type) => [plain(type), typeLabel(type)],
  }),
  status: field(z.enum(STATUSES), {
    ...SAID,
    label: 'status',
    form: ['status'],
    words: statusLabel,
    material: true,
  }),
  title: field(text(140), {
    ...SAID,
    label: 'title',
    form: ['title'],
    words: asItIs,
    searched: (title) => [title],
  }),
  summary: field(text(400), {
    ...SAID,
    label: 'summary',
    form: ['summary'],
    words: asItIs,
    searched: (summary) => [summary],
  }),
  occurredOn: field(partialDateSchema.nullable(), {
    ...STATED,
    label: 'date',
    form: ['date'],
    words: formatDate,
    material: true,
  }),
  /** The form has one more input for each other role. */
  parties: field(z.array(partySchema).max(60), {
    ...LIST,
    label: 'parties',
    form: ['company'],
    searched: (parties) => parties.map(({ company }) => company),
  }),
  people: field(z.array(text(200)).max(60), {
    ...LIST,
    label: 'people',
    form: ['people'],
    searched: (people) => people,
  }),
  amount: field(amountSchema.nullable(), {
    ...STATED,
    label: 'amount',
    form: ['amount', 'kind'],
    words: formatMoney,
    material: true,
  }),
  valuation: field(valuationSchema.nullable(), {
    ...STATED,
    label: 'valuation',
    form: ['valuation', 'basis'],
    words: valuationText,
    material: true,
  }),
  round: field(z.enum(ROUNDS).nullable(), {
    ...STATED,
    label: 'round',
    form: ['round'],
    words: roundLabel,
  }),
  roundQualifier: field(z.enum(ROUND_QUALIFIERS).nullable(), {
    ...STATED,
    label: 'part of the round',
    form: ['qualifier'],
    words: plain,
    searched: (qualifier) => [qualifier],
  }),
  figures: field(z.array(figureSchema).max(40), {
    ...LIST,
    label: 'figures',
    form: [],
    searched: (figures) =>
      figures.flatMap(({ label, value, valueTo, unit }) => [label, value, valueTo, unit]),
  }),
  sector: field(text(60).nullable(), {
    ...STATED,
    label: 'sector',
    form: ['sector'],
    words: plain,
    searched: (sector, { sectors }) => [sectors.find(({ id }) => id === sector)?.label],
  }),
  /** Subjects that cross sectors, by the ids of `data/topics.json`. */
  topics: field(z.array(text(60)).max(12), {
    ...LIST,
    label: 'topics',
    form: ['topics'],
    words: (topics) => topics.map(plain).join(', '),
    searched: (ids, { topics }) =>
      topics
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ label, synonyms }) => [label, ...synonyms]),
  }),
  /** In the form it follows from the country. */
  region: field(text(20).nullable(), {
    ...STATED,
    label: 'region',
    form: ['country'],
    words: plain,
  }),
  country: field(countrySchema.nullable(), {
    ...STATED,
    label: 'country',
    form: ['country'],
    words: countryLabel,
  }),
  jurisdiction: field(jurisdictionSchema.nullable(), {
    ...STATED,
    label: 'jurisdiction',
    form: ['jurisdiction'],
    words: jurisdictionLabel,
  }),
  ...LAW_FIELDS,
  /** Things said about the future, and what came of them. */
  expects: field(z.array(expectationSchema).max(20), {
    ...LIST,
    label: 'expectations',
    form: ['expects'],
    words: (expects) => expects.map(expectationText).join('; '),
    searched: (expects) => expects.flatMap(({ what, value, outcome }) => [what, value, outcome]),
    hides: true,
  }),
  sources: field(z.array(sourceSchema).max(100), {
    ...LIST,
    label: 'sources',
    form: ['sources', 'publisher'],
    searched: (sources) => sources.map(({ quote }) => quote),
    claims: false,
    hides: true,
  }),
  conflicts: field(z.array(conflictSchema).max(40), {
    ...LIST,
    label: 'conflicts',
    form: [],
    searched: (conflicts) => conflicts.flatMap(({ claim, value, unit }) => [claim, value, unit]),
    material: true,
    claims: false,
    hides: true,
  }),
  links: field(z.array(linkSchema).max(40), {
    ...LIST,
    label: 'links',
    form: [],
    claims: false,
    hides: true,
  }),
  /** An editor's mark: nothing but a briefing or a machine-written digest says so. Never in a total. */
  unconfirmed: field(z.boolean(), { ...MARK, label: 'unconfirmed', form: [] }),
  /** It says how things stand, not that something happened: found and shown everywhere, and no news. */
  background: field(z.boolean(), { ...MARK, label: 'background', form: [], claims: false }),
  fromBriefing: field(z.boolean(), {
    ...MARK,
    label: 'from a briefing',
    form: [],
    claims: false,
  }),
  /** Those who may see it; the storage keeps it from everybody else. */
  visibility: field(visibilitySchema, {
    ...STATED,
    empty: (): Visibility => 'workspace',
    label: 'visible to',
    form: ['visibility'],
    words: visibilityLabel,
    claims: false,
  }),
};

type Table = typeof TABLE;
type Name = keyof Table;
type Values = { [N in Name]: z.infer<Table[N]['schema']> };

/** The fields that every event says itself. */
export type SaidField = { [N in Name]: Table[N]['empty'] extends null ? N : never }[Name];

/** The inputs of the event form that write a field. */
export type FieldInputName = Table[Name]['form'][number];

/** The table, each field with the type of its own values. */
export const EVENT_FIELDS: {
  readonly [N in Name]: EventField<Values[N], FieldInputName>;
} = TABLE;

/** The names of all fields, in the order in which records are written. */
export const FIELD_NAMES = keysOf(TABLE);
