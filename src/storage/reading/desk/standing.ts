/** The shared desk of a log, as it is written down in it. */
import type { Db } from '../../engines/engine.ts';
import type { Desk } from '../../schema/owners.ts';

/** A row of the desk's table, or the owner of what only some in a workspace read. */
export interface Stance {
  workspace: string;
  stance: 'desk' | 'declines' | 'hidden';
}

/** The desk, and whoever declines it; as far as it matters to one workspace where that is named. */
export async function deskIn(db: Db, workspace?: string): Promise<Desk> {
  const all = db.selectFrom('desk').select(['workspace', 'stance']);
  const asked =
    workspace === undefined
      ? all
      : all.where((eb) => eb.or([eb('stance', '=', 'desk'), eb('workspace', '=', workspace)]));
  return deskOf(await asked.execute());
}

/** The desk that rows tell of. */
export function deskOf(rows: readonly Stance[]): Desk {
  const desk = rows.find(({ stance }) => stance === 'desk');
  const declined = rows.filter(({ stance }) => stance === 'declines');
  return {
    workspace: desk?.workspace ?? null,
    declined: new Set(declined.map((row) => row.workspace)),
  };
}
