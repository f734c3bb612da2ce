/** The days for which the texts of sources are kept. */
import type { Db } from '../engines/engine.ts';

/** Sources, or with `others` all but these, whose texts are kept for so many days. */
interface KeptFor {
  polls: string[];
  others: boolean;
  days: number;
}

/** The days for which texts are kept: of what several workspaces follow, the most that one of them has chosen; `usual` where none of its followers has. */
export async function longestDays(
  db: Db,
  chosen: ReadonlyMap<string, number>,
  usual: number,
): Promise<KeptFor[]> {
  const followed =
    chosen.size === 0 ? [] : await db.selectFrom('source').select(['poll', 'workspace']).execute();
  const longest = new Map<string, number>();
  for (const { poll, workspace } of followed)
    longest.set(poll, Math.max(longest.get(poll) ?? 0, chosen.get(workspace) ?? usual));
  const unusual = [...longest].filter(([, days]) => days !== usual);
  const groups = [...Map.groupBy(unusual, ([, days]) => days)].map(([days, all]) => ({
    days,
    others: false,
    polls: all.map(([poll]) => poll),
  }));
  return [...groups, { days: usual, others: true, polls: unusual.map(([poll]) => poll) }];
}
