import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyEvent, fieldsSchema, recordSchema } from '../../../src/domain/event/event.ts';
import { field } from '../../../src/domain/event/field.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../../src/domain/event/fields.ts';
import { versions } from '../../../src/domain/event/versions.ts';
import { fields } from '../../helpers/samples/records.ts';

const said = {
  type: 'other',
  status: 'reported',
  title: 'Acme moves',
  summary: 'To another house.',
} as const;
const line = { ...said, id: 'acme-moves', knownOn: '2026-01-10', revisions: [] };

describe('the table of event fields', () => {
  it('Defaults fit their schemas', () => {
    for (const name of FIELD_NAMES) {
      const { schema, empty } = EVENT_FIELDS[name];
      if (empty) expect(schema.safeParse(empty()).success, name).toBe(true);
    }
  });

  it('Each field has a label of its own', () => {
    const labels = FIELD_NAMES.map((name) => EVENT_FIELDS[name].label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[a-z]+( [a-z]+)*$/);
  });

  it('An entry that lacks a part does not compile', () => {
    const schema = z.array(z.string());
    const whole = {
      empty: () => [],
      label: 'tags',
      form: ['tags'],
      words: () => null,
      searched: null,
      material: false,
      claims: true,
      hides: false,
    } as const;
    const { empty: _e, ...noDefault } = whole;
    const { label: _l, ...noLabel } = whole;
    const { form: _f, ...noForm } = whole;
    const { words: _w, ...noWords } = whole;
    const { searched: _s, ...noSearch } = whole;
    // Each of these lines is an error of the compiler; one that is none fails `npm run check`.
    // @ts-expect-error: no default
    field(schema, noDefault);
    // @ts-expect-error: no label
    field(schema, noLabel);
    // @ts-expect-error: no word of the form
    field(schema, noForm);
    // @ts-expect-error: no words for the history
    field(schema, noWords);
    // @ts-expect-error: not said what is searched
    field(schema, noSearch);
    // @ts-expect-error: a default of another kind
    field(schema, { ...whole, empty: () => null });
    expect(field(schema, whole)).toMatchObject({ label: 'tags' });
  });
});

describe('a field that an event does not say', () => {
  it('A record may leave a field out, and has its default', () => {
    expect(recordSchema.parse(line)).toEqual({ ...emptyEvent(), ...line });
  });

  it('A record may not leave out what every event says', () => {
    for (const name of Object.keys(said)) {
      const { [name as keyof typeof said]: _said, ...rest } = line;
      expect(recordSchema.safeParse(rest).error?.issues[0]?.path).toEqual([name]);
    }
  });

  it('Two events never share the value of a default', () => {
    const [one, other] = [recordSchema.parse(line), recordSchema.parse(line)];
    one.sources.push({ ...fields().sources[0]! });
    expect(other.sources).toEqual([]);
    expect(emptyEvent().sources).not.toBe(emptyEvent().sources);
  });

  it('A revision that is silent about a field does not change it', () => {
    expect(fieldsSchema.partial().parse({ title: 'Acme moved' })).toEqual({ title: 'Acme moved' });
    const revised = { knownOn: '2026-01-12', why: 'it moved', changes: { title: 'Acme moved' } };
    const { revisions } = recordSchema.parse({ ...line, people: ['Ada'], revisions: [revised] });
    expect(revisions).toEqual([revised]);
  });

  it('A field of which no revision knew has its default', () => {
    const { links: _links, people: _people, ...old } = fields();
    const step = { knownAt: 1, knownOn: '2026-01-10', recordedAt: 1 };
    const steps = [
      { ...step, patch: old },
      { ...step, knownAt: 2, patch: { people: ['Ada'] } },
    ];
    const known = (moment: number) =>
      versions(steps, () => null).find(({ from, to }) => from <= moment && moment < to)?.fields;
    expect(known(1)).toEqual(fields());
    expect(known(2)).toEqual(fields({ people: ['Ada'] }));
  });
});
