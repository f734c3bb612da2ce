/** Every field of the event form, and which of them a form shows. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import {
  AMOUNT_FIELD,
  BASIS_FIELD,
  DATE_FIELD,
  KIND_FIELD,
  QUALIFIER_FIELD,
  ROUND_FIELD,
  STATUS_FIELD,
  SUMMARY_FIELD,
  TITLE_FIELD,
  TYPE_FIELD,
  VALUATION_FIELD,
} from './facts.ts';
import type { FormField, Typed } from './field.ts';
import { PARTY_FIELDS, PEOPLE_FIELD } from './parties.ts';
import {
  COUNTRY_FIELD,
  EFFECTIVE_FIELD,
  INSTRUMENT_FIELD,
  JURISDICTION_FIELD,
  SECTOR_FIELD,
} from './places.ts';
import { PUBLISHER_FIELD, SOURCES_FIELD } from './sources.ts';
import { labelFor, placesOf } from './types.ts';

const WITHDRAWN_FIELD: FormField = {
  name: 'withdrawn',
  label: 'Withdrawn',
  hint: 'In no answer and no total; it can be restored here',
  input: 'box',
  write: (event) => (event.withdrawn ? 'yes' : ''),
  read: (typed) => ({ withdrawn: typed === 'yes' }),
};

const WHY_FIELD: FormField = {
  name: 'why',
  label: 'Why this change',
  placeholder: 'The company corrected the amount',
  hint: 'Stands in the history, with your name',
  input: 'line',
  max: 300,
  write: () => '',
  read: () => ({}),
};

const FIELDS = new Map(
  [
    TYPE_FIELD,
    STATUS_FIELD,
    TITLE_FIELD,
    SUMMARY_FIELD,
    DATE_FIELD,
    ...PARTY_FIELDS,
    PEOPLE_FIELD,
    ROUND_FIELD,
    QUALIFIER_FIELD,
    AMOUNT_FIELD,
    KIND_FIELD,
    VALUATION_FIELD,
    BASIS_FIELD,
    INSTRUMENT_FIELD,
    JURISDICTION_FIELD,
    EFFECTIVE_FIELD,
    SECTOR_FIELD,
    COUNTRY_FIELD,
    SOURCES_FIELD,
    PUBLISHER_FIELD,
    WITHDRAWN_FIELD,
    WHY_FIELD,
  ].map((field) => [field.name, field] as const),
);

/** A field in its place in a form. */
export interface Shown {
  field: FormField;
  label: string;
  required: boolean;
}

/** Slack's text inputs take so many characters; a longer list is edited by import, and stays as it is here. */
export const LONGEST_INPUT = 3_000;

/** The fields of a form, in order. An edit also shows what the event has beyond its type, and its withdrawal. */
export function formFields(type: EventType | null, event: TrackedEvent | null): Shown[] {
  const places = placesOf(type);
  const named = new Set(places.map(({ name }) => name));
  const more = event
    ? [...FIELDS.values()].filter(({ name, write }) => !named.has(name) && write(event) !== '')
    : [];
  const after = event ? ['withdrawn', 'why'] : [];
  const extra = [...more.map(({ name }) => name), ...after].map((name) => ({
    name,
    required: false,
  }));
  return [...places, ...extra.filter(({ name }, i, all) => isFirst(name, i, all))]
    .map(({ name, required }) => ({ field: fieldOf(name), name, required }))
    .filter(({ field }) => !event || field.write(event).length <= LONGEST_INPUT)
    .map(({ field, name, required }) => ({
      field,
      label: labelFor(type, name) ?? field.label,
      required,
    }));
}

const isFirst = (name: string, at: number, all: readonly { name: string }[]) =>
  all.findIndex((other) => other.name === name) === at;

function fieldOf(name: string): FormField {
  const field = FIELDS.get(name);
  if (!field) throw new Error(`the form has no field ${name}`);
  return field;
}

/** What every field shows for an event. */
export function writtenForm(event: TrackedEvent, type: EventType | null = event.type): Typed {
  return Object.fromEntries(
    formFields(type, event).map(({ field }) => [field.name, field.write(event)]),
  );
}
