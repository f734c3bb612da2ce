/** `/ai-watch list`: the watches of the asker and the channel, and how their alerts are delivered. */
import type { Request } from '../../contracts/command.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import { capital } from '../../domain/text/english.ts';
import { InputError } from '../../errors.ts';
import { type Action, code, type Page, type Part } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { type AlertPreferences, toldHow, toldText } from './preferences.ts';
import { hasMatched, termsText } from './terms.ts';

/** The asker's watches, and those of the channel asked in. */
export async function ownWatches({ plans, asker, here }: Request) {
  const [mine, channels] = await Promise.all([
    plans.watches(asker.id),
    here && !isDirect(here) ? plans.watches(here) : [],
  ]);
  return { mine, channels };
}

/** Reads "W3" or "3" as a watch of the asker's or of the channel's. */
export function findWatch(verb: string) {
  return async (typed: string, context: Request): Promise<Watch> => {
    const number = Number(/^w?(\d+)$/i.exec(typed)?.[1] ?? Number.NaN);
    const { mine, channels } = await ownWatches(context);
    const all = [...mine, ...channels];
    const watch = all.find((each) => each.number === number);
    if (watch) return watch;
    const shown = typed.slice(0, 60);
    throw new InputError({
      wrong: shown
        ? `“${shown}” is not a watch of yours or of this channel.`
        : `${verb} needs a watch.`,
      allowed: all.length > 0 ? 'Use its number' : 'There is none yet',
      next: context.line('watch', all[0] ? `${verb} W${all[0].number}` : 'add Nvidia'),
    });
  };
}

/** An answer about somebody's own watches is for their eyes; one about a channel's for all there. */
export const forOwner = (target: string): Pick<Page, 'aside'> =>
  isPerson(target) ? { aside: true } : {};

/** Opens the form of a target's alert preferences. */
export const targetAction = (target: string, label = 'Alert settings…'): Action => ({
  kind: 'open',
  label,
  view: 'target',
  about: target,
});

/** Everything that is watched where it was asked. */
export const list = defineVerb({
  word: 'list',
  input: () => null,
  async run(_input, context) {
    const { mine, channels } = await ownWatches(context);
    const [first] = [...mine, ...channels];
    if (!first) return nothingWatched(context);
    const { asker, here, channel, reference } = context;
    const names = mine.map(({ terms, number }) => `${termsText(terms, reference)} (W${number})`);
    const where = channel ? `#${channel.name}` : 'this channel';
    const theirs = channels.length > 0 ? `${channels.length} in ${where}` : '';
    const yours = `You watch ${names.join(', ') || 'nothing'}`;
    return {
      headline: `${[yours, theirs].filter(Boolean).join('; ')}.`,
      title: 'Watches',
      parts: [
        ...(await groupOf('Yours, in direct messages', asker.id, mine, context)),
        ...(here && !isDirect(here) ? await groupOf(capital(where), here, channels, context) : []),
        {
          kind: 'context',
          text: ['To stop one: ', code(context.line('watch', `pause W${first.number}`))],
        },
      ],
      actions: [
        ...(mine.length > 0 ? [targetAction(asker.id, 'Your alerts…')] : []),
        ...(here && channels.length > 0 ? [targetAction(here, `Alerts in ${where}…`)] : []),
      ],
      events: [],
      ...(mine.length > 0 && forOwner(asker.id)),
    };
  },
});

async function groupOf(
  heading: string,
  target: string,
  watches: readonly Watch[],
  context: Request,
): Promise<Part[]> {
  if (watches.length === 0) return [];
  const { plans, zone, reference } = context;
  const told = await toldHow(plans, target, zone);
  const facts = await Promise.all(
    watches.map(async ({ number, terms, paused }) => {
      const unseen = (await hasMatched(terms, context)) ? '' : ', nothing has matched it so far';
      const held = paused ? `, ${pauseWords(paused, told.zone)}` : '';
      return { label: `W${number}`, value: `${termsText(terms, reference)}${unseen}${held}` };
    }),
  );
  return [
    { kind: 'heading', text: heading },
    { kind: 'facts', facts },
    { kind: 'context', text: toldText(told) },
  ];
}

function nothingWatched({ line }: Request): Page {
  const sentence = 'Nothing is watched yet by you or here.';
  return {
    headline: sentence,
    parts: [
      {
        kind: 'text',
        text: [
          sentence,
          ' For alerts of your own: ',
          code(line('watch', 'add Nvidia')),
          '; for this channel: ',
          code(line('watch', 'add here jurisdiction:EU')),
        ],
      },
    ],
    actions: [],
    events: [],
  };
}

/** Saves a change of how a person or a channel is alerted, and says what holds from now on. */
export async function savedHow(
  target: string,
  change: Partial<AlertPreferences>,
  { plans, zone }: Request,
): Promise<Page> {
  const told = { ...(await toldHow(plans, target, zone)), ...change };
  await plans.saveTarget({ ...told, target });
  const sentence = `Saved. ${toldText(told)}`;
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }],
    actions: [targetAction(target)],
    events: [],
    ...forOwner(target),
  };
}
