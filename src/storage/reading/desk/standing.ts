/** The shared desk of a log, as it is written down in it. */
import { sql } from 'kysely';
import type { Db } from '../../engines/engine.ts';
import type { Desk } from '../../schema/owners.ts';
import type { Tables } from '../../schema/tables.ts';

const ALL = sql`1 = 1`;

/** The desk, and whoever declines it; as far as it matters to one workspace where that is named. */
export async function deskIn(db: Db, workspace?: string): Promise<Desk> {
  // Every reader asks it first: built from parts it would cost three times as much.
  const asked = workspace === undefined ? ALL : sql`stance = 'desk' or workspace = ${workspace}`;
  const { rows } = await sql<
    Tables['desk']
  >`select workspace, stance from desk where ${asked}`.execute(db);
  const desk = rows.find(({ stance }) => stance === 'desk');
  const declined = rows.filter(({ stance }) => stance === 'declines');
  return {
    workspace: desk?.workspace ?? null,
    declined: new Set(declined.map((row) => row.workspace)),
  };
}
