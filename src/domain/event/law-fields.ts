/** The fields that only laws and court cases have, as a part of the table of fields. */
import { z } from 'zod';
import { asItIs, field, LIST, STATED } from './field.ts';
import { phaseSchema, text } from './shapes.ts';

export const LAW_FIELDS = {
  /** As people call a law: "EU AI Act". */
  lawName: field(text(100).nullable(), {
    ...STATED,
    label: 'name of the law',
    form: ['lawName'],
    words: asItIs,
    searched: (name) => [name],
  }),
  /** The official title of a law, or a case by its parties: "Regulation (EU) 2024/1689". */
  instrument: field(text(200).nullable(), {
    ...STATED,
    label: 'law or case',
    form: ['instrument'],
    words: asItIs,
    searched: (instrument) => [instrument],
  }),
  /** By which it is found in an official register: a CELEX number, a bill, a docket. */
  officialReference: field(text(200).nullable(), {
    ...STATED,
    label: 'official reference',
    form: ['officialReference'],
    words: asItIs,
    searched: (reference) => [reference],
  }),
  effectiveOn: field(z.array(phaseSchema).max(40), {
    ...LIST,
    label: 'effective dates',
    form: ['effective'],
    hides: true,
  }),
};
