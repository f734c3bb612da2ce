/** `/ai-watch quiet 22:00-07:00`: the hours in which no alert comes, of a person or of a channel. */
import type { Request } from '../../contracts/command.ts';
import type { TargetSettings } from '../../contracts/schedule.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { readHours } from '../../domain/schedule/times-of-day.ts';
import { readZone } from '../../domain/time/zones.ts';
import { InputError, Misreading, mistakeAt } from '../../errors.ts';
import type { Action, Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { savedHow } from './list.ts';
import { requireMay, targetOf } from './target.ts';

/** The hours that are offered: a night. */
const NIGHT = '22:00-07:00';

/** The button that keeps alerts out of the night. */
export const quietOffer = (target: string, { line }: Pick<Request, 'line'>): Action => ({
  kind: 'ask',
  label: `Quiet ${NIGHT.replace('-', '–')}`,
  ask: line('watch', `quiet ${NIGHT}${isPerson(target) ? '' : ' here'}`),
});

interface Asked extends Hours {
  target: string;
}

interface Hours {
  quiet: TargetSettings['quiet'];
  /** The zone of the hours, where one is named. */
  zone?: string;
}

/** Sets the quiet hours, or takes them away. */
export const quiet = defineVerb({
  word: 'quiet',
  async input(typed, context): Promise<Asked> {
    const { target, words } = targetOf(typed, 'quiet', context);
    await requireMay(target, context);
    if (/^(?:off|none|no)$/i.test(words)) return { target, quiet: null };
    return { target, ...hoursIn(words, context) };
  },
  run: ({ target, ...hours }, context): Promise<Page> => savedHow(target, hours, context),
});

/** The hours, which may have a zone behind them: "22:00-07:00 Berlin". */
function hoursIn(words: string, { line }: Request): Hours {
  const hours = readHours(words);
  if (!('misread' in hours)) return { quiet: hours };
  const at = words.search(/ [\p{L}][^\d]*$/u);
  const [before, named] = at < 0 ? ['', ''] : [words.slice(0, at), words.slice(at)];
  const quiet = readHours(before);
  const zone = 'misread' in quiet ? null : zoneNamed(named);
  if (!('misread' in quiet) && zone !== null) return { quiet, zone };
  throw new InputError(
    mistakeAt(hours.misread, { line: (right) => line('watch', `quiet ${right}`) }),
  );
}

function zoneNamed(words: string): string | null {
  try {
    return readZone(words);
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}
