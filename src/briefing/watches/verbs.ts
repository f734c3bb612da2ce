/** `/ai-watch add`, `pause`, `resume` and `remove`: what a person or a channel watches. */
import type { Request } from '../../contracts/command.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { asUsual } from '../../contracts/schedule.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import type { Action, Page, Part } from '../../page/page.ts';
import { refuseGroup, requireApp, sharedWords } from '../command/place.ts';
import { defineVerb } from '../command/verbs.ts';
import { notice } from '../wording/parts.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { findWatch, forOwner, targetAction } from './list.ts';
import { toldHow, toldText, whoWatches } from './preferences.ts';
import { quietOffer } from './quiet.ts';
import { ALERTS_MARK } from './rules.ts';
import { requireMay, targetOf } from './target.ts';
import { readTerms, sameTerms, termsLine, termsText, unmatched } from './terms.ts';

/** Follows something, for the asker or for the channel. */
export const add = defineVerb({
  word: 'add',
  permit: (context, typed) => requireMay(targetOf(typed, 'add', context).target, context),
  async input(typed, context) {
    const { target, words } = targetOf(typed, 'add', context);
    return { target, ...(await readTerms(words, context)) };
  },
  async run({ target, terms, notes }, context) {
    const place = isPerson(target) ? null : await context.place();
    refuseGroup(place);
    requireApp(place, 'nothing is saved', context.line('watch', `add here ${termsLine(terms)}`));
    const { plans, asker, now, zone, reference } = context;
    const known = (await plans.watches(target)).find((each) => sameTerms(each.terms, terms));
    const said = [...notes, ...(await unmatched(terms, context))].map(
      (text): Part => ({ kind: 'notice', text }),
    );
    if (known) return alreadyPage(known, said, context);
    const settled = await plans.target(target);
    const told = settled ?? { ...asUsual(zone), target };
    await plans.saveTarget({ ...told, target });
    const watch = await plans.addWatch({ target, terms, owner: asker.id }, now.getTime());
    const where = isPerson(target) ? 'in direct messages' : 'here';
    return {
      ...sentencePage(`${whoWatches(watch)} ${nameOf(watch, context)}.`, [
        ...said,
        ...notice(sharedWords(place)),
        { kind: 'text', text: `Alerts come ${where}, within a minute. ${toldText(told)}` },
        { kind: 'context', text: `understood: ${termsText(terms, reference)}` },
      ]),
      actions: [
        ...(settled ? [] : [quietOffer(target, context)]),
        trialOf(watch, context),
        targetAction(target),
      ],
      ...forOwner(target),
      planned: true,
    };
  },
});

/** "Nvidia (W3)". */
const nameOf = ({ terms, number }: Watch, { reference }: Request) =>
  `${termsText(terms, reference)} (W${number})`;

const trialOf = ({ number }: Watch, { line }: Request): Action => ({
  kind: 'ask',
  label: 'Last 30 days',
  ask: line('watch', `test W${number}`),
});

function sentencePage(sentence: string, parts: readonly Part[] = []): Page {
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }, ...parts],
    actions: [],
    events: [],
  };
}

async function alreadyPage(watch: Watch, said: readonly Part[], context: Request): Promise<Page> {
  const { paused, target } = watch;
  const { zone } = await toldHow(context.plans, target, context.zone);
  const state = paused ? `, ${pauseWords(paused, zone)}` : '.';
  return {
    ...sentencePage(`${whoWatches(watch)} ${nameOf(watch, context)} already${state}`, said),
    actions: paused ? [resuming(watch, context)] : [trialOf(watch, context)],
    ...forOwner(target),
  };
}

const resuming = ({ number }: Watch, { line }: Request): Action => ({
  kind: 'ask',
  label: `Resume W${number}`,
  ask: line('watch', `resume W${number}`),
});

/** Reads a watch that the asker may change. */
function ownWatch(verb: string) {
  const find = findWatch(verb);
  return async (typed: string, context: Request): Promise<Watch> => {
    const watch = await find(typed, context);
    await requireMay(watch.target, context);
    return watch;
  };
}

/** Stops alerts of a watch until it is resumed. */
export const pause = defineVerb({
  word: 'pause',
  input: ownWatch('pause'),
  async run(watch, context) {
    const { asker, now, plans } = context;
    const cause = { kind: 'person', person: asker.id } as const;
    await plans.pauseWatch(watch.id, { cause, at: now.getTime() });
    return {
      ...sentencePage(`Paused: ${nameOf(watch, context)}. No alerts come until it is resumed.`),
      actions: [resuming(watch, context)],
      ...forOwner(watch.target),
      planned: true,
    };
  },
});

/** Lets a watch go on, from now: what came meanwhile is no alert any more. */
export const resume = defineVerb({
  word: 'resume',
  input: ownWatch('resume'),
  async run(watch, context) {
    const { plans, marks, now } = context;
    const others = (await plans.watches()).filter(({ paused }) => !paused);
    if (others.length === 0) await marks.moveMark(ALERTS_MARK, now.getTime());
    await plans.pauseWatch(watch.id, null);
    return {
      ...sentencePage(
        `${nameOf(watch, context)} is active again. Events during the pause are not sent.`,
      ),
      actions: [trialOf(watch, context)],
      ...forOwner(watch.target),
      planned: true,
    };
  },
});

/** Ends a watch; the way back is one button. */
export const remove = defineVerb({
  word: 'remove',
  input: ownWatch('remove'),
  async run(watch, context) {
    await context.plans.removeWatch(watch.id);
    const here = isPerson(watch.target) ? '' : 'here ';
    const again = context.line('watch', `add ${here}${termsLine(watch.terms)}`);
    return {
      ...sentencePage(`Removed: ${nameOf(watch, context)}.`),
      actions: [{ kind: 'ask', label: 'Watch it again', ask: again }],
      ...forOwner(watch.target),
      planned: true,
    };
  },
});
