/** What comes of an event form that was sent: errors at their fields, a question, or a saved event. */
import type { ModalView } from '@slack/types';
import { typeOf } from '../../briefing/event-form/facts.ts';
import type { FormContext } from '../../briefing/event-form/field.ts';
import { formFields, writtenForm } from '../../briefing/event-form/fields.ts';
import { changedFields, fingerprints, readEdit, readNew } from '../../briefing/event-form/form.ts';
import { asDuplicate, likelyDuplicates, namesIn } from '../../briefing/events/find-duplicates.ts';
import {
  type Authorship,
  type Saved,
  saveEdit,
  saveNew,
  saveSource,
} from '../../briefing/events/save.ts';
import { eventNumber } from '../../briefing/wording/event-words.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { UserError } from '../../errors.ts';
import type { Page, Part } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { UserRequest } from '../people/request.ts';
import { AS_NEW, DUPLICATE, formView } from './event-view.ts';
import type { FormState } from './form-state.ts';

/** Saved, or the form again with a question or a word about what changed meanwhile. */
export type Outcome = { saved: Saved } | { again: ModalView };

/** What the form of an interaction may look at. */
export function roomOf(
  services: Services,
  { asking }: UserRequest,
  event: TrackedEvent | null,
): FormContext {
  const now = asking.now.getTime();
  return {
    reference: services.reference,
    today: dayInZone(now, asking.zone),
    knownOn: dayInZone(now, 'UTC'),
    type: event?.type ?? null,
    event,
  };
}

/** Reads a form and saves it. Throws FieldErrors for what stands at a field, UserError for the rest. */
export function sent(services: Services, request: UserRequest, state: FormState): Promise<Outcome> {
  return state.meta.event
    ? sentEdit(services, request, state, state.meta.event)
    : sentNew(services, request, state);
}

async function sentNew(
  services: Services,
  request: UserRequest,
  state: FormState,
): Promise<Outcome> {
  const { typed, meta, blocks } = state;
  const type = typeOf(typed.type);
  const room = { ...roomOf(services, request, null), type };
  // The fields of a type come with an answer of Slack's; a quick hand may send the form before.
  if (type && !formFields(type, null).every(({ field }) => field.name in blocks))
    return { again: formView({ room, typed, meta }) };
  const fields = readNew(typed, room);
  const { log } = request.asking;
  const names = await namesIn(fields, log);
  const alike = await likelyDuplicates(fields, names, log);
  const duplicates = alike.map(asDuplicate);
  const asked = meta.asked ?? [];
  const answer = typed[DUPLICATE];
  if (duplicates.some(({ number }) => !asked.includes(number)) || (duplicates.length && !answer))
    return { again: formView({ room, typed, meta, duplicates }) };
  if (!answer || answer === AS_NEW || !asked.includes(answer))
    return { saved: await saveNew(authorship(services, request), fields, names) };
  return {
    saved: await saveSource(authorship(services, request), await eventBy(request, answer), fields),
  };
}

const authorship = ({ store, identity }: Services, { person }: UserRequest): Authorship => ({
  store,
  workspace: identity().team,
  author: person.asker.name,
});

async function eventBy({ asking }: UserRequest, ref: string): Promise<TrackedEvent> {
  const event = await asking.log.event(ref);
  if (event) return event;
  throw new UserError(`${ref} is not in the log any more. Nothing was saved.`);
}

async function sentEdit(
  services: Services,
  request: UserRequest,
  state: FormState,
  id: string,
): Promise<Outcome> {
  const event = await eventBy(request, id);
  const room = { ...roomOf(services, request, event), event };
  const { typed, meta } = state;
  const opened = meta.opened ?? {};
  const changed = changedFields(typed, opened);
  if (changed.length === 0)
    throw new UserError(
      'Nothing was changed, so nothing was saved. Change a field, or close the form.',
    );
  const now = fingerprints(writtenForm(event, typeOf(typed.type)));
  const moved = changed.filter(
    (name) => name in opened && name in now && opened[name] !== now[name],
  );
  if (moved.length > 0) return { again: movedOn(room, state, moved, now) };
  const patch = readEdit(typed, opened, room);
  return {
    saved: await saveEdit(authorship(services, request), event, patch, typed.why?.trim() ?? ''),
  };
}

/** Somebody else changed the same field while the form was open: their words are shown, this one's kept. */
function movedOn(
  room: FormContext & { event: TrackedEvent },
  { typed, meta }: FormState,
  moved: readonly string[],
  now: Readonly<Record<string, string>>,
): ModalView {
  const type = typeOf(typed.type) ?? room.event.type;
  const says = formFields(type, room.event)
    .filter(({ field }) => moved.includes(field.name))
    .map(({ field, label }) => `${label} is now “${field.write(room.event).slice(0, 200)}”`);
  const opened = {
    ...meta.opened,
    ...Object.fromEntries(moved.map((name) => [name, now[name] ?? ''])),
  };
  return formView({
    room: { ...room, type },
    typed,
    meta: { ...meta, opened },
    notice: `${eventNumber(room.event)} was changed while this form was open: ${says.join('; ')}. Your words are kept; check them and save again.`,
  });
}

/** The event as saved, with its history, under a sentence that says so. */
export async function savedPage(
  services: Services,
  request: UserRequest,
  saved: Saved,
): Promise<Page> {
  const asOf = services.clock.now().getTime();
  const log = services.store.reader({ workspace: services.identity().team, asOf });
  const { page } = await services.router.ask(
    services.router.line('event', `history ${eventNumber(saved.event)}`),
    { ...request.asking, log },
  );
  const said = [saved.sentence, ...saved.notes].map((text): Part => ({ kind: 'notice', text }));
  return {
    ...page,
    headline: `${saved.sentence} ${page.headline}`,
    parts: [...said, ...page.parts],
  };
}
