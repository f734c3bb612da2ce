/** Every field of the event form, and which of them a form shows for a type. The compiler knows every name in these lists. */
import { keysOf } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { FieldInput, FormField, Typed } from '../command/form.ts';
import { EXPECTS_FIELD } from './expectations.ts';
import {
  AMOUNT_FIELD,
  DATE_FIELD,
  KIND_FIELD,
  QUALIFIER_FIELD,
  ROUND_FIELD,
  STATUS_FIELD,
  SUMMARY_FIELD,
  TITLE_FIELD,
  TYPE_FIELD,
  WHY_FIELD,
  WITHDRAWN_FIELD,
} from './facts.ts';
import type { EventFormField, FieldName, FormContext } from './field.ts';
import { PARTY_FIELDS, PEOPLE_FIELD } from './parties.ts';
import {
  COUNTRY_FIELD,
  EFFECTIVE_FIELD,
  INSTRUMENT_FIELD,
  JURISDICTION_FIELD,
  LAW_NAME_FIELD,
  REFERENCE_FIELD,
  SECTOR_FIELD,
  TOPICS_FIELD,
} from './places.ts';
import { PUBLISHER_FIELD, SOURCES_FIELD } from './sources.ts';
import { formOf } from './type-forms.ts';
import { BASIS_FIELD, VALUATION_FIELD } from './valuation.ts';
import { VISIBILITY_FIELD } from './visible-to.ts';

const FIELDS: Readonly<Record<FieldName, EventFormField>> = {
  type: TYPE_FIELD,
  status: STATUS_FIELD,
  title: TITLE_FIELD,
  summary: SUMMARY_FIELD,
  date: DATE_FIELD,
  ...PARTY_FIELDS,
  people: PEOPLE_FIELD,
  round: ROUND_FIELD,
  qualifier: QUALIFIER_FIELD,
  amount: AMOUNT_FIELD,
  kind: KIND_FIELD,
  valuation: VALUATION_FIELD,
  basis: BASIS_FIELD,
  lawName: LAW_NAME_FIELD,
  instrument: INSTRUMENT_FIELD,
  officialReference: REFERENCE_FIELD,
  jurisdiction: JURISDICTION_FIELD,
  effective: EFFECTIVE_FIELD,
  sector: SECTOR_FIELD,
  topics: TOPICS_FIELD,
  country: COUNTRY_FIELD,
  sources: SOURCES_FIELD,
  publisher: PUBLISHER_FIELD,
  expects: EXPECTS_FIELD,
  visibility: VISIBILITY_FIELD,
  withdrawn: WITHDRAWN_FIELD,
  why: WHY_FIELD,
};
const NAMES = keysOf(FIELDS);

/** A field in its place in a form. */
export interface PlacedField {
  name: FieldName;
  field: EventFormField;
  label: string;
  required: boolean;
}

/** Slack's text inputs take so many characters; a longer list is edited by import, and stays as it is here. */
const LONGEST_INPUT = 3_000;

/** The fields of a form, in order. An edit also shows what the event has beyond its type, and its withdrawal. */
export function formFields(type: EventType | null, event: TrackedEvent | null): PlacedField[] {
  const { fields, required, labels } = formOf(type);
  const after: readonly FieldName[] = event ? ['withdrawn', 'why'] : ['visibility'];
  const more = event ? NAMES.filter((name) => FIELDS[name].write(event) !== '') : [];
  const names = new Set([...fields, ...more.filter((name) => !after.includes(name))]);
  return [...names, ...after]
    .filter((name) => !event || FIELDS[name].write(event).length <= LONGEST_INPUT)
    .map((name) => ({
      name,
      field: FIELDS[name],
      label: labels[name] ?? FIELDS[name].label,
      required: required.includes(name),
    }));
}

/** Fields by their names, in the order in which they are read; these alone must be filled. */
export function fieldsNamed(
  names: readonly string[],
  required: readonly FieldName[],
): PlacedField[] {
  return NAMES.filter((name) => names.includes(name) || required.includes(name)).map((name) => ({
    name,
    field: FIELDS[name],
    label: FIELDS[name].label,
    required: required.includes(name),
  }));
}

/** The fields of a form as they are shown. */
export function shownFields(context: FormContext): FormField[] {
  return formFields(context.type, context.event).map(({ name, field, label, required }) => ({
    name,
    label,
    required: isAsked(field, required, context),
    input: inputOf(field, isAsked(field, required, context), context),
    ...(field.hint && { hint: `${field.hint}${field.hintHere?.(context) ?? ''}` }),
    // The choices of one type are not those of another.
    ...(field.input === 'choice' && name !== 'type' && { variant: context.type ?? '' }),
    ...(name === 'type' && { follows: true }),
  }));
}

/** True of a field that Slack does not call optional. */
const isAsked = (field: EventFormField, required: boolean, context: FormContext) =>
  required || field.mustBeFilled === true || field.preset?.(context) !== undefined;

function inputOf(field: EventFormField, required: boolean, context: FormContext): FieldInput {
  const { input: kind, placeholder, max } = field;
  if (kind === 'box') return { kind, label: 'Withdraw this event' };
  if (kind === 'line' || kind === 'lines') return { kind, placeholder, max };
  const choices = field.choices?.(context) ?? [];
  if (kind === 'list') return { kind, choices };
  const clears = !required && !choices.some(({ value }) => value === 'unspecified');
  const preset = field.preset?.(context);
  return { kind, choices, ...(clears && { none: 'Not stated' }), ...(preset && { preset }) };
}

/** The words that every field shows for an event. */
export function writtenForm(event: TrackedEvent, type: EventType | null = event.type): Typed {
  return Object.fromEntries(
    formFields(type, event).map(({ name, field }) => [name, field.write(event)]),
  );
}
