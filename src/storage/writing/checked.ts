/** The checks that everything passes before it is written; an error names the place of the mistake. */
import type { z } from 'zod';
import {
  type EventFields,
  type EventRecord,
  fieldsSchema,
  recordSchema,
} from '../../domain/event/event.ts';
import type { Patch } from '../../domain/event/versions.ts';
import { statusesOf } from '../../domain/event/vocabulary.ts';
import { toMinor } from '../../domain/money/currency.ts';
import { InputError } from '../../errors.ts';

const EMPTY = {
  dealId: null,
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
} satisfies Partial<EventFields>;

/** All fields of a new event: what is not said is empty. Throws InputError where a field does not fit. */
export function newFields({ withdrawn: _, ...patch }: Patch): EventFields {
  const fields = parsed(fieldsSchema.safeParse({ ...EMPTY, ...patch }));
  mustFit(fields);
  return fields;
}

/** A patch with its fields checked. */
export function checkedPatch({ withdrawn, ...patch }: Patch): Patch {
  const fields = parsed(patchSchema.safeParse(patch));
  return withdrawn === undefined ? fields : { ...fields, withdrawn };
}

const patchSchema = fieldsSchema.partial();

/** Throws InputError where fields that are right alone do not fit together. */
export function mustFit({
  type,
  status,
  amount,
}: Pick<EventFields, 'type' | 'status' | 'amount'>): void {
  if (!statusesOf(type).includes(status))
    throw wrong(
      `status: “${status}” is not a status of ${type}`,
      `Use ${statusesOf(type).join(', ')}`,
    );
  if (amount) mustBeStorable(amount.value, amount.currency);
}

function mustBeStorable(value: number, currency: string): void {
  try {
    toMinor(value, currency);
  } catch {
    throw wrong(
      `amount: ${value} ${currency} is too large to keep exactly`,
      'Use at most 90 trillion',
    );
  }
}

/** A record of an import; `line` is its place, from 1. */
export function checkedRecord(record: unknown, line: number): EventRecord {
  try {
    const checked = parsed(recordSchema.safeParse(record));
    mustFit(checked);
    return checked;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw wrong(`Line ${line}, ${error.mistake.wrong.replace(/\.$/, '')}`, error.mistake.allowed);
  }
}

function parsed<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue!.path.join('.') || 'the record';
  throw wrong(`${place}: ${issue!.message}`, 'Nothing was saved; correct it and try again');
}

function wrong(what: string, allowed: string): InputError {
  return new InputError({ wrong: `${what}.`, allowed });
}
