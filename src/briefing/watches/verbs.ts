/** `/ai-watch add`, `pause`, `resume` and `remove`: what a person or a channel watches. */
import type { Request } from '../../contracts/command.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import { InputError, UserError } from '../../errors.ts';
import type { Action, Page, Part } from '../../page/page.ts';
import { requireMember, requirePlanner } from '../command/permission.ts';
import { refuseGroup } from '../command/place.ts';
import { defineVerb } from '../command/verbs.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { findWatch, forOwner, targetAction } from './list.ts';
import { asUsual, toldHow, toldText, whoWatches } from './preferences.ts';
import { ALERTS_MARK } from './rules.ts';
import { readTerms, sameTerms, termsLine, termsText } from './terms.ts';

const DEED = 'set watches';

/** Members watch for themselves; who watches for a channel is for the workspace to say. */
async function requireMay(target: string, { asker, plans }: Request): Promise<void> {
  if (isPerson(target)) requireMember(asker, DEED);
  else requirePlanner(asker, await plans.settings(), `${DEED} for a channel`);
}

/** Where alerts go: `here` in front or at the end is the channel, else the asker. */
function targetOf(typed: string, { asker, here, line }: Request) {
  const trimmed = typed.trim();
  const front = /^here\b/i.exec(trimmed)?.[0] ?? '';
  const after = trimmed.slice(front.length);
  const end = /\bhere$/i.exec(after)?.[0] ?? '';
  const words = after.slice(0, after.length - end.length).trim();
  if (!front && !end) {
    if (isPerson(asker.id)) return { target: asker.id, words: typed };
    throw new UserError('Alerts are direct messages in Slack: set your watches there.');
  }
  if (here && !isDirect(here)) return { target: here, words };
  throw new InputError({
    wrong: '“here” works only in a channel.',
    allowed: 'Type it in a channel, or leave out “here” to get the alerts yourself',
    next: line('watch', `add ${words}`.trim()),
  });
}

/** Follows something, for the asker or for the channel. */
export const add = defineVerb({
  word: 'add',
  async input(typed, context) {
    const { target, words } = targetOf(typed, context);
    return { target, ...(await readTerms(words, context)) };
  },
  async run({ target, terms, notes }, context) {
    await requireMay(target, context);
    if (!isPerson(target)) refuseGroup(await context.place());
    const { plans, asker, now, zone, reference } = context;
    const known = (await plans.watches(target)).find((each) => sameTerms(each.terms, terms));
    const said = notes.map((text): Part => ({ kind: 'notice', text }));
    if (known) return alreadyPage(known, said, context);
    const told = (await plans.target(target)) ?? { ...asUsual(zone), target };
    await plans.saveTarget({ ...told, target });
    const watch = await plans.addWatch({ target, terms, owner: asker.id }, now.getTime());
    const where = isPerson(target) ? 'in direct messages' : 'here';
    return {
      ...sentencePage(`${whoWatches(watch)} ${nameOf(watch, context)}.`, [
        ...said,
        { kind: 'text', text: `Alerts come ${where}, within a minute. ${toldText(told)}` },
        { kind: 'context', text: `understood: ${termsText(terms, reference)}` },
      ]),
      actions: [trialOf(watch, context), targetAction(target)],
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

/** Stops alerts of a watch until it is resumed. */
export const pause = defineVerb({
  word: 'pause',
  input: findWatch('pause'),
  async run(watch, context) {
    await requireMay(watch.target, context);
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
  input: findWatch('resume'),
  async run(watch, context) {
    await requireMay(watch.target, context);
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
  input: findWatch('remove'),
  async run(watch, context) {
    await requireMay(watch.target, context);
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
