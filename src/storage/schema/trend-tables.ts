/** The table of which figures of trends are added up, as queries see it. */

export interface TrendTables {
  /** The part of a version in figures of trends, see `EventMeasure`; `day` is '' where none is known. */
  measure: {
    workspace: string;
    kind: string;
    day: string;
    version: number;
    place: number;
    left_out: string | null;
    name: string | null;
    label: string | null;
    unit: string | null;
    value: number | null;
    wording: string | null;
  };
}
