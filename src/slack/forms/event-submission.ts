/** What comes of an event form that was sent: errors at their fields, a question, or a saved event. */
import type { ModalView } from '@slack/types';
import { typeOf } from '../../briefing/event-form/facts.ts';
import type { FormRoom } from '../../briefing/event-form/field.ts';
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
import type { Tools } from '../handling/services.ts';
import type { Inquiry } from '../people/request.ts';
import { AS_NEW, DUPLICATE, formView } from './event-view.ts';
import type { FormState } from './form-state.ts';

/** Saved, or the form again with a question or a word about what changed meanwhile. */
export type Outcome = { saved: Saved } | { again: ModalView };

/** What the form of a gesture may look at. */
export function roomOf(tools: Tools, { asking }: Inquiry, event: TrackedEvent | null): FormRoom {
  const now = asking.now.getTime();
  return {
    world: tools.world,
    today: dayInZone(now, asking.zone),
    knownOn: dayInZone(now, 'UTC'),
    type: event?.type ?? null,
    event,
  };
}

/** Reads a form and saves it. Throws FieldErrors for what stands at a field, UserError for the rest. */
export function sent(tools: Tools, inquiry: Inquiry, state: FormState): Promise<Outcome> {
  return state.meta.event
    ? sentEdit(tools, inquiry, state, state.meta.event)
    : sentNew(tools, inquiry, state);
}

async function sentNew(tools: Tools, inquiry: Inquiry, state: FormState): Promise<Outcome> {
  const { typed, meta, blocks } = state;
  const type = typeOf(typed.type);
  const room = { ...roomOf(tools, inquiry, null), type };
  // The fields of a type come with an answer of Slack's; a quick hand may send the form before.
  if (type && !formFields(type, null).every(({ field }) => field.name in blocks))
    return { again: formView({ room, typed, meta }) };
  const fields = readNew(typed, room);
  const { log } = inquiry.asking;
  const names = await namesIn(fields, log);
  const alike = await likelyDuplicates(fields, names, log);
  const duplicates = alike.map(asDuplicate);
  const asked = meta.asked ?? [];
  const answer = typed[DUPLICATE];
  if (duplicates.some(({ number }) => !asked.includes(number)) || (duplicates.length && !answer))
    return { again: formView({ room, typed, meta, duplicates }) };
  if (!answer || answer === AS_NEW || !asked.includes(answer))
    return { saved: await saveNew(authorship(tools, inquiry), fields, names) };
  return {
    saved: await saveSource(authorship(tools, inquiry), await eventBy(inquiry, answer), fields),
  };
}

const authorship = ({ store, home }: Tools, { somebody }: Inquiry): Authorship => ({
  store,
  workspace: home().team,
  author: somebody.asker.name,
});

async function eventBy({ asking }: Inquiry, ref: string): Promise<TrackedEvent> {
  const event = await asking.log.event(ref);
  if (event) return event;
  throw new UserError(`${ref} is not in the log any more. Nothing was saved.`);
}

async function sentEdit(
  tools: Tools,
  inquiry: Inquiry,
  state: FormState,
  id: string,
): Promise<Outcome> {
  const event = await eventBy(inquiry, id);
  const room = { ...roomOf(tools, inquiry, event), event };
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
    saved: await saveEdit(authorship(tools, inquiry), event, patch, typed.why?.trim() ?? ''),
  };
}

/** Somebody else changed the same field while the form was open: their words are shown, this one's kept. */
function movedOn(
  room: FormRoom & { event: TrackedEvent },
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
export async function savedPage(tools: Tools, inquiry: Inquiry, saved: Saved): Promise<Page> {
  const asOf = tools.clock.now().getTime();
  const log = tools.store.reader({ workspace: tools.home().team, asOf });
  const { page } = await tools.desk.ask(
    tools.desk.line('event', `history ${eventNumber(saved.event)}`),
    { ...inquiry.asking, log },
  );
  const said = [saved.sentence, ...saved.notes].map((text): Part => ({ kind: 'notice', text }));
  return {
    ...page,
    headline: `${saved.sentence} ${page.headline}`,
    parts: [...said, ...page.parts],
  };
}
