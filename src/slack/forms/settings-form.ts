/** The form for what a workspace decides: who plans, and its curators. */
import type { FormField } from '../../briefing/command/form.ts';
import { requireAdmin } from '../../briefing/command/permission.ts';
import { SETTINGS_DEED, settingsPage } from '../../briefing/settings/settings.ts';
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import { defineForm } from './pipeline.ts';

interface SettingsState {
  context: Request;
  settings: WorkspaceSettings;
}

/** The form of the workspace's settings, for admins alone. */
export const settingsForm = defineForm<SettingsState, WorkspaceSettings>({
  id: 'settings',
  async state({ request }) {
    requireAdmin(request.asker, SETTINGS_DEED);
    return { context: request, settings: await request.plans.settings() };
  },
  fields: ({ settings: { planners, curators } }) => ({
    title: 'Settings',
    fields: FIELDS,
    words: { planners, curators: curators.join(',') },
  }),
  read: ({ typed: { planners, curators = '' } }) => ({
    planners: planners === 'curators' ? 'curators' : 'members',
    curators: curators.split(',').filter(Boolean),
  }),
  async submit(settings, { context }) {
    await context.plans.saveSettings(settings);
    return settingsPage(settings, context, 'Saved.');
  },
});

const PLANNERS: Readonly<Record<WorkspaceSettings['planners'], string>> = {
  members: 'Every member, in the channels that they are in',
  curators: 'Only admins and curators',
};

const FIELDS: readonly FormField[] = [
  {
    name: 'planners',
    label: 'Who plans digests',
    hint: 'Guests and people of other organisations can’t plan digests',
    required: true,
    input: {
      kind: 'radio',
      choices: Object.entries(PLANNERS).map(([value, label]) => ({ value, label })),
    },
  },
  {
    name: 'curators',
    label: 'Curators',
    hint: 'Members who can plan for every channel',
    required: false,
    input: { kind: 'people' },
  },
];
