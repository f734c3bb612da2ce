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
import { handle, idsOf, wakeScheduler } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofPress, ofSubmission } from '../people/interaction.ts';
import type { UserRequest } from '../people/request.ts';
import { requireMember } from '../people/users.ts';
import { roomOf, savedPage, sent } from './event-submission.ts';
import { FORM, formView, TYPE_ACTION } from './event-view.ts';
import { atOrigin, type FormState, originOf, readState } from './form-state.ts';
import { confirmed, notSaved, opening, type Reaction, reactOnce } from './outcome.ts';

export interface Forms {
  /** Opens the form, empty, filled, or on an event. Throws ForbiddenError for those who may not change the log. */
  open(
    interaction: Interaction,
    form: Pick<Extract<Action, { kind: 'form' }>, 'event' | 'prefill'>,
  ): Promise<void>;
  /** Opens the form of a new event with these words in it. */
  openWith(interaction: Interaction, typed: Typed): Promise<void>;
}

const DEED = 'change the log';

/** The form, and its listeners. */
export function createForms(app: App, services: Services): Forms {
  app.action<BlockAction>({ type: 'block_actions', action_id: TYPE_ACTION }, ({ body }) =>
    handle(services, 'form, type', ofPress(body), () => follow(services, body)),
  );
  app.view({ callback_id: FORM, type: 'view_submission' }, async ({ body, view, ack }) => {
    const { response, after } = await submit(services, body as ViewSubmitAction, view);
    await (response ? ack(response) : ack());
    await after?.();
    // What was saved may be an alert for somebody, or correct what a digest said.
    if (after) await wakeScheduler(services, ofSubmission(body as ViewSubmitAction));
  });
  return {
    async open(interaction, { event: ref, prefill }) {
      const request = await services.requests.open(interaction);
      requireMember(request.person, DEED);
      const event = ref ? await request.asking.log.event(ref) : null;
      if (ref && !event) throw new UserError('That event is not in the log any more.');
      const { company = '', title = '', url = '' } = prefill ?? {};
      await show(services, interaction, request, event, { company, title, sources: url });
    },
    async openWith(interaction, typed) {
      const request = await services.requests.open(interaction);
      requireMember(request.person, DEED);
      await show(services, interaction, request, null, typed);
    },
  };
}

async function show(
  services: Services,
  interaction: Interaction,
  request: UserRequest,
  event: TrackedEvent | null,
  words: Typed,
): Promise<void> {
  if (!interaction.trigger)
    throw new UserError('Slack opens a form only from a button or a command.');
  const typed = event ? writtenForm(event) : words;
  const view = formView({
    room: roomOf(services, request, event),
    typed,
    meta: {
      ...originOf(interaction),
      ...(event && { event: event.id, opened: fingerprints(typed) }),
    },
  });
  await opening(services.clients.posts.views.open({ trigger_id: interaction.trigger, view }));
}

/** The type was chosen: the same form with the fields of that type, and everything typed. */
async function follow(services: Services, body: BlockAction): Promise<void> {
  if (!body.view) return;
  const { meta, typed } = readState(body.view);
  const request = await services.requests.open(atOrigin(ofPress(body), meta));
  const event = meta.event ? await request.asking.log.event(meta.event) : null;
  const room = { ...roomOf(services, request, event), type: typeOf(typed.type) };
  const view = formView({
    room,
    typed: { ...(event ? writtenForm(event, room.type) : {}), ...typed },
    meta,
  });
  await opening(services.clients.posts.views.update({ view_id: body.view.id, view }));
}

function submit(services: Services, body: ViewSubmitAction, view: ViewOutput): Promise<Reaction> {
  return reactOnce(services, view, () => react(services, body, view));
}

async function react(
  services: Services,
  body: ViewSubmitAction,
  view: ViewOutput,
): Promise<Reaction> {
  const state = readState(view);
  const interaction = atOrigin(ofSubmission(body), state.meta);
  try {
    const request = await services.requests.open(interaction);
    requireMember(request.person, DEED);
    const outcome = await sent(services, request, state);
    if ('again' in outcome) return { response: { response_action: 'update', view: outcome.again } };
    const { asker } = request.person;
    services.logger.info({ user: asker.id, event: outcome.saved.event.id }, 'An event was written');
    return await confirmation(services, interaction, request, outcome.saved);
  } catch (error) {
    if (error instanceof FieldErrors) return { response: atFields(error, state) };
    return notSaved(services, interaction, error);
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
  services: Services,
  interaction: Interaction,
  request: UserRequest,
  saved: Saved,
): Promise<Reaction> {
  const page = await savedPage(services, request, saved).catch((error: unknown) => {
    services.errorReply.note(error, 'form, confirmation', idsOf(interaction));
    return { headline: saved.sentence, parts: [], actions: [], events: [saved.event] };
  });
  return confirmed(services, interaction, page);
}
