/** `/ai-digest preview` and `/ai-digest now`: a digest of a window that ends now, or of days that are named. */

import type { Request } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDay, formatMoment } from '../../domain/time/calendar.ts';
import { parseWindow, windowIn } from '../../domain/time/periods.ts';
import { Misreading, readAt, UserError } from '../../errors.ts';
import { bold, type Page } from '../../page/page.ts';
import { requireMember } from '../command/permission.ts';
import { canPost } from '../command/place.ts';
import { defineVerb } from '../command/verbs.ts';
import { onlyYou } from '../command/visibility.ts';
import { type DaysAsked, daysAsked } from '../digest/days-asked.ts';
import { listedCorrections } from '../digest/listed-corrections.ts';
import { spanOf } from '../digest/window.ts';
import type { Narrowing } from './line-filters.ts';
import { onlyOne, scheduleMeant, scheduleNumber, schedulesHere } from './reference.ts';
import { readNarrowing } from './schedule-line.ts';
import { scopeWords } from './scope-line.ts';
import { channelName } from './words.ts';

/** True for words that are a window, of a schedule or not: nothing, `7d`, `36h`, `D2`, `D2 2w`, `last week`, `since friday`. */
export const isWindow = (typed: string): boolean =>
  typed === '' || /^d?\d/i.test(typed) || DAYS.test(typed);
const DAYS =
  /^(?:since:?|until:?|today|yesterday|(?:the )?week of|(?:the )?(?:this|last|past|previous) (?:day|week|month|quarter|year|\d+))\b/i;

/** A length of time that ends now, as `36h`, and no name of days. */
const isLength = (typed: string): boolean => /^\d+ ?[a-z]$/i.test(typed);

/** The milliseconds of a length of time; whatever else was typed is refused with all that may be. */
function lengthOf(typed: string): number {
  if (isLength(typed)) return parseWindow(typed);
  throw new Misreading({
    typed: shown(typed),
    expected: 'a time of a digest',
    allowed:
      'Use a length of time (36h, 7d, 2w) or days (yesterday, last week, week of 5 March, 2026-03-12)',
    instead: windowIn(typed) ?? '7d',
  });
}

interface Asked extends DaysAsked {
  /** The narrowing that was typed for this once, in place of the schedule's; null for none. */
  narrowing?: Narrowing | null;
  /** Whose digest it is; null where the channel has none of its own, or several. */
  schedule: Schedule | null;
}

/** The window asked for: of a length, of days, or since the digest before it, a day where there was none. */
const windowAsked =
  (verb: string) =>
  async (typed: string, context: Request): Promise<Asked> => {
    const { word, rest } = firstWord(typed);
    const isReference = /^d\d+$/i.test(word) || (/^\d+$/.test(word) && rest === '');
    const [reference, length] = isReference ? [word, rest] : ['', typed];
    const schedule = reference
      ? await scheduleMeant(reference, verb, context)
      : onlyOne(await schedulesHere(context));
    const to = context.now.getTime();
    if (length) {
      const line = (right: string) =>
        context.line('digest', [verb, reference, right].filter(Boolean).join(' '));
      const days = isLength(length)
        ? null
        : await readAt({ line }, () => daysAsked(length, context));
      if (days) return { ...days, schedule };
      return { from: to - (await readAt({ line }, () => lengthOf(length))), to, schedule };
    }
    const since = schedule
      ? (await spanOf(context.deliveries, schedule)).from
      : await context.digestSince();
    return { from: since !== null && since < to ? since : to - DAY_MS, to, schedule };
  };

const channelOf = ({ channel }: Request) => (channel ? `#${channel.name}` : 'the channel');

const postAction = ({ from, to, schedule }: Asked, context: Request) => ({
  kind: 'post_digest' as const,
  label: `Post to ${channelOf(context)}`,
  from,
  to,
  asOf: to,
  ...(schedule && { schedule: schedule.id }),
});

/** With the corrections of what was posted in this channel, as it would be posted: of what the asker alone sees, only in a digest of their own. */
async function compose(
  { schedule, narrowing, lastDay, ...window }: Asked,
  context: Request,
): Promise<Page> {
  const { deliveries, here } = context;
  const of = { schedule: schedule?.id ?? null, window };
  const listed = here ? await listedCorrections(deliveries, { channel: here, ...of }) : null;
  const narrowed = narrowing ?? schedule;
  const chosen = narrowed ? { scope: narrowed.scope, layout: narrowed.layout } : {};
  const asPosted = schedule ? !isPerson(schedule.channel) : canPost(context);
  const how = { ...chosen, ...(lastDay && { lastDay }), ...listed?.choice };
  return context.digest(window, { ...how, asPosted });
}

const isElsewhere = ({ schedule }: Asked, { here }: Request) =>
  schedule !== null && schedule.channel !== here;

/** The question whether to post goes to the asker alone, wherever it is asked. */
const aside = (context: Request) => ({ ...context, isInTheOpen: false });

/** The day with which a digest of days that are over ends: it tells nothing that became known later. */
const knownThen = ({ lastDay }: Asked): string =>
  lastDay ? ` It ends with ${formatDay(lastDay)}, and tells what was known then.` : '';

/** The digest as it would be posted, with a button that posts it where it belongs. */
export const preview = defineVerb({
  word: 'preview',
  async input(typed, context): Promise<Asked> {
    const command = (line: string) => context.line('digest', `preview ${line}`);
    const asked = { command, usual: '', others: ['since', 'until'] };
    const { shape, narrowing, words, pairs } = await readNarrowing(typed, context, asked);
    const isNarrowed = shape !== null || pairs.length > 0;
    return {
      ...(await windowAsked('preview')(words, context)),
      narrowing: isNarrowed ? narrowing : null,
    };
  },
  async run(asked, context) {
    const page = await compose(asked, context);
    const { schedule, narrowing } = asked;
    const whose = narrowing
      ? ` Narrowed for this once: ${await scopeWords(narrowing.scope, context)}.`
      : schedule
        ? ` ${scheduleNumber(schedule)}, ${channelName(schedule)}.`
        : '';
    // What would be posted is the digest as it is planned.
    const isPostable = canPost(context) && !isElsewhere(asked, context) && !narrowing;
    const reader = isPostable ? aside(context) : context;
    const said = `Preview${onlyYou(', ', reader)}.${whose}${knownThen(asked)}`;
    return {
      ...page,
      parts: [{ kind: 'context', text: [said] }, ...page.parts],
      actions: [...(isPostable ? [postAction(asked, context)] : []), ...page.actions],
      ...(isPostable && { aside: true }),
    };
  },
});

/** The digest, with the question whether to post it. */
export const now = defineVerb({
  word: 'now',
  also: ['post', 'send', 'publish', 'share'],
  permit: async ({ asker }) => requireMember(asker, 'post a digest'),
  input: windowAsked('now'),
  async run(asked, context) {
    const { schedule, from } = asked;
    if (schedule && isElsewhere(asked, context))
      throw new UserError(
        `${scheduleNumber(schedule)} goes to ${channelName(schedule)}. Type ${context.line('digest', `now ${scheduleNumber(schedule)}`)} there.`,
      );
    if (!canPost(context))
      throw new UserError(
        `There is no channel here to post in. Type ${context.line('digest', 'now')} in the channel that should get it.`,
      );
    const page = await compose(asked, context);
    const ask = [
      bold(`Post this in ${channelOf(context)}?`),
      ` ${page.events.length} events since ${formatMoment(from, context.zone)}. Nothing is posted yet${onlyYou('; ', aside(context))}.`,
    ];
    return {
      ...page,
      parts: [{ kind: 'context', text: ask }, ...page.parts],
      actions: [postAction(asked, context), ...page.actions],
      aside: true,
    };
  },
});
