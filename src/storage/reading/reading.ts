/** A database as one view reads it: every query of a reader is made of this. */
import type { View } from '../../contracts/reader.ts';
import type { Db, Dialect, Engine } from '../engines/engine.ts';
import { layersUnder, ownerOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { deskIn } from './desk/standing.ts';

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
  const [common, hidden] = await Promise.all([commonTo(db, view.workspace), hiddenTo(db, view)]);
  return { db, words, view: { layers: [...common, ...hidden], asOf } };
}

/** The layers that everybody in a workspace reads. */
export async function commonTo(db: Db, workspace: string | null): Promise<string[]> {
  return workspace === null ? [BUNDLED] : layersUnder(workspace, await deskIn(db, workspace));
}

async function hiddenTo(db: Db, { workspace, audience }: View): Promise<string[]> {
  const { channel, person } = audience;
  if (workspace === null || (channel === null && person === null)) return [];
  const owners = [
    ...(channel === null ? [] : [ownerOf(workspace, `channel:${channel}`)]),
    ...(person === null ? [] : [ownerOf(workspace, `me:${person}`)]),
  ];
  const rows = await db
    .selectFrom('hidden_owner')
    .where('workspace', '=', workspace)
    .where('owner', 'in', owners)
    .select('owner')
    .execute();
  const there = new Set(rows.map(({ owner }) => owner));
  return owners.filter((owner) => there.has(owner));
}
