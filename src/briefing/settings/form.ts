/** The form of the settings, without any drawing: its fields, what stands in them, and what their words say. */
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import type { ReviewSettings } from '../../contracts/sources/review.ts';
import { FieldErrors } from '../../errors.ts';
import type { FormField, Typed } from '../command/form.ts';
import { MOST_DAYS } from './reviewing.ts';

/** All that the form decides. */
export interface ChosenSettings {
  settings: WorkspaceSettings;
  review: Pick<ReviewSettings, 'channel' | 'reviewer' | 'textDays'>;
}

/** The words of the fields for settings as they stand. */
export const writtenSettings = ({ settings, review }: ChosenSettings): Typed => ({
  planners: settings.planners,
  curators: settings.curators.join(','),
  channel: review.channel ?? '',
  reviewer: review.reviewer ?? '',
  textDays: `${review.textDays ?? ''}`,
});

/** Reads the words of the form. @throws {FieldErrors} */
export function readSettings(typed: Typed): ChosenSettings {
  const { planners, curators = '', channel, reviewer, textDays = '' } = typed;
  return {
    settings: {
      planners: planners === 'curators' ? 'curators' : 'members',
      curators: curators.split(',').filter(Boolean),
    },
    review: {
      channel: channel || null,
      reviewer: reviewer || null,
      textDays: daysIn(textDays),
    },
  };
}

/** Days as they are typed; null for none. @throws {FieldErrors} */
function daysIn(typed: string): number | null {
  const words = typed.trim();
  if (words === '') return null;
  if (/^\d{1,2}$/.test(words) && Number(words) <= MOST_DAYS) return Number(words);
  throw new FieldErrors({ textDays: `Use days from 0 to ${MOST_DAYS}, as 14, or nothing.` });
}

const PLANNERS: Readonly<Record<WorkspaceSettings['planners'], string>> = {
  members: 'Every member, in the channels that they are in',
  curators: 'Only admins and curators',
};

/** The fields of the form, in order. */
export const SETTINGS_FIELDS: readonly FormField[] = [
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
