/** Forms by their names: whatever opens one names it. */
import type { App } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { targetForm } from './alerts-form.ts';
import type { MakeModal } from './form.ts';
import { scheduleForm } from './schedule-form.ts';
import { settingsForm } from './settings-form.ts';

export interface Modals {
  /** Opens the form that an action names. Throws UserError for one of another version. */
  open(
    interaction: Interaction,
    action: Pick<Extract<Action, { kind: 'open' }>, 'view' | 'about'>,
  ): Promise<void>;
}

/** Every form but that of events, which has a module of its own. */
const MODALS: readonly MakeModal[] = [scheduleForm, settingsForm, targetForm];

/** Makes them all. */
export function createModals(app: App, services: Services): Modals {
  const modals = MODALS.map((make) => make(app, services));
  return {
    async open(interaction, { view, about }) {
      const modal = modals.find(({ name }) => name === view);
      if (!modal) throw new UserError('That form is of another version of the app. Ask again.');
      await modal.open(interaction, about);
    },
  };
}
