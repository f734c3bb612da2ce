/** The tables, as queries see them. `revision` is the truth; `version` and all that hangs on it is derived and rebuilt. */
import type { Generated } from 'kysely';
import type { DeliveryKind, DeliveryState } from '../../contracts/delivery.ts';
import type { Deadline } from '../../contracts/reader.ts';
import { DAY_MS } from '../../domain/durations.ts';
import type { NameKind } from '../../domain/reference/company.ts';
import type { ReviewTables } from './review-tables.ts';
import type { SourceTables } from './source-tables.ts';
import type { TrendTables } from './trend-tables.ts';

/** The workspace of bundled rows, which belong to none. */
export const BUNDLED = '';

/** `known_to` of a version that still holds: the last moment that a Date can name. */
export const FOREVER = 8_640_000_000_000_000;

/** Bodies are numbered by the day from which they are shown, so that the full text can stop at a moment and start at the newest. */
const BODIES_A_DAY = 2 ** 24;

/** The number of the first body of the UTC day of a moment. */
export function firstBodyOf(moment: number): number {
  return Math.floor(moment / DAY_MS) * BODIES_A_DAY;
}

/** The number after the last body of the UTC day of a moment. */
export function lastBodyOf(moment: number): number {
  return firstBodyOf(moment) + BODIES_A_DAY;
}

export interface Tables extends ReviewTables, SourceTables, TrendTables {
  /** One row an event; `seq` is its short number. */
  event: { seq: Generated<number>; id: string; workspace: string };
  /** Append only. `workspace` is who wrote it: not the event's own for an overlay of a bundled event. */
  revision: {
    id: Generated<number>;
    event: number;
    workspace: string;
    known_at: number;
    known_on: string;
    recorded_at: number;
    /** When this log learnt it: windows of digests and alerts go by this, see `toldAt`. */
    learnt_at: number;
    patch: string;
    who: string;
    why: string;
  };
  /** An owner that is not everybody in its workspace: the only rows whose `workspace` is one are its own, see `owners.ts`. */
  hidden_owner: { workspace: string; owner: string };
  /** An event that an owner (`workspace`) sees through versions of its own, in place of those of the layers below, from `since` on. */
  overlay: { event: number; workspace: string; since: number };
  version: VersionRow;
  /** The shared desk, and the workspaces that decline to read it. */
  desk: { workspace: string; stance: 'desk' | 'declines' };
  /** The fields that a version shows, as JSON. Adjoining versions that differ only in what counts share one. */
  body: { id: number; json: string };
  /** The full text of bodies: `rowid` is `body.id`. Its words are each engine's own. */
  body_text: { rowid: number };
  /** Companies in a version; `occurred_on` is the version's, '' where it has none. */
  party: { company: string; occurred_on: string; version: number; role: string };
  /** Topics of a version. */
  topic: { topic: string; version: number };
  /** Effective dates in a version, with its jurisdiction. */
  effective: {
    version: number;
    place: number;
    date: string;
    label: string;
    standing: Deadline['standing'];
    jurisdiction: string | null;
  };
  /** Expectations of a version: the last day on which each is due, its place in `expects`, and whether it is open. */
  expectation: { due: string; version: number; place: number; standing: string };
  /** The days of a version's stages other than `occurred_on`: a version is found by each. At one that `counts` its money counts. */
  stage: { date: string; type: string; version: number; counts: number };
  /** Traits by which tellings of one story find each other, see `traitsOf`: of every version of an event, by days from 1970. */
  trait: { key: number; workspace: string; day: number; event: number };
  /** The ids of events that a version closes where they are rumours. */
  closing_link: { target: string; version: number };
  /** `json` is the record with all that was and will be known. `since` is from when it is known by itself: 0 for always. */
  company: { workspace: string; id: string; since: number; json: string };
  /** From when events of a workspace's own name a company, bundled or not: it is known there from then on. */
  named: { workspace: string; company: string; since: number };
  /** Companies that own others; null in `until` for as far as is known. */
  subsidiary: {
    workspace: string;
    parent: string;
    company: string;
    since: number;
    until: number | null;
  };
  /** Every name by which a company is found; `rank` orders the kinds, the strongest first; null in `until` for one that it still has. */
  company_name: {
    workspace: string;
    key: string;
    length: number;
    rank: number;
    company: string;
    kind: NameKind;
    name: string;
    since: number;
    until: number | null;
  };
  meta: { key: string; value: string };
  /** `json` holds all that no query asks for. */
  schedule: {
    workspace: string;
    id: string;
    number: number;
    channel: string;
    next_due: number | null;
    json: string;
  };
  watch: { workspace: string; id: string; number: number; target: string; json: string };
  target: { workspace: string; target: string; json: string };
  setting: { workspace: string; json: string };
  delivery: DeliveryRow;
  /** A first message as it was told: its page, its lines in `told`, and as JSON the ids of the corrections that it lists. */
  issue: { delivery: string; as_of: number; page: string; corrections: string | null };
  /** `channel` is the delivery's: many channels are told the same. */
  told: {
    delivery: string;
    number: number;
    workspace: string;
    channel: string;
    event: string;
    json: string;
  };
  mark: { workspace: string; name: string; at: number };
  /** A key that one copy of the bot has taken, until it ends. */
  handled: { workspace: string; key: string; ends_at: number };
  /** A person or channel as Slack described it, until it ends. */
  description: { workspace: string; id: string; ends_at: number; json: string };
}

/** A message to send, or that was sent; see `Delivery` of the ledger's contract. */
export interface DeliveryRow {
  id: string;
  workspace: string;
  kind: DeliveryKind;
  key: string;
  origin: string | null;
  channel: string;
  parent: string | null;
  thread: string | null;
  place: number;
  window_from: number | null;
  window_to: number | null;
  due_at: number;
  /** Null where there is nothing more to do: what is open is found by it. */
  next_at: number | null;
  state: DeliveryState;
  attempts: number;
  claimed_by: string | null;
  claimed_at: number | null;
  sent_at: number | null;
  ts: string | null;
  posted_in: string | null;
  /** `DeliveryCause` and `AlertCause` as JSON. */
  cause: string | null;
  alert: string | null;
  drawing: string;
}

/** An event during [known_from, known_to), as the owner `workspace` sees it; amounts are in minor units. */
export interface VersionRow {
  id: Generated<number>;
  event: number;
  workspace: string;
  known_from: number;
  known_to: number;
  first_known: number;
  known_on: string;
  revised_at: number;
  withdrawn: number;
  type: string;
  /** The event's, and `closed` for a rumour of which the log knows what became. */
  status: string;
  round: string | null;
  sector: string | null;
  region: string | null;
  country: string | null;
  jurisdiction: string | null;
  /** The first day of the period. */
  occurred_on: string | null;
  /** `YYYY-MM` where the date on which its money counts names a month, else null. */
  month: string | null;
  amount_minor: number | null;
  currency: string | null;
  /** US cents, with the rate and the rate's day. */
  usd_minor: number | null;
  rate: number | null;
  rate_date: string | null;
  debt_usd_minor: number;
  /** The qualifier of its amount; null where that is exact and in US dollars. */
  wording: string | null;
  /** The open end of a range, or all of an amount that is `up_to`, US cents. */
  more_usd_minor: number;
  /** The valuation that it states, US cents at the rate of its day; null without one, or without a rate. */
  valuation_minor: number | null;
  deal: string | null;
  /** A `Standing`: how it counts, or why it is in no total. */
  left_out: string | null;
  /** The stages of its deal that matter to it, as JSON (`OfDeal`); null for none. */
  of_deal: string | null;
  body: number;
}

/** A value of a column. */
export type Value = string | number | null;
