/** `/ai-settings`: who may plan digests in this workspace. */
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSettings } from '../../contracts/schedule.ts';
import { listed, plural } from '../../domain/text/english.ts';
import { shown } from '../../domain/text/typed.ts';
import { zoneWords } from '../../domain/time/zones.ts';
import { InputError } from '../../errors.ts';
import { type Action, bold, code, type Page, type Part } from '../../page/page.ts';
import { requireAdmin } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { deskParts } from '../wording/review/desk-words.ts';
import { notationText } from './language.ts';

export const SETTINGS_DEED = 'change these settings';

const PLANNERS: Record<WorkspaceSettings['planners'], string> = {
  members: 'Every member plans digests in the channels that they are in.',
  curators: 'Only admins and curators plan digests.',
};

/** The settings under a sentence that says what was done, where anything was. */
export async function settingsPage(
  settings: WorkspaceSettings,
  context: Pick<
    Request,
    'asker' | 'line' | 'zone' | 'nameOf' | 'plans' | 'here' | 'review' | 'place'
  >,
  done = '',
): Promise<Page> {
  const { planners, curators } = settings;
  const isAdmin = context.asker.standing === 'admin';
  return {
    headline: [done, PLANNERS[planners]].filter(Boolean).join(' '),
    parts: [
      { kind: 'text', text: [...(done ? [bold(done), ' '] : []), PLANNERS[planners]] },
      { kind: 'text', text: ['Guests and people of other organisations can’t plan digests.'] },
      { kind: 'text', text: await curatorsText(curators, context) },
      { kind: 'text', text: await reviewText(context) },
      ...(await deskParts(context)),
      {
        kind: 'context',
        text: `A schedule uses your own time zone, ${zoneWords(context.zone)}, unless it names another.`,
      },
      { kind: 'context', text: await notationText(context) },
      ...(isAdmin ? [howTo(planners, context)] : [onlyAdmins]),
    ],
    actions: isAdmin ? [CHANGE] : [],
    events: [],
  };
}

/** Opens the form. */
export const CHANGE = {
  kind: 'open',
  label: 'Change…',
  view: 'settings',
} as const satisfies Action;
const onlyAdmins: Part = {
  kind: 'context',
  text: 'Admins of this workspace can change these settings.',
};

async function curatorsText(
  curators: readonly string[],
  { nameOf }: Pick<Request, 'nameOf'>,
): Promise<string> {
  if (curators.length === 0) return 'Curators: none.';
  return `Curators: ${listed(await Promise.all(curators.map(nameOf)))}.`;
}

/** "What waits for a review is posted in #triage. Ada hears of what has waited for two days." */
async function reviewText({
  review,
  place,
  nameOf,
}: Pick<Request, 'review' | 'place' | 'nameOf'>): Promise<string> {
  const { channel, reviewer, textDays } = await review.settings();
  const at = channel === null ? null : await place(channel);
  const name = at?.name ? `#${at.name}` : 'a channel of its own';
  const posted =
    channel === null
      ? 'What waits for a review is posted in no channel.'
      : `What waits for a review is posted in ${name}${at?.isMember === false ? ', where the app is not a member' : ''}.`;
  const heard =
    reviewer === null
      ? 'Nobody is named to hear of what has waited for two days.'
      : `${await nameOf(reviewer)} hears of what has waited for two days.`;
  return `${posted} ${heard} ${keptText(textDays)}`;
}

/** "Texts of what is read are kept for 14 days." */
function keptText(days: number | null): string {
  if (days === null)
    return 'Texts of what is read are kept as long as the operator of the app has set, 30 days by default.';
  return days === 0
    ? 'No text of what is read is kept.'
    : `Texts of what is read are kept for ${plural(days, 'day')}.`;
}

function howTo(planners: WorkspaceSettings['planners'], context: Pick<Request, 'line'>): Part {
  const other = planners === 'members' ? 'curators' : 'members';
  return {
    kind: 'context',
    text: ['To change who plans: ', code(context.line('settings', `planners ${other}`))],
  };
}

/** Shows the settings of the workspace. */
export const show = defineVerb({
  word: 'show',
  input: () => null,
  run: async (_input, context) => settingsPage(await context.plans.settings(), context),
});

/** Lets every member plan, or admins and curators alone. */
export const planners = defineVerb({
  word: 'planners',
  also: ['planner', 'planning', 'permissions', 'rights', 'who'],
  permit: async ({ asker }) => requireAdmin(asker, SETTINGS_DEED),
  input(typed, context): WorkspaceSettings['planners'] {
    const chosen = typed
      .replace(/^[\s=:]+/, '')
      .trim()
      .toLowerCase();
    if (/^(?:(?:all |every )?members?|every(?:one|body)|all|anyone)$/.test(chosen))
      return 'members';
    if (/^(?:only )?(?:curators?|admins?)(?: and curators)?(?: only)?$/.test(chosen))
      return 'curators';
    throw new InputError({
      wrong: typed ? `“${shown(typed)}” is not a choice.` : 'The choice is missing.',
      allowed: 'Use members or curators',
      next: context.line('settings', 'planners curators'),
    });
  },
  async run(chosen, context) {
    const before = await context.plans.settings();
    const settings = { ...before, planners: chosen };
    if (before.planners !== chosen) await context.plans.saveSettings(settings);
    return settingsPage(settings, context, before.planners === chosen ? '' : 'Saved.');
  },
});

/** Opens the form, in which people are chosen by their names. */
export const curators = defineVerb({
  word: 'curators',
  also: ['curator', 'admins', 'admin', 'editors'],
  opens: true,
  permit: async ({ asker }) => requireAdmin(asker, SETTINGS_DEED),
  input: () => null,
  run: async (_input, context) => ({
    ...(await settingsPage(await context.plans.settings(), context)),
    opens: CHANGE,
  }),
});
