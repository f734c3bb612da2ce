/**
 * The one way of every form: it is opened, follows what is changed in it, and is sent once however often Save is
 * pressed; what is wrong stands at its fields, what was saved is said where the form was asked for.
 */
import type {
  App,
  BlockAction,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { fingerprints } from '../../briefing/command/changed-fields.ts';
import type { FormField, Typed } from '../../briefing/command/form.ts';
import { sentencePage } from '../../briefing/command/mistake.ts';
import { FieldErrors } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { UNTIL_ANSWERED } from '../api/patience.ts';
import { handle, idsOf, wakeScheduler } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofPress, ofSubmission } from '../people/interaction.ts';
import { clip } from '../render/lengths.ts';
import { answerInTime, type Reaction } from './answering.ts';
import { Again, type FormDefinition, type FormSubject } from './definition.ts';
import { atOrigin, originOf, readState, type SubmittedForm } from './form-state.ts';
import { callbackId, followedIds, formView, noticeIn } from './form-view.ts';
import { pageView } from './page-view.ts';
import { createProgress, type Tell } from './progress.ts';
import { replaceView } from './showing.ts';

/** A form that can be opened, once it is listened to. */
export interface Form {
  id: string;
  /** Listens to what is done in it. */
  listen(app: App, services: Services): void;
  /** Draws it as it opens for an interaction, however long Slack takes to say who asks. */
  draw(
    services: Services,
    interaction: Interaction,
    subject: FormWords & { about?: string | undefined },
  ): Promise<ModalView>;
}

/** Words that stand in a form when it opens, in the place of what its fields show. */
export interface FormWords extends Partial<Pick<FormSubject, 'typed'>> {
  /** Words that `typed` was read from, by the names of the fields: they stand below them. */
  from?: Typed;
  /** A sentence above the fields. */
  notice?: string;
}

/** Sends a form down the one way. */
export function defineForm<State, Input>(definition: FormDefinition<State, Input>): Form {
  const { id } = definition;
  return {
    id,
    listen(app, services) {
      app.action<BlockAction>({ type: 'block_actions', action_id: followedIds(id) }, ({ body }) =>
        handle(services, 'form, followed', ofPress(body), () => follow(services, definition, body)),
      );
      app.view<ViewSubmitAction>(
        { callback_id: callbackId(id), type: 'view_submission' },
        async (sent) => {
          const { body } = sent;
          const progress = createProgress(services);
          const reaction = reactOnce(services, sent.view, () =>
            react(services, definition, sent, progress.tell),
          );
          const { after } = await answerInTime(services, sent, reaction, progress);
          await after?.();
          // What was saved may be an alert for somebody, or correct what a digest said.
          if (after) await wakeScheduler(services, ofSubmission(body));
        },
      );
    },
    async draw(services, interaction, { about, typed = {}, from = {}, notice }) {
      const request = await services.requests.open(interaction, { patience: UNTIL_ANSWERED });
      const content = await definition.fields(
        await definition.state({ services, request, about, typed }),
      );
      const words = { ...content.words, ...typed };
      const meta = {
        ...originOf(interaction),
        ...(about !== undefined && { about }),
        opened: fingerprints(words),
      };
      const fields = content.fields.map((field) => readFrom(field, from[field.name]));
      const again = notice === undefined ? {} : { notice };
      return formView({ id, content: { ...content, fields }, typed: words, meta, again });
    },
  };
}

/** A field that was filled by reading shows where from. */
const readFrom = (field: FormField, words?: string): FormField =>
  words ? { ...field, hint: `Read from “${clip(words, QUOTED)}”` } : field;

/** Most characters of a message's words below a field. */
const QUOTED = 150;

/** A field was changed that others follow: the same form with its fields of now, and everything typed. */
async function follow<State, Input>(
  services: Services,
  definition: FormDefinition<State, Input>,
  body: BlockAction,
): Promise<void> {
  if (!body.view) return;
  const sent = readState(body.view);
  const state = await stateOf(services, definition, atOrigin(ofPress(body), sent.meta), sent);
  const notice = noticeIn(body.view);
  const again = new Again(notice === undefined ? {} : { notice });
  const view = await shownAgain(definition, state, sent, again);
  await replaceView(services, { view_id: body.view.id }, view);
}

async function stateOf<State, Input>(
  services: Services,
  definition: FormDefinition<State, Input>,
  interaction: Interaction,
  { meta, typed }: SubmittedForm,
): Promise<State> {
  const request = await services.requests.open(interaction, { patience: UNTIL_ANSWERED });
  return definition.state({ services, request, about: meta.about, typed });
}

async function shownAgain<State, Input>(
  definition: FormDefinition<State, Input>,
  state: State,
  { meta, typed }: SubmittedForm,
  again: Again,
): Promise<ModalView> {
  const content = await definition.fields(state);
  const words: Typed = { ...content.words, ...typed };
  const opened = { ...meta.opened, ...again.marks };
  return formView({ id: definition.id, content, typed: words, meta: { ...meta, opened }, again });
}

/** Two clicks on Save are one: the second gets what the first got, and nothing is said or saved again, by whichever copy of the bot. */
async function reactOnce(
  services: Services,
  view: Pick<ViewOutput, 'id'>,
  react: () => Promise<Reaction>,
): Promise<Reaction> {
  let mine = false;
  const { response, after } = await services.once.run<Reaction>(`form ${view.id}`, {
    work() {
      mine = true;
      return react();
    },
    keeps: (reaction) => reaction.after !== undefined,
    elsewhere: () => sentAlready(services),
  });
  return { response, ...(mine ? { after } : {}) };
}

/** Another copy of the bot has the form: what it answers closes this, or stands at the fields below it. */
function sentAlready({ clock }: Services): Reaction {
  const sentence = 'This form was sent twice. The first one counts.';
  const view = pageView('Sent already', sentencePage(sentence), clock.now().getTime());
  return { response: { response_action: 'push', view } };
}

async function react<State, Input>(
  services: Services,
  definition: FormDefinition<State, Input>,
  { body, view }: { body: ViewSubmitAction; view: ViewOutput },
  tell: Tell,
): Promise<Reaction> {
  let interaction = ofSubmission(body);
  try {
    const sent = readState(view);
    interaction = atOrigin(interaction, sent.meta);
    const state = await stateOf(services, definition, interaction, sent);
    const input = await definition.read(sent, state);
    const result = input instanceof Again ? input : await definition.submit(input, state, tell);
    if (!(result instanceof Again)) return saved(services, interaction, result, definition.done);
    const again = await shownAgain(definition, state, sent, result);
    return { response: { response_action: 'update', view: again } };
  } catch (error) {
    if (error instanceof FieldErrors) return { response: atFields(error, readState(view)) };
    return notSaved(services, interaction, error);
  }
}

/** Errors may only stand at blocks that the form has. */
function atFields({ fields }: FieldErrors, { blocks }: SubmittedForm): ViewResponseAction {
  const at = (name: string) => blocks[name] ?? Object.values(blocks)[0] ?? name;
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [at(name), sentence]),
  );
  return { response_action: 'errors', errors };
}

/** Shows what went wrong, on top of the form, which stays as it is below. */
function notSaved(services: Services, interaction: Interaction, error: unknown): Reaction {
  const page = services.errorReply.page(error, 'form', idsOf(interaction));
  const view = pageView('Not saved', page, services.clock.now().getTime());
  return { response: { response_action: 'push', view } };
}

/** Shows what was saved: in the channel where the form was asked for, else in the form's own place. */
function saved(
  services: Services,
  interaction: Interaction,
  page: Page,
  title = 'Saved',
): Reaction {
  const asOf = services.clock.now().getTime();
  if (!interaction.responseUrl)
    return {
      response: { response_action: 'update', view: pageView(title, page, asOf) },
      after: async () => {},
    };
  return {
    response: { response_action: 'clear' },
    after: async () => {
      try {
        await services.replies.privately(interaction, page, { asOf });
      } catch {
        // A form may stay open for longer than its channel can be answered.
        const direct = { ...interaction, responseUrl: null };
        await handle(services, 'form, confirmation', direct, (place) =>
          services.replies.privately(place, page, { asOf }),
        );
      }
    },
  };
}
