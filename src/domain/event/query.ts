import type { EventType, Role, Round, Status } from './vocabulary.ts';

/** Conditions on events; an event fits when it meets all that are given. */
export interface EventQuery {
  /** Short numbers: none but these events. */
  numbers?: readonly number[];
  types?: readonly EventType[] | undefined;
  statuses?: readonly Status[];
  /** True for events that were rumours at some time, whatever became of them. */
  rumouredOnce?: true;
  rounds?: readonly Round[];
  sectors?: readonly string[];
  /** An event fits when it has one of them. */
  topics?: readonly string[];
  /** Company ids; an event fits when one of them is any party of it (or, with `roles`, in one of these roles). */
  companies?: readonly string[];
  roles?: readonly Role[];
  /** Company ids; an event fits when one of them is any party of it, beside the others that are asked for. */
  alsoCompanies?: readonly string[];
  /** Company ids that invested or led. */
  investors?: readonly string[];
  /** Company ids that led. */
  leads?: readonly string[];
  /** Each part must be played: an event fits when one of the companies, by its id, is a party of it in one of the roles. */
  parts?: readonly Part[];
  /** Each place must fit: an event fits a place by its region or by its country. */
  places?: readonly { regions: readonly string[]; countries: readonly string[] }[];
  /** Exact levels ("EU", "US-CA"). */
  jurisdictions?: readonly string[];
  /** Whole US dollars, inclusive. Events without an amount or a rate do not fit and are counted as left out. */
  minUsd?: number;
  maxUsd?: number;
  /** Whole US dollars at the rate of the event's day: the valuation that an event states. One that states none, or one without a rate, does not fit. */
  valuationUsd?: Bounds;
  /** The jobs that an event cuts; one that states no number does not fit. */
  jobs?: Bounds;
  /** Inclusive days; an event fits when the first day of any of its dated stages lies between. Undated events are left out and counted. */
  since?: string | undefined;
  until?: string | undefined;
  /** First known in (from, to], epoch milliseconds: what a digest newly tells. */
  known?: { from: number; to: number };
  /** Full text: every word must match, in one of its forms where it has several. */
  words?: readonly (string | Sought)[] | undefined;
  /** An event that fits one of these conditions does not fit; they have no conditions of their own to leave out. */
  without?: Omit<EventQuery, 'without'>;
  /** `newest` by default, `relevance` where there are words. Ties: newer known first, then lower number. */
  sort?: Sort | undefined;
  /** No more than this many, after sorting. */
  top?: number | undefined;
}

/** The part that companies have in an event. */
interface Part {
  companies: readonly string[];
  roles: readonly Role[];
}

/** The ends of a range, both inclusive; one that is missing is open. */
export interface Bounds {
  least?: number;
  most?: number;
}

export const SORTS = ['newest', 'oldest', 'amount', 'smallest', 'jobs', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The fields by which sums can be grouped; `closed` is the status of rumours of which the log knows what became.
 * `event` is the number of an event as text: each by itself. `in_month`, `in_quarter` and `in_year` are those of the
 * first day on which the money counts: `2026-03`, `2026-Q1`, `2026`.
 */
export type SumsBy =
  | 'event'
  | 'type'
  | 'status'
  | 'sector'
  | 'round'
  | 'region'
  | 'country'
  | 'jurisdiction'
  | 'in_month'
  | 'in_quarter'
  | 'in_year';

/** The reasons for which an event that fits a question is in none of its totals. */
export const LEFT_OUT = [
  'rumoured',
  'failed',
  'unconfirmed',
  'aggregate',
  'undisclosed',
  'without_rate',
  'listed',
  'secondary',
  'other_stage',
  /** Its money counts in another period than the one asked about. */
  'other_period',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Words to be looked for together, each in its spelling. */
type Form = readonly string[];

/** A word, or several that belong together, with what does in their place. A text fits that says one form whole. */
export interface Sought {
  /** The words as typed, and in other spellings. */
  any: readonly Form[];
  /** Near words: what they find is less than what says the words themselves. */
  near: readonly Form[];
}

/** A word without its near words: where no form is left but the typed one, that word. */
export function exactly(word: string | Sought): string | Sought {
  if (typeof word === 'string') return word;
  const [only, ...more] = word.any.flat();
  return only !== undefined && more.length === 0 ? only : { ...word, near: [] };
}

/** True where near words are looked for too. */
export const hasNear = (words: readonly (string | Sought)[]): boolean =>
  words.some((word) => typeof word !== 'string' && word.near.length > 0);
