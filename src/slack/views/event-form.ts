/** The event form: opened, following its type, sent. */
import type {
  App,
  BlockAction,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { TrackedEvent } from '../../briefing/event.ts';
import { fingerprints, type Typed, typeOf, writtenForm } from '../../briefing/form.ts';
import type { Action } from '../../contracts/page.ts';
import { FieldErrors, SlackError, UserError } from '../../errors.ts';
import { type Gesture, ofPress, ofSubmission } from '../gesture.ts';
import type { Inquiry } from '../inquiry.ts';
import { attend, idsOf, letScheduleLook } from '../listen.ts';
import { requireMember } from '../people.ts';
import { slackWord } from '../refusals.ts';
import type { Tools } from '../tools.ts';
import { atOrigin, type FormState, originOf, readState } from './form-state.ts';
import { FORM, formView, TYPE_ACTION } from './form-view.ts';
import { pageView } from './page-view.ts';
import { type Saved, savedPage } from './save-event.ts';
import { roomOf, sent } from './submission.ts';

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

/** Slack's word for a refused view, in an error of ours. */
export async function opening(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const { word } = slackWord(error);
    throw new SlackError(word, `Slack did not show a form: ${word}.`, { cause: error });
  }
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

interface Reaction {
  response?: ViewResponseAction;
  /** What is said once Slack has taken the form. */
  after?: () => Promise<void>;
}

/** Two clicks on Save are one: the second gets what the first got, and nothing is said or saved again. */
async function submit(tools: Tools, body: ViewSubmitAction, view: ViewOutput): Promise<Reaction> {
  let mine = false;
  const work = () => {
    mine = true;
    return react(tools, body, view);
  };
  const { response, after } = await tools.once.run(
    `form ${view.id}`,
    work,
    (reaction) => reaction.after !== undefined,
  );
  return { response, ...(mine ? { after } : {}) };
}

async function react(tools: Tools, body: ViewSubmitAction, view: ViewOutput): Promise<Reaction> {
  const state = readState(view);
  const gesture = atOrigin(ofSubmission(body), state.meta);
  try {
    const inquiry = await tools.inquiries.open(gesture);
    requireMember(inquiry.somebody, DEED);
    const outcome = await sent(tools, inquiry, state);
    if ('again' in outcome) return { response: { response_action: 'update', view: outcome.again } };
    return await confirmation(tools, gesture, inquiry, outcome.saved);
  } catch (error) {
    if (error instanceof FieldErrors) return { response: atFields(error, state) };
    const page = tools.edge.page(error, 'form', idsOf(gesture));
    const notice = pageView('Not saved', page, tools.clock.now().getTime());
    // On top of the form, which stays as it is below.
    return { response: { response_action: 'push', view: notice } };
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

/** The event as saved: in the channel where the form was asked for, else in the form's own place. */
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
  const asOf = tools.clock.now().getTime();
  if (!gesture.responseUrl)
    return {
      response: { response_action: 'update', view: pageView('Saved', page, asOf) },
      after: async () => {},
    };
  return {
    response: { response_action: 'clear' },
    after: async () => {
      try {
        await tools.replies.privately(gesture, page, { asOf });
      } catch {
        // A form may stay open for longer than its channel can be answered.
        await attend(tools, 'form, confirmation', { ...gesture, responseUrl: null }, (direct) =>
          tools.replies.privately(direct, page, { asOf }),
        );
      }
    },
  };
}
