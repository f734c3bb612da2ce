/** Reads an object of JSON as a record: an export of the product, or what somebody wrote by its example. */
import { type EventRecord, recordSchema } from '../../domain/event/event.ts';
import { amountKindsOf, statusesOf } from '../../domain/event/vocabulary.ts';
import type { FormContext } from '../event-form/field.ts';
import { faultIn, PLAINLY } from './record-faults.ts';
import { typeNamed } from './said-words.ts';

type Given = Readonly<Record<string, unknown>>;

/** A record, or the rest of a sentence that says why it is none. */
type RecordRead = { record: EventRecord } | { why: string };

/** True for an object that has parts of a record as they are: a person writes words. */
export const isRecord = (value: Given): boolean =>
  'revisions' in value ||
  Object.values(value).some(
    (part) => isObject(part) || (Array.isArray(part) && part.some(isObject)),
  );

/** Reads a record; what it need not say has its default. `idOf` names one without an id. */
export function readRecord(
  value: Given,
  { knownOn }: Pick<FormContext, 'knownOn'>,
  idOf: (record: EventRecord) => string,
): RecordRead {
  const whole = recordSchema.safeParse(value);
  if (whole.success) return { record: whole.data };
  const completed = recordSchema.safeParse(completedOf(value, knownOn), PLAINLY);
  if (!completed.success) return { why: faultIn(completed.error, value) };
  const record = completed.data;
  return { record: 'id' in value ? record : { ...record, id: idOf(record) } };
}

function completedOf(value: Given, knownOn: string): Given {
  const type = typeNamed(String(value.type ?? ''));
  const [status] = type && type !== 'regulation' ? [defaultStatus(type)] : [];
  const kind = (type && amountKindsOf(type)[0]) ?? 'other';
  return {
    id: 'new',
    knownOn,
    revisions: [],
    summary: value.title,
    ...(status && { status }),
    ...value,
    ...(type && { type }),
    ...listed(value, 'sources', {
      url: null,
      title: null,
      publishedOn: null,
      quote: null,
      origin: null,
    }),
    ...listed(value, 'figures', { valueTo: null, qualifier: 'exact' }),
    ...filled(value, 'amount', { kind, qualifier: 'exact', valueTo: null }),
    ...filled(value, 'valuation', { basis: 'unspecified', qualifier: 'exact' }),
  };
}

/** The status of an event that says none: the weakest that its type has for what was told. */
export function defaultStatus(type: Parameters<typeof statusesOf>[0]) {
  const statuses = statusesOf(type);
  return statuses.find((status) => status === 'announced') ?? statuses[0];
}

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filled = (value: Given, field: string, defaults: Given): Given =>
  isObject(value[field]) ? { [field]: { ...defaults, ...value[field] } } : {};

function listed(value: Given, field: string, defaults: Given): Given {
  const list = value[field];
  if (!Array.isArray(list)) return {};
  return { [field]: list.map((one) => (isObject(one) ? { ...defaults, ...one } : one)) };
}
