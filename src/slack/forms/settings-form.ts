/** The form for what a workspace decides: who plans, and its curators. */
import { requireAdmin } from '../../briefing/command/permission.ts';
import {
  type ChosenSettings,
  readSettings,
  SETTINGS_FIELDS,
  writtenSettings,
} from '../../briefing/settings/form.ts';
import { SETTINGS_DEED, settingsPage } from '../../briefing/settings/settings.ts';
import type { Request } from '../../contracts/command.ts';
import { FieldErrors } from '../../errors.ts';
import { defineForm } from './pipeline.ts';

interface SettingsState {
  context: Request;
  standing: ChosenSettings;
}

/** The form of the workspace's settings, for admins alone. */
export const settingsForm = defineForm<SettingsState, ChosenSettings>({
  id: 'settings',
  async state({ request }) {
    requireAdmin(request.asker, SETTINGS_DEED);
    const [settings, review] = [await request.plans.settings(), await request.review.settings()];
    return { context: request, standing: { settings, review } };
  },
  fields: ({ standing }) => ({
    title: 'Settings',
    fields: SETTINGS_FIELDS,
    words: writtenSettings(standing),
  }),
  async read({ typed }, { context, standing }) {
    const chosen = readSettings(typed);
    const { channel } = chosen.review;
    const isNew = channel !== null && channel !== standing.review.channel;
    if (isNew && (await context.place(channel))?.isMember === false)
      throw new FieldErrors({ channel: NOT_THERE });
    return chosen;
  },
  async submit({ settings, review }, { context }) {
    await context.plans.saveSettings(settings);
    await context.review.choose((standing) => ({ ...standing, ...review }));
    return settingsPage(settings, context, 'Saved.');
  },
});

const NOT_THERE =
  'The app is not a member of this channel. Type /invite @AI Briefing there, then choose it again.';
