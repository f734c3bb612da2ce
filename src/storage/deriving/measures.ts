/** The parts of versions in figures of trends. */
import { isCounted } from '../../domain/event/counting.ts';
import { measuresOf } from '../../domain/event/measures/measures.ts';
import { insertRows } from '../engines/insert.ts';
import type { VersionRow } from '../schema/tables.ts';
import type { DealStanding, VersionDraft } from './derive.ts';
import type { WriteTransaction } from './transaction.ts';

/** A version as it is written, with the draft and the standing that it was made of. */
interface Written {
  row: Pick<VersionRow, 'workspace' | 'known_on'> & { id: number };
  draft: VersionDraft;
  standing: DealStanding;
}

/** Inserts the measures of versions; what was withdrawn has none. */
export async function insertMeasures(
  scope: WriteTransaction,
  versions: readonly Written[],
): Promise<void> {
  await insertRows(scope, 'measure', versions.flatMap(rowsOf));
}

function rowsOf({ row: { id, workspace, known_on }, draft, standing }: Written) {
  if (draft.withdrawn) return [];
  const { fields, evidence, stages, companies } = draft;
  const measures = measuresOf({
    fields,
    evidence,
    stages,
    companies,
    knownOn: known_on,
    isCounted: isCounted(standing.standing),
    countedOn: standing.countedOn,
    ofDeal: standing.measures,
  });
  return measures.map(({ kind, day, leftOut, name, label, unit, value, wording }, place) => ({
    workspace,
    kind,
    day: day ?? '',
    version: id,
    place,
    left_out: leftOut,
    name,
    label,
    unit,
    value,
    wording,
  }));
}
