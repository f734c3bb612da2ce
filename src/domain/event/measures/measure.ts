/** The part of an event in the figures of trends: derived when it is written, so that a database can add it up. */
import type { Day } from '../../time/calendar.ts';
import type { EventFields, Evidence, Party } from '../event.ts';
import type { DatedStage } from '../stages.ts';
import type { Status } from '../vocabulary.ts';

/**
 * The figures, with what a measure of each says beside its day; `name` is the id of a company.
 * - `jobs`: value and wording of the jobs cut
 * - `power`: gigawatts and their wording; label the stage of the plant, unit `capex` where the amount is spent on building
 * - `incident`: name of whom
 * - `purchase`: a deal, at its latest stage, on the day of the first
 * - `sold`: name of a company that was bought, or merged into another
 * - `round`: a round whose money counts, on the day on which it does; name of the company, the first by id of several
 * - `rumour`: label the status that it ended in, value the days until then; its day is that of its last stage
 * - `drift`: value the amount that came over the one rumoured
 * - `valuation`: name, value, unit and wording; label the basis, or `listing` or `merger`
 * - `run_rate`, `figure`: name, label, value, unit and wording
 * - `expectation`: label who said it, wording what became of it; its day is the last on which it is due
 * - `law`: label the status of a text, unit its jurisdiction; its day is that of its last stage
 * - `date`: wording the standing of a coming date of a law
 */
export type MeasureKind =
  | ('jobs' | 'power' | 'incident' | 'purchase' | 'sold' | 'round' | 'rumour' | 'drift')
  | ('valuation' | 'run_rate' | 'figure' | 'expectation' | 'law' | 'date');

/** The reasons for which a measure is in no sum. */
export type NotMeasured =
  | 'unconfirmed'
  | 'unstated'
  | 'up_to'
  | 'rumoured'
  | 'failed'
  | 'other_stage'
  | 'disputed';

export interface EventMeasure {
  kind: MeasureKind;
  /** The day by which it is counted; null where none is known. */
  day: Day | null;
  leftOut: NotMeasured | null;
  name: string | null;
  label: string | null;
  unit: string | null;
  value: number | null;
  wording: string | null;
}

/** The part that it has by the other stages of its deal. */
export interface DealMeasures {
  /** Of an acquisition: the day on which the deal was first announced or completed, at its latest stage. */
  purchase: { day: Day | null; leftOut: NotMeasured | null } | null;
  /** Of what was a rumour at some time: the status in which it ended, the days until then, and how far the amount was off. */
  rumour: { end: Status | null; days: number | null; drift: number | null } | null;
}

/** An event as it was known for a time, as far as its measures go by it. */
export interface Measured {
  fields: EventFields;
  evidence: Evidence;
  stages: readonly DatedStage[];
  knownOn: Day;
  /** The parties whose companies are known, by their ids. */
  companies: readonly { company: { id: string; name: string }; role: Party['role'] }[];
  /** True where its amount is in totals, with the date on which it counts where that is not its own. */
  isCounted: boolean;
  countedOn: DatedStage | null;
  ofDeal: DealMeasures;
}
