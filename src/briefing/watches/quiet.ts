/** `/ai-watch quiet 22:00-07:00`: the hours in which no alert comes, of a person or of a channel. */
import type { Request } from '../../contracts/command.ts';
import type { TargetSettings } from '../../contracts/schedule.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { readHours } from '../../domain/schedule/times-of-day.ts';
import { InputError, mistakeAt } from '../../errors.ts';
import type { Action, Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { forOwner, targetAction } from './list.ts';
import { toldHow, toldText } from './preferences.ts';
import { requireMay, targetOf } from './target.ts';

/** The hours that are offered: a night. */
const NIGHT = '22:00-07:00';

/** The button that keeps alerts out of the night. */
export const quietOffer = (target: string, { line }: Pick<Request, 'line'>): Action => ({
  kind: 'ask',
  label: `Quiet ${NIGHT.replace('-', '–')}`,
  ask: line('watch', `quiet ${NIGHT}${isPerson(target) ? '' : ' here'}`),
});

interface Asked {
  target: string;
  quiet: TargetSettings['quiet'];
}

/** Sets the quiet hours, or takes them away. */
export const quiet = defineVerb({
  word: 'quiet',
  async input(typed, context): Promise<Asked> {
    const { target, words } = targetOf(typed, 'quiet', context);
    await requireMay(target, context);
    return { target, quiet: /^(?:off|none|no)$/i.test(words) ? null : hoursIn(words, context) };
  },
  async run({ target, quiet: hours }, context): Promise<Page> {
    const { plans, zone } = context;
    const told = { ...(await toldHow(plans, target, zone)), quiet: hours };
    await plans.saveTarget({ ...told, target });
    const sentence = `Saved. ${toldText(told)}`;
    return {
      headline: sentence,
      parts: [{ kind: 'text', text: sentence }],
      actions: [targetAction(target)],
      events: [],
      ...forOwner(target),
    };
  },
});

function hoursIn(words: string, { line }: Request): NonNullable<TargetSettings['quiet']> {
  const hours = readHours(words);
  if (!('misread' in hours)) return hours;
  throw new InputError(
    mistakeAt(hours.misread, { line: (right) => line('watch', `quiet ${right}`) }),
  );
}
