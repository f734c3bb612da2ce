/** Figures of trends, added up by the database from what each event was known to add. */

import type { Figure } from '../../domain/event/counting.ts';
import type { MeasureKind } from '../../domain/event/measures/measure.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Role } from '../../domain/event/vocabulary.ts';

/** The fields by which measures can be told apart; `in_month` and the like are those of the measure's day, `party` needs roles. */
export type MeasuredBy =
  | ('name' | 'label' | 'unit' | 'wording' | 'type')
  | ('in_month' | 'in_quarter' | 'in_year' | 'party');

/** Measures that are alike, as far as they were asked to be told apart; the other fields are null. */
export interface MeasureKeys extends Record<MeasuredBy, string | null> {
  /** Why they are in no sum: a `NotMeasured`, or `undated`; null where they are. */
  leftOut: string | null;
}

/** Measures that are alike, added up. */
export interface MeasureSum extends MeasureKeys {
  count: number;
  /** The number of events: fewer where each counts once for every party. */
  events: number;
  /** The sum of their values. */
  value: number;
  /** The amounts of those whose amount is in totals, and their number; of purchases, rounds and plants, else nothing. */
  money: Figure;
  priced: number;
  /** The first and the last of their days. */
  earliest: string;
  latest: string;
}

/** A measure of one event. */
export interface MeasureRow extends MeasureKeys {
  /** The event's number. */
  number: number;
  day: string | null;
  value: number | null;
}

export interface MeasureAsk {
  kind: MeasureKind;
  query: EventQuery;
  /**
   * The days that `since` and `until` of the query are: of the measure, the default; of any stage of the event, where the
   * measure has its last; or of another stage, where the measure's own day is none of them.
   */
  days?: 'own' | 'stages' | 'others';
  /** Default: all alike but for the reason for which they are left out. */
  by?: readonly MeasuredBy[];
  /** Once for each company that has one of these parts: `party` is its id. */
  roles?: readonly Role[];
  /** Those of these companies alone, by their ids: of the party where there are `roles`, else of the `name`. */
  among?: readonly string[];
  /** Only what differs in its day or value among those that are alike. Default false. */
  repeated?: boolean;
  /** Those without a day too, left out as `undated`. Default false. */
  undated?: boolean;
}

export interface MeasureReader {
  measured(ask: MeasureAsk): Promise<MeasureSum[]>;
  /** The measures themselves: the newest, or those of the largest value, `most` of each of those that are alike. */
  measures(ask: MeasureAsk, order: 'newest' | 'largest', most: number): Promise<MeasureRow[]>;
}
