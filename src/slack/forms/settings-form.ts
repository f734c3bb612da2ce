/** The form for what a workspace decides: who plans, and its curators. */
import type { FormField } from '../../briefing/command/form.ts';
import { requireAdmin } from '../../briefing/command/permission.ts';
import { MOST_DAYS } from '../../briefing/settings/reviewing.ts';
import { SETTINGS_DEED, settingsPage } from '../../briefing/settings/settings.ts';
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import type { ReviewSettings } from '../../contracts/sources/review.ts';
import { FieldErrors } from '../../errors.ts';
import { defineForm } from './pipeline.ts';

interface SettingsState {
  context: Request;
  settings: WorkspaceSettings;
  review: Reviewing;
}

type Reviewing = Pick<ReviewSettings, 'channel' | 'reviewer' | 'textDays'>;

interface Chosen {
  settings: WorkspaceSettings;
  review: Reviewing;
}

/** The form of the workspace's settings, for admins alone. */
export const settingsForm = defineForm<SettingsState, Chosen>({
  id: 'settings',
  async state({ request }) {
    requireAdmin(request.asker, SETTINGS_DEED);
    const [settings, review] = [await request.plans.settings(), await request.review.settings()];
    return { context: request, settings, review };
  },
  fields: ({ settings: { planners, curators }, review }) => ({
    title: 'Settings',
    fields: FIELDS,
    words: {
      planners,
      curators: curators.join(','),
      channel: review.channel ?? '',
      reviewer: review.reviewer ?? '',
      textDays: `${review.textDays ?? ''}`,
    },
  }),
  async read({ typed }, { context, review }) {
    const { planners, curators = '', channel, reviewer, textDays = '' } = typed;
    const chosen = {
      channel: channel || null,
      reviewer: reviewer || null,
      textDays: daysIn(textDays),
    };
    const isNew = chosen.channel !== null && chosen.channel !== review.channel;
    if (isNew && (await context.place(chosen.channel ?? undefined))?.isMember === false)
      throw new FieldErrors({ channel: NOT_THERE });
    return {
      settings: {
        planners: planners === 'curators' ? 'curators' : 'members',
        curators: curators.split(',').filter(Boolean),
      },
      review: chosen,
    };
  },
  async submit({ settings, review }, { context }) {
    await context.plans.saveSettings(settings);
    await context.review.choose((standing) => ({ ...standing, ...review }));
    return settingsPage(settings, context, 'Saved.');
  },
});

/** Days as they are typed; null for none. @throws {FieldErrors} */
function daysIn(typed: string): number | null {
  const words = typed.trim();
  if (words === '') return null;
  if (/^\d{1,2}$/.test(words) && Number(words) <= MOST_DAYS) return Number(words);
  throw new FieldErrors({ textDays: 'Use days from 0 to 90, as 14, or nothing.' });
}

const NOT_THERE =
  'The app is not a member of this channel. Type /invite @AI Briefing there, then choose it again.';

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
  {
    name: 'channel',
    label: 'Channel of the review',
    hint: 'What is read from your sources and waits for a look is posted there, six messages an hour at most',
    required: false,
    input: { kind: 'channels', max: 1 },
  },
  {
    name: 'reviewer',
    label: 'Reviewer',
    hint: 'Hears once by direct message of what has waited for two days',
    required: false,
    input: { kind: 'people', max: 1 },
  },
  {
    name: 'textDays',
    label: 'Days for which texts are kept',
    hint: 'Of what is read from your sources, from 0 to 90; after that only links and quotes of a sentence stay',
    required: false,
    input: { kind: 'line', max: 2, placeholder: 'as the operator has set' },
  },
];
