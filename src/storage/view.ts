/** Whose eyes, and when. Every query on versions goes through here, so that no room sees another's. */
import type { View } from '../contracts/store.ts';
import type { Columns } from './engine.ts';
import { BUNDLED } from './tables.ts';

/** The workspaces whose rows a view reads: bundled ones belong to all. */
export function workspacesOf(view: View): string[] {
  return view.workspace === null ? [BUNDLED] : [BUNDLED, view.workspace];
}

/**
 * Versions `v` that hold at the view's moment, for its workspace: its own, and the bundled ones that it does not
 * see in its own way by then. Withdrawn ones are among them; see `readableTo`.
 */
export function visibleTo(eb: Columns, view: View) {
  const mine = view.workspace ?? BUNDLED;
  const overlaid = eb
    .selectFrom('overlay')
    .where('overlay.workspace', '=', mine)
    .where('overlay.since', '<=', view.asOf)
    .select('overlay.event');
  return eb.and([
    eb('v.workspace', 'in', workspacesOf(view)),
    eb('v.known_from', '<=', view.asOf),
    eb('v.known_to', '>', view.asOf),
    ...(mine === BUNDLED
      ? []
      : [eb.or([eb('v.workspace', '=', mine), eb('v.event', 'not in', overlaid)])]),
  ]);
}

/** As `visibleTo`, without what was withdrawn. */
export function readableTo(eb: Columns, view: View) {
  return eb.and([visibleTo(eb, view), eb('v.withdrawn', '=', 0)]);
}
