/** Every form by its name: whatever opens one names it. */
import type { App } from '@slack/bolt';
import type { Typed } from '../../briefing/command/form.ts';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { alertsForm } from './alerts-form.ts';
import { eventForm } from './event-form.ts';
import type { Form } from './pipeline.ts';
import { scheduleForm } from './schedule-form.ts';
import { settingsForm } from './settings-form.ts';

const FORMS: readonly Form[] = [eventForm, scheduleForm, settingsForm, alertsForm];

/** The forms of the app, once they are listened to. */
export interface Forms {
  /**
   * Opens the form that an action names. Throws ForbiddenError for whoever may not change what it is about,
   * UserError for what is not there and for a form of another version.
   */
  open(interaction: Interaction, action: NonNullable<Page['opens']>): Promise<void>;
  /** Opens the form of a new event with these words in it. Throws ForbiddenError like `open`. */
  openEvent(interaction: Interaction, typed: Typed): Promise<void>;
}

/** Listens to every form. */
export function createForms(app: App, services: Services): Forms {
  for (const form of FORMS) form.listen(app, services);
  return {
    async open(interaction, action) {
      if (action.kind === 'form') {
        const { company = '', title = '', url: sources = '' } = action.prefill ?? {};
        const on = action.event ? { about: action.event } : { typed: { company, title, sources } };
        return eventForm.open(services, interaction, on);
      }
      const form = FORMS.find(({ id }) => id === action.view);
      if (!form) throw new UserError('That form is from another version of the app. Ask again.');
      await form.open(services, interaction, { about: action.about });
    },
    openEvent: (interaction, typed) => eventForm.open(services, interaction, { typed }),
  };
}
