/** Every form by its name: whatever opens one names it. */
import type { App } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { UNTIL_ANSWERED } from '../api/patience.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { alertsForm } from './alerts-form.ts';
import { eventForm } from './event-form.ts';
import type { Form } from './pipeline.ts';
import { questionForm } from './question-form.ts';
import { eventsForm, ONE_OF_TEXT } from './reading/events-form.ts';
import { type GivenText, typedText } from './reading/given-text.ts';
import { importForm } from './reading/import-form.ts';
import { openingOf, wordsOfOne } from './reading/openings.ts';
import { reviewForm } from './reading/review-form.ts';
import { suggestForm } from './reading/suggest-form.ts';
import { scheduleForm } from './schedule-form.ts';
import { settingsForm } from './settings-form.ts';
import { type Shown, showSoon } from './showing.ts';

const FORMS: readonly Form[] = [
  eventForm,
  eventsForm,
  importForm,
  reviewForm,
  suggestForm,
  questionForm,
  scheduleForm,
  settingsForm,
  alertsForm,
];

/** The forms of the app, once they are listened to. A form opens within three seconds, however long it takes to fill it. */
export interface Forms {
  /**
   * Opens the form that an action names. Throws ForbiddenError for whoever may not change what it is about,
   * UserError for what is not there and for a form of another version.
   */
  open(interaction: Interaction, action: Opens): Promise<void>;
  /** Opens the form of a new event; filled from a text, or as a list where that tells several. Throws ForbiddenError like `open`. */
  openEvent(interaction: Interaction, text?: Promise<GivenText>): Promise<void>;
  /** Asks a line that a form may answer, and opens that; another answer goes to the asker. Throws like `open`. */
  ask(interaction: Interaction, line: string): Promise<void>;
}

type Opens = NonNullable<Page['opens']>;
type Prefill = Extract<Opens, { kind: 'form' }>['prefill'];

/** Listens to every form. */
export function createForms(app: App, services: Services): Forms {
  for (const form of FORMS) form.listen(app, services);

  const drawEvent = (interaction: Interaction, on: Parameters<Form['draw']>[2]) =>
    eventForm.draw(services, interaction, on);

  async function drawText(interaction: Interaction, given: GivenText): Promise<Shown> {
    const opening = await openingOf(services, given);
    if ('words' in opening) return { view: await drawEvent(interaction, opening.words) };
    return { view: await eventsForm.draw(services, interaction, { about: opening.list }) };
  }

  async function draw(interaction: Interaction, action: Opens): Promise<Shown> {
    if (action.kind === 'form') {
      const { company = '', title = '', url: sources = '', text }: Prefill = action.prefill ?? {};
      if (action.event) return { view: await drawEvent(interaction, { about: action.event }) };
      if (text === undefined)
        return { view: await drawEvent(interaction, { typed: { company, title, sources } }) };
      const { user, trigger } = interaction;
      return drawText(interaction, typedText(services, text, [user.id, trigger ?? '']));
    }
    if (action.view === ONE_OF_TEXT)
      return { view: await drawEvent(interaction, await wordsOfOne(services, action.about ?? '')) };
    const form = FORMS.find(({ id }) => id === action.view);
    if (!form) throw new UserError('That form is from another version of the app. Ask again.');
    return { view: await form.draw(services, interaction, { about: action.about }) };
  }

  async function asked(interaction: Interaction, line: string): Promise<Shown> {
    const how = { patience: UNTIL_ANSWERED };
    const { page, asOf } = await services.requests.ask(line, interaction, how);
    return page.opens ? draw(interaction, page.opens) : { page, asOf, rest: line };
  }

  async function eventOf(interaction: Interaction, text?: Promise<GivenText>): Promise<Shown> {
    return text ? drawText(interaction, await text) : { view: await drawEvent(interaction, {}) };
  }

  const show = (interaction: Interaction, work: Promise<Shown>) =>
    showSoon(services, interaction, work);
  return {
    open: (interaction, action) => show(interaction, draw(interaction, action)),
    openEvent: (interaction, text) => show(interaction, eventOf(interaction, text)),
    ask: (interaction, line) => show(interaction, asked(interaction, line)),
  };
}
