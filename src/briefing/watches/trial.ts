/** `/ai-watch test`: what a watch would have sent in the last 30 days. */
import type { Request } from '../../contracts/command.ts';
import type { Change } from '../../contracts/reader.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { plural } from '../../domain/text/english.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import type { Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { eventLine } from '../wording/event-line.ts';
import { logEndNotice } from '../wording/log-end.ts';
import { findWatch, forOwner, ownWatches, targetAction } from './list.ts';
import { type AlertPreferences, toldHow } from './preferences.ts';
import { dueFor, fits, isAlert, placeOf } from './rules.ts';
import { termsText } from './terms.ts';

const DAYS = 30;

/** Tries one watch, or all of the asker's. */
export const trial = defineVerb({
  word: 'test',
  async input(typed, context) {
    const { mine, channels } = await ownWatches(context);
    const all = mine.length > 0 ? mine : channels;
    if (typed || all.length === 0) return [await findWatch('test')(typed, context)];
    return all;
  },
  async run(watches, context) {
    const told = await toldHow(context.plans, targetOf(watches), context.zone);
    const sent = sending(await fitting(watches, context), told);
    return trialPage(watches, sent, told, context);
  },
});

/** The target of watches that have one in common; at least one. */
const targetOf = ([watch]: readonly Watch[]) => present(watch, 'a watch').target;

/** Changes of the last days that would have been alerts, oldest first. */
async function fitting(
  watches: readonly Watch[],
  { log, now, reference }: Request,
): Promise<Change[]> {
  const to = now.getTime();
  const changes = (await log.changes({ from: to - DAYS * DAY_MS, to })).filter(
    ({ event, before }) => isAlert(before, event),
  );
  const numbers = changes.map(({ event }) => event.number);
  const found = new Set<string>();
  for (const { terms } of watches) {
    const { words } = terms;
    const all = { offset: 0, limit: Number.POSITIVE_INFINITY };
    const said = words && new Set((await log.find({ words, numbers }, all)).events.map(idOf));
    for (const { event } of changes)
      if (fits(event, terms, reference) && (!said || said.has(event.id))) found.add(event.id);
  }
  return changes.filter(({ event }) => found.has(event.id));
}

const idOf = ({ id }: { id: string }) => id;

interface Sent {
  change: Change;
  dueAt: number;
  isWithin: boolean;
}

/** When each would have gone out, and whether the budget had room for it. */
function sending(changes: readonly Change[], told: AlertPreferences): Sent[] {
  const dues: number[] = [];
  return changes.map((change) => {
    const dueAt = dueFor(change.at, null, told);
    const { isWithin } = placeOf(dueAt, dues, told);
    if (isWithin) dues.push(dueAt);
    return { change, dueAt, isWithin };
  });
}

async function trialPage(
  watches: readonly Watch[],
  sent: readonly Sent[],
  told: AlertPreferences,
  context: Request,
): Promise<Page> {
  const names = watches.map(
    ({ terms, number }) => `${termsText(terms, context.reference)} (W${number})`,
  );
  const folded = sent.filter(({ isWithin }) => !isWithin).length;
  const past = folded ? `, and ${folded} past the budget of ${told.budget} a day` : '';
  const count = `${plural(sent.length - folded, 'alert')}${past}`;
  const sentence = `${names.join(', ')}, last ${DAYS} days: ${sent.length ? count : 'no alert'}.`;
  const newest = sent.toReversed().slice(0, context.window.limit);
  const lines = newest.map(({ change, dueAt, isWithin }) => {
    const moment = formatMoment(dueAt, told.zone);
    return eventLine(change.event, context, {
      mark: isWithin ? moment : `${moment}, past the budget`,
    });
  });
  const some = newest.length < sent.length ? ` The newest ${newest.length} are shown.` : '';
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: `${sentence}${some}` },
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...(await logEndNotice(context)),
    ],
    actions: [targetAction(targetOf(watches))],
    events: newest.map(({ change }) => change.event),
    ...forOwner(targetOf(watches)),
  };
}
