import { describe, expect, it } from 'vitest';
import { formFields } from '../../../src/briefing/event-form/fields.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../../src/domain/event/fields.ts';
import { EVENT_TYPES } from '../../../src/domain/event/vocabulary.ts';

describe('the fields of the event form', () => {
  it('Every field that the table gives to the form is asked for, in the form of some type', () => {
    const shown = new Set(
      EVENT_TYPES.flatMap((type) => formFields(type, null).map(({ name }) => name)),
    );
    const asked = FIELD_NAMES.flatMap((name) => EVENT_FIELDS[name].form);
    expect(asked.filter((name) => !shown.has(name))).toEqual([]);
  });
});
