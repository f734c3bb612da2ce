/** Two events that tell the same are made one by a command, and parted again. */
import type { EventChange, Request } from '../../contracts/command.ts';
import type { Revision } from '../../contracts/reader.ts';
import type { Source, TrackedEvent } from '../../domain/event/event.ts';
import { plural } from '../../domain/text/english.ts';
import { UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { withSources } from '../event-form/sources.ts';
import { eventNumber } from '../wording/event-words.ts';

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
  const changes = isMerge ? merged(order) : await parted(order, context);
  const revised = await context.revise(changes);
  const moved = Math.abs(into.sources.length - (sourcesIn(changes) ?? into.sources).length);
  const back = isMerge ? `split ${one} from ${other}` : `merge ${one} into ${other}`;
  return {
    ...saidPage(
      isMerge
        ? `Merged: ${one} is now part of ${other} ${into.title}.`
        : `Parted: ${one} ${event.title} stands by itself again.`,
      [effectOf(order, moved)],
      revised,
    ),
    actions: [{ kind: 'ask', label: 'Undo', ask: context.line('event', back) }],
    planned: true,
  };
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

/** The sources first: the one that stays must lack nothing, whatever happens to the other. */
function merged({ event, into }: Merging): EventChange[] {
  const sources = withSources(into.sources, event.sources);
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const gains = sources.length > into.sources.length;
  return [
    ...(gains ? [{ event: other, patch: { sources }, why: `${one} tells the same` }] : []),
    { event: eventNumber(event), patch: { withdrawn: true }, why: `the same as ${other}` },
  ];
}

async function parted({ event, into }: Merging, { log }: Request): Promise<EventChange[]> {
  const [own, others] = [await log.history(event.id), await log.history(into.id)];
  const withdrawnAt = own.findLast(({ patch }) => patch.withdrawn)?.recordedAt;
  const came = cameAlong(event, others, withdrawnAt);
  const sources = into.sources.filter((source) => !came.has(keyOf(source)));
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const loses = sources.length < into.sources.length;
  return [
    { event: eventNumber(event), patch: { withdrawn: false }, why: `not the same as ${other}` },
    ...(loses ? [{ event: other, patch: { sources }, why: `${one} is another event` }] : []),
  ];
}

const keyOf = ({ url, publisher }: Source) => url ?? publisher;

/** The sources of an event that another, with this history, got at the moment of its withdrawal. */
function cameAlong(event: TrackedEvent, history: readonly Revision[], at = 0): Set<string> {
  const told = history.filter(({ patch }) => patch.sources !== undefined);
  const index = told.findLastIndex(({ recordedAt }) => recordedAt === at);
  const keysAt = (place: number) => new Set(told[place]?.patch.sources?.map(keyOf));
  return new Set(event.sources.map(keyOf))
    .intersection(keysAt(index))
    .difference(keysAt(index - 1));
}

const sourcesIn = (changes: readonly EventChange[]) =>
  changes.find(({ patch }) => patch.sources)?.patch.sources;

function saidPage(headline: string, effects: readonly string[], events: TrackedEvent[]): Page {
  return {
    headline,
    parts: [
      { kind: 'notice', text: headline },
      ...effects.map((text) => ({ kind: 'text' as const, text })),
    ],
    actions: [],
    events,
  };
}
