/** The form for what a workspace decides: who plans, and its curators. */
import type { App } from '@slack/bolt';
import type { ModalView, PlainTextOption } from '@slack/types';
import { requireAdmin } from '../../briefing/command/permission.ts';
import { SETTINGS_DEED, settingsPage } from '../../briefing/schedules/settings.ts';
import type { Context } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { plainElement } from '../render/runs.ts';
import { listenToForm, type Modal, type SubmittedForm, showForm } from './form.ts';

const FORM = 'settings_form';

/** The form, and its listeners; for admins alone. */
export function settingsForm(app: App, services: Services): Modal {
  listenToForm(app, services, FORM, async (sent, interaction) => {
    const context = await adminContext(services, interaction);
    const settings = settingsIn(sent);
    await context.plans.saveSettings(settings);
    return settingsPage(settings, context, 'Saved.');
  });
  return {
    name: 'settings',
    async open(interaction) {
      const context = await adminContext(services, interaction);
      await showForm(services, interaction, settingsView(await context.plans.settings()), {});
    },
  };
}

async function adminContext(services: Services, interaction: Interaction): Promise<Context> {
  const { asking } = await services.requests.open(interaction);
  requireAdmin(asking.asker, SETTINGS_DEED);
  return services.router.context(asking);
}

function settingsIn({ words }: SubmittedForm): WorkspaceSettings {
  return {
    planners: words.planners === 'curators' ? 'curators' : 'members',
    curators: words.curators?.split(',').filter(Boolean) ?? [],
  };
}

const option = (value: WorkspaceSettings['planners'], label: string): PlainTextOption => ({
  text: plainElement(label),
  value,
});

function settingsView({ planners, curators }: WorkspaceSettings): ModalView {
  const options = [
    option('members', 'Every member, in the channels that they are in'),
    option('curators', 'Admins and curators alone'),
  ];
  const initial_option = options.find(({ value }) => value === planners);
  return {
    type: 'modal',
    callback_id: FORM,
    title: plainElement('Settings'),
    submit: plainElement('Save'),
    close: plainElement('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'planners',
        label: plainElement('Who plans digests'),
        hint: plainElement('Guests and people of other organisations never do'),
        element: { type: 'radio_buttons', action_id: 'planners', options, initial_option },
      },
      {
        type: 'input',
        block_id: 'curators',
        label: plainElement('Curators'),
        hint: plainElement('Members who plan for every channel'),
        optional: true,
        element: {
          type: 'multi_users_select',
          action_id: 'curators',
          placeholder: plainElement('Choose people'),
          ...(curators.length > 0 && { initial_users: [...curators] }),
        },
      },
    ],
  };
}
