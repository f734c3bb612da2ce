/**
 * The form for an event, without any drawing: which fields it has, what they show, and what their words change.
 * An edit reads only those fields whose words were changed, so nothing that the form does not show, or shows
 * shorter than it is, can be lost.
 */

import type { z } from 'zod';
import { type EventFields, fieldsSchema, type TrackedEvent } from '../../domain/event/event.ts';
import { FieldErrors, InputError } from '../../errors.ts';
import { typeOf } from './facts.ts';
import type { Draft, FormContext, FormField, Patch, Typed } from './field.ts';
import { formFields, type Shown } from './fields.ts';
import { kindsOf } from './types.ts';

/** A short mark of some words: the same for the same words, whatever the space around them. */
export function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (const unit of words.trim().replace(/\s+/g, ' '))
    hash = Math.imul(hash ^ (unit.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The marks of what a form showed when it was opened. */
export function fingerprints(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, words]) => [name, fingerprint(words)]),
  );
}

/** The fields whose words are others than when the form was opened; a field that was not shown then counts from empty. */
export function changedFields(typed: Typed, opened: Readonly<Record<string, string>>): string[] {
  const empty = fingerprint('');
  return Object.entries(typed)
    .filter(([name, words]) => name !== 'why' && fingerprint(words) !== (opened[name] ?? empty))
    .map(([name]) => name);
}

/** Reads the form of a new event. Throws FieldErrors that say for each field what to type there. */
export function readNew(typed: Typed, room: FormContext): EventFields {
  const type = typeOf(typed.type);
  const reading = read(formFields(type, null), typed, { ...BLANK }, { ...room, type });
  requireSource(reading);
  const { withdrawn: _withdrawn, ...fields } = reading.draft;
  return checked(reading.errors, fields);
}

/**
 * Reads the form of an edit: what the changed fields change, and nothing else; the empty object where nothing
 * is changed. Throws FieldErrors.
 */
export function readEdit(
  typed: Typed,
  opened: Readonly<Record<string, string>>,
  room: FormContext & { event: TrackedEvent },
): Patch {
  const changed = changedFields(typed, opened);
  const type = typeOf(typed.type) ?? room.event.type;
  const asked = new Set(changed.flatMap((name) => [name, ...(ALONG[name] ?? [])]));
  const fields = formFields(type, room.event).filter(({ field }) => asked.has(field.name));
  const reading = read(fields, typed, { ...room.event }, { ...room, type });
  if (changed.length > 0 && !typed.why?.trim())
    reading.errors.why = 'Say why, in a few words: it stands in the history.';
  if (reading.touched.has('sources')) requireSource(reading);
  const patch = Object.fromEntries(
    [...reading.touched].map((name) => [name, reading.draft[name]]),
  ) as Patch;
  const { withdrawn: _withdrawn, ...rest } = patch;
  checked(reading.errors, rest);
  return patch;
}

/** A new type has other statuses, a new amount may be of another kind: both are read along, changed or not. */
const ALONG: Record<string, readonly string[]> = { type: ['status'], amount: ['kind'] };

const BLANK: Draft = {
  dealId: null,
  type: 'other',
  status: 'reported',
  title: '',
  summary: '',
  occurredOn: null,
  parties: [],
  people: [],
  amount: null,
  valuation: null,
  round: null,
  roundQualifier: null,
  figures: [],
  sector: null,
  region: null,
  country: null,
  jurisdiction: null,
  instrument: null,
  effectiveOn: [],
  sources: [],
  conflicts: [],
  links: [],
  unconfirmed: false,
  fromBriefing: false,
  withdrawn: false,
};

interface Reading {
  draft: Draft;
  /** The fields of the event that were read, changed or not. */
  touched: Set<keyof Draft>;
  errors: Record<string, string>;
}

function read(fields: readonly Shown[], typed: Typed, draft: Draft, room: FormContext): Reading {
  const reading: Reading = { draft, touched: new Set(), errors: {} };
  for (const { field, label, required } of fields) {
    const words = typed[field.name] ?? '';
    try {
      if (required && !words.trim()) throw needed(label, field);
      const patch = field.read(words, reading.draft, room);
      Object.assign(reading.draft, patch);
      for (const name of Object.keys(patch)) reading.touched.add(name as keyof Draft);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      reading.errors[field.name] = error.message;
    }
  }
  const kindAsked = fields.some(({ field }) => field.name === 'kind') && !typed.kind;
  if (kindAsked && draft.amount && kindsOf(draft.type).length > 1)
    reading.errors.kind = 'Choose what the amount is.';
  return reading;
}

function requireSource({ draft, errors }: Reading): void {
  if (draft.sources.length > 0 || 'sources' in errors || 'publisher' in errors) return;
  errors.sources = 'Give at least one address, or name the publisher below.';
}

function needed(label: string, { hint, placeholder, input }: FormField): InputError {
  const example = placeholder ? `Type it, as ${placeholder}` : (hint ?? 'Type it');
  return new InputError({
    wrong: `${label} is needed.`,
    allowed: input === 'choice' ? 'Choose one' : example,
  });
}

/** The last word is the schema's; what it refuses stands at the field that it came from. */
function checked<T extends Partial<EventFields>>(errors: Record<string, string>, fields: T): T {
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  const result = fieldsSchema.partial().safeParse(fields);
  if (!result.success) throw new FieldErrors(labelledIssue(result.error));
  return fields;
}

const FIELD_OF: Record<string, string> = {
  occurredOn: 'date',
  parties: 'company',
  roundQualifier: 'qualifier',
  effectiveOn: 'effective',
  region: 'country',
};

/** Field name → what is wrong there. */
export function labelledIssue(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const name = String(path[0] ?? 'title');
      return [FIELD_OF[name] ?? name, `${message}.`];
    }),
  );
}
