/** The form of an event: a new one, or one of the log. */

import type { Typed } from '../../briefing/command/form.ts';
import { requireMember } from '../../briefing/command/permission.ts';
import { eventFormContext } from '../../briefing/event-form/context.ts';
import type { FormContext } from '../../briefing/event-form/field.ts';
import { formFields, shownFields, writtenForm } from '../../briefing/event-form/fields.ts';
import { changedMeanwhile, readEdit, readNew } from '../../briefing/event-form/form.ts';
import type { Confirmed } from '../../briefing/events/confirmation.ts';
import { saveEdit, saveNew } from '../../briefing/events/save.ts';
import { eventNumber } from '../../briefing/wording/event-words.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import type { Patch } from '../../domain/event/versions.ts';
import { Again, type FormSubject } from './definition.ts';
import { savedPage } from './event-saved.ts';
import type { SubmittedForm } from './form-state.ts';
import { defineForm } from './pipeline.ts';

type EventState = Pick<FormSubject, 'services' | 'request'> & { context: FormContext };
type EventInput = { confirmed: Confirmed } & (
  | { fields: EventFields }
  | { event: TrackedEvent; given: Patch; why: string }
);

/** The form of an event; it is about an event's id, or about nothing yet. */
export const eventForm = defineForm<EventState, EventInput>({
  id: 'event',
  async state({ services, request, about, typed }) {
    requireMember(request.asker, 'change the log');
    const context = await eventFormContext(request, services.reference, about, typed);
    return { services, request, context };
  },
  fields: ({ context }) => ({
    title: context.event ? `Edit ${eventNumber(context.event)}` : 'Add an event',
    fields: shownFields(context),
    words: context.event ? writtenForm(context.event, context.type) : {},
  }),
  read(sent, { context }) {
    const { event } = context;
    return event ? readChanged(sent, { ...context, event }) : readFresh(sent, context);
  },
  async submit(input, { services, request }) {
    const { store, reference } = services;
    const { person, log } = request;
    const by = { store, workspace: services.identity().team, author: person.asker.name };
    const { confirmed } = input;
    const outcome =
      'fields' in input
        ? await saveNew(by, input.fields, { log, reference }, confirmed)
        : await saveEdit(by, input.event, input, log, confirmed);
    if (!('event' in outcome)) return new Again({ ...outcome, asked: outcome.marks, marks: {} });
    services.logger.info(
      { user: person.asker.id, event: outcome.event.id },
      'An event was written',
    );
    return savedPage(services, request, outcome);
  },
});

function readFresh({ typed, meta, blocks }: SubmittedForm, context: FormContext) {
  // The fields of a type come with an answer of Slack's; a quick hand may send the form before.
  const isWhole = formFields(context.type, null).every(({ name }) => name in blocks);
  if (context.type && !isWhole) return new Again();
  return { fields: readNew(typed, context), confirmed: confirmedBy(typed, meta) };
}

function readChanged(
  { typed, meta }: SubmittedForm,
  context: FormContext & { event: TrackedEvent },
) {
  const { opened = {} } = meta;
  const meanwhile = changedMeanwhile(typed, opened, context);
  if (meanwhile) return new Again({ notice: meanwhile.sentence, marks: meanwhile.marks });
  const given = readEdit(typed, opened, context);
  const why = typed.why?.trim() ?? '';
  return { event: context.event, given, why, confirmed: confirmedBy(typed, meta) };
}

const confirmedBy = (typed: Typed, { asked }: SubmittedForm['meta']): Confirmed => ({
  marks: asked?.marks ?? [],
  typed,
});
