import { describe, expect, it } from 'vitest';
import { OPEN_TO_ALL } from '../../../src/briefing/command/visible-to.ts';
import { formFields, shownFields } from '../../../src/briefing/event-form/fields.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../../src/domain/event/fields.ts';
import { EVENT_TYPES, statusesOf } from '../../../src/domain/event/vocabulary.ts';
import { reference } from '../../helpers/house/data.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

describe('the fields of the event form', () => {
  it('Every field that the table gives to the form is asked for, in the form of some type', () => {
    const shown = new Set(
      EVENT_TYPES.flatMap((type) => formFields(type, null).map(({ name }) => name)),
    );
    const asked = FIELD_NAMES.flatMap((name) => EVENT_FIELDS[name].form);
    expect(asked.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('The form of a regulation offers every stage of a law, and says what those mean that may be taken for another', () => {
    const context = {
      reference,
      today: '2026-03-12',
      knownOn: '2026-03-12',
      event: null,
      isKnownName: () => false,
      visible: OPEN_TO_ALL,
    };
    const status = shownFields({ ...context, type: 'regulation' }).find(
      ({ name }) => name === 'status',
    );
    const choices = status?.input.kind === 'choice' ? status.input.choices : [];
    expect(choices.map(({ value }) => value)).toEqual(statusesOf('regulation'));
    const said = Object.fromEntries(choices.map(({ value, description }) => [value, description]));
    expect(said.voluntary).toBe('It binds nobody: a code, guidance, a strategy');
    expect(said.passed).toContain('not yet signed or published');
    expect(choices.filter(({ description = '' }) => description.length > 75)).toEqual([]);
  });

  it('The form of an edit says by the summary who reads it, since nobody can tell where typed words come from', () => {
    const room = { reference, today: '2026-03-12', knownOn: '2026-03-12', type: null } as const;
    const hintOf = (event: TrackedEvent | null, isDesk: boolean) =>
      shownFields({ ...room, event, isKnownName: () => false, visible: OPEN_TO_ALL, isDesk }).find(
        ({ name }) => name === 'summary',
      )?.hint;
    const plain = 'One or two sentences more, as the source has them';
    const confidence = 'leave out what was said in confidence';
    expect(hintOf(null, false)).toBe(plain);
    expect(hintOf(tracked({ visibility: 'me:U1' }), true)).toBe(plain);
    expect(hintOf(tracked(), false)).toBe(`${plain}. Everybody here reads it: ${confidence}`);
    expect(hintOf(tracked(), true)).toBe(
      `${plain}. Everybody here, and in the workspaces that read the shared desk, may read it: ${confidence}`,
    );
  });

  it('The form of a regulation asks for its name, its official title and its reference, and that of a court case for the docket', () => {
    const labels = (type: 'regulation' | 'legal') =>
      formFields(type, null).map(({ label }) => label);
    expect(labels('regulation')).toEqual(
      expect.arrayContaining(['Name of the law', 'Official title', 'Official reference']),
    );
    expect(labels('legal')).toEqual(expect.arrayContaining(['Court and case', 'Docket']));
    expect(labels('legal')).not.toContain('Name of the law');
  });
});
