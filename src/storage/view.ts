/** Whose eyes, and when. Every query on versions goes through here, so that no room sees another's. */
import type { Expression, SqlBool } from 'kysely';
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
export function visibleTo(eb: Columns, view: View): Expression<SqlBool> {
  const mine = view.workspace;
  return eb.and([
    eb('v.workspace', 'in', workspacesOf(view)),
    holds(eb, view),
    ...(mine === null ? [] : [eb.or([eb('v.workspace', '=', mine), notOverlaid(eb, view)])]),
  ]);
}

/** As `visibleTo`, without what was withdrawn. */
export function readableTo(eb: Columns, view: View): Expression<SqlBool> {
  return eb.and([visibleTo(eb, view), inForce(eb)]);
}

/** The part of `readableTo` that lies in one of its workspaces, so that an index can be read from there. */
export function readableIn(eb: Columns, view: View, workspace: string): Expression<SqlBool> {
  const bundledBeside = workspace === BUNDLED && view.workspace !== null;
  return eb.and([
    eb('v.workspace', '=', workspace),
    holds(eb, view),
    inForce(eb),
    ...(bundledBeside ? [notOverlaid(eb, view)] : []),
  ]);
}

function holds(eb: Columns, { asOf }: View) {
  return eb.and([eb('v.known_from', '<=', asOf), eb('v.known_to', '>', asOf)]);
}

/** A literal, because the indexes hold only such rows. */
function inForce(eb: Columns) {
  return eb('v.withdrawn', '=', eb.lit(0));
}

function notOverlaid(eb: Columns, view: View) {
  const overlaid = eb
    .selectFrom('overlay')
    .where('overlay.workspace', '=', view.workspace)
    .where('overlay.since', '<=', view.asOf)
    .select('overlay.event');
  return eb('v.event', 'not in', overlaid);
}
