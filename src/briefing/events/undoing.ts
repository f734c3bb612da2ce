/** Revisions taken back: by another revision, for nothing is lost. */
import type { Request } from '../../contracts/command.ts';
import type { Revision } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { type Patch, same } from '../../domain/event/versions.ts';
import { dayInZone, formatDay } from '../../domain/time/calendar.ts';
import type { Page } from '../../page/page.ts';
import { saidPage } from '../command/mistake.ts';
import { eventNumber } from '../wording/event-words.ts';

/** Takes the last change of an event back, and says so; another undo takes that back. */
export async function undoPage(event: TrackedEvent, context: Request): Promise<Page> {
  const number = eventNumber(event);
  const history = await context.log.history(event.id);
  const last = history.at(-1);
  const patch = last && history.length > 1 ? undone(history, history.length - 1, event) : {};
  if (!last || Object.keys(patch).length === 0)
    return saidPage(`${number} has no change to take back: ${event.title}.`, [], [event]);
  const change = { event: number, patch, why: `taken back: ${last.why}`.slice(0, LONGEST_WHY) };
  const revised = await context.revise([change]);
  const day = formatDay(dayInZone(last.knownAt - 1, context.zone));
  return {
    ...saidPage(`Taken back in ${number}: ${last.why} (${last.who}, ${day}).`, [], revised),
    actions: [{ kind: 'ask', label: 'Undo', ask: context.line('event', `undo ${number}`) }],
    planned: true,
  };
}

const LONGEST_WHY = 300;

/**
 * The patch that takes the revision at `place` of a history back: each field that still says what it said there says
 * again what it said before. A list that has grown since loses what the revision brought, and keeps the rest.
 */
export function undone(history: readonly Revision[], place: number, event: TrackedEvent): Patch {
  const before: Patch = Object.assign({}, ...history.slice(0, place).map(({ patch }) => patch));
  const brought = history[place]?.patch ?? {};
  const back: Patch = {};
  for (const field of keysOf(brought)) {
    const [was, became, is] = [before[field], brought[field], event[field]];
    if (same(is, became)) Object.assign(back, { [field]: was ?? EMPTY[field] ?? null });
    else if (Array.isArray(is) && Array.isArray(became))
      Object.assign(back, { [field]: without(is, became, Array.isArray(was) ? was : []) });
  }
  return back;
}

/** Fields that are never null. */
const EMPTY: Patch = { withdrawn: false, sources: [], conflicts: [], parties: [] };

/** A list without what a revision added to it. */
function without(
  is: readonly unknown[],
  became: readonly unknown[],
  was: readonly unknown[],
): unknown[] {
  const isAmong = (list: readonly unknown[], one: unknown) =>
    list.some((other) => same(other, one));
  return is.filter((one) => isAmong(was, one) || !isAmong(became, one));
}
