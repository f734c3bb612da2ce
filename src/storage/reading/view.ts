/**
 * The rows that a workspace may see at a moment. Every query on versions goes through here, so that no workspace sees another's. The conditions
 * are written out: built from parts they would cost more than the query that they stand in.
 */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { View } from '../../contracts/reader.ts';
import { BUNDLED } from '../schema/tables.ts';

type Condition = Expression<SqlBool>;

/** The workspaces whose rows a view reads: bundled ones belong to all. */
export function workspacesOf(view: View): string[] {
  return view.workspace === null ? [BUNDLED] : [BUNDLED, view.workspace];
}

/**
 * Versions `v` that hold at the view's moment, for its workspace: its own, and the bundled ones that it does not
 * see in its own way by then. Withdrawn ones are among them; see `readableTo`.
 */
export function visibleTo(view: View): Condition {
  const { workspace: mine, asOf } = view;
  const holds = sql<SqlBool>`v.known_from <= ${asOf} and v.known_to > ${asOf}`;
  if (mine === null) return sql`v.workspace = ${BUNDLED} and ${holds}`;
  return sql`v.workspace in (${BUNDLED}, ${mine}) and ${holds}
    and (v.workspace = ${mine} or ${notOverlaid(view)})`;
}

/** As `visibleTo`, without what was withdrawn: a literal, because the indexes hold only such rows. */
export function readableTo(view: View): Condition {
  return sql`${visibleTo(view)} and v.withdrawn = 0`;
}

/** The part of `readableTo` that lies in one of its workspaces, so that an index can be read from there. */
export function readableIn(view: View, workspace: string): Condition {
  const { asOf } = view;
  const own = sql<SqlBool>`v.workspace = ${workspace} and v.known_from <= ${asOf}
    and v.known_to > ${asOf} and v.withdrawn = 0`;
  const bundledBeside = workspace === BUNDLED && view.workspace !== null;
  return bundledBeside ? sql`${own} and ${notOverlaid(view)}` : own;
}

/** Most workspaces see nothing in their own way: that is found out once, and then not asked of every event. */
function notOverlaid({ workspace, asOf }: View): Condition {
  const overlaid = sql`select event from overlay where workspace = ${workspace} and since <= ${asOf}`;
  return sql`(not exists (${overlaid}) or v.event not in (${overlaid}))`;
}

/** Companies `c` that are known at the view's moment, by themselves or because its workspace's own events name them. */
export function knownTo({ workspace, asOf }: View): Condition {
  const known = sql<SqlBool>`c.since <= ${asOf}`;
  if (workspace === null) return known;
  return sql`(${known} or exists (select 1 from named as k
    where k.workspace = ${workspace} and k.company = c.id and k.since <= ${asOf}))`;
}
