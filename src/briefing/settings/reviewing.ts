/** `/ai-settings triage`, `reviewer` and `texts`: the channel that gets what waits for a review, who hears of what waits too long, and how long texts are kept. */
import type { Request } from '../../contracts/command.ts';
import type { ReviewSettings } from '../../contracts/sources/review.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { shown } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import { requireAdmin } from '../command/permission.ts';
import { placeToPost, requireApp } from '../command/place.ts';
import { defineVerb, type Verb } from '../command/verbs.ts';
import { CHANGE, SETTINGS_DEED, settingsPage } from './settings.ts';

type Choice = Partial<Pick<ReviewSettings, 'channel' | 'reviewer' | 'textDays'>>;

/** A choice of admins: by a word, or in the form where none is typed. */
const choosing = (
  word: string,
  also: readonly string[],
  read: (typed: string, context: Request) => Promise<Choice>,
): Verb =>
  defineVerb<Choice | null>({
    word,
    also: [...also],
    opens: true,
    permit: async ({ asker }) => requireAdmin(asker, SETTINGS_DEED),
    input: async (typed, context) => {
      const words = typed
        .replace(/^[\s=:]+/, '')
        .trim()
        .toLowerCase();
      if (words === '') return null;
      return NOBODY.has(words) ? (NONE[word] ?? null) : read(words, context);
    },
    async run(choice, context) {
      if (choice) await context.review.choose((standing) => ({ ...standing, ...choice }));
      const page = await settingsPage(
        await context.plans.settings(),
        context,
        choice ? 'Saved.' : '',
      );
      return choice ? { ...page, planned: true } : { ...page, opens: CHANGE };
    },
  });

/** `texts 14`, `texts default`. */
export const texts = choosing('texts', ['text', 'retention', 'keep'], async (words, context) => {
  const days = /^(\d{1,2})(?: days?)?$/.exec(words)?.[1];
  if (days === undefined || Number(days) > MOST_DAYS)
    throw refused(words, 'days from 0 to 90, or default', 'texts 14', context);
  return { textDays: Number(days) };
});

export const MOST_DAYS = 90;

const NOBODY = new Set(['none', 'nobody', 'no', 'off', 'nowhere', 'no one', 'default']);
const NONE: Readonly<Record<string, Choice>> = {
  triage: { channel: null },
  reviewer: { reviewer: null },
  texts: { textDays: null },
};

/** `triage here`, `triage off`. */
export const triage = choosing('triage', ['review', 'queue'], async (words, context) => {
  if (words !== 'here') throw refused(words, 'here or off', 'triage here', context);
  const place = await placeToPost(context, 'Type this in the channel that is to get it.');
  const again = context.line('settings', 'triage here');
  requireApp(place, 'nothing was changed', again);
  return { channel: place.id };
});

/** `reviewer me`, `reviewer nobody`. */
export const reviewer = choosing('reviewer', ['reviewers'], async (words, context) => {
  const { asker } = context;
  if (words !== 'me' || !isPerson(asker.id))
    throw refused(words, 'me or nobody', 'reviewer me', context);
  return { reviewer: asker.id };
});

const refused = (words: string, allowed: string, next: string, { line }: Request) =>
  new InputError({
    wrong: `“${shown(words)}” is not a choice.`,
    allowed: `Use ${allowed}; nothing behind the word opens the form`,
    next: line('settings', next),
  });
