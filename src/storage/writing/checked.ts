/** The checks that everything passes before it is written; an error names the place of the mistake. */
import type { z } from 'zod';
import { present } from '../../domain/collections.ts';
import {
  type EventFields,
  type EventRecord,
  emptyEvent,
  fieldsSchema,
  recordSchema,
} from '../../domain/event/event.ts';
import type { Patch } from '../../domain/event/versions.ts';
import { statusesOf } from '../../domain/event/vocabulary.ts';
import { toMinor } from '../../domain/money/currency.ts';
import { InputError } from '../../errors.ts';
import { isWider } from './opening.ts';

/** All fields of a new event: what is not said is empty. Throws InputError where a field does not fit. */
export function newFields({ withdrawn: _, ...patch }: Patch): EventFields {
  const fields = parsed(fieldsSchema.safeParse({ ...emptyEvent(), ...patch }));
  mustFit(fields);
  return fields;
}

/** A patch with its fields checked. */
export function checkedPatch({ withdrawn, ...patch }: Patch): Patch {
  const fields = parsed(patchSchema.safeParse(patch));
  return withdrawn === undefined ? fields : { ...fields, withdrawn };
}

const patchSchema = fieldsSchema.exactPartial();

/** Throws InputError where fields that are right alone do not fit together; `place` is said before what is wrong. */
export function mustFit(
  { type, status, amount }: Pick<EventFields, 'type' | 'status' | 'amount'>,
  place = '',
): void {
  if (!statusesOf(type).includes(status))
    throw wrong(
      `${place}status: “${status}” is not a status of ${type}`,
      `Use ${statusesOf(type).join(', ')}`,
    );
  if (amount) mustBeStorable(amount.value, amount.currency, place);
}

function mustBeStorable(value: number, currency: string, place: string): void {
  let minor: number;
  try {
    minor = toMinor(value, currency);
  } catch {
    throw wrong(
      `${place}amount: ${value} ${currency} is too large to keep exactly`,
      'Use at most 90 trillion',
    );
  }
  if (minor === 0 && value !== 0)
    throw wrong(
      `${place}amount: ${value} ${currency} is less than the smallest coin`,
      'Use 0 or at least 0.01',
    );
}

/** A record of an import; `line` is its place, from 1. */
export function checkedRecord(record: unknown, line: number): EventRecord {
  const place = `Line ${line}, `;
  const checked = parsed(recordSchema.safeParse(record), place);
  mustFit(checked, place);
  let { visibility } = checked;
  for (const { knownOn, changes } of checked.revisions) {
    mustFit({ ...checked, ...changes }, `${place}revision of ${knownOn}: `);
    const next = changes.visibility ?? visibility;
    if (next !== visibility && !isWider(next, visibility))
      throw wrong(
        `${place}revision of ${knownOn}: visibility: ${next} is not more people than ${visibility}`,
        'Leave it out: an event can only be opened to more people',
      );
    visibility = next;
  }
  return checked;
}

function parsed<T>(result: z.ZodSafeParseResult<T>, place = ''): T {
  if (result.success) return result.data;
  const { path, message } = present(result.error.issues[0], 'the issue of an error');
  const field = path.join('.') || 'the record';
  throw wrong(`${place}${field}: ${message}`, 'Nothing was saved; correct it and try again');
}

function wrong(what: string, allowed: string): InputError {
  return new InputError({ wrong: `${what}.`, allowed });
}
