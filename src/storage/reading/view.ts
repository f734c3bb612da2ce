/**
 * The rows that a workspace may see at a moment. Every query on versions goes through here, so that no workspace sees another's. The conditions
 * are written out: built from parts they would cost more than the query that they stand in.
 */
import type { SqlBool } from 'kysely';
import { type Sql, sql } from '../engines/sql.ts';
import type { Layers } from './reading.ts';

type Condition = Sql<SqlBool>;

/**
 * Versions `v` that hold at the view's moment: of each of its layers those that no layer above sees in its own way by
 * then. Withdrawn ones are among them; see `readableTo`.
 */
export function visibleTo(view: Layers): Condition {
  const { layers, asOf } = view;
  const holds = sql<SqlBool>`v.known_from <= ${asOf} and v.known_to > ${asOf}`;
  if (layers.length === 1) return sql`v.workspace = ${layers[0]} and ${holds}`;
  const shown = layers.toReversed().map((layer) => {
    const above = notReplaced(view, layer);
    const own = sql<SqlBool>`v.workspace = ${layer}`;
    // Of two layers, what is not of the upper one is of the lower.
    if (above && layers.length === 2) return above;
    return above ? sql<SqlBool>`(${own} and ${above})` : own;
  });
  return sql`v.workspace in (${sql.join(layers)}) and ${holds} and (${sql.join(shown, ' or ')})`;
}

/** As `visibleTo`, without what was withdrawn: a literal, because the indexes hold only such rows. */
export function readableTo(view: Layers): Condition {
  return sql`${visibleTo(view)} and v.withdrawn = 0`;
}

/** The part of `readableTo` that lies in one of its layers, so that an index can be read from there. */
export function readableIn(view: Layers, layer: string): Condition {
  const { asOf } = view;
  const own = sql<SqlBool>`v.workspace = ${layer} and v.known_from <= ${asOf}
    and v.known_to > ${asOf} and v.withdrawn = 0`;
  const above = notReplaced(view, layer);
  return above ? sql`${own} and ${above}` : own;
}

/**
 * Events of one layer that no layer above sees in its own way; null for the uppermost. Most layers see nothing so: that
 * is found out once, and then not asked of every event.
 */
function notReplaced({ layers, asOf }: Layers, layer: string): Condition | null {
  const above = layers.slice(layers.indexOf(layer) + 1);
  if (above.length === 0) return null;
  const overlaid = sql`select event from overlay where ${ownedBy('workspace', above)} and since <= ${asOf}`;
  return sql`(not exists (${overlaid}) or v.event not in (${overlaid}))`;
}

/** Companies `c` that are known at the view's moment, by themselves or because events of its layers above the bundled ones name them. */
export function knownTo({ layers: [, ...own], asOf }: Layers): Condition {
  const known = sql<SqlBool>`c.since <= ${asOf}`;
  if (own.length === 0) return known;
  return sql`(${known} or exists (select 1 from named as k
    where ${ownedBy('k.workspace', own)} and k.company = c.id and k.since <= ${asOf}))`;
}

function ownedBy(column: 'workspace' | 'k.workspace', owners: readonly string[]): Condition {
  const [only] = owners;
  return owners.length === 1
    ? sql`${sql.ref(column)} = ${only}`
    : sql`${sql.ref(column)} in (${sql.join(owners)})`;
}
