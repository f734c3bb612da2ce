/**
 * The form for an event, without any drawing: which fields it has, what they show, and what their words change.
 * An edit reads only those fields whose words were changed, so nothing that the form does not show, or shows
 * shorter than it is, can be lost.
 */

import type { z } from 'zod';
import { keysOf, pick } from '../../domain/collections.ts';
import {
  type EventFields,
  emptyEvent,
  fieldsSchema,
  type TrackedEvent,
} from '../../domain/event/event.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../domain/event/fields.ts';
import type { Patch } from '../../domain/event/versions.ts';
import { amountKindsOf } from '../../domain/event/vocabulary.ts';
import { isNothing } from '../../domain/text/typed.ts';
import { FieldErrors, InputError, UserError } from '../../errors.ts';
import { changedFields, fingerprints } from '../command/changed-fields.ts';
import { FieldReadings } from '../command/field-readings.ts';
import type { Typed } from '../command/form.ts';
import { eventNumber } from '../wording/event-words.ts';
import { typeOf } from './facts.ts';
import type { Draft, EventFormField, FieldName, FormContext } from './field.ts';
import { fieldsNamed, formFields, type PlacedField, writtenForm } from './fields.ts';

/** Reads the form of a new event. Throws FieldErrors that say for each field what to type there. */
export function readNew(typed: Typed, context: FormContext): EventFields {
  const type = typeOf(typed.type);
  const reading = read(formFields(type, null), typed, blankIn(context), { ...context, type });
  requireSource(reading);
  const { withdrawn: _withdrawn, ...fields } = reading.draft;
  return checked(reading.mistakes, fields);
}

/** Reads what a file says of a new event in the words of the form: a type, a title, a date and a source must be there, the rest may. Throws FieldErrors. */
export function readSaid(typed: Typed, context: FormContext): EventFields {
  const type = typeOf(typed.type);
  const fields = fieldsNamed(Object.keys(typed), ['type', 'title', 'date', 'status']);
  const reading = read(fields, typed, blankIn(context), { ...context, type });
  if (reading.draft.sources.length === 0 && !reading.mistakes.hasAt('sources', 'publisher'))
    reading.mistakes.say('sources', 'A source is missing: give an address, or name the publisher.');
  const { withdrawn: _withdrawn, ...said } = reading.draft;
  return checked(reading.mistakes, { ...said, summary: said.summary || said.title });
}

/**
 * Reads the form of an edit: what the changed fields change, and nothing else. Throws FieldErrors, and UserError where
 * nothing is changed.
 */
export function readEdit(
  typed: Typed,
  opened: Readonly<Record<string, string>>,
  context: FormContext & { event: TrackedEvent },
): Patch {
  const changed = changedFields(typed, opened);
  if (changed.length === 0)
    throw new UserError(
      'Nothing was changed, so nothing was saved. Change a field, or close the form.',
    );
  const type = typeOf(typed.type) ?? context.event.type;
  const asked = new Set(changed.flatMap((name) => [name, ...(ALONG[name] ?? [])]));
  const fields = formFields(type, context.event).filter(({ name }) => asked.has(name));
  const reading = read(fields, typed, { ...context.event }, { ...context, type });
  if (!typed.why?.trim())
    reading.mistakes.say('why', 'Say why, in a few words: the history shows it.');
  if (reading.touched.has('sources')) requireSource(reading);
  const patch: Patch = pick(reading.draft, (name) => reading.touched.has(name));
  const { withdrawn: _withdrawn, ...rest } = patch;
  checked(reading.mistakes, rest);
  return patch;
}

/** Changes of somebody else to an event while a form was open on it. */
interface ChangedMeanwhile {
  /** The marks of what the fields show now that were changed on both sides. */
  marks: Readonly<Record<string, string>>;
  /** Says what stands there now, and that the words of this form are kept. */
  sentence: string;
}

/** The fields of a form that were changed here and, since it was opened, in the log too; null where there are none. */
export function changedMeanwhile(
  typed: Typed,
  opened: Readonly<Record<string, string>>,
  { type, event }: FormContext & { event: TrackedEvent },
): ChangedMeanwhile | null {
  const now = fingerprints(writtenForm(event, type));
  const isMoved = (name: string) => name in opened && name in now && opened[name] !== now[name];
  const moved = new Set(changedFields(typed, opened).filter(isMoved));
  if (moved.size === 0) return null;
  const says = formFields(type, event)
    .filter(({ name }) => moved.has(name))
    .map(({ field, label }) => `${label} is now “${field.write(event).slice(0, 200)}”`);
  return {
    marks: Object.fromEntries(Object.entries(now).filter(([name]) => moved.has(name))),
    sentence: `${eventNumber(event)} was changed while this form was open: ${says.join('; ')}. Your words are kept; check them and save again.`,
  };
}

/** A new type has other statuses, a new amount may be of another kind: both are read along, changed or not. */
const ALONG: Readonly<Record<string, readonly FieldName[]>> = {
  type: ['status'],
  amount: ['kind'],
};

const BLANK: Draft = {
  ...emptyEvent(),
  type: 'other',
  status: 'reported',
  title: '',
  summary: '',
  withdrawn: false,
};

/** An event of which nothing is said: for those of the place, until somebody opens it to more people. */
const blankIn = ({ visible }: FormContext): Draft => ({ ...BLANK, visibility: visible.preset });

interface Reading {
  draft: Draft;
  /** The fields of the event that were read, changed or not. */
  touched: Set<keyof Draft>;
  mistakes: FieldReadings;
}

/** Signs alone, as “…”, say nothing. */
const SAYS = /[\p{L}\p{N}]/u;

function read(
  fields: readonly PlacedField[],
  typed: Typed,
  draft: Draft,
  context: FormContext,
): Reading {
  const reading: Reading = { draft, touched: new Set(), mistakes: new FieldReadings() };
  for (const { name, field, label, required } of fields) {
    // “n/a” or a dash stands for nothing, but where that is said of a date.
    const isEmpty = isNothing(typed[name] ?? '') && !field.mayBeUnknown;
    const words = isEmpty ? '' : (typed[name] ?? '');
    const patch = reading.mistakes.read(
      name,
      () => {
        if (required && !SAYS.test(words)) throw needed(label, field);
        const read = field.read(words, reading.draft, context);
        if (required && field.write({ ...reading.draft, ...read }) === '')
          throw needed(label, field);
        return read;
      },
      field.allowed,
    );
    Object.assign(reading.draft, patch);
    for (const changed of keysOf(patch ?? {})) reading.touched.add(changed);
  }
  const kindAsked = fields.some(({ name }) => name === 'kind') && !typed.kind;
  if (kindAsked && draft.amount && amountKindsOf(draft.type).length > 1)
    reading.mistakes.say('kind', 'Choose what the amount is.');
  return reading;
}

function requireSource({ draft, mistakes }: Reading): void {
  if (draft.sources.length > 0 || mistakes.hasAt('sources', 'publisher')) return;
  mistakes.say('sources', 'Give at least one address, or name the publisher below.');
}

function needed(label: string, { hint, placeholder, input }: EventFormField): InputError {
  const example = placeholder ? `Type it, as ${placeholder}` : (hint ?? 'Type it');
  return new InputError({
    wrong: `${label} is needed.`,
    allowed: input === 'choice' ? 'Choose one' : example,
  });
}

/** Made once: to make it takes as long as to read many events. */
const someFields = fieldsSchema.partial();

/** The last word is the schema's; what it refuses stands at the field that it came from. */
function checked<T extends Partial<EventFields>>(mistakes: FieldReadings, fields: T): T {
  mistakes.check();
  const result = someFields.safeParse(fields);
  if (!result.success) throw new FieldErrors(labelledIssue(result.error));
  return { ...fields, ...result.data };
}

/** Field name → what is wrong there. */
function labelledIssue(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const name = FIELD_NAMES.find((field) => field === path[0]) ?? 'title';
      return [EVENT_FIELDS[name].form[0] ?? name, `${message}.`];
    }),
  );
}

/** The words that the fields of a new event of its type show for what is known of it. */
export function wordsOf(draft: Draft): Typed {
  return Object.fromEntries(
    formFields(draft.type, null).map(({ name, field }) => [name, field.write(draft)]),
  );
}
