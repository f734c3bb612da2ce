/** `/ai-settings desk on` and `desk off`: the workspace reads the shared desk, or declines it. */
import { shown } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import { sentencePage } from '../command/mistake.ts';
import { requireAdmin } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { SETTINGS_DEED, settingsPage } from './settings.ts';

const CHOICES: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  read: true,
  join: true,
  off: false,
  no: false,
  none: false,
  decline: false,
  leave: false,
};

const NO_DESK = 'This app has no shared desk: nothing was changed.';
const IS_DESK =
  'This workspace is the shared desk itself, as the operator of the app has set. Nothing was changed.';

/** Lets the workspace read the shared desk, or decline it. */
export const desk = defineVerb({
  word: 'desk',
  also: ['shared', 'shared desk'],
  permit: async ({ asker }) => requireAdmin(asker, SETTINGS_DEED),
  input(typed, context): boolean {
    const word = typed
      .replace(/^[\s=:]+/, '')
      .trim()
      .toLowerCase();
    const chosen = Object.hasOwn(CHOICES, word) ? CHOICES[word] : undefined;
    if (chosen !== undefined) return chosen;
    throw new InputError({
      wrong: word ? `“${shown(typed)}” is not a choice.` : 'The choice is missing.',
      allowed: 'Use on or off',
      next: context.line('settings', 'desk off'),
    });
  },
  async run(reads, context) {
    const before = await context.plans.desk();
    if (before === 'none') return sentencePage(NO_DESK);
    if (before === 'desk') return sentencePage(IS_DESK);
    const isChange = before !== (reads ? 'reads' : 'declines');
    if (isChange) await context.plans.readDesk(reads);
    const page = await settingsPage(
      await context.plans.settings(),
      context,
      isChange ? 'Saved.' : '',
    );
    return { ...page, planned: true };
  },
});
