/** The traits by which tellings of the stories of events are found. */
import { DAY_MS } from '../../domain/durations.ts';
import { traitsOf } from '../../domain/event/story/traits.ts';
import { insertRows } from '../engines/insert.ts';
import type { EventTimeline } from './derive.ts';
import type { WriteTransaction } from './transaction.ts';

/** Inserts the traits of all that events were known to be, each once. */
export async function insertTraits(
  scope: WriteTransaction,
  timelines: readonly EventTimeline[],
): Promise<void> {
  const rows = timelines.flatMap(rowsOf);
  // Rows in the order of their key go into few pages each.
  rows.sort((a, b) => a.key - b.key || a.day - b.day);
  await insertRows(scope, 'trait', rows);
}

function rowsOf({ event, workspace, drafts }: EventTimeline) {
  const traits = drafts.flatMap(({ fields, companies, from }) => {
    const parties = companies.map(({ company, role }) => ({ company: company.id, role }));
    return traitsOf({ ...fields, parties }, Math.floor(from / DAY_MS));
  });
  const unique = new Map(traits.map((trait) => [`${trait.key} ${trait.day}`, trait]));
  return [...unique.values()].map(({ key, day }) => ({ key, workspace, day, event }));
}
