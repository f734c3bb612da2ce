/** A database as one view reads it: every query of a reader is made of this. */
import type { View } from '../../contracts/reader.ts';
import type { Db, Dialect, Engine } from '../engines/engine.ts';
import { rowsOf, sql } from '../engines/sql.ts';
import { layersUnder, ownerOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { deskIn, deskOf, type Stance } from './desk/standing.ts';

/** The rows that are read, by their owners, the lowest layer first; as known at `asOf`. */
export interface Layers {
  layers: readonly string[];
  asOf: number;
}

export interface Reading {
  db: Db;
  words: Dialect;
  view: Layers;
}

/** The reading of a view. Layers of which the log has no row are left out, so that most queries never meet one. */
export async function readingOf({ read: db, words }: Engine, view: View): Promise<Reading> {
  const { asOf } = view;
  return { db, words, view: { layers: await layersOf({ db, words }, view), asOf } };
}

/** The layers that everybody in a workspace reads. */
export async function commonTo(db: Db, workspace: string): Promise<string[]> {
  return layersUnder(workspace, await deskIn(db, workspace));
}

/** Those and what only its audience reads, of one question: every answer begins with it. */
async function layersOf(
  scope: Pick<Reading, 'db' | 'words'>,
  { workspace, audience: { channel, person } }: Pick<View, 'workspace' | 'audience'>,
): Promise<string[]> {
  if (workspace === null) return [BUNDLED];
  const hidden = [
    ...(channel === null ? [] : [ownerOf(workspace, `channel:${channel}`)]),
    ...(person === null ? [] : [ownerOf(workspace, `me:${person}`)]),
  ];
  const rows = await rowsOf(
    scope,
    sql<Stance>`select workspace, stance from desk
      where stance = 'desk' or workspace = ${workspace}
      union all select owner, 'hidden' from hidden_owner
      where workspace = ${workspace} and ${scope.words.inList('owner', hidden)}`,
  );
  const desk = deskOf(rows);
  const there = new Set(rows.flatMap((row) => (row.stance === 'hidden' ? row.workspace : [])));
  return [...layersUnder(workspace, desk), ...hidden.filter((owner) => there.has(owner))];
}
