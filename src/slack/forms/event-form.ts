/** The event form: opened, following its type, sent. */
import type {
  App,
  BlockAction,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { typeOf } from '../../briefing/event-form/facts.ts';
import type { Typed } from '../../briefing/event-form/field.ts';
import { writtenForm } from '../../briefing/event-form/fields.ts';
import { fingerprints } from '../../briefing/event-form/form.ts';
import type { Saved } from '../../briefing/events/save.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { FieldErrors, UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { attend, idsOf, letScheduleLook } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { type Gesture, ofPress, ofSubmission } from '../people/interaction.ts';
import type { Inquiry } from '../people/request.ts';
import { requireMember } from '../people/users.ts';
import { roomOf, savedPage, sent } from './event-submission.ts';
import { FORM, formView, TYPE_ACTION } from './event-view.ts';
import { atOrigin, type FormState, originOf, readState } from './form-state.ts';
import { confirmed, notSaved, opening, type Reaction, reactOnce } from './outcome.ts';

export interface Forms {
  /** Opens the form, empty, filled, or on an event. Throws ForbiddenError for those who may not change the log. */
  open(
    gesture: Gesture,
    form: Pick<Extract<Action, { kind: 'form' }>, 'event' | 'prefill'>,
  ): Promise<void>;
  /** Opens the form of a new event with these words in it. */
  openWith(gesture: Gesture, typed: Typed): Promise<void>;
}

const DEED = 'change the log';

/** The form, and its listeners. */
export function createForms(app: App, tools: Tools): Forms {
  app.action<BlockAction>({ type: 'block_actions', action_id: TYPE_ACTION }, ({ body }) =>
    attend(tools, 'form, type', ofPress(body), () => follow(tools, body)),
  );
  app.view({ callback_id: FORM, type: 'view_submission' }, async ({ body, view, ack }) => {
    const { response, after } = await submit(tools, body as ViewSubmitAction, view);
    await (response ? ack(response) : ack());
    await after?.();
    // What was saved may be an alert for somebody, or correct what a digest said.
    if (after) await letScheduleLook(tools, ofSubmission(body as ViewSubmitAction));
  });
  return {
    async open(gesture, { event: ref, prefill }) {
      const inquiry = await tools.inquiries.open(gesture);
      requireMember(inquiry.somebody, DEED);
      const event = ref ? await inquiry.asking.log.event(ref) : null;
      if (ref && !event) throw new UserError('That event is not in the log any more.');
      const { company = '', title = '', url = '' } = prefill ?? {};
      await show(tools, gesture, inquiry, event, { company, title, sources: url });
    },
    async openWith(gesture, typed) {
      const inquiry = await tools.inquiries.open(gesture);
      requireMember(inquiry.somebody, DEED);
      await show(tools, gesture, inquiry, null, typed);
    },
  };
}

async function show(
  tools: Tools,
  gesture: Gesture,
  inquiry: Inquiry,
  event: TrackedEvent | null,
  words: Typed,
): Promise<void> {
  if (!gesture.trigger) throw new UserError('Slack opens a form only from a button or a command.');
  const typed = event ? writtenForm(event) : words;
  const view = formView({
    room: roomOf(tools, inquiry, event),
    typed,
    meta: {
      ...originOf(gesture),
      ...(event && { event: event.id, opened: fingerprints(typed) }),
    },
  });
  await opening(tools.clients.posts.views.open({ trigger_id: gesture.trigger, view }));
}

/** The type was chosen: the same form with the fields of that type, and everything typed. */
async function follow(tools: Tools, body: BlockAction): Promise<void> {
  if (!body.view) return;
  const { meta, typed } = readState(body.view);
  const inquiry = await tools.inquiries.open(atOrigin(ofPress(body), meta));
  const event = meta.event ? await inquiry.asking.log.event(meta.event) : null;
  const room = { ...roomOf(tools, inquiry, event), type: typeOf(typed.type) };
  const view = formView({
    room,
    typed: { ...(event ? writtenForm(event, room.type) : {}), ...typed },
    meta,
  });
  await opening(tools.clients.posts.views.update({ view_id: body.view.id, view }));
}

function submit(tools: Tools, body: ViewSubmitAction, view: ViewOutput): Promise<Reaction> {
  return reactOnce(tools, view, () => react(tools, body, view));
}

async function react(tools: Tools, body: ViewSubmitAction, view: ViewOutput): Promise<Reaction> {
  const state = readState(view);
  const gesture = atOrigin(ofSubmission(body), state.meta);
  try {
    const inquiry = await tools.inquiries.open(gesture);
    requireMember(inquiry.somebody, DEED);
    const outcome = await sent(tools, inquiry, state);
    if ('again' in outcome) return { response: { response_action: 'update', view: outcome.again } };
    const { asker } = inquiry.somebody;
    tools.logger.info({ user: asker.id, event: outcome.saved.event.id }, 'An event was written');
    return await confirmation(tools, gesture, inquiry, outcome.saved);
  } catch (error) {
    if (error instanceof FieldErrors) return { response: atFields(error, state) };
    return notSaved(tools, gesture, error);
  }
}

/** Errors may only stand at blocks that the form has. */
function atFields({ fields }: FieldErrors, { blocks }: FormState): ViewResponseAction {
  const at = (name: string) => blocks[name] ?? blocks.title ?? Object.values(blocks)[0] ?? name;
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [at(name), sentence]),
  );
  return { response_action: 'errors', errors };
}

/** The event as saved. */
async function confirmation(
  tools: Tools,
  gesture: Gesture,
  inquiry: Inquiry,
  saved: Saved,
): Promise<Reaction> {
  const page = await savedPage(tools, inquiry, saved).catch((error: unknown) => {
    tools.edge.note(error, 'form, confirmation', idsOf(gesture));
    return { headline: saved.sentence, parts: [], actions: [], events: [saved.event] };
  });
  return confirmed(tools, gesture, page);
}
