/** Two events that tell the same are made one by a command, and parted again. */
import type { EventChange, Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { plural } from '../../domain/text/english.ts';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { saidPage } from '../command/mistake.ts';
import { eventNumber } from '../wording/event-words.ts';
import { type Retelling, retelling } from './matching/retelling.ts';
import { retoldWhy, retoldWords } from './matching/retold-words.ts';
import { undone } from './undoing.ts';

/** Withdraws an event as the same as another, which gets its sources; or takes that back. */
export interface Merging {
  verb: 'merge' | 'split';
  event: TrackedEvent;
  into: TrackedEvent;
}

/** Makes the two one, or parts them, and says so with the way back. */
export async function mergingPage(order: Merging, context: Request): Promise<Page> {
  const { verb, event, into } = order;
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const isMerge = verb === 'merge';
  if (event.withdrawn === isMerge)
    return saidPage(
      `${one} is ${isMerge ? 'withdrawn' : 'in the log'} already: ${event.title}.`,
      [],
      [event],
    );
  if (isMerge && event.visibility !== into.visibility)
    throw new UserError(
      `${one} and ${other} are not visible to the same people, so they can’t be made one. Open ${isHidden(event) ? one : other} to everybody first: edit it, and change “Visible to”.`,
    );
  if (isMerge && into.withdrawn)
    return saidPage(`${other} is withdrawn, so nothing can be merged into it.`, [], [into]);
  const told = isMerge ? retelling(event, into, context.reference) : NOTHING;
  const changes = isMerge ? merged(order, told) : await parted(order, context);
  const revised = await context.revise(changes);
  const moved = Math.abs(into.sources.length - (sourcesIn(changes) ?? into.sources).length);
  const back = isMerge ? `split ${one} from ${other}` : `merge ${one} into ${other}`;
  return {
    ...saidPage(
      isMerge
        ? `Merged: ${one} is now part of ${other} ${into.title}.`
        : `Parted: ${one} ${event.title} stands by itself again.`,
      [effectOf(order, moved), ...movedWords(into, told)],
      revised,
    ),
    actions: [{ kind: 'ask', label: 'Undo', ask: context.line('event', back) }],
    planned: true,
  };
}

const NOTHING: Retelling = { patch: {}, effects: [] };

/** The stage that the other has reached by it, and the figures in which the two differ. */
function movedWords(into: TrackedEvent, { effects }: Retelling): string[] {
  const { sentence, notes } = retoldWords(into, effects);
  return effects.some(({ kind }) => kind === 'stage') ? [sentence, ...notes] : notes;
}

const isHidden = ({ visibility }: TrackedEvent) => visibility !== 'workspace';

/** "1 source went along. E12 is in no answer and no total from now on; what else it says stays in its history." */
function effectOf({ verb, event, into }: Merging, moved: number): string {
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const sources = moved === 0 ? 'No source' : plural(moved, 'source');
  return verb === 'merge'
    ? `${sources} of ${one} ${moved > 1 ? 'were' : 'was'} added to ${other}. ${one} is in no answer and no total from now on; what else it says stays in its history.`
    : `${sources} went back with it.`;
}

/** The changes by which one event becomes a part of the other: it tells that as any further telling would, and is withdrawn. */
function merged({ event, into }: Merging, { patch, effects }: Retelling): EventChange[] {
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const why = retoldWhy(effects.filter(({ kind }) => kind !== 'sources'));
  const tells = why ? `${one} tells the same; ${why}` : `${one} tells the same`;
  const links = [...event.links, { kind: 'duplicate_of' as const, event: into.id }];
  return [
    ...(effects.length > 0 ? [{ event: other, patch, why: tells }] : []),
    { event: one, patch: { withdrawn: true, links }, why: `the same as ${other}`, sameAs: other },
  ];
}

/** The withdrawal taken back, and of the other event whatever came with it, as far as nobody has changed it since. */
async function parted({ event, into }: Merging, { log }: Request): Promise<EventChange[]> {
  const [own, others] = [await log.history(event.id), await log.history(into.id)];
  const withdrawnAt = own.findLast(({ patch }) => patch.withdrawn)?.recordedAt;
  const place = others.findLastIndex(({ recordedAt }) => recordedAt === withdrawnAt);
  const patch = place > 0 ? undone(others, place, into) : {};
  const [one, other] = [eventNumber(event), eventNumber(into)];
  return [
    { event: one, patch: { withdrawn: false }, why: `not the same as ${other}` },
    ...(Object.keys(patch).length > 0
      ? [{ event: other, patch, why: `${one} is another event` }]
      : []),
  ];
}

const sourcesIn = (changes: readonly EventChange[]) =>
  changes.find(({ patch }) => patch.sources)?.patch.sources;
