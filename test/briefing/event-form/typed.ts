/** Forms as people fill them, for new events and for every event of the log. */

import { fingerprints } from '../../../src/briefing/command/changed-fields.ts';
import type { Typed } from '../../../src/briefing/command/form.ts';
import { OPEN_TO_ALL } from '../../../src/briefing/command/visible-to.ts';
import type { FormContext } from '../../../src/briefing/event-form/field.ts';
import { writtenForm } from '../../../src/briefing/event-form/fields.ts';
import { readEdit, readNew } from '../../../src/briefing/event-form/form.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { Patch } from '../../../src/domain/event/versions.ts';
import { FieldErrors } from '../../../src/errors.ts';
import { openBundle } from '../../../src/sources/bundle.ts';

/** The data: its events, and what forms refer to. */
export const bundle = openBundle();

/** The context of a form: an event that is edited, or none. */
export const room = (event: TrackedEvent | null = null): FormContext => ({
  reference: bundle.reference,
  today: '2026-03-12',
  knownOn: '2026-03-12',
  type: event?.type ?? null,
  event,
  isKnownName: () => false,
  visible: OPEN_TO_ALL,
});

/** The errors of a form, by field. */
export function errorsOf(typed: Typed, event?: TrackedEvent): Readonly<Record<string, string>> {
  try {
    if (event) edit(event, typed);
    else readNew(typed, room());
  } catch (error) {
    if (error instanceof FieldErrors) return error.fields;
    throw error;
  }
  return {};
}

/** The patch of an edit that changes these words. */
export function edit(event: TrackedEvent, words: Typed): Patch {
  const opened = writtenForm(event);
  const typed = { ...opened, why: 'a test', ...words };
  return readEdit(typed, fingerprints(opened), { ...room(event), event });
}
