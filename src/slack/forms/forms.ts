/** Every form by its name: whatever opens one names it. */
import type { App } from '@slack/bolt';
import { addressesIn } from '../../domain/text/web-address.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { UNTIL_ANSWERED } from '../api/patience.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { alertsForm } from './alerts-form.ts';
import { eventForm } from './event-form.ts';
import type { Form, FormWords } from './pipeline.ts';
import { scheduleForm } from './schedule-form.ts';
import { settingsForm } from './settings-form.ts';
import { type Shown, showSoon } from './showing.ts';
import { wordsOfForm } from './tracked-message.ts';

const FORMS: readonly Form[] = [eventForm, scheduleForm, settingsForm, alertsForm];

/** The forms of the app, once they are listened to. A form opens within three seconds, however long it takes to fill it. */
export interface Forms {
  /**
   * Opens the form that an action names. Throws ForbiddenError for whoever may not change what it is about,
   * UserError for what is not there and for a form of another version.
   */
  open(interaction: Interaction, action: Opens): Promise<void>;
  /** Opens the form of a new event with words in it. Throws ForbiddenError like `open`. */
  openEvent(interaction: Interaction, words: Promise<FormWords>): Promise<void>;
  /** Asks a line that a form may answer, and opens that; another answer goes to the asker. Throws like `open`. */
  ask(interaction: Interaction, line: string): Promise<void>;
}

type Opens = NonNullable<Page['opens']>;
type Prefill = Extract<Opens, { kind: 'form' }>['prefill'];

/** Listens to every form. */
export function createForms(app: App, services: Services): Forms {
  for (const form of FORMS) form.listen(app, services);

  function filled({ company = '', title = '', url: sources = '', text }: Prefill = {}) {
    if (text === undefined) return { typed: { company, title, sources } };
    const said = { text, attached: [], addresses: addressesIn(text) };
    const today = dayInZone(services.clock.now().getTime(), 'UTC');
    return wordsOfForm(said, null, services.readText(text, today));
  }

  async function draw(interaction: Interaction, action: Opens): Promise<Shown> {
    if (action.kind === 'form') {
      const on = action.event ? { about: action.event } : filled(action.prefill);
      return { view: await eventForm.draw(services, interaction, on) };
    }
    const form = FORMS.find(({ id }) => id === action.view);
    if (!form) throw new UserError('That form is from another version of the app. Ask again.');
    return { view: await form.draw(services, interaction, { about: action.about }) };
  }

  async function asked(interaction: Interaction, line: string): Promise<Shown> {
    const how = { patience: UNTIL_ANSWERED };
    const { page, asOf } = await services.requests.ask(line, interaction, how);
    return page.opens ? draw(interaction, page.opens) : { page, asOf, rest: line };
  }

  async function eventWith(interaction: Interaction, words: Promise<FormWords>): Promise<Shown> {
    return { view: await eventForm.draw(services, interaction, await words) };
  }

  const show = (interaction: Interaction, work: Promise<Shown>) =>
    showSoon(services, interaction, work);
  return {
    open: (interaction, action) => show(interaction, draw(interaction, action)),
    openEvent: (interaction, words) => show(interaction, eventWith(interaction, words)),
    ask: (interaction, line) => show(interaction, asked(interaction, line)),
  };
}
